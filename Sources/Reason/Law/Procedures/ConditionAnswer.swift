// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register

/// What a record answers to a condition, and on what that rests.
public struct ConditionAnswer: Sendable, Hashable {
    /// Whether the condition is met.
    public var certainty: Certainty
    /// The values of the record that it rests on.
    public var values: [RecordValue]
    /// What is missing to decide; empty if it is decided.
    public var missing: Set<MissingFact>

    /// Makes an answer; one that is decided misses nothing.
    init(_ certainty: Certainty, values: [RecordValue] = [], missing: Set<MissingFact> = []) {
        self.certainty = certainty
        self.values = values
        self.missing = certainty == .possibly ? missing : []
    }

    /// The answer turned round.
    var turned: ConditionAnswer { ConditionAnswer(certainty.not, values: values, missing: missing) }

    /// Several answers as one: with *all* the least certain decides, with *any* the most certain. What does not bear on
    /// the result is left out.
    static func joined(_ answers: [ConditionAnswer], all: Bool) -> ConditionAnswer {
        let levels = answers.map(\.certainty)
        guard let certainty = all ? levels.min() : levels.max() else { return ConditionAnswer(.certainly) }
        let deciding = answers.filter { $0.certainty == certainty }
        var values: [RecordValue] = []
        for value in deciding.flatMap(\.values) where !values.contains(value) { values.append(value) }
        return ConditionAnswer(
            certainty, values: values, missing: deciding.reduce(into: []) { $0.formUnion($1.missing) })
    }
}
