// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plans

@Suite("Working out a plan")
struct PlannerTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let constraint: String
        let ours: [String]
        let theirs: [String]
        var testDescription: String { constraint }

        init(_ constraint: String, _ ours: [String], _ theirs: [String] = []) {
            (self.constraint, self.ours, self.theirs) = (constraint, ours, theirs)
        }
    }

    @Test(
        "Each kind of constraint is kept, at the least cost",
        arguments: [
            Case("{kind: count, side: ours, exactly: 2}", ["a1", "a2"]),
            Case("{kind: count, side: ours, where: {sex: female}, at_least: 2}", ["a1", "a2", "a4"]),
            Case("{kind: sum, side: ours, attribute: fame, at_most: 8}", ["a1", "a3", "a4"]),
            Case("{kind: share, side: ours, where: {fame: 0}, at_least: 0.6}", ["a1", "a3", "a4"]),
            Case("{kind: share, side: ours, where: {sex: male}, at_most: 0.4}", ["a1", "a2", "a4"]),
            Case("{kind: balance, at_most: 1}", ["a1", "a2", "a3"], ["b1", "b2"]),
            Case("{kind: balance, times: 0.5, exactly: 2}", ["a1", "a2", "a3"], ["b1", "b2"]),
            Case("{kind: must, ids: [a6, b2]}", ["a1", "a2", "a6"], ["b2"]),
            Case("{kind: must_not, ids: [a1]}", ["a2", "a3", "a4"]),
            Case("{kind: veto, by: theirs, ids: [a1, a2]}", ["a3", "a4", "a5"]),
            Case("{kind: apart, ids: [a1, a2]}", ["a1", "a3", "a4"]),
            Case("{kind: together, ids: [a1, a6]}", ["a1", "a2", "a6"]),
            Case("{kind: together, ids: [a1, b4]}", ["a1", "a2", "a3"], ["b4"]),
            Case("{kind: only_with, candidate: a1, any_of: [b2, b3]}", ["a1", "a2", "a3"], ["b2"]),
            Case("{kind: consent, side: ours}", ["a1", "a2", "a3"]),
            Case("{kind: spread, side: ours, attribute: region, at_least: 1}", ["a1", "a3", "a5"]),
            Case("{kind: spread, side: ours, attribute: region, at_most: 1}", ["a1", "a3", "a5"]),
            Case("{kind: spread, side: ours, attribute: region, values: [east], at_least: 2}", ["a1", "a5", "a6"]),
            Case("{kind: first, side: ours, where: {health: grave}}", ["a1", "a3", "a5"]),
        ])
    func kinds(example: Case) throws {
        let result = try PlanText.run("  - \(example.constraint)")
        #expect(result.status == .optimal && result.gap == 0)
        let package = try #require(result.packages.first)
        #expect(package.ours == example.ours && package.theirs == example.theirs)
    }

    @Test("Those who cannot be chosen hold nobody up")
    func firstOfThoseWhoCan() throws {
        let rules = """
              - {kind: first, side: ours, where: {health: grave}}
              - {kind: consent, side: ours}
            """
        #expect(try PlanText.run(rules).packages.first?.ours == ["a1", "a2", "a3"])
    }

    @Test("The best packages come in order, each another, and end when there are no more")
    func order() throws {
        var plan = try PlanText.read(PlanText.plan("  - {kind: count, side: theirs, at_most: 0}"))
        plan.packages = 50
        let result = try Planner(plan).run()
        // At most 3 of 6: 1 + 6 + 15 + 20.
        #expect(result.packages.count == 42)
        #expect(Set(result.packages.map(\.ours)).count == 42)
        #expect(result.packages.map(\.total) == result.packages.map(\.total).sorted(by: >))
        #expect(result.notes.map(PlanText.say).contains("There are no further packages."))
        #expect(result.packages.allSatisfy { $0.gap == 0 })
    }

    @Test("Packages differ in as many persons as was asked")
    func difference() throws {
        let text = PlanText.plan("  - {kind: count, side: ours, exactly: 3}", rest: "differ_by: 4")
        var plan = try PlanText.read(text)
        plan.packages = 3
        let packages = try Planner(plan).run().packages.map { Set($0.ours + $0.theirs) }
        #expect(packages.count == 3)
        for (number, one) in packages.enumerated() {
            for other in packages[..<number] { #expect(one.symmetricDifference(other).count >= 4) }
        }
    }

    @Test("Constraints that clash are named, no more of them than needed, and each set of them")
    func conflicts() throws {
        let rules = """
              - {id: many, kind: count, side: ours, at_least: 4, because: we promised it}
              - {id: idle, kind: count, side: ours, at_least: 1}
              - {id: in, kind: must, ids: [b1]}
              - {id: out, kind: veto, by: ours, ids: [b1]}
            """
        let result = try PlanText.run(rules)
        #expect(result.status == .infeasible && result.packages.isEmpty && result.gap == nil)
        let sets = Set(result.conflicts.map { Set($0.constraints.map(\.id)) })
        #expect(sets == [["size", "many"], ["in", "out"]])
        #expect(!result.conflicts.contains { !$0.isLeast })
    }

    @Test("So are three that clash only together")
    func threeTogether() throws {
        let rules = """
              - {id: women, kind: share, side: ours, where: {sex: female}, at_least: 0.5}
              - {id: men, kind: must, ids: [a1, a3]}
              - {id: idle, kind: count, side: theirs, at_most: 2}
            """
        let result = try PlanText.run(rules)
        #expect(result.conflicts.map { $0.constraints.map(\.id) } == [["size", "women", "men"]])
    }

    @Test("It is said why each is in, and why each of the others is not")
    func reasons() throws {
        let rules = """
              - {id: consent, kind: consent, side: ours}
              - {id: few famous, kind: sum, side: ours, attribute: fame, at_most: 8}
              - {id: demand, kind: must, ids: [b1]}
            """
        let result = try PlanText.run(rules)
        let package = try #require(result.packages.first)
        #expect(package.ours == ["a1", "a3", "a4"] && package.theirs == ["b1"])
        #expect(package.scores.map(\.value) == [18, 1] && package.total == 17)
        #expect(package.why.map(PlanText.say).contains("a1: need 9 (need: 9); to the total +9."))
        #expect(package.why.map(PlanText.say).contains("b1: price 1 (price: 1); to the total -1. Demanded by demand."))
        #expect(package.why.map(PlanText.say).contains("At its bound: size (at most 3 of ours)."))
        let left = Dictionary(uniqueKeysWithValues: result.leftOut.map { ($0.candidate.id, PlanText.say($0.why)) })
        #expect(left["a2"] == "adding them breaks size, few famous; in place of a1 the total changes by -1")
        #expect(left["a5"] == "kept out by consent (ours only with consent yes)")
        #expect(left["b2"] == "adding them changes the total by -2")
        #expect(result.leftOut.map(\.candidate.id) == ["a2", "a5", "a6", "b2", "b3", "b4"])
    }

    @Test("What is not known counts as no, and that is said")
    func unknown() throws {
        let result = try PlanText.run("  - {id: c, kind: count, side: ours, where: {consent: no}, at_least: 1}")
        #expect(result.packages.first?.ours == ["a1", "a2", "a6"])
        #expect(
            result.notes.map(PlanText.say).contains(
                "c: for 1 of ours it is not known whether consent is no; it counts as no."))
    }

    @Test("The frontier between two scores has every point, in order")
    func frontier() throws {
        let result = try PlanText.run(
            "  - {kind: balance, at_most: 0}", rest: "frontier: {between: [need, price], points: 20}")
        #expect(result.isFrontierWhole)
        // Nobody; one for the cheapest; two; three.
        #expect(result.frontier.map { $0.scores.map(\.value) } == [[0, 0], [9, 1], [17, 3], [22, 6]])
    }

    @Test("A plan without time says so, and does not hang")
    func noTime() throws {
        var plan = try PlanText.read(PlanText.plan(""))
        plan.seconds = 0.1
        let result = try Planner(plan) { _, _ in
            IntegerSolution(outcome: .unknown, choice: [], value: 0, bound: .infinity)
        }.run()
        #expect(result.status == .unknown && result.packages.isEmpty && result.gap == nil)
        #expect(result.notes.contains { PlanText.say($0).contains("The time was up") })
    }

    @Test("A solution that was not proven best has its gap, and says of whom it may be bettered with")
    func gap() throws {
        let plan = try PlanText.read(PlanText.plan(""))
        let result = try Planner(plan) { program, _ in
            var choice = [Bool](repeating: false, count: program.objective.count)
            choice[1] = true
            return IntegerSolution(outcome: .feasible, choice: choice, value: 8, bound: 22)
        }.run()
        #expect(result.status == .feasible && result.gap == 1.75)
        #expect(
            result.leftOut.first.map { PlanText.say($0.why) } == "could be added (+9): the search was ended before that"
        )
    }

    @Test("A frontier that cannot be proven in time has the best package and both ends, each with its gap")
    func frontierInTime() throws {
        var plan = try PlanText.read(
            PlanText.plan("  - {kind: balance, at_most: 0}", rest: "frontier: {between: [need, price], points: 7}"))
        plan.seconds = 4
        let result = try Planner(plan) { program, seconds in
            let best = try CbcSolver.solve(program, seconds: seconds)
            // The solver finds the best and cannot prove it.
            return IntegerSolution(
                outcome: .feasible, choice: best.choice, value: best.value, bound: best.value + 2)
        }.run()
        #expect(!result.isFrontierWhole && result.frontier.allSatisfy { !$0.isProven && ($0.gap ?? 0) > 0 })
        let values = result.frontier.map { $0.scores.map(\.value) }
        #expect(values.first == [0, 0] && values.last == [22, 6] && values.contains([17, 3]), "\(values)")
        #expect(result.notes.contains { PlanText.say($0).contains("frontier") })
    }

    @Test("Where nothing but the best package was found, the frontier still shows it, with its gap")
    func frontierOfOne() throws {
        var plan = try PlanText.read(
            PlanText.plan("  - {kind: balance, at_most: 0}", rest: "frontier: {between: [need, price], points: 7}"))
        plan.packages = 1
        var isProven = false
        let result = try Planner(plan) { program, seconds in
            // The best package is proven, and nothing is found after it.
            if isProven { return IntegerSolution(outcome: .unknown, choice: [], value: 0, bound: .infinity) }
            let best = try CbcSolver.solve(program, seconds: seconds)
            isProven = best.outcome == .optimal
            return best
        }.run()
        #expect(result.frontier.map(\.place) == [.bestTotal] && result.frontier.map(\.isProven) == [true])
        #expect(result.frontier.map(\.gap) == [0] && !result.isFrontierWhole)
        #expect(result.notes.contains { PlanText.say($0).contains("frontier: seconds: …") })
    }

    @Test("Package and ends are proven, and the frontier has time of its own however long the packages took")
    func frontierTime() throws {
        var plan = try PlanText.read(
            PlanText.plan(
                "  - {kind: balance, at_most: 0}", rest: "frontier: {between: [need, price], points: 7, seconds: 3}"))
        plan.seconds = 0.2
        #expect(plan.allSeconds == 3.2)
        plan.packages = 5
        var given: [Double] = []
        let result = try Planner(plan) { program, seconds in
            given.append(seconds)
            return try CbcSolver.solve(program, seconds: seconds)
        }.run()
        #expect(given.contains { $0 > 0.5 })
        #expect(result.isFrontierWhole && result.frontier.allSatisfy { $0.isProven && $0.gap == 0 })
        #expect(result.frontier.first?.place == .bestSecond && result.frontier.last?.place == .bestFirst)
    }
}
