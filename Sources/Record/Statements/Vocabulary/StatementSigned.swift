// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a statement of the person came to be signed (HURIDOCS micro-thesaurus 36).
public enum StatementSigned: String, VocabularyCode {
    /// Forced to sign.
    case forced
    /// Not asked to sign.
    case notAsked = "not-asked"
    /// Refused to sign.
    case refused
    /// Signed voluntarily and understood.
    case understood
    /// Signed voluntarily and not understood.
    case notUnderstood = "not-understood"
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "statement-signed" }
}
