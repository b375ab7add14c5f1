// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the adoption of a prisoner stands.
public enum SponsorshipState: String, VocabularyCode {
    /// Offered to the sponsor.
    case offered
    /// Accepted by the sponsor.
    case accepted
    /// Declined by the sponsor.
    case declined
    /// Ended.
    case ended

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "sponsorship-state" }
}
