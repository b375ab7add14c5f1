// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// A regression of counts with the logarithm as link, by iteratively reweighted least squares (McCullagh and Nelder 1989).
///
/// Columns are centred and scaled while fitting, so that years as large as 2026 lose no digits in the normal equations.
struct CountRegression {
    let design: SeriesDesign
    let counts: [Double]
    let offset: [Double]
    private(set) var coefficients: [Double]
    private(set) var means: [Double]
    /// The weights of the last least squares, from the means before it: the means themselves once nothing changes.
    private(set) var weights: [Double]
    private(set) var deviance = 0.0
    /// The inverse of the information, with a dispersion of 1.
    private(set) var covariance: [Double] = []
    private(set) var steps = 0

    private static let mostSteps = 60

    /// Fits.
    ///
    /// - Parameters:
    ///   - size: the size θ of a negative binomial; infinite for Poisson.
    ///   - start: coefficients to start from.
    ///   - needsCovariance: whether to work it out.
    ///   - tolerance: the relative change of the deviance at which to stop. At R’s, 1e-8, errors come from the weights of
    ///     the last step, as R gives them; they are off in the seventh digit.
    init(
        _ design: SeriesDesign, _ series: CountSeries, size theta: Double = .infinity, start: [Double]? = nil,
        needsCovariance: Bool = true, tolerance: Double = 1e-13
    ) throws(StatisticsError) {
        let (n, p) = (design.rows, design.columns)
        guard n > p else { throw .tooFewRows(rows: n, terms: p) }
        (self.design, counts) = (design, series.counts)
        offset = series.exposure.map { $0.map { log($0) } } ?? Array(repeating: 0, count: n)
        coefficients = Array(repeating: 0, count: p)
        let scaled = Scaling(design)
        for column in 1..<max(p, 1) where column < p && scaled.spreads[column] == 0 {
            throw .determined(column: design.names[column])
        }
        var predictor = [Double](repeating: 0, count: n)
        means = predictor
        weights = predictor
        if let start {
            for row in 0..<n {
                var sum = offset[row]
                for column in 0..<p { sum += design.values[row * p + column] * start[column] }
                (predictor[row], means[row]) = (sum, exp(sum))
            }
        } else {
            means = Self.firstMeans(counts, theta)
            predictor = means.map { log($0) }
        }
        deviance = Self.deviance(counts, means, theta)
        var system = SymmetricSystem(size: p)
        var factored = system
        var right = [Double](repeating: 0, count: p)
        var (isSettled, isRestarted) = (false, false)
        while !isSettled {
            for place in system.values.indices { system.values[place] = 0 }
            for place in right.indices { right[place] = 0 }
            for row in 0..<n {
                let mean = means[row]
                let weight = theta < .infinity ? mean / (1 + mean / theta) : mean
                weights[row] = weight
                let response = predictor[row] - offset[row] + (counts[row] - mean) / mean
                let base = row * p
                for i in 0..<p {
                    let product = weight * scaled.values[base + i]
                    right[i] += product * response
                    for j in 0...i { system.values[i * p + j] += product * scaled.values[base + j] }
                }
            }
            if let lost = system.factor() {
                // After the first step only weights that vanish lose a pivot: the counts on one side are all 0, and what
                // was found so far is as good as any further step.
                guard steps > 0 else {
                    guard !isRestarted, start != nil else { throw .determined(column: design.names[lost]) }
                    // From coefficients that grow without end no step leads on; from the counts some do.
                    isRestarted = true
                    means = Self.firstMeans(counts, theta)
                    predictor = means.map { log($0) }
                    deviance = Self.deviance(counts, means, theta)
                    continue
                }
                system = factored
                break
            }
            factored = system
            system.solve(&right)
            steps += 1
            for row in 0..<n {
                var sum = offset[row]
                for column in 0..<p { sum += scaled.values[row * p + column] * right[column] }
                predictor[row] = sum
                means[row] = max(exp(sum), 1e-290)
            }
            coefficients = scaled.original(right)
            let next = Self.deviance(counts, means, theta)
            guard next.isFinite, steps < Self.mostSteps else {
                throw .notConverged(method: "The regression of counts", steps: steps)
            }
            isSettled = abs(next - deviance) <= max(tolerance, 1e-14) * (abs(next) + 0.1)
            deviance = next
        }
        if needsCovariance { covariance = scaled.original(covariance: system.inverse()) }
    }

