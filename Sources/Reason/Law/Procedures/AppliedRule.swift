// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
import Statements

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

    /// Whether nobody compared the rule with its source, or a value that it rests on is not verified.
    public var isUnverified: Bool {
        rule.frame.mark == .toBeVerified || values.contains { $0.mark == .unverified || $0.mark == .uncertain }
    }
}
