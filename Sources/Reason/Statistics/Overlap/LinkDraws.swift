// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// What doubtful links do to an estimate: each draw decides every doubtful link by its probability, then draws persons anew
/// and chooses the model anew. Link error, sampling error and the choice of the model are so in one interval.
public struct LinkDraws: Sendable {
    /// What was estimated in each draw.
    public enum Method: String, Sendable, Hashable {
        /// The log-linear model of the lowest BIC, for 3 to 5 lists.
        case lowestBIC = "loglinear-bic"
        /// Forward steps, for more lists.
        case stepwise
        /// Chapman’s formula, for two lists.
        case chapman
    }

    /// How it was estimated.
    public let method: Method
    /// Persons observed in each draw.
    public let observed: [Int]
    /// The estimate of each table as drawn, without drawing persons anew; draws without an estimate are left out.
    public let byLinks: [Double]
    /// The estimate of each resample; those without one are left out.
    public let estimates: [Double]
    /// Chao’s bound for each table as drawn.
    public let bounds: [Double]
    /// How many were drawn.
    public let count: Int

    /// Draws.
    ///
    /// - Parameters:
    ///   - draws: how many, at least 20.
    ///   - seed: the same seed gives the same draws, whatever the number of threads.
    /// - Throws: ``EstimationError`` if fewer than half of the draws have an estimate.
    public init(_ overlap: ListOverlap, draws: Int = 1000, seed: UInt64 = 1, threads: Int = 1) throws(EstimationError) {
        guard draws >= 20 else { throw .badArgument("There are \(draws) draws. Draw 20 at least, better 1000") }
        let whole = try overlap.table()
        let totals = whole.listTotals
        let kept = totals.indices.filter { totals[$0] > 0 }
        let table = try whole.keeping(kept)
        let method: Method = kept.count == 2 ? .chapman : kept.count <= 5 ? .lowestBIC : .stepwise
        let selection: ModelSelection =
            method == .lowestBIC
            ? .lowestBIC(try HierarchicalModels.all(lists: kept.count, order: kept.count == 5 ? 2 : kept.count - 1))
            : .stepwise(threshold: 0.02)
        let names = overlap.lists.map(\.name)
        let drawn = Parallel.map(draws, threads: threads, prepare: { ModelSelector(table, selection) }) {
            number, selector -> Draw in
            let count = overlap.draw(seed: seed, number: number)
            guard let drawn = try? CaptureTable(lists: names, counts: count.counts).keeping(kept) else {
                return Draw(observed: count.observed)
            }
            func estimate(_ table: CaptureTable) -> Double? {
                let value = method == .chapman ? TwoLists.all(table).first?.chapman : selector.choose(table)?.abundance
                return value.flatMap { $0.isFinite ? $0 : nil }
            }
            var draw = Draw(observed: drawn.observed)
            draw.byLinks = estimate(drawn)
            draw.bound = (try? CaptureModelFit(.mthChao, drawn)).flatMap { $0.isSensible ? $0.abundance : nil }
            var stream = RandomStream(seed: seed, stream: UInt64(number))
            let resample = stream.multinomial(drawn.observed, weights: drawn.counts.map(Double.init))
            draw.estimate = (try? drawn.replacing(resample)).flatMap(estimate)
            return draw
        }
        self.method = method
        count = draws
        observed = drawn.map(\.observed)
        byLinks = drawn.compactMap(\.byLinks)
        estimates = drawn.compactMap(\.estimate)
        bounds = drawn.compactMap(\.bound)
        guard estimates.count * 2 >= draws, !byLinks.isEmpty else {
            throw .degenerate(
                "\(draws - estimates.count) of \(draws) draws have no estimate. Too few persons are on several lists")
        }
    }

    private struct Draw: Sendable {
        var observed: Int
        var byLinks: Double?
        var estimate: Double?
        var bound: Double?
    }

    /// The middle of what the doubtful links alone make of the estimate, and the limits between which 95% of the draws lie.
    public var linkRange: (lower: Double, median: Double, upper: Double) { Self.range(byLinks) }
    /// The same with persons drawn anew and the model chosen anew.
    public var range: (lower: Double, median: Double, upper: Double) { Self.range(estimates) }

    private static func range(_ values: [Double]) -> (lower: Double, median: Double, upper: Double) {
        let sorted = values.sorted()
        func at(_ share: Double) -> Double { Quantiles.of(sorted: sorted, at: share) ?? 0 }
        return (at(0.025), at(0.5), at(0.975))
    }

    /// As a line of the page.
    func result() -> MethodResult {
        var result = MethodResult(.linkDraws, model: method.rawValue)
        let (all, links) = (range, linkRange)
        (result.estimate, result.lower, result.upper) = (all.median, all.lower, all.upper)
        let persons = Self.range(observed.map(Double.init))
        result.note("draws", .number(Double(count)))
        result.note("failures", .number(Double(count - estimates.count)))
        result.note("links_median", .number(links.median))
        result.note("links_lo", .number(links.lower))
        result.note("links_hi", .number(links.upper))
        result.note("observed_lo", .number(persons.lower))
        result.note("observed_hi", .number(persons.upper))
        if !bounds.isEmpty {
            let bound = Self.range(bounds)
            result.note("chao_lo", .number(bound.lower))
            result.note("chao_hi", .number(bound.upper))
        }
        if count > estimates.count {
            result.warnings.append("\(count - estimates.count) draws have no estimate and were left out.")
        }
        return result
    }
}
