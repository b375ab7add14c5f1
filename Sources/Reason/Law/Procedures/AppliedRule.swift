// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register

/// A rule whose effect a record meets, certainly or possibly.
public struct AppliedRule: Sendable, Hashable {
    /// The rule.
    public var rule: ProcedureRule
    /// Whether its condition is met; never *no*.
    public var certainty: Certainty
    /// The values of the record that it rests on.
    public var values: [RecordValue]
    /// What is missing to decide the condition.
    public var missing: Set<MissingFact>
    /// Whether the condition rests on statements that nobody verified.
    public var restsOnUnverified: Bool

    /// Whether nobody compared the rule with its source, or it rests on statements that nobody verified.
    public var isUnverified: Bool { rule.frame.mark == .toBeVerified || restsOnUnverified }
}