    /// Means to start from: the counts, moved away from 0 as R does.
    private static func firstMeans(_ counts: [Double], _ theta: Double) -> [Double] {
        counts.map { theta < .infinity ? max($0, 1 / 6) : $0 + 0.1 }
    }

    /// Twice what the log-likelihood falls short of the counts’ own.
    static func deviance(_ counts: [Double], _ means: [Double], _ theta: Double) -> Double {
        var sum = 0.0
        for row in counts.indices {
            let (count, mean) = (counts[row], means[row])
            let own = count > 0 ? count * log(count / mean) : 0
            sum +=
                theta < .infinity ? own - (count + theta) * log((count + theta) / (mean + theta)) : own - (count - mean)
        }
        return 2 * sum
    }

    /// The log-likelihood of the counts.
    func logLikelihood(_ theta: Double) -> Double {
        zip(counts, means).reduce(0) { sum, pair in
            theta < .infinity
                ? sum + NegativeBinomialDistribution(mean: pair.1, size: theta).logDensity(at: pair.0)
                : sum + PoissonDistribution(mean: pair.1).logDensity(at: pair.0)
        }
    }

    /// Pearson’s statistic over the degrees of freedom: how many times larger than Poisson’s the variance is.
    var dispersion: Double {
        var sum = 0.0
        for row in counts.indices { sum += weights[row] * residual(row) * residual(row) }
        return sum / Double(degrees)
    }

    /// A count’s distance from its mean, as a share of the mean.
    func residual(_ row: Int) -> Double { (counts[row] - means[row]) / means[row] }

    /// The degrees of freedom that are left.
    var degrees: Int { design.rows - design.columns }

    /// The columns less their means, over their spreads; the first, of ones, as it is.
    private struct Scaling {
        let columns: Int
        var values: [Double]
        var centers: [Double]
        var spreads: [Double]

        init(_ design: SeriesDesign) {
            let (n, p) = (design.rows, design.columns)
            columns = p
            values = design.values
            centers = Array(repeating: 0, count: p)
            spreads = Array(repeating: 1, count: p)
            for column in 1..<max(p, 1) where column < p {
                var (sum, square) = (0.0, 0.0)
                for row in 0..<n { sum += values[row * p + column] }
                let center = sum / Double(n)
                for row in 0..<n {
                    values[row * p + column] -= center
                    square += values[row * p + column] * values[row * p + column]
                }
                let spread = (square / Double(n)).squareRoot()
                (centers[column], spreads[column]) = (center, spread > 1e-13 * abs(center) ? spread : 0)
                guard spreads[column] > 0 else { continue }
                for row in 0..<n { values[row * p + column] /= spread }
            }
        }

        func original(_ scaled: [Double]) -> [Double] {
            var result = scaled
            for column in 1..<max(columns, 1) where column < columns {
                result[column] /= spreads[column]
                result[0] -= result[column] * centers[column]
            }
            return result
        }

        func original(covariance: [Double]) -> [Double] {
            var result = covariance
            // Rows, then columns: the map is linear.
            for other in 0..<columns {
                let mapped = original((0..<columns).map { result[$0 * columns + other] })
                for row in 0..<columns { result[row * columns + other] = mapped[row] }
            }
            for row in 0..<columns {
                let mapped = original((0..<columns).map { result[row * columns + $0] })
                for column in 0..<columns { result[row * columns + column] = mapped[column] }
            }
            return result
        }
    }
}
