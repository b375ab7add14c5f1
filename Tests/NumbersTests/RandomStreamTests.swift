// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers
import Testing

@Suite("Random streams")
struct RandomStreamTests {
    private static let draws = 200_000

    /// Mean and variance of many draws, each within six standard errors of what they should be.
    private func check(
        _ name: String, mean: Double, variance: Double, _ draw: (inout RandomStream) -> Double
    ) {
        var stream = RandomStream(seed: 42, stream: 7)
        let values = (0..<Self.draws).map { _ in draw(&stream) }
        let average = values.reduce(0, +) / Double(values.count)
        let spread = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(values.count)
        let error = (variance / Double(values.count)).squareRoot()
        #expect(abs(average - mean) < 6 * error, "\(name): mean \(average), not \(mean)")
        #expect(abs(spread / variance - 1) < 0.06, "\(name): variance \(spread), not \(variance)")
    }

    @Test("A seed and a number give the same stream each time, and another number another one")
    func streams() {
        var (a, b) = (RandomStream(seed: 1), RandomStream(seed: 1))
        let first = (0..<8).map { _ in a.next() }
        #expect(first == (0..<8).map { _ in b.next() })
        var other = RandomStream(seed: 1, stream: 1)
        #expect(first != (0..<8).map { _ in other.next() })
    }

    @Test("Continuous draws have their means and variances")
    func continuous() {
        check("uniform", mean: 0.5, variance: 1.0 / 12) { $0.uniform() }
        check("normal", mean: 0, variance: 1) { $0.normal() }
        check("exponential", mean: 1, variance: 1) { $0.exponential() }
        for shape in [0.25, 1, 3.7, 250] {
            check("gamma \(shape)", mean: shape, variance: shape) { $0.gamma(shape) }
        }
        check("beta", mean: 0.2, variance: 0.16 / 11) { $0.beta(2, 8) }
        check("small beta", mean: 0.5, variance: 0.25 / 1.2) { $0.beta(0.1, 0.1) }
        check("dirichlet", mean: 0.3, variance: 0.21 / 11) { $0.dirichlet([3, 5, 2])[0] }
    }

    @Test(
        "Binomial draws have their means and variances on both sides of each change of method",
        arguments: [(1, 0.3), (12, 0.4), (1000, 0.004), (1000, 0.3), (1000, 0.97), (1_000_000, 0.5)])
    func binomial(trials: Int, probability: Double) {
        let mean = Double(trials) * probability
        check("binomial \(trials) \(probability)", mean: mean, variance: mean * (1 - probability)) {
            Double($0.binomial(trials, probability))
        }
    }

    @Test("Each number of successes of a small binomial comes as often as it should")
    func binomialShares() {
        for (trials, probability) in [(6, 0.35), (40, 0.45)] {
            var stream = RandomStream(seed: 5)
            var seen = [Double](repeating: 0, count: trials + 1)
            for _ in 0..<Self.draws { seen[stream.binomial(trials, probability)] += 1 }
            for count in 0...trials {
                let log =
                    LogGamma.value(Double(trials) + 1) - LogGamma.value(Double(count) + 1)
                    - LogGamma.value(Double(trials - count) + 1)
                let share = exp(
                    log + Double(count) * Foundation.log(probability)
                        + Double(trials - count) * Foundation.log(1 - probability))
                let expected = share * Double(Self.draws)
                #expect(abs(seen[count] - expected) < 6 * expected.squareRoot() + 6)
            }
        }
    }

    @Test("Poisson and negative binomial draws have their means and variances", arguments: [0.3, 5, 11.9, 40, 3000])
    func poisson(mean: Double) {
        check("poisson \(mean)", mean: mean, variance: mean) { Double($0.poisson(mean)) }
        check("negative binomial", mean: mean, variance: mean + mean * mean / 4) {
            Double($0.negativeBinomial(successes: 4, probability: 4 / (4 + mean)))
        }
    }

    @Test("A multinomial gives everybody a place, and none to weights of zero")
    func multinomial() {
        var stream = RandomStream(seed: 9)
        for _ in 0..<1000 {
            let counts = stream.multinomial(500, weights: [0, 3, 0, 1e-12, 7, 0])
            #expect(counts.reduce(0, +) == 500)
            #expect(counts[0] == 0 && counts[2] == 0 && counts[5] == 0)
        }
    }

    @Test("Odd arguments give 0 or all, never a trap")
    func odd() {
        var stream = RandomStream(seed: 1)
        #expect(stream.binomial(0, 0.5) == 0)
        #expect(stream.binomial(5, .nan) == 0)
        #expect(stream.binomial(5, 1) == 5)
        #expect(stream.poisson(-1) == 0)
        #expect(stream.gamma(0) == 0)
        #expect(stream.dirichlet([]).isEmpty)
        #expect(stream.negativeBinomial(successes: 3, probability: 1) == 0)
    }
}

@Suite("The logarithm of the gamma function")
struct LogGammaTests {
    @Test(
        "Values agree with published ones",
        arguments: [
            // Computed with the C library of GNU; those of 0.5, 1, 1.5, 2 and 10 also in Abramowitz and Stegun 1964.
            (1.0, 0.0), (2, 0), (0.5, 0.5723649429247001), (10, 12.801827480081469), (1.5, -0.1207822376352452),
            (100, 359.1342053695754), (0.03125, 3.4484891277979584), (1e6, 12815504.569147612),
        ])
    func values(argument: Double, expected: Double) {
        #expect(
            abs(LogGamma.value(argument) - expected) <= 4e-15 * max(1, abs(expected)), "\(LogGamma.value(argument))")
    }

    @Test("There is no value for what is not positive")
    func outside() {
        #expect(LogGamma.value(0).isNaN)
        #expect(LogGamma.value(-1.5).isNaN)
        #expect(LogGamma.value(.nan).isNaN)
    }
}
