// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The coefficients at which the partial likelihood is largest.
struct CoxFit {
    private(set) var estimates: [Double]
    /// The inverse of the negative curvature, all of it.
    private(set) var covariance: [Double] = []
    /// Which coefficients grow without end.
    private(set) var isInfinite: [Bool]
    private(set) var logLikelihoodWithout = 0.0
    private(set) var logLikelihood = 0.0
    private(set) var score = 0.0
    private(set) var wald = 0.0
    private(set) var steps = 0

    private static let mostSteps = 40

    /// Fits.
    ///
    /// - Parameter tolerance: the relative change of the log likelihood at which to stop.
    init(_ sums: CoxSums, tolerance: Double) throws(StatisticsError) {
        let size = sums.size
        estimates = Array(repeating: 0, count: size)
        isInfinite = Array(repeating: false, count: size)
        var slope = estimates
        var system = SymmetricSystem(size: size)
        var next = estimates
        logLikelihood = sums.likelihood(estimates, slope: &slope, curvature: &system.values)
        logLikelihoodWithout = logLikelihood
        var step = slope
        var isSettled = false
        while true {
            let curvature = system.values
            if let lost = system.factor() {
                guard steps > 0 else { throw .determined(column: sums.names[lost]) }
                // The likelihood has gone flat in this direction: the estimate runs away.
                isInfinite[lost] = true
                system.values = curvature
                break
            }
            step = slope
            system.solve(&step)
            if steps == 0 { score = zip(slope, step).reduce(0) { $0 + $1.0 * $1.1 } }
            let largest = zip(step, sums.ranges).reduce(0) { max($0, abs($1.0) * $1.1) }
            if isSettled || largest < 1e-12 || steps >= Self.mostSteps { break }
            steps += 1
            let before = logLikelihood
            guard advance(sums, &step, &next, &slope, &system.values) else {
                // No step makes the likelihood larger: rounding is all that is left.
                system.values = curvature
                _ = system.factor()
                break
            }
            isSettled = abs(1 - before / logLikelihood) <= tolerance
        }
        finish(sums, system, step)
        if steps >= Self.mostSteps, !isInfinite.contains(true) {
            throw .notConverged(method: "The Cox model", steps: steps)
        }
    }

    /// Takes a step, halved until the likelihood does not fall.
    private mutating func advance(
        _ sums: CoxSums, _ step: inout [Double], _ next: inout [Double], _ slope: inout [Double],
        _ curvature: inout [Double]
    ) -> Bool {
        for _ in 0..<30 {
            for place in next.indices { next[place] = estimates[place] + step[place] }
            let reached = sums.likelihood(next, slope: &slope, curvature: &curvature)
            let isSmall = step.indices.allSatisfy { abs(step[$0]) * sums.ranges[$0] < 1e-7 }
            if reached.isFinite, reached >= logLikelihood || isSmall {
                estimates = next
                logLikelihood = reached
                return true
            }
            for place in step.indices { step[place] /= 2 }
        }
        return false
    }

    /// Tells which estimates ran away, and works out the covariance.
    ///
    /// Newton’s last steps shrink fast at a maximum; on a likelihood that only nears its limit each step is about as long
    /// as the one before.
    private mutating func finish(_ sums: CoxSums, _ factored: SymmetricSystem, _ step: [Double]) {
        for place in estimates.indices where abs(estimates[place]) * sums.ranges[place] > 10 {
            if abs(step[place]) > 1e-6 * abs(estimates[place]) { isInfinite[place] = true }
        }
        guard !isInfinite.contains(true) else {
            covariance = Array(repeating: 0, count: sums.size * sums.size)
            keepFinite(sums, factored)
            return
        }
        covariance = factored.inverse()
        var system = SymmetricSystem(covariance, size: sums.size)
        if system.factor(tolerance: 0) == nil { wald = system.quadratic(estimates) }
    }

    /// The covariance of those coefficients that settled.
    private mutating func keepFinite(_ sums: CoxSums, _ factored: SymmetricSystem) {
        var slope = [Double](repeating: 0, count: sums.size)
        var full = SymmetricSystem(size: sums.size)
        _ = sums.likelihood(estimates, slope: &slope, curvature: &full.values)
        let kept = estimates.indices.filter { !isInfinite[$0] }
        var part = SymmetricSystem(size: kept.count)
        for (i, row) in kept.enumerated() {
            for (j, column) in kept.enumerated() where j <= i {
                part.values[i * kept.count + j] = full.values[max(row, column) * sums.size + min(row, column)]
            }
        }
        if part.factor() != nil {
            for place in kept { isInfinite[place] = true }
            return
        }
        let inverse = part.inverse()
        for (i, row) in kept.enumerated() {
            for (j, column) in kept.enumerated() {
                covariance[row * sums.size + column] = inverse[i * kept.count + j]
            }
        }
    }
}
