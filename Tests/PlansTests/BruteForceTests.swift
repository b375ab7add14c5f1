// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plans

/// Plans small enough to try every package.
@Suite("Every package tried")
struct BruteForceTests {
    @Test("Random small plans have the best package that trying all of them finds", arguments: 1...40)
    func best(seed: Int) throws {
        var generator = Generator(state: UInt64(seed))
        let plan = try PlanText.read(Self.text(&generator))
        let model = PlanModel(plan)
        let count = plan.candidates.count
        var best: Double?
        for number in 0..<(1 << count) {
            let choice = (0..<count).map { number >> $0 & 1 == 1 }
            if model.broken(by: choice).isEmpty { best = max(best ?? -.infinity, model.total(of: choice)) }
        }
        let result = try Planner(plan).run()
        #expect(result.status == (best == nil ? .infeasible : .optimal))
        if let best {
            let total = try #require(result.packages.first?.total)
            #expect(abs(total - best) < 1e-6)
        } else {
            #expect(!result.conflicts.isEmpty)
            for conflict in result.conflicts { try check(conflict, plan, count) }
        }
    }

    /// The set clashes, and without any one of it no longer.
    private func check(_ conflict: PlanConflict, _ plan: Plan, _ count: Int) throws {
        let places = Set(conflict.constraints.compactMap { plan.constraints.firstIndex(of: $0) })
        func isFeasible(_ active: Set<Int>) -> Bool {
            let model = PlanModel(plan, active: active)
            return (0..<(1 << count)).contains { number in
                model.broken(by: (0..<count).map { number >> $0 & 1 == 1 }).isEmpty
            }
        }
        #expect(!isFeasible(places))
        for place in places { #expect(isFeasible(places.subtracting([place]))) }
    }

    /// SplitMix64.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    private static func text(_ generator: inout Generator) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        func people(_ letter: String, _ count: Int) -> String {
            (1...count).map {
                "    - {id: \(letter)\($0), v: \(number(-5...9)), w: 0.\(number(1...9)), g: \(number(1...3))}"
            }.joined(separator: "\n")
        }
        let (a, b) = (number(1...6), number(1...4))
        func rule() -> String {
            [
                "{kind: count, side: ours, at_least: \(number(0...3)), at_most: \(number(3...5))}",
                "{kind: count, side: theirs, exactly: \(number(0...3))}",
                "{kind: sum, side: ours, attribute: w, at_most: 1.\(number(0...9))}",
                "{kind: share, side: ours, where: {g: [1, 2]}, at_least: 0.\(number(2...9))}",
                "{kind: balance, at_least: -\(number(0...1)), at_most: \(number(0...2))}",
                "{kind: must, ids: [a\(number(1...a))]}",
                "{kind: must_not, ids: [a\(number(1...a)), b\(number(1...b))]}",
                "{kind: together, ids: [a\(number(1...a)), b\(number(1...b))]}",
                "{kind: only_with, candidate: b\(number(1...b)), any_of: [a\(number(1...a))]}",
                "{kind: first, side: ours, where: {v: {at_least: \(number(-3...6))}}}",
                "{kind: spread, side: ours, attribute: g, at_most: \(number(1...2))}",
            ][number(0...10)]
        }
        let rules = (0..<number(2...5)).map { _ in "  - \(rule())" }.joined(separator: "\n")
        return """
            format: imena-plan-1
            packages: 1
            seconds: 30
            ours:
              candidates:
            \(people("a", a))
            theirs:
              candidates:
            \(people("b", b))
            constraints:
            \(rules)
            scores:
              - {name: s, weight: 1.5, terms: [{side: ours, attribute: v}, {side: theirs, attribute: w, times: -2}]}
              - {name: t, weight: -1, terms: [{side: theirs, where: {g: 2}, points: 1}]}
            """
    }
}
