// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far a record has been reviewed.
public enum ReviewState: String, VocabularyCode {
    /// Not yet handed in.
    case draft
    /// Assigned to somebody.
    case assigned
    /// Under review.
    case inReview = "in-review"
    /// Returned to be mended.
    case returned
    /// Reviewed.
    case reviewed

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "review-state" }
}
