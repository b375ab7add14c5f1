// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether an edition of a list has the person.
public enum ListingState: String, VocabularyCode {
    /// The edition has the person.
    case listed
    /// The edition no longer has the person. It does not say why.
    case notListed = "not-listed"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "listing-state" }
}
