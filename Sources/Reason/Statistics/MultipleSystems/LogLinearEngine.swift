// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Fits log-linear models to counts by pattern; owns the memory in which it works, so each thread makes its own.
///
/// Rows and columns of the design are patterns, and the entry is 1 where the row holds all lists of the column. So the
/// linear predictor is a sum over subsets, and the information matrix and the score are sums over supersets, which k
/// passes over the 2ᵏ patterns give (Yates 1937) without any design matrix. Steps, start and stop are those of
/// iteratively reweighted least squares in R's `glm.fit`; after the first, steps are taken as differences, which loses
/// no digits.
final class LogLinearEngine {
    /// What a fit says of the missing cell, and how well it fits.
    struct Result {
        /// The logarithm of the expected count of those whom no list has.
        var logMissing = 0.0
        /// Its variance, by the last weighted least squares.
        var variance = 0.0
        var deviance = 0.0
        var steps = 0
        var isConverged = false
        /// Whether a step failed because columns depend on each other.
        var isSingular = false
        /// The smallest expected count of a cell that takes part.
        var smallest = 0.0
        /// The largest difference between an observed and a fitted margin.
        var mismatch = 0.0
    }

    let lists: Int
    let size: Int
    private let work: UnsafeMutablePointer<Double>
    private var matrix: UnsafeMutablePointer<Double>
    private var vector: UnsafeMutablePointer<Double>
    private var beta: UnsafeMutablePointer<Double>
    private var capacity = 0
    /// The linear predictor and the expected counts of the last fit, by pattern.
    let predictor: UnsafeMutablePointer<Double>
    let mean: UnsafeMutablePointer<Double>
    private let observed: UnsafeMutablePointer<Double>
    /// Below this gain the deviance is worth computing.
    private static let small = 1e-3
    /// The relative gain at which to stop, and the steps after which to give up.
    var epsilon = 1e-14
    var limit = 100

    init(lists: Int) {
        self.lists = lists
        size = 1 << lists
        work = .allocate(capacity: size)
        predictor = .allocate(capacity: size)
        mean = .allocate(capacity: size)
        observed = .allocate(capacity: size)
        for pointer in [work, predictor, mean, observed] { pointer.initialize(repeating: 0, count: size) }
        (matrix, vector, beta) = (.allocate(capacity: 1), .allocate(capacity: 1), .allocate(capacity: 1))
    }

    deinit {
        for pointer in [work, predictor, mean, observed, matrix, vector, beta] { pointer.deallocate() }
    }

    private func reserve(_ parameters: Int) {
        guard parameters > capacity else { return }
        for pointer in [matrix, vector, beta] { pointer.deallocate() }
        matrix = .allocate(capacity: parameters * parameters)
        vector = .allocate(capacity: parameters)
        beta = .allocate(capacity: parameters)
        capacity = parameters
    }

    /// Sums over supersets, in place.
    @inline(__always)
    private func supersets(_ values: UnsafeMutablePointer<Double>) {
        var step = 1
        while step < size {
            var base = 0
            while base < size {
                for place in base..<(base &+ step) { values[place] += values[place &+ step] }
                base &+= step &* 2
            }
            step &*= 2
        }
    }

    /// Sums over subsets, in place.
    @inline(__always)
    private func subsets(_ values: UnsafeMutablePointer<Double>) {
        var step = 1
        while step < size {
            var base = 0
            while base < size {
                for place in base..<(base &+ step) { values[place &+ step] += values[place] }
                base &+= step &* 2
            }
            step &*= 2
        }
    }

    /// Takes counts for the fits that follow.
    func load(_ counts: UnsafePointer<Double>) {
        for place in 0..<size {
            observed[place] = counts[place]
        }
    }

    /// Fits the loaded counts.
    ///
    /// - Parameters:
    ///   - cells: the patterns that take part.
    ///   - terms: the columns; the constant, 0, is the last.
    ///   - start: coefficients to start from, in the order of `terms`; without them the counts.
    func fit(cells: [Int], terms: [Int], start: [Double]? = nil) -> Result {
        let count = terms.count
        reserve(count)
        var result = Result()
        return cells.withUnsafeBufferPointer { cells in
            terms.withUnsafeBufferPointer { terms in
                if let start {
                    for place in 0..<count { beta[place] = start[place] }
                    predict(cells, terms)
                } else {
                    for cell in cells {
                        mean[cell] = observed[cell] + 0.1
                        predictor[cell] = log(mean[cell])
                    }
                }
                var isFirst = start == nil
                while result.steps < limit, !result.isConverged {
                    result.steps += 1
                    guard let gain = step(cells, terms, isFirst, &result) else {
                        result.isSingular = true
                        return result
                    }
                    guard gain.isFinite || isFirst else { break }
                    isFirst = false
                    if gain < Self.small { result.isConverged = gain < epsilon * (deviance(cells) + 0.1) }
                }
                result.deviance = deviance(cells)
                result.logMissing = beta[count - 1]
                inspect(cells, terms, &result)
                return result
            }
        }
    }

