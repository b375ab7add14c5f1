// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Sex as the source states it (HURIDOCS micro-thesaurus 39).
public enum Sex: String, VocabularyCode {
    /// Female.
    case female
    /// Male.
    case male
    /// Stated otherwise.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "sex" }
}
