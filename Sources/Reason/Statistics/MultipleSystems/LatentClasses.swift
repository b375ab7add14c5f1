// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// The number of persons by latent classes: within a class lists are independent, and how many classes there are is left
/// to the data.
///
/// Manrique-Vallier 2016, as in the package LCMCR: a Dirichlet process cut off at some classes, its concentration with a
/// gamma prior, the chances of each list in each class uniform, the number of persons with a prior of 1/N; drawn by Gibbs
/// sampling. Chains that do not agree say that the answer is not to be trusted, hence several of them.
public struct LatentClasses: Sendable {
    /// How to draw.
    public struct Settings: Sendable, Hashable {
        /// The most classes, from 1 to 20.
        public var classes = 10
        /// Chains that start apart.
        public var chains = 4
        /// Sweeps that are thrown away first.
        public var burnIn = 10_000
        /// Draws that are kept in each chain.
        public var draws = 2500
        /// Sweeps from one draw to the next.
        public var thinning = 20
        /// The shape of the gamma prior of the concentration.
        public var shape = 0.25
        /// The rate of the gamma prior of the concentration.
        public var rate = 0.25
        /// The most missing persons that the prior allows, as a multiple of those observed; without an end, the posterior
        /// of such models may have no mean.
        public var largestMissing = 20
        /// The same seed gives the same draws, whatever the number of threads.
        public var seed: UInt64 = 1
        /// Chains that run at once.
        public var threads = 1

        /// The usual settings: 4 chains of 60,000 sweeps, of which 2,500 are kept.
        public init() {}
    }

    /// The draws of the number of persons, chain by chain.
    public let chains: [[Int]]
    /// How they were drawn.
    public let settings: Settings
    /// How far the chains disagree; 1 if not at all (split R-hat; Gelman et al. 2013).
    public let rHat: Double
    /// How many independent draws the dependent ones are worth (Geyer 1992, over all chains).
    public let effectiveSize: Double
    private let sorted: [Int]

    /// Beyond this ``rHat`` there is no headline.
    public static let largestRHat = 1.05

    /// Draws.
    ///
    /// - Throws: ``EstimationError`` for settings out of range.
    public init(_ table: CaptureTable, settings: Settings = Settings()) throws(EstimationError) {
        guard (1...20).contains(settings.classes) else {
            throw .badArgument("There are \(settings.classes) classes. Give 1 to 20")
        }
        guard (1...64).contains(settings.chains), settings.draws >= 4, settings.thinning >= 1, settings.burnIn >= 0
        else {
            throw .badArgument("Draws need 1 to 64 chains, 4 draws or more, and a thinning of 1 or more")
        }
        guard settings.largestMissing >= 1, settings.largestMissing <= 10_000 else {
            throw .badArgument(
                "The largest multiple of missing persons is \(settings.largestMissing). Give 1 to 10,000")
        }
        guard settings.shape > 0, settings.rate > 0 else { throw .badArgument("Shape and rate must be above 0") }
        let chains = Parallel.map(settings.chains, threads: settings.threads, prepare: {}) { number, _ -> [Int] in
            let sampler = LatentClassSampler(table, settings, stream: UInt64(number))
            return sampler.draw()
        }
        self.chains = chains
        self.settings = settings
        let diagnostics = ChainDiagnostics(chains.map { $0.map(Double.init) })
        (rHat, effectiveSize) = (diagnostics.rHat, diagnostics.effectiveSize)
        sorted = chains.flatMap { $0 }.sorted()
    }

    /// The mean number of persons.
    public var mean: Double { sorted.reduce(0.0) { $0 + Double($1) } / Double(sorted.count) }

    /// The standard deviation of the draws.
    public var deviation: Double {
        let center = mean
        let squares = sorted.reduce(0.0) { $0 + (Double($1) - center) * (Double($1) - center) }
        return (squares / Double(max(sorted.count - 1, 1))).squareRoot()
    }

    /// A quantile of the draws of all chains, interpolated as R does by default.
    public func quantile(_ share: Double) -> Double {
        Quantiles.of(sorted: sorted.map(Double.init), at: min(max(share, 0), 1)) ?? .nan
    }

    /// The medians of the chains, which should agree.
    public var chainMedians: [Double] {
        chains.map { Quantiles.of($0.map(Double.init), at: 0.5) ?? .nan }
    }
}
