// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
import Statements

/// What a record answers to a condition, and on what that rests.
public struct ConditionAnswer: Sendable, Hashable {
    /// Whether the condition is met.
    public var certainty: Certainty
    /// The values of the record that it rests on.
    public var values: [RecordValue]
    /// What is missing to decide; empty if it is decided.
    public var missing: Set<MissingFact>
    /// Whether it rests on statements that nobody verified: of those that would each do alone, on such ones only.
    public var isUnverified: Bool

    /// Makes an answer; one that is decided misses nothing.
    init(_ certainty: Certainty, values: [RecordValue] = [], missing: Set<MissingFact> = []) {
        self.certainty = certainty
        self.values = values
        self.missing = certainty == .possibly ? missing : []
        isUnverified = !values.isEmpty && values.allSatisfy { $0.mark == .unverified || $0.mark == .uncertain }
    }

    /// The answer turned round.
    var turned: ConditionAnswer {
        var answer = self
        answer.certainty = certainty.not
        return answer
    }

    /// Several answers as one: with *all* the least certain decides, with *any* the most certain. What does not bear on
    /// the result is left out.
    static func joined(_ answers: [ConditionAnswer], all: Bool) -> ConditionAnswer {
        let levels = answers.map(\.certainty)
        guard let certainty = all ? levels.min() : levels.max() else { return ConditionAnswer(.certainly) }
        let deciding = answers.filter { $0.certainty == certainty }
        var values: [RecordValue] = []
        for value in deciding.flatMap(\.values) where !values.contains(value) { values.append(value) }
        var answer = ConditionAnswer(
            certainty, values: values, missing: deciding.reduce(into: []) { $0.formUnion($1.missing) })
        // Of “all” each has to hold; that it does not hold, one of them shows. Of “any” it is the other way round.
        let needsEach = all == (certainty == .certainly)
        answer.isUnverified =
            needsEach ? deciding.contains { $0.isUnverified } : deciding.allSatisfy { $0.isUnverified }
        return answer
    }
}
