// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Quantiles {
    /// Which tail of a distribution is asked to have a probability, and which: the smaller, so that no digit is lost.
    struct Target {
        let isLower: Bool
        let probability: Double

        /// The target of a lower tail of `p`.
        init(lower p: Double) { self = p <= 0.5 ? Target(true, p) : Target(false, 1 - p) }

        /// The target of an upper tail of `q`.
        init(upper q: Double) { self = q <= 0.5 ? Target(false, q) : Target(true, 1 - q) }

        private init(_ isLower: Bool, _ probability: Double) {
            self.isLower = isLower
            self.probability = probability
        }
    }

    /// Finds where a continuous distribution has the tail that is asked for, by Newton’s method on the logarithm of the
    /// tail, kept within a bracket.
    ///
    /// - Parameters:
    ///   - start: a first guess on any scale.
    ///   - target: the tail; its probability is above 0.
    ///   - tails: the tails at a point of that scale, and the density on that scale.
    static func solve(
        from start: Double, _ target: Target,
        _ tails: (Double) -> (tails: SpecialFunctions.Tails, density: Double)
    ) -> Double {
        let wanted = log(target.probability)
        let sign: Double = target.isLower ? 1 : -1
        var (low, high) = (-Double.infinity, Double.infinity)
        var point = start
        var stride = 1.0
        for _ in 0..<400 {
            let (found, density) = tails(point)
            let tail = target.isLower ? found.lower : found.upper
            if tail.isNaN { return .nan }
            let excess = sign * (log(tail) - wanted)
            if excess == 0 { return point }
            if excess > 0 { high = point } else { low = point }
            var next = point - excess * tail / density
            if !(next > low && next < high) || !next.isFinite {
                if low == -.infinity || high == .infinity {
                    next = excess > 0 ? point - stride : point + stride
                    stride *= 2
                } else {
                    next = low + (high - low) / 2
                }
            }
            if abs(next - point) <= 4e-16 * max(abs(point), 1e-3) || next == low || next == high { return next }
            point = next
        }
        return point
    }

    /// The smallest whole number whose lower tail reaches `p`, as R defines the quantile of a count.
    ///
    /// - Parameters:
    ///   - target: the tail.
    ///   - guess: near which number to look first.
    ///   - tails: the tails at a whole number.
    static func count(_ target: Target, near guess: Double, _ tails: (Double) -> SpecialFunctions.Tails) -> Double {
        // A little slack, so that the quantile of a tail that was computed is the number it was computed for.
        let slack = 64 * Double.ulpOfOne
        func reaches(_ k: Double) -> Bool {
            let found = tails(k)
            return target.isLower
                ? found.lower >= target.probability * (1 - slack)
                : found.upper <= target.probability * (1 + slack)
        }
        var low = -1.0
        var high = max(0, guess.rounded())
        var stride = 1.0
        while !reaches(high) {
            low = high
            high += stride
            stride *= 2
            if high > 1e300 { return .infinity }
        }
        stride = 1
        while low < 0, high - stride >= 0 {
            if !reaches(high - stride) {
                low = high - stride
            } else {
                high -= stride
                stride *= 2
            }
        }
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if middle <= low || middle >= high { break }
            if reaches(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
