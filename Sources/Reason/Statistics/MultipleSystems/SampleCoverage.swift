// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Estimates by sample coverage: which share of what the lists would catch is caught by more than one of them.
///
/// Chao and Tsay 1998, Chao et al. 2001; the values are those of the package CARE1. The three answers are for
/// independent lists, for a high coverage and, in one step, for a low one.
public struct SampleCoverage: Sendable, Hashable {
    /// The mean share of each list that is on others too.
    public let coverage: Double
    /// The mean number of persons left when one list is left out of those who are on it alone.
    public let meanOverlap: Double
    /// The estimate if the lists were independent.
    public let independent: Double
    /// The estimate for a coverage that is high enough; `nil` where it falls to the persons observed or has no sense.
    public let highCoverage: Double?
    /// The one-step estimate for a low coverage.
    public let lowCoverage: Double

    /// Computes the estimates of 3 or more lists.
    ///
    /// - Throws: ``EstimationError`` for fewer lists, a list without a person, or lists that share nobody at all.
    public init(_ table: CaptureTable) throws(EstimationError) {
        let count = table.lists.count
        guard count >= 3 else { throw .tooFewLists(count, needed: 3) }
        let totals = table.listTotals.map(Double.init)
        if let empty = totals.firstIndex(of: 0) { throw .emptyList(table.lists[empty]) }
        let alone = (0..<count).map { Double(table.counts[1 << $0]) }
        let lists = Double(count)
        let covered = 1 - zip(alone, totals).reduce(0) { $0 + $1.0 / $1.1 } / lists
        guard covered > 0 else {
            throw .degenerate("No person is on two lists, so the coverage is 0. Bring in lists that overlap")
        }
        coverage = covered
        meanOverlap = Double(table.observed) - alone.reduce(0, +) / lists
        let base = meanOverlap / covered
        independent = base
        var pairs: [(weight: Double, share: Double)] = []
        for i in 0..<count {
            for j in (i + 1)..<max(count, i + 1) {
                let both = 1 << i | 1 << j
                pairs.append(
                    (
                        weight: alone[i] + alone[j] + 2 * Double(table.counts[both]),
                        share: Double(table.margin(both)) / (totals[i] * totals[j])
                    ))
            }
        }
        // N = D/C + Σ a (N s − 1) / (k C), once with N on both sides, once by steps from D/C.
        func step(_ size: Double) -> Double {
            base + pairs.reduce(0) { $0 + $1.weight * (size * $1.share - 1) } / (lists * covered)
        }
        lowCoverage = step(step(base))
        let denominator = lists * covered - pairs.reduce(0) { $0 + $1.weight * $1.share }
        let high = (lists * meanOverlap - pairs.reduce(0) { $0 + $1.weight }) / denominator
        highCoverage = denominator < 0.0001 || high < Double(table.observed) ? nil : high
    }
}
