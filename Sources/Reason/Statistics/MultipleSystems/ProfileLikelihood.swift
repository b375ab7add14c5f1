// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// The multinomial likelihood of a model as a function of the persons whom no list has.
///
/// The table with the missing cell filled in is fitted by Poisson regression; Cormack’s term (1992) turns its deviance
/// into the multinomial likelihood. Stirling’s formula replaces factorials for more than 100 persons, as in Rcapture, so
/// that limits agree with its own.
final class ProfileLikelihood {
    private let engine: LogLinearEngine
    private var counts: [Double]
    private let cells: [Int]
    private let terms: [Int]
    private let observed: Double
    private var start: [Double]?

    init(_ table: CaptureTable, _ model: LogLinearModel) {
        let face = LogLinearFitter(table).face(model)
        engine = LogLinearEngine(lists: table.lists.count)
        engine.epsilon = 1e-13
        counts = table.counts.map(Double.init)
        cells = [0] + face.cells
        terms = face.estimated
        observed = Double(table.observed)
    }

    /// The logarithm of the likelihood, but for a constant.
    func value(missing: Double) -> Double {
        counts[0] = missing
        counts.withUnsafeBufferPointer { if let base = $0.baseAddress { engine.load(base) } }
        let result = engine.fit(cells: cells, terms: terms, start: start)
        start = engine.coefficients(terms.count)
        return -result.deviance / 2 + correction(missing)
    }

    private func correction(_ missing: Double) -> Double {
        let all = observed + missing
        if all > 100 {
            return missing == 0 || missing == 1
                ? -all + 0.5 * log(2 * .pi * all) : missing - all - 0.5 * log(missing / all)
        }
        let own = missing > 0 ? missing * log(missing) - LogGamma.value(missing + 1) : 0
        return own + LogGamma.value(all + 1) - all * log(all)
    }
}
