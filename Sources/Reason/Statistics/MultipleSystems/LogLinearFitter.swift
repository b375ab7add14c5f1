// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// Fits log-linear models to one table, allowing for empty overlaps.
///
/// A term whose overlap is empty has the parameter minus infinity, and the cells that hold it are left out (the extended
/// fit of Chan, Silverman and Vincent 2021); the rest is an ordinary Poisson regression. It is no value that threads may
/// share: each makes its own.
public final class LogLinearFitter {
    private let engine: LogLinearEngine
    private(set) var table: CaptureTable
    private var margins: [Int] = []
    /// What the saturated model leaves of −2 log-likelihood.
    private(set) var saturatedTerm = 0.0
    private var allCells: [Int] = []

    /// The relative gain of deviance at which R’s `glm` stops unless told otherwise.
    public static let precisionOfGLM = 1e-8

    /// Prepares for a table.
    ///
    /// - Parameter precision: the relative gain of deviance at which to stop; by default, the end of the steps but for
    ///   rounding.
    public init(_ table: CaptureTable, precision: Double = 1e-14) {
        self.table = table
        engine = LogLinearEngine(lists: table.lists.count)
        engine.epsilon = precision
        allCells = Array(1..<table.counts.count)
        load(table)
    }

    /// Takes another table with the same lists.
    func load(_ table: CaptureTable) {
        self.table = table
        margins = table.counts
        var step = 1
        while step < margins.count {
            for place in margins.indices where place & step == 0 { margins[place] += margins[place | step] }
            step *= 2
        }
        saturatedTerm = 0
        for count in table.counts where count > 1 {
            let value = Double(count)
            saturatedTerm += 2 * (LogGamma.value(value + 1) + value - value * log(value))
        }
        // ln 1! + 1 − 1 ln 1 = 1 for each single person.
        saturatedTerm += 2 * Double(table.counts.reduce(0) { $0 + ($1 == 1 ? 1 : 0) })
        table.counts.map(Double.init).withUnsafeBufferPointer { counts in
            if let start = counts.baseAddress { engine.load(start) }
        }
    }

    /// Terms at minus infinity, terms to estimate with the constant last, and the cells left.
    struct Face {
        var minusInfinity: [Int]
        var estimated: [Int]
        var cells: [Int]
    }

    func face(_ model: LogLinearModel) -> Face {
        var minusInfinity: [Int] = []
        var estimated: [Int] = []
        estimated.reserveCapacity(model.terms.count + 1)
        for term in model.terms {
            if margins[term] == 0 { minusInfinity.append(term) } else { estimated.append(term) }
        }
        estimated.append(0)
        guard !minusInfinity.isEmpty else { return Face(minusInfinity: [], estimated: estimated, cells: allCells) }
        let cells = allCells.filter { cell in !minusInfinity.contains { cell & $0 == $0 } }
        return Face(minusInfinity: minusInfinity, estimated: estimated, cells: cells)
    }

    /// Whether the model has an estimate, without fitting it.
    ///
    /// - Throws: ``EstimationError`` if the model is of other lists.
    public func code(_ model: LogLinearModel) throws(EstimationError) -> ExistenceCode {
        try check(model)
        let face = face(model)
        let isIdentified = ExistenceTest.isIdentified(cells: face.cells, terms: face.estimated)
        let exists = try ExistenceTest.exists(cells: face.cells, terms: face.estimated) { table.counts[$0] > 0 }
        return ExistenceCode(rawValue: (exists ? 0 : 1) + (isIdentified ? 0 : 2)) ?? .neither
    }

    private func check(_ model: LogLinearModel) throws(EstimationError) {
        guard model.listCount == table.lists.count else {
            throw .badModel(model.name, why: "the table has \(table.lists.count) lists")
        }
    }

    /// Fits a model.
    ///
    /// - Throws: ``EstimationError/notEstimable(model:_:)`` with the reason if it has no estimate.
    public func fit(_ model: LogLinearModel) throws(EstimationError) -> LogLinearFit {
        try check(model)
        let face = face(model)
        if !face.minusInfinity.isEmpty, !ExistenceTest.isIdentified(cells: face.cells, terms: face.estimated) {
            throw .notEstimable(model: model.name, try code(model))
        }
        let result = engine.fit(cells: face.cells, terms: face.estimated)
        guard try hasEstimate(result, face) else { throw .notEstimable(model: model.name, try code(model)) }
        return finished(model, face, result)
    }

    /// Expectations well above 0 that meet the margins are themselves the table that the test for existence seeks; only
    /// fits near the edge need the linear program.
    private func hasEstimate(_ result: LogLinearEngine.Result, _ face: Face) throws(EstimationError) -> Bool {
        if result.isSingular || !result.deviance.isFinite { return false }
        if result.isConverged, result.smallest > 1e-4, result.mismatch < 1e-2 * result.smallest { return true }
        return try ExistenceTest.exists(cells: face.cells, terms: face.estimated) { table.counts[$0] > 0 }
    }

    private func finished(_ model: LogLinearModel, _ face: Face, _ result: LogLinearEngine.Result) -> LogLinearFit {
        let missing = exp(result.logMissing)
        let minusTwoLogLikelihood = result.deviance + saturatedTerm
        let parameters = Double(model.parameters)
        return LogLinearFit(
            model: model, abundance: Double(table.observed) + missing,
            standardError: (missing + missing * missing * result.variance).squareRoot(), deviance: result.deviance,
            degreesOfFreedom: face.cells.count - face.estimated.count, aic: minusTwoLogLikelihood + 2 * parameters,
            bic: minusTwoLogLikelihood + log(Double(table.observed)) * parameters, minusInfinity: face.minusInfinity,
            logMissing: result.logMissing, logMissingVariance: result.variance, steps: result.steps,
            isConverged: result.isConverged)
    }

    /// The observed persons on all lists of a pattern.
    func margin(_ pattern: Int) -> Int { margins[pattern] }

    /// The expected persons on all lists of a pattern, under the model that was fitted last.
    func fittedMargin(_ pattern: Int, _ model: LogLinearModel) -> Double {
        engine.fittedMargin(pattern, cells: face(model).cells)
    }
}
