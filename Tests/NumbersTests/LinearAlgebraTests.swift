// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers
import Testing

@Suite("Small dense matrices")
struct LinearAlgebraTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var stream = RandomStream(seed: seed)
        var matrix = Matrix(rows: rows, columns: columns)
        for row in 0..<rows { for column in 0..<columns { matrix[row, column] = stream.normal() } }
        return matrix
    }

    @Test("Least squares by QR leave a residual at right angles to each column", arguments: 1...8)
    func leastSquares(columns: Int) throws {
        let design = random(20, columns, seed: UInt64(columns))
        let right = (0..<20).map { Double($0 * $0 % 7) }
        let solution = try QRFactorization(design).solve(right).map { try #require($0) }
        let fitted = try design.multiplied(by: solution)
        for column in 0..<columns {
            let product = (0..<20).reduce(0.0) { $0 + design[$1, column] * (right[$1] - fitted[$1]) }
            #expect(abs(product) < 1e-11)
        }
    }

    @Test("A column that others determine is moved to the end and has no coefficient")
    func rank() throws {
        var design = random(9, 4, seed: 3)
        for row in 0..<9 { design[row, 1] = 2 * design[row, 0] }
        let factors = QRFactorization(design)
        #expect(factors.rank == 3)
        #expect(factors.order == [0, 2, 3, 1])
        #expect(try factors.solve((0..<9).map(Double.init))[1] == nil)
    }

    @Test("The covariance by QR is the inverse of the cross product by Cholesky")
    func covariance() throws {
        let design = random(12, 5, seed: 8)
        let byQR = QRFactorization(design).unscaledCovariance()
        let product = try design.weightedCrossProduct(Array(repeating: 1, count: 12))
        let byCholesky = try CholeskyFactorization(product).inverse()
        for row in 0..<5 { for column in 0..<5 { #expect(abs(byQR[row, column] - byCholesky[row, column]) < 1e-12) } }
    }

    @Test("A matrix that is not positive definite is refused with the place")
    func indefinite() throws {
        let matrix = try Matrix([[1, 2], [2, 1]])
        #expect(throws: NumbersError.notPositiveDefinite(pivot: 1)) { try CholeskyFactorization(matrix) }
    }

    @Test("Rows of different lengths, and vectors that do not fit, are refused")
    func shapes() throws {
        #expect(throws: NumbersError.self) { try Matrix([[1, 2], [3]]) }
        #expect(throws: NumbersError.self) { try Matrix([[1, 2]]).multiplied(by: [1]) }
        #expect(throws: NumbersError.self) { try QRFactorization(Matrix([[1, 2]])).solve([1, 2]) }
    }

    @Test("A Poisson regression on a factor meets the means of its groups")
    func poisson() throws {
        let design = try Matrix([[1, 0], [1, 0], [1, 1], [1, 1], [1, 1]])
        let fit = try IRLSPoisson(design: design, counts: [3, 5, 10, 11, 12], epsilon: 1e-14)
        #expect(fit.isConverged)
        #expect(abs(fit.fitted[0] - 4) < 1e-12)
        #expect(abs(fit.fitted[4] - 11) < 1e-12)
        // The variance of a log mean is one over the sum of the counts.
        #expect(abs(fit.covariance[0, 0] - 1.0 / 8) < 1e-9)
    }

    @Test("Negative counts are refused")
    func negative() throws {
        let design = try Matrix([[1], [1]])
        #expect(throws: NumbersError.self) { try IRLSPoisson(design: design, counts: [1, -1]) }
    }
}

@Suite("Linear programs")
struct LinearProgramTests {
    @Test("The textbook example of Dantzig has its answer")
    func dantzig() throws {
        // 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is largest at (2, 6): 36.
        let equations = try Matrix([[1, 0, 1, 0, 0], [0, 2, 0, 1, 0], [3, 2, 0, 0, 1]])
        let program = LinearProgram(objective: [3, 5, 0, 0, 0], equations: equations, right: [4, 12, 18])
        let (point, value) = try program.solve()
        #expect(abs(value - 36) < 1e-12)
        #expect(abs(point[0] - 2) < 1e-12)
        #expect(abs(point[1] - 6) < 1e-12)
    }

    @Test("Programs without a point or without an end are told apart")
    func noAnswer() throws {
        let line = try Matrix([[1, 1]])
        #expect(throws: NumbersError.infeasible) {
            try LinearProgram(objective: [1, 0], equations: line, right: [-1]).solve()
        }
        let ray = try Matrix([[1, -1]])
        #expect(throws: NumbersError.unbounded) {
            try LinearProgram(objective: [1, 0], equations: ray, right: [0]).solve()
        }
    }

    @Test("Equations that repeat others do no harm")
    func redundant() throws {
        let equations = try Matrix([[1, 1, 0], [2, 2, 0], [0, 1, 1]])
        let program = LinearProgram(objective: [0, 0, 1], equations: equations, right: [1, 2, 3])
        #expect(abs(try program.solve().value - 3) < 1e-12)
    }
}
