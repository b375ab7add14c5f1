// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A small linear program in standard form: the largest c·x with A x = b and x ≥ 0, by the simplex method in two phases.
///
/// Bland's rule (1977) chooses the pivots, so that it ends on every input.
public struct LinearProgram: Sendable {
    /// The coefficients c of what is made largest.
    public var objective: [Double]
    /// The equations A, one a row.
    public var equations: Matrix
    /// The right sides b.
    public var right: [Double]
    /// Values nearer to zero than this count as zero.
    public var tolerance = 1e-9

    /// Takes a program as it is; lengths are checked when it is solved.
    public init(objective: [Double], equations: Matrix, right: [Double]) {
        self.objective = objective
        self.equations = equations
        self.right = right
    }

    /// A point that makes the objective largest, and its value.
    ///
    /// - Throws: ``NumbersError``: `shape`, `infeasible`, `unbounded`.
    public func solve() throws(NumbersError) -> (point: [Double], value: Double) {
        let (rows, columns) = (equations.rows, equations.columns)
        guard objective.count == columns, right.count == rows else {
            throw .shape(
                "A program of \(rows) by \(columns) has \(objective.count) costs and \(right.count) right sides")
        }
        var tableau = Tableau(rows: rows, columns: columns + rows, tolerance: tolerance)
        for row in 0..<rows {
            let sign = right[row] < 0 ? -1.0 : 1.0
            for column in 0..<columns { tableau.cells[row, column] = sign * equations[row, column] }
            tableau.cells[row, columns + row] = 1
            tableau.cells[row, columns + rows] = sign * right[row]
            tableau.basis[row] = columns + row
        }
        let artificial = (0..<(columns + rows)).map { $0 < columns ? 0.0 : -1.0 }
        let scale = right.reduce(1) { max($0, abs($1)) }
        guard try tableau.maximise(artificial, allowed: columns + rows) > -tolerance * scale * Double(rows + 1) else {
            throw .infeasible
        }
        tableau.expelArtificials(from: columns)
        let costs = objective + [Double](repeating: 0, count: rows)
        let value = try tableau.maximise(costs, allowed: columns)
        var point = [Double](repeating: 0, count: columns)
        for row in 0..<rows where tableau.basis[row] < columns {
            point[tableau.basis[row]] = tableau.cells[row, columns + rows]
        }
        return (point, value)
    }
}

/// The table of the simplex method: one row an equation, the right side in the last column.
private struct Tableau {
    var cells: Matrix
    var basis: [Int]
    let tolerance: Double

    init(rows: Int, columns: Int, tolerance: Double) {
        cells = Matrix(rows: rows, columns: columns + 1)
        basis = Array(repeating: 0, count: rows)
        self.tolerance = tolerance
    }

    /// Improves the objective until no column can; its value.
    mutating func maximise(_ costs: [Double], allowed: Int) throws(NumbersError) -> Double {
        let last = cells.columns - 1
        while let entering = (0..<allowed).first(where: { gain($0, costs) > tolerance }) {
            var leaving: Int?
            for row in 0..<cells.rows where cells[row, entering] > tolerance {
                guard let best = leaving else {
                    leaving = row
                    continue
                }
                let (a, b) = (cells[row, last] / cells[row, entering], cells[best, last] / cells[best, entering])
                if a < b || (a == b && basis[row] < basis[best]) { leaving = row }
            }
            guard let leaving else { throw .unbounded }
            pivot(leaving, entering)
        }
        return (0..<cells.rows).reduce(0) { $0 + costs[basis[$1]] * cells[$1, last] }
    }

    private func gain(_ column: Int, _ costs: [Double]) -> Double {
        var gain = costs[column]
        for row in 0..<cells.rows where costs[basis[row]] != 0 { gain -= costs[basis[row]] * cells[row, column] }
        return gain
    }

    mutating func pivot(_ row: Int, _ column: Int) {
        let head = cells[row, column]
        for place in 0..<cells.columns { cells[row, place] /= head }
        for other in 0..<cells.rows where other != row {
            let factor = cells[other, column]
            guard factor != 0 else { continue }
            for place in 0..<cells.columns { cells[other, place] -= factor * cells[row, place] }
        }
        basis[row] = column
    }

    /// Swaps artificial variables at zero for others where a row has any; rows of zeros stay as they are.
    mutating func expelArtificials(from columns: Int) {
        for row in 0..<cells.rows where basis[row] >= columns {
            if let column = (0..<columns).first(where: { abs(cells[row, $0]) > tolerance }) { pivot(row, column) }
        }
    }
}