    /// The coefficients of the last fit, in the order of its terms.
    func coefficients(_ count: Int) -> [Double] { Array(UnsafeBufferPointer(start: beta, count: count)) }

    private func deviance(_ cells: UnsafeBufferPointer<Int>) -> Double {
        var sum = 0.0
        for cell in cells {
            let count = observed[cell]
            if count > 0 { sum += count * log(count / mean[cell]) }
            sum -= count - mean[cell]
        }
        return 2 * sum
    }

    /// Expected counts out of the coefficients.
    private func predict(_ cells: UnsafeBufferPointer<Int>, _ terms: UnsafeBufferPointer<Int>) {
        for place in 0..<size { predictor[place] = 0 }
        for (place, term) in terms.enumerated() { predictor[term] = beta[place] }
        subsets(predictor)
        for cell in cells { mean[cell] = exp(predictor[cell]) }
    }

    /// One weighted least squares, and by how much it lowers the deviance (infinite for the first); `nil` if its matrix
    /// is singular.
    ///
    /// The change of the deviance is the score times the step, which unlike the difference of two deviances has no noise.
    private func step(
        _ cells: UnsafeBufferPointer<Int>, _ terms: UnsafeBufferPointer<Int>, _ isFirst: Bool, _ result: inout Result
    ) -> Double? {
        let count = terms.count
        for place in 0..<size { work[place] = 0 }
        for cell in cells { work[cell] = mean[cell] }
        supersets(work)
        for i in 0..<count {
            let term = terms[i]
            let row = matrix + i * count
            for j in 0...i { row[j] = work[term | terms[j]] }
        }
        for place in 0..<size { work[place] = 0 }
        for cell in cells {
            work[cell] = (isFirst ? mean[cell] * predictor[cell] : 0) + observed[cell] - mean[cell]
        }
        supersets(work)
        for i in 0..<count { vector[i] = work[terms[i]] }
        guard factor(count) else { return nil }
        let last = matrix[count * count - 1]
        result.variance = 1 / (last * last)
        let gain = solve(count)
        if isFirst {
            for i in 0..<count { beta[i] = vector[i] }
        } else {
            for i in 0..<count { beta[i] += vector[i] }
        }
        predict(cells, terms)
        return isFirst ? .infinity : gain
    }

    /// Cholesky in place, with the lower triangle; false if a pivot vanishes.
    private func factor(_ count: Int) -> Bool {
        for i in 0..<count {
            let row = matrix + i * count
            for j in 0..<i {
                let other = matrix + j * count
                var sum = row[j]
                for k in 0..<j { sum -= row[k] * other[k] }
                row[j] = sum / other[j]
            }
            let diagonal = row[i]
            var sum = diagonal
            for k in 0..<i { sum -= row[k] * row[k] }
            guard sum > 1e-14 * diagonal else { return false }
            row[i] = sum.squareRoot()
        }
        return true
    }

    /// Solves in place; the square of the half-way vector is the right side times the solution.
    private func solve(_ count: Int) -> Double {
        var square = 0.0
        for i in 0..<count {
            let row = matrix + i * count
            var sum = vector[i]
            for k in 0..<i { sum -= row[k] * vector[k] }
            vector[i] = sum / row[i]
            square += vector[i] * vector[i]
        }
        var i = count - 1
        while i >= 0 {
            let value = vector[i] / matrix[i * count + i]
            vector[i] = value
            let row = matrix + i * count
            for k in 0..<i { vector[k] -= row[k] * value }
            i -= 1
        }
        return square
    }

    /// How near to the edge the fit is, and how well it meets the margins.
    private func inspect(
        _ cells: UnsafeBufferPointer<Int>, _ terms: UnsafeBufferPointer<Int>, _ result: inout Result
    ) {
        for place in 0..<size { work[place] = 0 }
        result.smallest = .infinity
        for cell in cells {
            work[cell] = observed[cell] - mean[cell]
            result.smallest = min(result.smallest, mean[cell])
        }
        supersets(work)
        for term in terms { result.mismatch = max(result.mismatch, abs(work[term])) }
    }

    /// The sum of expected counts over the cells of the last fit that hold all lists of a pattern.
    func fittedMargin(_ pattern: Int, cells: [Int]) -> Double {
        cells.reduce(0) { $1 & pattern == pattern ? $0 + mean[$1] : $0 }
    }
}
