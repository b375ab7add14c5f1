// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Law

@Suite("Conditions over answers")
struct ExpressionTests {
    typealias Condition = Law.Expression<Int>

    /// All combinations of answers of so many leaves.
    static func combinations(_ count: Int) -> [[Answer]] {
        (0..<count).reduce([[]]) { rows, _ in rows.flatMap { row in Answer.allCases.map { row + [$0] } } }
    }

    private static let leaves: [Condition] = [.leaf(0), .leaf(1), .leaf(2)]

    /// The rule of the counts, told another way: by every way in which the open answers may turn out.
    ///
    /// Open answers are replaced by met and not met in all ways. If the result is always the same, it is decided; an
    /// excluded operand counts as not met, and the result is excluded if it would be met with the excluded as met.
    private static func expected(_ answers: [Answer], atLeast number: Int) -> Answer {
        let open = answers.indices.filter { !answers[$0].isDecided }
        var results: Set<Bool> = []
        var withoutExclusion: Set<Bool> = []
        for mask in 0..<(1 << open.count) {
            var filled = answers
            for (bit, place) in open.enumerated() { filled[place] = mask >> bit & 1 == 1 ? .met : .notMet }
            results.insert(filled.filter { $0 == .met }.count >= number)
            withoutExclusion.insert(filled.filter { $0 == .met || $0 == .excluded }.count >= number)
        }
        if results == [true] { return .met }
        if results.contains(true) { return answers.contains(.notAssessed) ? .notAssessed : .insufficient }
        return withoutExclusion.contains(true) ? .excluded : .notMet
    }

    @Test("“at least n of three” gives what every way to settle the open answers gives", arguments: 1...3)
    func atLeast(_ number: Int) {
        for answers in Self.combinations(3) {
            let answer = Condition.atLeast(number, Self.leaves).answer { answers[$0] }
            #expect(answer == Self.expected(answers, atLeast: number), "\(answers)")
        }
    }

    @Test("“any” is at least one, “all” is each")
    func anyAndAll() {
        for answers in Self.combinations(3) {
            let value = { (leaf: Int) in answers[leaf] }
            #expect(Condition.any(Self.leaves).answer(value) == Condition.atLeast(1, Self.leaves).answer(value))
            #expect(Condition.all(Self.leaves).answer(value) == Condition.atLeast(3, Self.leaves).answer(value))
        }
    }

    @Test(
        "the contrary turns round what is decided, and leaves open what is open",
        arguments: [
            (Answer.met, Answer.notMet), (.notMet, .met), (.excluded, .met), (.insufficient, .insufficient),
            (.notAssessed, .notAssessed),
        ])
    func contrary(_ answer: Answer, _ expected: Answer) {
        #expect(Condition.not(.leaf(0)).answer { _ in answer } == expected)
    }

    @Test("“if, then” is the contrary of the first or the second")
    func ifThen() {
        for answers in Self.combinations(2) {
            let value = { (leaf: Int) in answers[leaf] }
            let expected = Condition.any([.not(.leaf(0)), .leaf(1)]).answer(value)
            #expect(Condition.ifThen(.leaf(0), .leaf(1)).answer(value) == expected)
        }
    }

    @Test("“is” asks for answers by name: an open one stays open unless it is asked for itself")
    func isOneOf() {
        for answer in Answer.allCases {
            let excluded = Condition.isOneOf(.leaf(0), [.excluded]).answer { _ in answer }
            #expect(excluded == (answer == .excluded ? .met : answer.isDecided ? .notMet : answer))
            #expect(Condition.isOneOf(.leaf(0), [.notAssessed]).answer { _ in .notAssessed } == .met)
        }
    }

    private static let conditions: [Condition] = [
        .any(leaves), .all(leaves), .atLeast(2, leaves), .all([.leaf(0), .any([.leaf(1), .not(.leaf(2))])]),
        .ifThen(.leaf(0), .all([.leaf(1), .leaf(2)])), .not(.any([.leaf(0), .all([.leaf(1), .leaf(2)])])),
    ]

    @Test("an open answer that is settled later never changes what was met or not met", arguments: conditions)
    func settled(_ condition: Condition) {
        for answers in Self.combinations(3) {
            let before = condition.answer { answers[$0] }
            guard before == .met || before == .notMet else { continue }
            for place in answers.indices where !answers[place].isDecided {
                for settled in [Answer.met, .notMet, .insufficient, .notAssessed] {
                    var changed = answers
                    changed[place] = settled
                    #expect(condition.answer { changed[$0] } == before, "\(answers), \(place) to \(settled)")
                }
            }
        }
    }

    @Test("“insufficient” says that all that could decide was looked at", arguments: conditions)
    func insufficient(_ condition: Condition) {
        for answers in Self.combinations(3) where condition.answer({ answers[$0] }) == .insufficient {
            let deciding = condition.deciding { answers[$0] }
            #expect(!deciding.isEmpty)
            #expect(deciding.allSatisfy { answers[$0] == .insufficient }, "\(answers)")
        }
    }

    @Test("there are always leaves that decided, and they alone give the answer", arguments: conditions)
    func deciding(_ condition: Condition) {
        for answers in Self.combinations(3) {
            let answer = condition.answer { answers[$0] }
            let deciding = Set(condition.deciding { answers[$0] })
            #expect(!deciding.isEmpty, "\(answers)")
            guard answer == .met || answer == .notMet else { continue }
            // Whatever the others are, decided or open, the answer stays met, or stays not met or excluded.
            for others in Self.combinations(3) {
                let mixed = answers.indices.map { deciding.contains($0) ? answers[$0] : others[$0] }
                let other = condition.answer { mixed[$0] }
                #expect((other == .met) == (answer == .met), "\(answers), \(mixed)")
            }
        }
    }

    @Test("the outcome of a definition: exclusion first, and never met while an exclusion is open")
    func outcome() {
        for answers in Self.combinations(2) {
            let (met, excluded) = (answers[0], answers[1])
            let outcome = Definition.outcome(met: met, excluded: excluded)
            switch (excluded, met) {
            case (.met, _): #expect(outcome == .excluded)
            case (.notMet, _), (.excluded, _): #expect(outcome == met)
            case (_, .notMet): #expect(outcome == .notMet)
            case (_, .excluded): #expect(outcome == .excluded)
            case (_, .met): #expect(outcome == excluded)
            case (_, .notAssessed): #expect(outcome == .notAssessed)
            case (_, .insufficient): #expect(outcome == excluded)
            }
        }
        for met in Answer.allCases { #expect(Definition.outcome(met: met, excluded: nil) == met) }
    }
}
