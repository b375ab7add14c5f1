// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CCbc
import Synchronization

/// Solves integer programs with CBC of COIN-OR, silently.
///
/// Nothing but finite numbers and columns that exist reach the library, and its answers are checked: a choice that breaks a
/// constraint is not believed.
public enum CbcSolver {
    /// The library keeps state of its own outside of its models: two searches at a time disturb each other.
    private static let turn = Mutex(())

    /// Solves a problem.
    ///
    /// - Parameter seconds: how long it may search, by the clock; the library looks at it now and then, so that it may take some
    ///   tenths more.
    /// - Throws: ``SolverFault``.
    public static func solve(_ program: IntegerProgram, seconds: Double) throws(SolverFault) -> IntegerSolution {
        try check(program)
        return try turn.withLock { _ throws(SolverFault) in try solveAlone(program, seconds) }
    }

    private static func solveAlone(
        _ program: IntegerProgram, _ seconds: Double
    ) throws(SolverFault) -> IntegerSolution {
        guard let model = Cbc_newModel() else { throw .outOfMemory }
        defer { Cbc_deleteModel(model) }
        Cbc_setLogLevel(model, 0)
        Cbc_setParameter(model, "timeMode", "elapsed")
        load(program, into: model)
        if program.stopsAtFirst { Cbc_setParameter(model, "maxSolutions", "1") }
        if let start = program.start, start.count == program.objective.count {
            let columns = start.indices.map(Int32.init)
            Cbc_setMIPStartI(model, Int32(columns.count), columns, start.map { $0 ? 1.0 : 0.0 })
        }
        Cbc_setMaximumSeconds(model, max(0.05, seconds))
        _ = Cbc_solve(model)
        return try answer(of: model, to: program)
    }

    private static func check(_ program: IntegerProgram) throws(SolverFault) {
        let columns = program.objective.indices
        let areFinite =
            program.objective.allSatisfy { abs($0) <= 1e12 }
            && program.rows.allSatisfy { row in
                row.terms.allSatisfy { columns.contains($0.column) && abs($0.factor) <= 1e12 }
                    && Set(row.terms.map(\.column)).count == row.terms.count
                    && [row.least, row.most].allSatisfy { $0.map { abs($0) <= 1e15 } ?? true }
            }
        guard !columns.isEmpty, areFinite, program.fixed.keys.allSatisfy(columns.contains) else { throw .problem }
    }

    private static func load(_ program: IntegerProgram, into model: UnsafeMutableRawPointer) {
        for column in program.objective.indices {
            let fixed = program.fixed[column]
            // The library seeks the least.
            Cbc_addCol(
                model, "", fixed == true ? 1 : 0, fixed == false ? 0 : 1, -program.objective[column], 1, 0, nil, nil)
        }
        for row in program.rows where !row.terms.isEmpty {
            let columns = row.terms.map { Int32($0.column) }
            let factors = row.terms.map(\.factor)
            func add(_ sense: Character, _ bound: Double) {
                guard let sign = sense.asciiValue else { return }
                Cbc_addRow(model, "", Int32(columns.count), columns, factors, CChar(bitPattern: sign), bound)
            }
            if let least = row.least, least == row.most {
                add("E", least)
            } else {
                if let least = row.least { add("G", least) }
                if let most = row.most { add("L", most) }
            }
        }
    }

    private static func answer(
        of model: UnsafeMutableRawPointer, to program: IntegerProgram
    ) throws(SolverFault) -> IntegerSolution {
        let bound = -Cbc_getBestPossibleObjValue(model)
        let isOptimal = Cbc_isProvenOptimal(model) != 0
        guard let values = Cbc_bestSolution(model) else {
            let isInfeasible = Cbc_isProvenInfeasible(model) != 0 && Cbc_isSecondsLimitReached(model) == 0
            // Before the first relaxation is solved the library gives no bound, or one that stands for none.
            let isKnown = Cbc_getNodeCount(model) > 0 && abs(bound) < 1e30
            return IntegerSolution(
                outcome: isInfeasible ? .infeasible : .unknown, choice: [], value: 0,
                bound: isKnown && !isInfeasible ? bound : .infinity)
        }
        let found = UnsafeBufferPointer(start: values, count: program.objective.count)
        let choice = found.map { $0 > 0.5 }
        let isKept =
            program.rows.allSatisfy { $0.allows($0.sum(of: choice)) }
            && program.fixed.allSatisfy { choice[$0.key] == $0.value }
        guard isKept else { throw .answer }
        let value = zip(choice, program.objective).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
        return IntegerSolution(
            outcome: isOptimal ? .optimal : .feasible, choice: choice, value: value,
            bound: isOptimal ? value : max(value, bound))
    }
}
