// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// A model of capture chances fitted to a table.
public struct CaptureModelFit: Sendable {
    /// The model.
    public let model: CaptureModel
    /// All persons, observed or not; may be senseless, see ``isSensible``.
    public let abundance: Double
    /// Its standard error.
    public let standardError: Double
    /// Twice the log-likelihood short of the saturated model’s.
    public let deviance: Double
    /// Cells less parameters.
    public let degreesOfFreedom: Int
    /// Akaike’s criterion.
    public let aic: Double
    /// Schwarz’s criterion, with the number of persons.
    public let bic: Double
    /// Heterogeneity parameters of a lower bound that came out negative and were set to 0.
    public let removedParameters: Int
    /// Whether the steps settled.
    public let isConverged: Bool
    private let observed: Int

    /// Whether the answer is a number of persons: finite, not fewer than were observed, and not running off.
    public var isSensible: Bool {
        abundance.isFinite && abundance >= Double(observed) && standardError.isFinite && !isRunningOff
    }

    /// Whether the fit grows without end, as where nobody is on two lists: the steps then stop at some huge number.
    public var isRunningOff: Bool { !(abundance < 1e6 * Double(max(1, observed))) }

    /// The interval by the normal distribution, not below the persons observed.
    public func normalInterval(deviate: Double = 1.959963984540054) -> (lower: Double, upper: Double) {
        let half = deviate * standardError
        return (lower: max(Double(observed), abundance - half), upper: abundance + half)
    }

    /// Fits a model to persons by pattern.
    ///
    /// - Throws: ``EstimationError`` for too few lists, or more than 10.
    public init(_ model: CaptureModel, _ table: CaptureTable) throws(EstimationError) {
        let lists = table.lists.count
        guard lists >= model.fewestLists else { throw .tooFewLists(lists, needed: model.fewestLists) }
        guard lists <= 10 else { throw .tooManyLists(lists, limit: 10) }
        let patterns = 1..<(1 << lists)
        let rows = patterns.map { CaptureDesign.row(model, pattern: $0, lists: lists) }
        let counts = patterns.map { Double(table.counts[$0]) }
        try self.init(model, rows, counts, nil, table.observed, lists)
    }

    /// Fits a model to persons by how often they were seen, of any number of times.
    ///
    /// - Throws: ``EstimationError`` for models that need to know who was on which list.
    public init(_ model: CaptureModel, _ frequencies: CaptureFrequencies) throws(EstimationError) {
        guard !model.needsPatterns else {
            throw .degenerate("\(model.rawValue) needs to know who was on which list, not only how often")
        }
        let times = frequencies.persons.count
        guard times >= model.fewestLists else { throw .tooFewLists(times, needed: model.fewestLists) }
        let rows = (1...times).map { CaptureDesign.row(model, seen: $0, lists: times) }
        let offset = (1...times).map { -LogGamma.value(Double($0) + 1) }
        try self.init(model, rows, frequencies.persons.map(Double.init), offset, frequencies.observed, times)
    }

    private init(
        _ model: CaptureModel, _ rows: [[Double]], _ counts: [Double], _ offset: [Double]?, _ observed: Int,
        _ lists: Int
    ) throws(EstimationError) {
        do {
            let (fit, removed) = try CaptureDesign.fit(model, rows, counts, offset, lists)
            let size = CaptureDesign.abundance(model, fit, observed: observed, lists: lists)
            var saturated = 0.0
            for (count, mean) in zip(counts, fit.fitted) {
                saturated -= 2 * ((count > 0 ? count * log(mean) : 0) - mean - LogGamma.value(count + 1))
            }
            self.model = model
            (abundance, standardError) = size
            deviance = fit.deviance
            degreesOfFreedom = counts.count - fit.rank
            aic = saturated + 2 * Double(fit.rank)
            bic = saturated + log(Double(observed)) * Double(fit.rank)
            removedParameters = removed
            isConverged = fit.isConverged
            self.observed = observed
        } catch {
            throw .degenerate("\(model.rawValue) cannot be fitted: \(error)")
        }
    }
}
