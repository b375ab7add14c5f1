// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension SpecialFunctions {
    /// The regularised incomplete beta function I(x; a, b) and its complement (DLMF 8.17.2): the tails of a beta variable.
    ///
    /// - Parameters:
    ///   - x: from 0 to 1.
    ///   - complement: 1 - `x`, where it is known better than by subtraction.
    ///   - a: above 0.
    ///   - b: above 0.
    public static func incompleteBeta(_ x: Double, complement: Double? = nil, _ a: Double, _ b: Double) -> Tails {
        let y = complement ?? (1 - x)
        guard a > 0, b > 0, a + b < .infinity, x >= 0, y >= 0 else { return .undefined }
        if x == 0 { return Tails(lower: 0, upper: 1) }
        if y == 0 { return Tails(lower: 1, upper: 0) }
        if x > (a + 1) / (a + b + 2) { return tailsFromLeft(y, x, b, a).reversed }
        return tailsFromLeft(x, y, a, b)
    }

    /// The tails where `x` lies left of the bulk, so that the continued fraction converges fast.
    private static func tailsFromLeft(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Tails {
        let term = betaTerm(x, y, a, b)
        let lower = term == 0 ? 0 : min(1, term / betaFraction(x, y, a, b))
        return Tails(lower: lower, upper: 1 - lower)
    }

    /// x^a y^b / B(a, b) where y = 1 - x, from Loader’s form of the binomial probability.
    static func betaTerm(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        if x == 0 || y == 0 { return 0 }
        return exp(logBinomialTerm(a, b, x, y)) * a * b / (a + b)
    }

    /// ln of Γ(a+b+1) / (Γ(a+1) Γ(b+1)) x^a y^b: the binomial probability of `a` out of `a` + `b`, which need not be whole.
    static func logBinomialTerm(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let n = a + b
        if a == 0 { return b * (y < 0.5 ? log(y) : log1p(-x)) }
        if b == 0 { return a * (x < 0.5 ? log(x) : log1p(-y)) }
        let errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
        return errors - deviancePart(a, n * x) - deviancePart(b, n * y) + 0.5 * log(n / a / b) - logRootTwoPi
    }

    /// The continued fraction of DiDonato and Morris (1992, equation 9), by Lentz’s method. Unlike DLMF 8.17.22 it keeps
    /// its digits where one shape is large and `y` is small.
    private static func betaFraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        func denominator(_ m: Double) -> Double {
            m + m * (b - m) * x / (a + 2 * m - 1) + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (a + 2 * m + 1)
        }
        var value = notZero(a * (a * y - b * x + 1) / (a + 1))
        var c = value
        var d = 0.0
        var m = 1.0
        while m < 1e7 {
            let step = x / (a + 2 * m - 1)
            let numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * step * step
            let next = denominator(m)
            d = 1 / notZero(next + numerator * d)
            c = notZero(next + numerator / c)
            let factor = c * d
            value *= factor
            if abs(factor - 1) < 1e-16 { break }
            m += 1
        }
        return value
    }
}
