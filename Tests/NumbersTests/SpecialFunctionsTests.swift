// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers
import Testing

@Suite("Special functions and distributions")
struct SpecialFunctionsTests {
    private func answer(_ name: String, _ a: [Double]) -> Double? {
        switch name {
        case "logGamma": SpecialFunctions.logGamma(a[0])
        case "digamma": SpecialFunctions.digamma(a[0])
        case "trigamma": SpecialFunctions.trigamma(a[0])
        case "logBeta": SpecialFunctions.logBeta(a[0], a[1])
        case "gammaLower": SpecialFunctions.incompleteGamma(a[0], a[1]).lower
        case "gammaUpper": SpecialFunctions.incompleteGamma(a[0], a[1]).upper
        case "betaLower": SpecialFunctions.incompleteBeta(a[0], a[1], a[2]).lower
        case "betaUpper": SpecialFunctions.incompleteBeta(a[0], a[1], a[2]).upper
        case "normalLower": NormalDistribution.standard.lowerTail(at: a[0])
        case "normalUpper": NormalDistribution.standard.upperTail(at: a[0])
        case "tLower": StudentTDistribution(degrees: a[1]).lowerTail(at: a[0])
        case "tUpper": StudentTDistribution(degrees: a[1]).upperTail(at: a[0])
        case "fLower": FDistribution(numerator: a[1], denominator: a[2]).lowerTail(at: a[0])
        case "fUpper": FDistribution(numerator: a[1], denominator: a[2]).upperTail(at: a[0])
        case "poissonLower": PoissonDistribution(mean: a[1]).lowerTail(at: a[0])
        case "poissonUpper": PoissonDistribution(mean: a[1]).upperTail(at: a[0])
        case "poissonLog": PoissonDistribution(mean: a[1]).logDensity(at: a[0])
        case "negativeBinomialLower": NegativeBinomialDistribution(mean: a[1], size: a[2]).lowerTail(at: a[0])
        case "negativeBinomialUpper": NegativeBinomialDistribution(mean: a[1], size: a[2]).upperTail(at: a[0])
        case "negativeBinomialLog": NegativeBinomialDistribution(mean: a[1], size: a[2]).logDensity(at: a[0])
        default: nil
        }
    }

    @Test("Every value of the table of 400-digit arithmetic is met to 1e-14, or to what the argument itself allows")
    func values() throws {
        let rows = try ValueTable.rows("functions.csv")
        #expect(rows.count > 200)
        for row in rows {
            let arguments = row[1...3].compactMap(Double.init)
            let expected = try #require(Double(row[4]))
            let value = try #require(answer(row[0], arguments), "no function \(row[0])")
            // The logarithm of a small tail is as large as the tail is small; its rounding is the tail’s error.
            let condition = expected > 0 && expected < 1 && row[0].hasSuffix("er") ? 1 - log(expected) / 8 : 1
            let error = min(ValueTable.error(value, expected), abs(value - expected) / 1e-1)
            #expect(error <= 1e-14 * condition, "\(row[0]) \(arguments): \(value), not \(expected)")
        }
    }

    private func distribution(_ name: String, _ a: [Double]) -> (any Distribution)? {
        switch name {
        case "normal": NormalDistribution.standard
        case "chiSquared": ChiSquaredDistribution(degrees: a[0])
        case "t": StudentTDistribution(degrees: a[0])
        case "f": FDistribution(numerator: a[0], denominator: a[1])
        case "beta": BetaDistribution(a[0], a[1])
        case "poisson": PoissonDistribution(mean: a[0])
        case "negativeBinomial": NegativeBinomialDistribution(mean: a[0], size: a[1])
        default: nil
        }
    }

    @Test("Every quantile of the table is met to 1e-14; counts exactly")
    func quantiles() throws {
        let rows = try ValueTable.rows("quantiles.csv")
        #expect(rows.count > 250)
        for row in rows {
            let arguments = row[1...3].compactMap(Double.init)
            let distribution = try #require(self.distribution(row[0], arguments), "no distribution \(row[0])")
            let (p, expected) = (try #require(Double(row[4])), try #require(Double(row[5])))
            let value = distribution.quantile(p)
            // A quantile as small as e^-100 is found by its logarithm, whose last digit is worth a hundred of its own.
            let isCount = row[0] == "poisson" || row[0] == "negativeBinomial"
            let limit = isCount ? 0 : 1e-14 * max(1, -log(abs(expected)) / 20)
            #expect(
                ValueTable.error(value, expected) <= limit, "\(row[0]) \(arguments) \(p): \(value), not \(expected)")
        }
    }

