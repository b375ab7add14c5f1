// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// What became of one row between two editions of a list.
public struct EditionChange: Sendable, Hashable {
    /// What happened.
    public enum Kind: Sendable, Hashable {
        /// The later edition has a subject that no edition before had.
        case added
        /// The later edition no longer has the subject.
        case gone
        /// The earlier edition did not have the subject, a still earlier one did, and the later one has it again.
        case returned
        /// Both have it, and the claims of these kinds differ, in the order of the kinds.
        case changed([ClaimKind])
    }

    /// The subject; its key is the list’s own.
    public let subject: Subject
    /// The name in the later edition, or in the last one that had the subject; else the key.
    public let displayName: String
    /// What happened.
    public let kind: Kind
}
