// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// Whether a model has an estimate on a table: the two tests of Fienberg and Rinaldo (2012) as used by Chan, Silverman
/// and Vincent (2021).
enum ExistenceTest {
    /// Whether the columns are independent on the cells that take part.
    ///
    /// The entries of XᵀX are numbers of cells; the pivots of its Cholesky factor vanish where a column depends on others.
    static func isIdentified(cells: [Int], terms: [Int]) -> Bool {
        guard terms.count <= cells.count else { return false }
        var information = Matrix(rows: terms.count, columns: terms.count)
        for (i, term) in terms.enumerated() {
            for j in 0...i {
                let both = term | terms[j]
                information[i, j] = Double(cells.reduce(0) { $1 & both == both ? $0 + 1 : $0 })
            }
        }
        return (try? CholeskyFactorization(information, tolerance: 1e-10)) != nil
    }

    /// Whether a table of positive expectations has the observed margins.
    ///
    /// The largest s is sought for which some x ≥ s on all cells has the margins of the data. The answer depends only on
    /// which counts are 0, so all others are taken as 1. With x = s + u the program has an equation a term.
    static func exists(cells: [Int], terms: [Int], isPositive: (Int) -> Bool) throws(EstimationError) -> Bool {
        var equations = Matrix(rows: terms.count, columns: cells.count + 1)
        var margins = [Double](repeating: 0, count: terms.count)
        for (row, term) in terms.enumerated() {
            for (column, cell) in cells.enumerated() where cell & term == term {
                equations[row, column] = 1
                equations[row, cells.count] += 1
                if isPositive(cell) { margins[row] += 1 }
            }
        }
        var objective = [Double](repeating: 0, count: cells.count)
        objective.append(1)
        do {
            let program = LinearProgram(objective: objective, equations: equations, right: margins)
            return try program.solve().value > 1e-7
        } catch {
            // The data themselves satisfy the equations, and s cannot exceed the mean count.
            throw .degenerate("The test for existence did not end: \(error)")
        }
    }
}
