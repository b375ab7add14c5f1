// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// The size θ of a negative binomial regression, by maximum likelihood together with the coefficients.
struct SizeEstimate {
    /// The size; infinite if the counts spread no more than Poisson’s.
    let size: Double
    /// The regression at that size.
    let regression: CountRegression

    private static let largest = 1e7

    init(_ design: SeriesDesign, _ series: CountSeries) throws(StatisticsError) {
        var fit = try CountRegression(design, series)
        var size = Double.infinity
        for _ in 0..<200 {
            guard let next = Self.size(fit.counts, fit.means, from: size) else {
                self.size = .infinity
                regression = try CountRegression(design, series)
                return
            }
            let isSettled = abs(next - size) <= 1e-12 * next
            size = next
            fit = try CountRegression(design, series, size: size, start: fit.coefficients)
            if isSettled { break }
        }
        self.size = size
        regression = fit
    }

    /// The size at which the likelihood of counts with known means is largest: Newton’s method on ln θ, within a bracket.
    private static func size(_ counts: [Double], _ means: [Double], from start: Double) -> Double? {
        guard slope(counts, means, largest).value < 0 else { return nil }
        var (low, high) = (log(1e-6), log(largest))
        var point = start < largest ? log(start) : 0
        for _ in 0..<200 {
            let theta = exp(point)
            let (value, change) = slope(counts, means, theta)
            if value > 0 { low = point } else { high = point }
            // In ln θ: the first derivative is θ U, the second θ U + θ² U′.
            let second = theta * value + theta * theta * change
            var next = second < 0 ? point - theta * value / second : (low + high) / 2
            if !(next > low && next < high) { next = (low + high) / 2 }
            if abs(next - point) < 1e-15 * max(1, abs(point)) { return exp(next) }
            point = next
        }
        return exp(point)
    }

    /// The slope of the log-likelihood in θ and its own slope.
    private static func slope(_ counts: [Double], _ means: [Double], _ theta: Double) -> (value: Double, change: Double)
    {
        var (value, change) = (0.0, 0.0)
        let (digamma, trigamma) = (SpecialFunctions.digamma(theta), SpecialFunctions.trigamma(theta))
        for (count, mean) in zip(counts, means) {
            let sum = mean + theta
            // ψ(θ + y) - ψ(θ) as a sum while it has few terms: the difference of two large values would lose digits.
            if count <= 200 {
                for k in 0..<Int(count) {
                    let part = 1 / (theta + Double(k))
                    value += part
                    change -= part * part
                }
            } else {
                value += SpecialFunctions.digamma(theta + count) - digamma
                change += SpecialFunctions.trigamma(theta + count) - trigamma
            }
            value += (mean - count) / sum - log1p(mean / theta)
            change += 1 / theta - 2 / sum + (count + theta) / (sum * sum)
        }
        return (value, change)
    }
}
