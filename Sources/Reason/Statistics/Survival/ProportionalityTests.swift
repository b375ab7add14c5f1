// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Whether effects hold over time (Grambsch and Therneau 1994), by the score test of a coefficient that changes with a
/// function of time, as R’s `cox.zph` since version 3.
public struct ProportionalityTests: Sendable {
    /// The function of time with which an effect may change.
    public enum Scale: String, Sendable, CaseIterable {
        /// One less the survival curve just before: ends are spread evenly (R: “km”).
        case survival
        /// Time itself.
        case identity
        /// The logarithm of time.
        case logarithm
    }

    /// What an end says of the columns.
    public struct Residual: Hashable, Sendable {
        /// When it was.
        public let time: Double
        /// Its row.
        public let row: Int
        /// Its columns less their weighted mean over those at risk (Schoenfeld 1982).
        public let values: [Double]
    }

    /// A test for each column.
    public let terms: [TestResult]
    /// The test of all columns at once.
    public let all: TestResult?
    /// The residuals, the earliest first.
    public let residuals: [Residual]
    /// The function of time.
    public let scale: Scale

    init(_ sums: CoxSums, _ fit: CoxFit, names: [String], scale: Scale) {
        self.scale = scale
        let size = sums.size
        let function = Self.function(scale, sums)
        var residuals: [Residual] = []
        var score = [Double](repeating: 0, count: size)
        var (plain, mixed, square) = (
            SymmetricSystem(size: size), SymmetricSystem(size: size), SymmetricSystem(size: size)
        )
        var slope = score
        var curvature = plain.values
        _ = sums.likelihood(fit.estimates, slope: &slope, curvature: &curvature) { moment in
            let weight = function(moment.time)
            for place in moment.ended.reversed() {
                let values = (0..<size).map { sums.value(place, $0) - moment.mean[$0] }
                for column in 0..<size { score[column] += weight * values[column] }
                residuals.append(Residual(time: moment.time, row: sums.order[place], values: values))
            }
            var next = 0
            for i in 0..<size {
                for j in 0...i {
                    let value = moment.covariance[next]
                    next += 1
                    for (a, b) in i == j ? [(i, j)] : [(i, j), (j, i)] {
                        plain.values[a * size + b] += value
                        mixed.values[a * size + b] += weight * value
                        square.values[a * size + b] += weight * weight * value
                    }
                }
            }
        }
        self.residuals = residuals.reversed()
        let rest = Self.complement(plain, mixed, square)
        terms = names.indices.compactMap { column in
            let variance = rest.values[column * size + column]
            guard variance > 0 else { return nil }
            return TestResult(name: names[column], chiSquared: score[column] * score[column] / variance, degrees: 1)
        }
        var system = rest
        all = system.factor() == nil ? TestResult(name: "all", chiSquared: system.quadratic(score), degrees: size) : nil
    }

    /// The information on change over time that is left when the effects themselves are known: D - Bᵀ A⁻¹ B.
    private static func complement(
        _ plain: SymmetricSystem, _ mixed: SymmetricSystem, _ square: SymmetricSystem
    ) -> SymmetricSystem {
        let size = plain.size
        var (factored, rest) = (plain, square)
        guard factored.factor() == nil else { return SymmetricSystem(size: size) }
        for j in 0..<size {
            var column = (0..<size).map { mixed.values[$0 * size + j] }
            factored.solve(&column)
            for i in 0..<size {
                for k in 0..<size { rest.values[i * size + j] -= mixed.values[k * size + i] * column[k] }
            }
        }
        return rest
    }

    private static func function(_ scale: Scale, _ sums: CoxSums) -> (Double) -> Double {
        switch scale {
        case .identity: return { $0 }
        case .logarithm: return { log(max($0, .leastNormalMagnitude)) }
        case .survival:
            let table = RiskTable(sums.data, rows: Array(0..<sums.data.count), kind: sums.kind, start: sums.start)
            var (before, survival): ([Double], Double) = ([], 1)
            for place in table.times.indices {
                before.append(survival)
                survival *= 1 - Double(table.ends[place]) / Double(table.atRisk[place])
            }
            let shares = before
            return { time in
                var (low, high) = (0, table.times.count)
                while low < high {
                    let middle = (low + high) / 2
                    if table.times[middle] < time { low = middle + 1 } else { high = middle }
                }
                return low < shares.count ? 1 - shares[low] : 0
            }
        }
    }
}
