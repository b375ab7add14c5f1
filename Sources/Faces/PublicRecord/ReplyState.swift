// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far the right of reply of an official has come.
public enum ReplyState: String, Sendable, Hashable, CaseIterable {
    /// Asked; no answer yet.
    case asked
    /// Answered.
    case answered
    /// Asked, and refused to answer.
    case declined
    /// Could not be reached.
    case notReached = "not-reached"
}
