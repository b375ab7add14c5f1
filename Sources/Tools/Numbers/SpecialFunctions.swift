// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The special functions that the distributions and likelihoods need.
///
/// Outside their domain they answer NaN and never trap, as the C library does: whoever prints a result checks its
/// arguments first. Formulas are numbered as in the NIST Digital Library of Mathematical Functions (DLMF). Accuracy is
/// stated where it is tested: in `NumbersTests`, against 50-digit values and published tables.
public enum SpecialFunctions {
    /// ln √(2π).
    static let logRootTwoPi = 0.918_938_533_204_672_741_780_329_736_406

    /// The natural logarithm of |Γ(x)|; infinite at 0, -1, -2, … (DLMF 5.2).
    public static func logGamma(_ x: Double) -> Double {
        var sign: Int32 = 0
        return lgamma_r(x, &sign)
    }

    /// ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a+b), without cancellation for large arguments (DLMF 5.12.1).
    ///
    /// - Parameters:
    ///   - a: above 0.
    ///   - b: above 0.
    public static func logBeta(_ a: Double, _ b: Double) -> Double {
        guard a > 0, b > 0, a + b < .infinity else { return .nan }
        let small = min(a, b)
        let large = max(a, b)
        if large < 10 { return logGamma(a) + logGamma(b) - logGamma(a + b) }
        // ln Γ(large) - ln Γ(large + small) from Stirling’s series, whose leading terms cancel by hand.
        let ratio =
            stirlingError(large) - stirlingError(large + small) - (large - 0.5) * log1p(small / large)
            - small * log(large + small) + small
        return logGamma(small) + ratio
    }

    /// ln n! of a count, which need not be whole.
    public static func logFactorial(_ n: Double) -> Double { n < 0 ? .nan : logGamma(n + 1) }

    /// The logarithm of the number of ways to choose `k` out of `n`; both may be fractions.
    ///
    /// - Parameters:
    ///   - n: 0 or more.
    ///   - k: from 0 to `n`.
    public static func logBinomial(_ n: Double, _ k: Double) -> Double {
        guard k >= 0, k <= n else { return .nan }
        if k == 0 || k == n { return 0 }
        return -log(n + 1) - logBeta(n - k + 1, k + 1)
    }

    /// The digamma function ψ(x) = d ln Γ(x) / dx (DLMF 5.2.2), accurate to about 1e-15 in absolute terms.
    public static func digamma(_ x: Double) -> Double {
        guard x.isFinite else { return x == .infinity ? .infinity : .nan }
        if x <= 0 {
            // DLMF 5.5.4.
            return x == x.rounded() ? .nan : digamma(1 - x) - .pi / tan(.pi * x.remainder(dividingBy: 1))
        }
        var sum = 0.0
        var z = x
        while z < 12 {
            sum += 1 / z
            z += 1
        }
        return log(z) - 0.5 / z - series(digammaTerms, 1 / (z * z)) - sum
    }

    /// The trigamma function ψ′(x) (DLMF 5.15), for x above 0.
    public static func trigamma(_ x: Double) -> Double {
        guard x > 0 else { return .nan }
        var sum = 0.0
        var z = x
        while z < 15 {
            sum += 1 / (z * z)
            z += 1
        }
        let inverse = 1 / z
        return sum + inverse + 0.5 * inverse * inverse + inverse * series(trigammaTerms, inverse * inverse)
    }

    /// What Stirling’s formula lacks: ln n! - ln(√(2πn) (n/e)^n), for n above 0; Loader’s δ (2000), DLMF 5.11.1.
    static func stirlingError(_ n: Double) -> Double {
        if n < 1 { return logGamma(n + 1) - (n + 0.5) * log(n) + n - logRootTwoPi }
        var sum = 0.0
        var z = n
        while z < 12 {
            // (z + 1/2) ln(1 + 1/z) - 1 as the tail of the series of the inverse hyperbolic tangent.
            let step = 1 / (2 * z + 1)
            let square = step * step
            var power = square
            var divisor = 3.0
            while power > 1e-18 * sum || divisor < 5 {
                sum += power / divisor
                power *= square
                divisor += 2
            }
            z += 1
        }
        return sum + series(stirlingTerms, 1 / (z * z)) * z
    }

    /// `x` ln(`x`/`mean`) + `mean` - `x`, without cancellation where the two are near; Loader’s deviance part (2000).
    static func deviancePart(_ x: Double, _ mean: Double) -> Double {
        if x == 0 { return mean }
        let difference = x - mean
        guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) - difference }
        let ratio = difference / (x + mean)
        let square = ratio * ratio
        var sum = difference * ratio
        var term = 2 * x * ratio
        var divisor = 3.0
        while divisor < 2_000 {
            term *= square
            let next = sum + term / divisor
            if next == sum { break }
            sum = next
            divisor += 2
        }
        return sum
    }

    /// Σ terms[k] z^(k+1).
    private static func series(_ terms: [Double], _ z: Double) -> Double {
        var sum = 0.0
        for term in terms.reversed() { sum = (sum + term) * z }
        return sum
    }

    /// B(2k) / 2k, DLMF 5.11.2.
    private static let digammaTerms: [Double] = [
        1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12, -3_617 / 8_160,
    ]
    /// B(2k), DLMF 24.2.
    private static let trigammaTerms: [Double] = [
        1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2_730, 7 / 6, -3_617 / 510,
    ]
    /// B(2k) / (2k (2k-1)), DLMF 5.11.1.
    private static let stirlingTerms: [Double] = [
        1 / 12, -1 / 360, 1 / 1_260, -1 / 1_680, 1 / 1_188, -691 / 360_360, 1 / 156, -3_617 / 122_400,
    ]
}
