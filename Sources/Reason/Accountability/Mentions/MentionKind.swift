// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a mention is of.
public enum MentionKind: String, Sendable, Hashable, CaseIterable {
    /// A person of the list or register.
    case person
    /// An article of a law, as «ч. 2 ст. 207.3 УК РФ».
    case article
    /// A court.
    case court
    /// Another body of the state, as an investigative committee.
    case body
}
