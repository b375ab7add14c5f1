// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// Whether a procedure is open to a case against a State, by a track, on the day of a record, and why.
public struct ProcedureStanding: Sendable, Hashable {
    /// The procedure, or the regime of sanctions.
    public var id: RuleID
    /// Its title.
    public var title: RuleText
    /// The version of the pack.
    public var version: PackVersion
    /// The State complained of; `nil` if the record tells none.
    public var state: String?
    /// The track.
    public var variant: ProcedureVariant
    /// The answer.
    public var outcome: ProcedureOutcome
    /// The rules that decide it: those that close, or those that open; if nothing can be said, those in question.
    public var decisive: [AppliedRule]
    /// Rules that whoever submits must know of.
    public var warnings: [AppliedRule]
    /// What is missing to decide, in order.
    public var missing: [MissingFact]
    /// Cases before this body that are on file without an end.
    public var pending: [RecordValue]
    /// Whether the pack has no rule that opens the procedure against this State.
    public var hasNoRule: Bool

    /// Whether the answer rests on something that nobody verified.
    public var isUnverified: Bool { decisive.contains(where: \.isUnverified) }
}
