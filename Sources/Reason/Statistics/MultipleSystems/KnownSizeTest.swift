// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A test of methods on the data at hand: a list is taken as the whole population, and its known size is estimated from
/// the others.
///
/// Binette and Steorts 2022. No truth is needed; but it tests how the lists overlap within each other, not how they
/// overlap with those whom no list has.
public struct KnownSizeTest: Sendable {
    /// A method under test.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// All lists independent.
        case independence
        /// The lowest BIC among hierarchical models; the interval is that of the profile.
        case lowestBIC = "loglinear-bic"
        /// Forward steps, with the log-normal interval.
        case stepwise
        /// Averaging over decomposable graphs.
        case graphs = "dga"
        /// Latent classes.
        case latentClasses = "lcmcr"
    }

    /// What a method says of one list.
    public struct Answer: Sendable {
        /// The list whose size is known.
        public let list: String
        /// Its size.
        public let truth: Int
        /// Persons of it who are on another list.
        public let seen: Int
        /// The method.
        public let method: Method
        /// The estimate and its 95% limits; `nil` if the method refuses.
        public let estimate: Double?
        /// The lower limit.
        public let lower: Double?
        /// The upper limit; `nil` also if there is none.
        public let upper: Double?
        /// Why there is no estimate.
        public let refusal: String?

        /// Whether the interval holds the true size; `nil` without an interval.
        public var covers: Bool? {
            guard let lower, estimate != nil else { return nil }
            return lower <= Double(truth) && Double(truth) <= (upper ?? .infinity)
        }
    }

    /// The answers, list by list.
    public let answers: [Answer]

    /// Runs the test on each list that leaves enough others.
    ///
    /// - Throws: ``EstimationError`` for fewer than three lists.
    public init(
        _ table: CaptureTable, methods: [Method], latentClasses: LatentClasses.Settings = .init()
    ) throws(EstimationError) {
        guard table.lists.count >= 3 else { throw .tooFewLists(table.lists.count, needed: 3) }
        var answers: [Answer] = []
        for list in table.lists.indices {
            for method in methods { answers.append(Self.answer(table, list, method, latentClasses)) }
        }
        self.answers = answers
    }

    /// How many of the intervals of a method hold the truth, of how many there are.
    public func coverage(_ method: Method) -> (held: Int, intervals: Int) {
        let answers = answers.filter { $0.method == method && $0.covers != nil }
        return (answers.filter { $0.covers == true }.count, answers.count)
    }

    /// The persons of one list, by the other lists that have them.
    static func within(_ table: CaptureTable, _ list: Int) throws(EstimationError) -> CaptureTable {
        var counts = [Int](repeating: 0, count: table.counts.count)
        for (pattern, count) in table.counts.enumerated() where pattern >> list & 1 == 1 { counts[pattern] = count }
        let others = table.lists.indices.filter { $0 != list }
        let inside = try CaptureTable(lists: table.lists, counts: counts).keeping(others)
        let totals = inside.listTotals
        let kept = totals.indices.filter { totals[$0] > 0 }
        guard kept.count >= 2 else { throw .tooFewLists(kept.count, needed: 2) }
        return try inside.keeping(kept)
    }

    private static func answer(
        _ table: CaptureTable, _ list: Int, _ method: Method, _ settings: LatentClasses.Settings
    ) -> Answer {
        let truth = table.margin(1 << list)
        var seen = 0
        do throws(EstimationError) {
            let inside = try within(table, list)
            seen = inside.observed
            let (estimate, lower, upper) = try estimate(inside, method, settings)
            return Answer(
                list: table.lists[list], truth: truth, seen: seen, method: method, estimate: estimate, lower: lower,
                upper: upper, refusal: nil)
        } catch {
            return Answer(
                list: table.lists[list], truth: truth, seen: seen, method: method, estimate: nil, lower: nil,
                upper: nil,
                refusal: error.description)
        }
    }

    private static func estimate(
        _ table: CaptureTable, _ method: Method, _ settings: LatentClasses.Settings
    ) throws(EstimationError) -> (Double, Double, Double?) {
        switch method {
        case .independence:
            let model = try LogLinearModel.independence(lists: table.lists.count)
            return try profiled(table, LogLinearFitter(table).fit(model))
        case .lowestBIC:
            guard table.lists.count <= 5 else { throw .tooManyLists(table.lists.count, limit: 5) }
            let comparison = try ModelComparison(table, order: table.lists.count == 5 ? 2 : nil)
            guard let best = comparison.best else { throw .degenerate("No model has an estimate") }
            return try profiled(table, best)
        case .stepwise:
            let fit = try StepwiseSelection(table).fit
            let interval = fit.logNormalInterval()
            return (fit.abundance, interval.lower, interval.upper)
        case .graphs:
            let average = try GraphAveraging(table)
            return (Double(average.quantile(0.5)), Double(average.quantile(0.025)), Double(average.quantile(0.975)))
        case .latentClasses:
            let drawn = try LatentClasses(table, settings: settings)
            return (drawn.quantile(0.5), drawn.quantile(0.025), drawn.quantile(0.975))
        }
    }

    private static func profiled(
        _ table: CaptureTable, _ fit: LogLinearFit
    ) throws(EstimationError) -> (Double, Double, Double?) {
        let interval = try ProfileInterval(table, fit.model)
        return (fit.abundance, interval.lower, interval.upper)
    }
}
