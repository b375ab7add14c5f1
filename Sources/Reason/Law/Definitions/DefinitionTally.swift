// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many persons fall under a definition on a day, with bounds.
public struct DefinitionTally: Sendable, Hashable {
    /// The definition.
    public let definition: RuleID
    /// Persons by outcome, held or not.
    public private(set) var outcomes: [Answer: Int] = [:]
    /// Persons who are certainly held and certainly meet it: the lower bound.
    public private(set) var certain = 0
    /// Persons who may be held and may meet it, those not assessed among them: the upper bound.
    public private(set) var possible = 0

    /// Nobody yet.
    public init(_ definition: RuleID) {
        self.definition = definition
    }

    /// Counts a person.
    public mutating func add(_ outcome: Answer, held: Certainty) {
        outcomes[outcome, default: 0] += 1
        if outcome == .met, held == .certainly { certain += 1 }
        if outcome == .met || !outcome.isDecided, held.isPossible { possible += 1 }
    }
}
