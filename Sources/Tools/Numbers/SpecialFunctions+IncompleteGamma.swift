// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension SpecialFunctions {
    /// The regularised incomplete gamma functions P(a, x) and Q(a, x) (DLMF 8.2.4): the tails of a gamma variable.
    ///
    /// - Parameters:
    ///   - a: the shape, above 0.
    ///   - x: 0 or more.
    public static func incompleteGamma(_ a: Double, _ x: Double) -> Tails {
        guard a > 0, a < .infinity, x >= 0 else { return .undefined }
        if x == 0 { return Tails(lower: 0, upper: 1) }
        if x == .infinity { return Tails(lower: 1, upper: 0) }
        if a < 1, x < 1.5 {
            return Tails(lower: gammaSeries(a, x), upper: smallShapeUpper(a, x))
        }
        if x < a + 1 {
            let lower = min(1, gammaSeries(a, x))
            return Tails(lower: lower, upper: 1 - lower)
        }
        let upper = gammaFraction(a, x)
        return Tails(lower: 1 - upper, upper: upper)
    }

    /// x^a e^-x / Γ(a+1): the Poisson probability of `a` at mean `x`, for any `a` of 0 or more.
    static func poissonTerm(_ a: Double, _ x: Double) -> Double {
        if a == 0 { return exp(-x) }
        if x == 0 { return 0 }
        if a < 1 { return exp(a * log(x) - x - logGamma(a + 1)) }
        return exp(-stirlingError(a) - deviancePart(a, x)) / (2 * .pi * a).squareRoot()
    }

    /// P(a, x) by DLMF 8.7.1, for x up to about a.
    private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var divisor = a
        while term > sum * 1e-17 {
            divisor += 1
            term *= x / divisor
            sum += term
        }
        return poissonTerm(a, x) * sum
    }

    /// Q(a, x) by the continued fraction DLMF 8.9.2, evaluated by Lentz’s method, for x above about a.
    private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
        let term = poissonTerm(a, x)
        if term == 0 { return 0 }
        var b = x + 1 - a
        var c = Double.infinity
        var d = 1 / b
        var value = d
        var k = 1.0
        while k < 1e7 {
            let numerator = -k * (k - a)
            b += 2
            d = 1 / notZero(numerator * d + b)
            c = notZero(b + numerator / c)
            let factor = c * d
            value *= factor
            if abs(factor - 1) < 1e-16 { break }
            k += 1
        }
        return term * a * value
    }

    /// Q(a, x) for a small shape, where 1 - P would lose its digits (DLMF 8.7.3).
    private static func smallShapeUpper(_ a: Double, _ x: Double) -> Double {
        let less = expm1(a * log(x) - logGamma(a + 1))
        var sum = 0.0
        var power = 1.0
        var k = 1.0
        while k < 100 {
            power *= -x / k
            let term = power / (a + k)
            sum += term
            if abs(term) < 1e-18 * abs(sum) { break }
            k += 1
        }
        return -(less + (1 + less) * a * sum)
    }

    static func notZero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
