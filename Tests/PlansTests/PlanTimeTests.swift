// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Tables
import Testing

@testable import Plans

/// What the best package and the frontier have of a plan's time.
@Suite("The time of a plan") struct PlanTimeTests {
    private static let text = """
        format: imena-plan-1
        packages: 1
        seconds: 4
        ours:
          candidates:
            - {id: a1, need: 9, price: 2}
            - {id: a2, need: 8, price: 1}
        theirs:
          candidates:
            - {id: b1, price: 3}
        constraints:
          - {id: size, kind: count, side: ours, at_most: 1}
        scores:
          - {name: need, terms: [{side: ours, attribute: need}]}
          - {name: price, weight: -1, terms: [{side: ours, attribute: price}]}
        frontier: {between: [need, price]}
        """

    private func plan() throws -> Plan {
        try PlanReader(file: "plan.yaml") { path in
            throw TableError(.missing, "There is no table", remedy: "Name one: \(path)")
        }.read(Self.text)
    }

    /// Runs the plan with a solver that says one after the other what it is told to; what seconds it was given.
    private func run(_ answers: [IntegerSolution]) throws -> (result: PlanResult, seconds: [Double]) {
        let seconds = Mutex<[Double]>([])
        let result = try Planner(
            plan(),
            solver: { program, given in
                let place = seconds.withLock { list in
                    list.append(given)
                    return list.count - 1
                }
                return answers.indices.contains(place) ? answers[place] : try CbcSolver.solve(program, seconds: given)
            }
        ).run()
        return (result, seconds.withLock { $0 })
    }

    private static let nothing = IntegerSolution(outcome: .unknown, choice: [], value: 0, bound: 12)

    @Test("while no package was found the search has the time of the frontier too, and ends with the first")
    func allTime() throws {
        let (result, seconds) = try run([])
        #expect(result.status == .optimal && result.packages.first?.ours == ["a1"])
        #expect(seconds[0] > 3 && seconds[1] < 2.4, "\(seconds)")
        #expect(!result.frontier.isEmpty)
    }

    @Test("a first package is kept where the search for a better one ends without any")
    func first() throws {
        let found = IntegerSolution(outcome: .feasible, choice: [false, true, false], value: 7, bound: 9)
        let (result, _) = try run([found, Self.nothing])
        #expect(result.status == .feasible && result.packages.first?.ours == ["a2"])
        #expect(result.bound == 9 && result.gap.map { abs($0 - 2.0 / 7) < 1e-9 } == true)
    }

    @Test("without any package the bound that the solver knows is told")
    func bound() throws {
        let (result, seconds) = try run([Self.nothing])
        #expect(result.status == .unknown && result.packages.isEmpty && result.gap == nil)
        #expect(result.bound == 12 && seconds.count == 1)
        #expect(result.notes.last == PlanSaying("note.bound", ["number": .number(12)]))
    }
}
