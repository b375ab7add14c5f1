// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a definition makes of a case.
public struct DefinitionOutcome: Sendable, Hashable {
    /// What a definition makes of a case if the machine's suggestions stand where no finding does. It is a proposal for
    /// whoever assesses, and counts nowhere.
    public struct Proposal: Sendable, Hashable {
        /// The outcome.
        public var outcome: Answer
        /// The categories, then the flags.
        public var categories: [String]
    }

    /// What would come out if one criterion were answered.
    public struct Change: Sendable, Hashable {
        /// The criterion.
        public var criterion: RuleID
        /// The answer that it has not now.
        public var answer: Answer
        /// What the outcome would be.
        public var outcome: Answer
        /// What the categories would be.
        public var categories: [String]
    }

    /// The definition.
    public var definition: Definition { shared.value }
    private let shared: Shared<Definition>
    /// The outcome by the findings.
    public var outcome: Answer
    /// The criteria, in the order of the definition.
    public var criteria: [CriterionAnswer]
    /// The rules that made the outcome.
    public var fired: [RuleID]
    /// The criteria that stand open and could change the outcome.
    public var missing: [RuleID]
    /// The categories by the findings, then the flags.
    public var categories: [String]
    /// What the suggestions would make of it; `nil` if there are none to this definition.
    public var proposal: Proposal?

    init(
        _ definition: Shared<Definition>, outcome: Answer, criteria: [CriterionAnswer], fired: [RuleID],
        missing: [RuleID], categories: [String], proposal: Proposal?
    ) {
        shared = definition
        self.outcome = outcome
        self.criteria = criteria
        self.fired = fired
        self.missing = missing
        self.categories = categories
        self.proposal = proposal
    }

    /// Whether the outcome rests on a rule or finding that nobody checked.
    public var isUnverified: Bool {
        guard outcome != .notAssessed else { return false }
        return criteria.contains { answer in fired.contains(answer.criterion.id) && answer.isUnverified }
    }
}
