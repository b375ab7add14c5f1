// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// The designs of the models of capture chances, and what their coefficients say of the population.
enum CaptureDesign {
    /// The row of a pattern: the constant, then what the model adds.
    static func row(_ model: CaptureModel, pattern: Int, lists: Int) -> [Double] {
        let seen = pattern.nonzeroBitCount
        let presence = (0..<lists).map { Double(pattern >> $0 & 1) }
        // Lists before the first capture, and captures after it.
        let (before, after) = (Double(pattern.trailingZeroBitCount), Double(seen - 1))
        switch model {
        case .mt: return [1] + presence
        case .mthChao, .mthPoisson, .mthDarroch, .mthGamma:
            return [1] + presence + heterogeneity(model, seen: seen, lists: lists)
        case .mb: return [1, before, after]
        case .mbh: return [1, 1 - presence[0], before, after]
        case .m0, .mhChao, .mhPoisson, .mhDarroch, .mhGamma: return row(model, seen: seen, lists: lists)
        }
    }

    /// The row of those seen so often, for models in which it does not matter where.
    static func row(_ model: CaptureModel, seen: Int, lists: Int) -> [Double] {
        [1, Double(seen)] + heterogeneity(model, seen: seen, lists: lists)
    }

    /// What the difference between persons adds (Rivest and Baillargeon 2007, table 1).
    private static func heterogeneity(_ model: CaptureModel, seen: Int, lists: Int) -> [Double] {
        let times = Double(seen)
        switch model {
        case .mhChao, .mthChao: return (3...max(lists, 3)).map { Double(max(seen - $0 + 1, 0)) }
        case .mhPoisson, .mthPoisson: return [pow(2, times) - 1]
        case .mhDarroch, .mthDarroch: return [times * times / 2]
        case .mhGamma, .mthGamma: return [log(3.5) - log(3.5 + times)]
        case .m0, .mt, .mb, .mbh: return []
        }
    }

    /// Fits a design; of a lower bound, negative parameters are set to 0 one by one, the first first.
    ///
    /// These later fits stop where R’s `glm` does by default, since Rcapture’s do.
    static func fit(
        _ model: CaptureModel, _ rows: [[Double]], _ counts: [Double], _ offset: [Double]?, _ lists: Int
    ) throws(NumbersError) -> (fit: IRLSPoisson, removed: Int) {
        var rows = rows
        var fit = try IRLSPoisson(design: Matrix(rows), counts: counts, offset: offset, epsilon: 1e-14, limit: 100)
        guard model.isLowerBound else { return (fit, 0) }
        let first = model == .mhChao ? 2 : lists + 1
        var removed = 0
        while let place = fit.coefficients.indices.first(where: { $0 >= first && (fit.coefficients[$0] ?? 0) < 0 }) {
            for row in rows.indices { rows[row].remove(at: place) }
            removed += 1
            fit = try IRLSPoisson(design: Matrix(rows), counts: counts, offset: offset)
        }
        return (fit, removed)
    }

    /// All persons and the standard error (Rivest and Baillargeon 2014; the delta method for Mb and Mbh).
    static func abundance(
        _ model: CaptureModel, _ fit: IRLSPoisson, observed: Int, lists: Int
    ) -> (Double, Double) {
        let beta = fit.coefficients.map { $0 ?? 0 }
        let missing = exp(beta[0])
        switch model {
        case .mb:
            let gap = 1 + exp(beta[2]) - exp(beta[1])
            let size = missing * pow(1 + exp(beta[2]), Double(lists)) / gap
            let slope = [
                1, exp(beta[1]) / gap, Double(lists) * exp(beta[2]) / (1 + exp(beta[2])) - exp(beta[2]) / gap,
            ]
            return (size, delta(slope.map { $0 * size }, fit.covariance, size))
        case .mbh:
            let gap = 1 + exp(beta[3]) - exp(beta[2])
            let scale = missing * pow(1 + exp(beta[3]), Double(lists) - 1)
            let part = exp(beta[1] + beta[2]) / gap
            let size = scale * (1 + part)
            let slope = [
                1 + part, part, part + exp(beta[1] + 2 * beta[2]) / (gap * gap),
                (Double(lists) - 1) * exp(beta[3]) / (1 + exp(beta[3]))
                    - exp(beta[1] + beta[2] + beta[3]) / (gap * gap),
            ]
            return (size, delta(slope.map { $0 * scale }, fit.covariance, size))
        default:
            let variance = missing + missing * missing * fit.covariance[0, 0]
            return (Double(observed) + missing, variance.squareRoot())
        }
    }

    /// The variance of a Poisson population counts the persons themselves, hence the difference.
    private static func delta(_ slope: [Double], _ covariance: Matrix, _ size: Double) -> Double {
        var sum = 0.0
        for i in slope.indices { for j in slope.indices { sum += slope[i] * covariance[i, j] * slope[j] } }
        return (sum - size).squareRoot()
    }
}
