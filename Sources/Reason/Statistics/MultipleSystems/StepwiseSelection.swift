// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// A model chosen forwards: pairs of lists are let depend on each other one by one, the most surprising first.
///
/// Chan, Silverman and Vincent 2021, as in SparseMSE: the persons on both lists of a pair are, under the model without
/// it, a Poisson number; the smaller tail of what is observed must lie below a threshold, and the model with the pair must
/// have an estimate.
public struct StepwiseSelection: Sendable {
    /// A pair that was taken in, and how surprising it was.
    public struct Step: Sendable, Hashable {
        /// The lists, as a pattern.
        public let pair: Int
        /// The one-sided Poisson probability.
        public let probability: Double
    }

    /// The last model and its fit.
    public let fit: LogLinearFit
    /// The pairs in the order in which they came in.
    public let steps: [Step]

    /// Chooses a model.
    ///
    /// - Parameter threshold: the probability below which a pair comes in; 0 keeps the lists independent.
    /// - Throws: ``EstimationError`` if even independence has no estimate, or the threshold is no probability.
    public init(_ table: CaptureTable, threshold: Double = 0.02) throws(EstimationError) {
        // SparseMSE fits with R’s default precision; limits agree with its own to the last digit only with the same.
        try self.init(LogLinearFitter(table, precision: LogLinearFitter.precisionOfGLM), threshold: threshold)
    }

    init(_ fitter: LogLinearFitter, threshold: Double) throws(EstimationError) {
        guard threshold >= 0, threshold <= 1 else {
            throw .badArgument("The threshold is \(threshold). Give a probability, for example 0.02")
        }
        let lists = fitter.table.lists.count
        var pairs: [Int] = []
        for i in 0..<lists { for j in (i + 1)..<max(lists, i + 1) { pairs.append(1 << i | 1 << j) } }
        let singles = (0..<lists).map { 1 << $0 }
        var chosen: [Int] = []
        var (model, steps) = (try LogLinearModel.independence(lists: lists), [Step]())
        var fit = try fitter.fit(model)
        while chosen.count < pairs.count {
            let open = pairs.enumerated().filter { !chosen.contains($0.element) }
            var candidates: [(place: Int, pair: Int, probability: Double)] = []
            for (place, pair) in open {
                let expected = fitter.fittedMargin(pair, model)
                let probability = Self.surprise(fitter.margin(pair), expected)
                if probability < threshold { candidates.append((place, pair, probability)) }
            }
            candidates.sort { $0.probability != $1.probability ? $0.probability < $1.probability : $0.place < $1.place }
            var next: (LogLinearModel, LogLinearFit, Step)?
            for candidate in candidates {
                let terms = singles + (chosen + [candidate.pair]).sorted(by: LogLinearModel.precedes)
                let larger = LogLinearModel(checked: lists, terms: terms)
                do {
                    let step = Step(pair: candidate.pair, probability: candidate.probability)
                    next = (larger, try fitter.fit(larger), step)
                    break
                } catch .notEstimable {
                    continue
                }
            }
            guard let (larger, largerFit, step) = next else { break }
            (model, fit) = (larger, largerFit)
            chosen.append(step.pair)
            steps.append(step)
        }
        self.fit = fit
        self.steps = steps
    }

    /// The smaller of the chances of so few and of so many.
    private static func surprise(_ count: Int, _ mean: Double) -> Double {
        guard mean > 0 else { return count == 0 ? 1 : 0 }
        let poisson = PoissonDistribution(mean: mean)
        let atMost = poisson.tails(at: Double(count)).lower
        let atLeast = count == 0 ? 1 : poisson.tails(at: Double(count - 1)).upper
        return min(atMost, atLeast)
    }
}
