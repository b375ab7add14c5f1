// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension RandomStream {
    /// A standard normal number, by the ratio of uniforms in Leva's bounds (1992).
    @inline(__always)
    public mutating func normal() -> Double {
        while true {
            let u = uniform()
            let v = 1.7156 * (uniform() - 0.5)
            let x = u - 0.449871
            let y = abs(v) + 0.386595
            let q = x * x + y * (0.19600 * y - 0.25472 * x)
            if q < 0.27597 { return v / u }
            if q > 0.27846 { continue }
            if v * v <= -4 * logarithm(u) * u * u { return v / u }
        }
    }

    /// An exponential number of mean 1.
    @inline(__always)
    public mutating func exponential() -> Double { -logarithm(uniform()) }

    /// A gamma number of scale 1 (Marsaglia and Tsang 2000); 0 for a shape that is not positive.
    public mutating func gamma(_ shape: Double) -> Double {
        guard shape > 0 else { return 0 }
        guard shape >= 1 else { return exp(logGamma(shape)) }
        return Self.marsaglia(&self, shape)
    }

    /// The logarithm of a gamma number of scale 1; for small shapes, where the number itself would be 0.
    public mutating func logGamma(_ shape: Double) -> Double {
        guard shape < 1 else { return logarithm(Self.marsaglia(&self, shape)) }
        return logarithm(Self.marsaglia(&self, shape + 1)) - exponential() / max(shape, .leastNormalMagnitude)
    }

    @inline(__always)
    private static func marsaglia(_ stream: inout RandomStream, _ shape: Double) -> Double {
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = stream.normal()
            let t = 1 + c * x
            guard t > 0 else { continue }
            let v = t * t * t
            let u = stream.uniform()
            let square = x * x
            if u < 1 - 0.0331 * square * square { return d * v }
            if logarithm(u) < 0.5 * square + d * (1 - v + logarithm(v)) { return d * v }
        }
    }

    /// A beta number.
    @inline(__always)
    public mutating func beta(_ first: Double, _ second: Double) -> Double {
        if first < 1 && second < 1 {
            // Both gammas could be 0; their logarithms cannot.
            let (x, y) = (logGamma(first), logGamma(second))
            return 1 / (1 + exp(y - x))
        }
        let x = gamma(first)
        return x / (x + gamma(second))
    }

    /// Shares that add up to 1, with the given weights; empty for no weights.
    public mutating func dirichlet(_ weights: [Double]) -> [Double] {
        let logs = weights.map { logGamma($0) }
        guard let top = logs.max() else { return [] }
        let parts = logs.map { exp($0 - top) }
        let sum = parts.reduce(0, +)
        return parts.map { $0 / sum }
    }

    /// How many of `trials` succeed; 0 for trials or a probability that are not positive.
    ///
    /// Inversion for small expectations, else the transformed rejection BTRS of Hörmann (1993).
    public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        if probability > 0.5 { return trials - binomial(trials, 1 - probability) }
        if Double(trials) * probability < 10 { return inverted(trials, probability) }
        return transformed(trials, probability)
    }

    private mutating func inverted(_ trials: Int, _ probability: Double) -> Int {
        if trials == 1 { return uniform() < probability ? 1 : 0 }
        let odds = probability / (1 - probability)
        let first = exp(Double(trials) * log1p(-probability))
        while true {
            var (mass, left, count) = (first, uniform(), 0)
            while left > mass, count < trials {
                left -= mass
                count += 1
                mass *= odds * Double(trials - count + 1) / Double(count)
            }
            // The last term is passed only by rounding.
            if left <= mass || count < trials { return count }
        }
    }

    private mutating func transformed(_ trials: Int, _ probability: Double) -> Int {
        let n = Double(trials)
        let deviation = (n * probability * (1 - probability)).squareRoot()
        let b = 1.15 + 2.53 * deviation
        let a = -0.0873 + 0.0248 * b + 0.01 * probability
        let c = n * probability + 0.5
        let vr = 0.92 - 4.2 / b
        let alpha = (2.83 + 5.1 / b) * deviation
        let logOdds = logarithm(probability / (1 - probability))
        let mode = ((n + 1) * probability).rounded(.down)
        var peak = Double.nan
        while true {
            var v = uniform()
            let u = uniform() - 0.5
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + c).rounded(.down)
            if us >= 0.07, v <= vr { return Int(k) }
            guard k >= 0, k <= n else { continue }
            if peak.isNaN { peak = LogGamma.value(mode + 1) + LogGamma.value(n - mode + 1) }
            v = logarithm(v * alpha / (a / (us * us) + b))
            if v <= peak - LogGamma.value(k + 1) - LogGamma.value(n - k + 1) + (k - mode) * logOdds { return Int(k) }
        }
    }

    /// A Poisson number; 0 for a mean that is not positive. Means beyond 10¹⁵ are drawn as normal.
    public mutating func poisson(_ mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        guard mean < 1e15 else { return Int(min(mean + mean.squareRoot() * normal(), 9e18)) }
        if mean < 12 {
            let limit = exp(-mean)
            var (product, count) = (uniform(), 0)
            while product > limit {
                product *= uniform()
                count += 1
            }
            return count
        }
        // Ahrens and Dieter (1974): the time of the m-th arrival splits the interval.
        let m = Int(mean * 7 / 8)
        let arrival = gamma(Double(m))
        if arrival > mean { return binomial(m - 1, mean / arrival) }
        return m + poisson(mean - arrival)
    }

    /// Failures before the given number of successes, each with a probability (a Poisson number with a gamma mean).
    public mutating func negativeBinomial(successes: Double, probability: Double) -> Int {
        guard successes > 0, probability > 0, probability < 1 else { return 0 }
        return poisson(gamma(successes) * (1 - probability) / probability)
    }

    /// Distributes `trials` over places in proportion to weights, by conditional binomials.
    public mutating func multinomial(_ trials: Int, weights: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: weights.count)
        var (left, rest) = (trials, weights.reduce(0, +))
        for place in weights.indices where left > 0 && weights[place] > 0 {
            let drawn = weights[place] >= rest ? left : binomial(left, weights[place] / rest)
            counts[place] = drawn
            left -= drawn
            rest -= weights[place]
        }
        // Rounding may leave a last few behind; they belong to the last place that can take them.
        if left > 0, let last = weights.lastIndex(where: { $0 > 0 }) { counts[last] += left }
        return counts
    }
}