    /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), and the DLMF, as printed there.
    @Test(
        "Published tables are met to their last digit",
        arguments: [
            // A&S table 26.1: P(x).
            (NormalDistribution.standard.lowerTail(at: 1), 0.841344746068543, 5e-16),
            (NormalDistribution.standard.lowerTail(at: 2), 0.977249868051821, 5e-16),
            (NormalDistribution.standard.lowerTail(at: 3), 0.998650101968370, 5e-16),
            // A&S table 26.5 and 26.6: x for Q(x).
            (NormalDistribution.standard.upperQuantile(0.025), 1.95996, 5e-6),
            (NormalDistribution.standard.upperQuantile(0.001), 3.09023, 5e-6),
            // A&S table 26.8: percentage points of chi squared.
            (ChiSquaredDistribution(degrees: 1).upperQuantile(0.05), 3.84146, 5e-6),
            (ChiSquaredDistribution(degrees: 10).upperQuantile(0.05), 18.3070, 5e-5),
            (ChiSquaredDistribution(degrees: 30).upperQuantile(0.05), 43.7729, 1e-4),
            (ChiSquaredDistribution(degrees: 10).upperQuantile(0.01), 23.2093, 5e-5),
            // A&S table 26.9: percentage points of F at 0.05.
            (FDistribution(numerator: 5, denominator: 10).upperQuantile(0.05), 3.33, 5e-3),
            (FDistribution(numerator: 1, denominator: 1).upperQuantile(0.05), 161.4, 5e-2),
            // A&S table 26.10: percentage points of t, two-sided 0.05.
            (StudentTDistribution(degrees: 1).upperQuantile(0.025), 12.706, 5e-4),
            (StudentTDistribution(degrees: 10).upperQuantile(0.025), 2.228, 5e-4),
            // A&S 6.1: Γ(1/4), Γ(1/3); 6.3: ψ(1), ψ(1/2); 6.4: ψ′(1) = π²/6, ψ′(1/2) = π²/2.
            (SpecialFunctions.logGamma(0.25), 1.2880225246980774, 5e-16),
            (SpecialFunctions.logGamma(1.0 / 3), 0.9854206469277671, 5e-16),
            (SpecialFunctions.digamma(1), -0.5772156649015329, 1e-15),
            (SpecialFunctions.digamma(0.5), -1.9635100260214235, 1e-15),
            (SpecialFunctions.trigamma(1), Double.pi * Double.pi / 6, 5e-16),
            (SpecialFunctions.trigamma(0.5), Double.pi * Double.pi / 2, 2e-15),
        ])
    func published(_ value: Double, _ expected: Double, _ half: Double) {
        #expect(abs(value - expected) <= half, "\(value), not \(expected)")
    }

    @Test("What is outside the domain is no number and no trap")
    func outside() {
        #expect(SpecialFunctions.incompleteGamma(-1, 1).lower.isNaN)
        #expect(SpecialFunctions.incompleteGamma(1, .nan).lower.isNaN)
        #expect(SpecialFunctions.incompleteBeta(2, 1, 1).lower.isNaN)
        #expect(SpecialFunctions.digamma(0).isNaN)
        #expect(SpecialFunctions.trigamma(-1).isNaN)
        #expect(ChiSquaredDistribution(degrees: 0).quantile(0.5).isNaN)
        #expect(ChiSquaredDistribution(degrees: 3).quantile(1.5).isNaN)
        #expect(StudentTDistribution(degrees: -2).quantile(0.4).isNaN)
        #expect(FDistribution(numerator: 2, denominator: .nan).quantile(0.4).isNaN)
        #expect(PoissonDistribution(mean: .infinity).quantile(0.4).isNaN)
        #expect(NegativeBinomialDistribution(mean: 1, size: 0).quantile(0.4).isNaN)
        #expect(NormalDistribution(mean: 0, deviation: -1).lowerTail(at: 0).isNaN)
        #expect(Quantiles.of([], at: 0.5) == nil)
    }

    @Test("Quantile and tail undo each other over a wide range of parameters")
    func inverse() {
        var random = Seeded(20_261_127)
        for _ in 0..<2_000 {
            let shape = exp(Double.random(in: -3...9, using: &random))
            let other = exp(Double.random(in: -2...7, using: &random))
            let p = Double.random(in: 1e-6...(1 - 1e-6), using: &random)
            for distribution: any Distribution in [
                GammaDistribution(shape: shape, rate: other), BetaDistribution(shape, other),
                FDistribution(numerator: shape, denominator: other), StudentTDistribution(degrees: shape),
            ] {
                let x = distribution.quantile(p)
                // Where the quantile itself is too near 0 or 1 to be written, its tail cannot come back.
                guard x > 1e-290 || x < 0, !(distribution is BetaDistribution) || x < 1 - 1e-3 else { continue }
                let back = distribution.lowerTail(at: x)
                #expect(abs(back - p) < 1e-11, "\(distribution) \(p): \(x) \(back)")
            }
            let counts = PoissonDistribution(mean: shape)
            let k = counts.quantile(p)
            #expect(counts.lowerTail(at: k) >= p * (1 - 1e-13) && (k == 0 || counts.lowerTail(at: k - 1) < p))
        }
    }

    @Test("Densities sum to the tails")
    func sums() {
        let counts = NegativeBinomialDistribution(mean: 7.5, size: 1.25)
        var sum = 0.0
        for k in 0...60 {
            sum += counts.density(at: Double(k))
            #expect(abs(sum - counts.lowerTail(at: Double(k))) < 1e-14)
        }
        #expect(counts.density(at: 2.5) == 0)
        #expect(counts.density(at: -1) == 0)
    }

    @Test("Sample quantiles are those of R: type 7")
    func sample() throws {
        // quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1)) in R.
        let values = [16.0, 1, 8, 2, 4]
        for (p, expected) in [(0, 1), (0.1, 1.4), (0.25, 2), (0.5, 4), (0.9, 12.8), (1, 16)] {
            #expect(abs(try #require(Quantiles.of(values, at: p)) - expected) < 1e-14)
        }
    }
}

/// A generator with a seed (SplitMix64), so that a failure can be repeated.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
