// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plans

@Suite("The solver")
struct CbcSolverTests {
    @Test("solves a knapsack, and says that it is best")
    func knapsack() throws {
        let program = IntegerProgram(
            objective: [10, 13, 7, 8], rows: [IntegerProgram.Row([(0, 3), (1, 4), (2, 2), (3, 3)], most: 7)])
        let solution = try CbcSolver.solve(program, seconds: 10)
        #expect(solution.outcome == .optimal && solution.value == 23 && solution.gap == 0)
        #expect(solution.choice == [true, true, false, false])
    }

    @Test("sees that there is no solution, whether at once or only after a search")
    func infeasible() throws {
        let plain = IntegerProgram(
            objective: [1], fixed: [0: true], rows: [IntegerProgram.Row([(0, 1)], most: 0)])
        #expect(try CbcSolver.solve(plain, seconds: 10).outcome == .infeasible)
        // Even numbers never add up to an odd one.
        let parity = IntegerProgram(
            objective: [1, 1, 1, 1],
            rows: [IntegerProgram.Row([(0, 2), (1, 4), (2, 6), (3, 8)], least: 7, most: 7)])
        #expect(try CbcSolver.solve(parity, seconds: 10).outcome == .infeasible)
    }

    @Test("takes programs without rows, and without a sum")
    func bare() throws {
        #expect(try CbcSolver.solve(IntegerProgram(objective: [1, -1]), seconds: 1).choice == [true, false])
        #expect(try CbcSolver.solve(IntegerProgram(objective: [0, 0]), seconds: 1).outcome == .optimal)
    }

    @Test("is handed nothing that it could choke on")
    func refused() {
        let programs = [
            IntegerProgram(objective: []), IntegerProgram(objective: [.nan]), IntegerProgram(objective: [.infinity]),
            IntegerProgram(objective: [1], rows: [IntegerProgram.Row([(1, 1)], most: 1)]),
            IntegerProgram(objective: [1], rows: [IntegerProgram.Row([(0, 1), (0, 2)], most: 1)]),
            IntegerProgram(objective: [1], rows: [IntegerProgram.Row([(0, 1)], most: .nan)]),
            IntegerProgram(objective: [1], fixed: [3: true]),
        ]
        for program in programs {
            #expect(throws: SolverFault.problem) { try CbcSolver.solve(program, seconds: 1) }
        }
    }

    @Test("breaks off when the time is up, with a bound")
    func time() throws {
        var generator = BruteForceTests.Generator(state: 4)
        let count = 400
        func random() -> [Double] { (0..<count).map { _ in Double(Int.random(in: 10...99, using: &generator)) } }
        let rows = (0..<12).map { _ in
            let factors = random()
            return IntegerProgram.Row((0..<count).map { ($0, factors[$0]) }, most: 5000)
        }
        let clock = ContinuousClock()
        let start = clock.now
        let solution = try CbcSolver.solve(IntegerProgram(objective: random(), rows: rows), seconds: 1)
        #expect(clock.now - start < .seconds(10))
        #expect(solution.outcome == .feasible)
        let gap = try #require(solution.gap)
        #expect(gap > 0 && gap < 0.2)
    }
}
