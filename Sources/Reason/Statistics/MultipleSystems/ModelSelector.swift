// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Chooses and fits a model for table after table with the same lists; owns its memory, so each thread makes its own.
///
/// Among many models the lowest BIC is sought: each fit starts from that of the original table, and models that cannot
/// win are passed over. Since larger models fit better, the deviance of a model is at least that of any model that holds
/// it, which bounds its BIC from below.
final class ModelSelector {
    /// What was chosen.
    struct Choice: Sendable {
        var abundance: Double
        /// The place among the models for the lowest BIC; -1 for other ways to choose.
        var place: Int
        var bic: Double
    }

    private struct Candidate {
        let model: LogLinearModel
        let terms: [Int]
        let start: [Double]?
        let parameters: Double
        /// Places of models with one term more; they come earlier.
        let larger: [Int]
    }

    private let selection: ModelSelection
    private let fitter: LogLinearFitter
    private let engine: LogLinearEngine
    private let cells: [Int]
    private var candidates: [Candidate] = []
    /// The places of the candidates, those with most terms first.
    private var order: [Int] = []
    private var deviances: [Double] = []

    init(_ table: CaptureTable, _ selection: ModelSelection) {
        self.selection = selection
        fitter = LogLinearFitter(table, precision: 1e-10)
        engine = LogLinearEngine(lists: table.lists.count)
        engine.epsilon = 1e-10
        cells = Array(1..<table.counts.count)
        guard case .lowestBIC(let models) = selection else { return }
        Self.load(table, engine)
        let places = Dictionary(
            models.enumerated().map { ($0.element.terms, $0.offset) }, uniquingKeysWith: { a, _ in a })
        for model in models {
            let terms = model.terms + [0]
            // Where the original table has no estimate, fits start from the counts.
            let result = engine.fit(cells: cells, terms: terms)
            let isGood = result.isConverged && result.smallest > 1e-4
            let absent = cells.filter { !model.terms.contains($0) }
            let larger = absent.compactMap { places[(model.terms + [$0]).sorted(by: LogLinearModel.precedes)] }
            candidates.append(
                Candidate(
                    model: model, terms: terms, start: isGood ? engine.coefficients(terms.count) : nil,
                    parameters: Double(model.parameters), larger: larger))
        }
        order = models.indices.sorted {
            models[$0].parameters != models[$1].parameters ? models[$0].parameters > models[$1].parameters : $0 < $1
        }
        deviances = Array(repeating: 0, count: models.count)
    }

    private static func load(_ table: CaptureTable, _ engine: LogLinearEngine) {
        table.counts.map(Double.init).withUnsafeBufferPointer { if let base = $0.baseAddress { engine.load(base) } }
    }

    /// The choice for a table; `nil` if no model has an estimate.
    func choose(_ table: CaptureTable) -> Choice? {
        fitter.load(table)
        switch selection {
        case .fixed(let model):
            return (try? fitter.fit(model)).map { Choice(abundance: $0.abundance, place: -1, bic: $0.bic) }
        case .stepwise(let threshold):
            let chosen = try? StepwiseSelection(fitter, threshold: threshold)
            return chosen.map { Choice(abundance: $0.fit.abundance, place: -1, bic: $0.fit.bic) }
        case .lowestBIC: return lowest(table)
        }
    }

    private func lowest(_ table: CaptureTable) -> Choice? {
        Self.load(table, engine)
        let (observed, saturated) = (Double(table.observed), fitter.saturatedTerm)
        let price = log(observed)
        var best: Choice?
        for place in order {
            let candidate = candidates[place]
            var floor = 0.0
            for larger in candidate.larger { floor = max(floor, deviances[larger]) }
            deviances[place] = floor
            let bound = saturated + floor + price * candidate.parameters
            if let best, bound > best.bic + 1e-7 { continue }
            guard let (abundance, deviance) = fit(candidate, observed) else { continue }
            // A deviance within rounding of its bound must not exclude smaller models by a hair.
            deviances[place] = max(floor, deviance - 1e-7)
            let bic = saturated + deviance + price * candidate.parameters
            let isBetter = best.map { bic < $0.bic - 1e-9 || (bic <= $0.bic + 1e-9 && place < $0.place) } ?? true
            if isBetter { best = Choice(abundance: abundance, place: place, bic: bic) }
        }
        return best
    }

    /// The abundance and the deviance of a candidate; `nil` if it has no estimate.
    private func fit(_ candidate: Candidate, _ observed: Double) -> (Double, Double)? {
        let isFull = candidate.terms.allSatisfy { fitter.margin($0) > 0 }
        if isFull, let start = candidate.start {
            let result = engine.fit(cells: cells, terms: candidate.terms, start: start)
            if result.isConverged, result.smallest > 1e-4, result.mismatch < 1e-2 * result.smallest {
                return (observed + exp(result.logMissing), result.deviance)
            }
        }
        return (try? fitter.fit(candidate.model)).map { ($0.abundance, $0.deviance) }
    }
}
