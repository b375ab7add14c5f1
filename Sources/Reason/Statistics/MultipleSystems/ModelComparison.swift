// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All models of a table that have an estimate, best first.
public struct ModelComparison: Sendable {
    /// The fits by rising BIC; equal ones by name.
    public let fits: [LogLinearFit]
    /// Models without an estimate, and why.
    public let refused: [(model: LogLinearModel, code: ExistenceCode)]

    /// Fits all hierarchical models of 3 to 5 lists.
    ///
    /// - Parameter order: the lists of the largest term; all by default.
    /// - Throws: ``EstimationError`` for other numbers of lists.
    public init(_ table: CaptureTable, order: Int? = nil) throws(EstimationError) {
        let models = try HierarchicalModels.all(lists: table.lists.count, order: order ?? table.lists.count - 1)
        try self.init(LogLinearFitter(table), models)
    }

    /// Fits chosen models.
    ///
    /// - Throws: ``EstimationError`` for models of other lists.
    public init(_ fitter: LogLinearFitter, _ models: [LogLinearModel]) throws(EstimationError) {
        var fits: [LogLinearFit] = []
        fits.reserveCapacity(models.count)
        var refused: [(model: LogLinearModel, code: ExistenceCode)] = []
        for model in models {
            do {
                fits.append(try fitter.fit(model))
            } catch .notEstimable(_, let code) {
                refused.append((model, code))
            }
        }
        self.fits = fits.sorted(by: Self.precedes)
        self.refused = refused
    }

    /// Whether a fit stands before another: by BIC, and by name where they differ by rounding only.
    static func precedes(_ a: LogLinearFit, _ b: LogLinearFit) -> Bool {
        let (x, y) = ((a.bic * 1e9).rounded(), (b.bic * 1e9).rounded())
        return x != y ? x < y : a.model.name < b.model.name
    }

    /// The model with the lowest BIC.
    public var best: LogLinearFit? { fits.first }

    /// The model with the lowest AIC; of equal ones the one with the better BIC.
    ///
    /// Models with terms at minus infinity are passed over while there are others: what such a term costs is not settled,
    /// and AIC charges so little that they would crowd out the rest.
    public var bestByAIC: LogLinearFit? {
        let inner = fits.filter { $0.minusInfinity.isEmpty }
        return (inner.isEmpty ? fits : inner).min { ($0.aic * 1e9).rounded() < ($1.aic * 1e9).rounded() }
    }
}
