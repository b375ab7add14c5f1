// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an organisation decided.
public enum RecognitionStand: String, Sendable, Hashable, CaseIterable {
    /// Recognised.
    case recognised
    /// Examined and not recognised.
    case refused
    /// Recognised and later withdrawn.
    case withdrawn
    /// Under review.
    case underReview = "under-review"
}
