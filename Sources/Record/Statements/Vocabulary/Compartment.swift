// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who may read an entry. The order is from open to closed.
public enum Compartment: String, VocabularyCode {
    /// Everyone.
    case `public`
    /// Named partner organisations.
    case partner
    /// The own staff.
    case confidential
    /// Named accounts.
    case sealed

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "compartment" }
}
