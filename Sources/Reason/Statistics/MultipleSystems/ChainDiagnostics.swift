// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far chains agree, and what their draws are worth.
struct ChainDiagnostics {
    /// The split R-hat of Gelman et al. 2013; 1 for chains that do not vary, infinite if they stand apart.
    let rHat: Double
    /// Independent draws of the same worth.
    let effectiveSize: Double

    /// Computes from chains of equal length.
    init(_ chains: [[Double]]) {
        let halves = chains.flatMap { chain -> [[Double]] in
            let half = chain.count / 2
            return [Array(chain.prefix(half)), Array(chain.suffix(half))]
        }
        let length = Double(halves.first?.count ?? 0)
        let means = halves.map { $0.reduce(0, +) / max(length, 1) }
        let grand = means.reduce(0, +) / Double(max(means.count, 1))
        let between = length * means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / Double(max(means.count - 1, 1))
        var within = 0.0
        for (half, mean) in zip(halves, means) {
            within += half.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(length - 1, 1)
        }
        within /= Double(max(halves.count, 1))
        let pooled = (length - 1) / max(length, 1) * within + between / max(length, 1)
        if within > 0 {
            rHat = (pooled / within).squareRoot()
        } else {
            rHat = between > 0 ? .infinity : 1
        }
        let all = length * Double(halves.count)
        effectiveSize = pooled > 0 ? Self.worth(halves, means, within, pooled, all) : all
    }

    /// Geyer’s initial monotone sequence over the mean autocorrelations (Stan Development Team 2017, section 30.3).
    private static func worth(
        _ halves: [[Double]], _ means: [Double], _ within: Double, _ pooled: Double, _ all: Double
    ) -> Double {
        let length = halves.first?.count ?? 0
        func correlation(_ lag: Int) -> Double {
            var covariance = 0.0
            for (half, mean) in zip(halves, means) {
                var sum = 0.0
                for place in 0..<(length - lag) { sum += (half[place] - mean) * (half[place + lag] - mean) }
                covariance += sum / Double(length)
            }
            return 1 - (within - covariance / Double(halves.count)) / pooled
        }
        var (sum, last, lag) = (0.0, Double.infinity, 1)
        while lag + 1 < length {
            let pair = correlation(lag) + correlation(lag + 1)
            guard pair > 0 else { break }
            last = min(last, pair)
            sum += last
            lag += 2
        }
        return min(all, all / max(1 + 2 * sum, 1e-9))
    }
}
