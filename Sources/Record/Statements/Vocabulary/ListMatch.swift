// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which person of the register an entry of a list is, and who says so.
public enum ListMatch: String, VocabularyCode {
    /// The machine is sure enough of the person.
    case machine
    /// The machine is not sure: it waits for people.
    case doubtful
    /// The machine knows nobody it could be.
    case unknown
    /// Somebody decided that it is this person.
    case decided
    /// Somebody decided that it is nobody in the register.
    case nobody

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "list-match" }
}
