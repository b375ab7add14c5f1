// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension CoxSums {
    /// The sums that run over the risk set: of weights, of columns, and of products of columns (lower triangle).
    struct Pass {
        let size: Int
        var risk: [Double]
        var ended: [Double]
        var count = 0
        /// Of the last time closed: see ``Moment``.
        private(set) var mean: [Double]
        private(set) var covariance: [Double]
        private var stepMean: [Double]

        init(size: Int) {
            self.size = size
            risk = Array(repeating: 0, count: 1 + size + size * (size + 1) / 2)
            ended = risk
            mean = Array(repeating: 0, count: size)
            stepMean = mean
            covariance = Array(repeating: 0, count: size * (size + 1) / 2)
        }

        mutating func clearEnded() {
            guard count > 0 else { return }
            for place in ended.indices { ended[place] = 0 }
            count = 0
        }

        /// What a time with ends adds to the log likelihood, the slope and the curvature, beside the ends’ own columns.
        mutating func close(_ ties: CoxModel.Ties, _ slope: inout [Double], _ curvature: inout [Double]) -> Double {
            for place in mean.indices { mean[place] = 0 }
            for place in covariance.indices { covariance[place] = 0 }
            var logLikelihood = 0.0
            // Under Breslow’s rule all steps of a time are alike, so one stands for them.
            let steps = ties == .efron ? count : 1
            let times = ties == .efron ? 1 : Double(count)
            for step in 0..<steps {
                let share = Double(step) / Double(count)
                let total = risk[0] - share * ended[0]
                logLikelihood -= times * log(total)
                for i in 0..<size {
                    stepMean[i] = (risk[1 + i] - share * ended[1 + i]) / total
                    mean[i] += times * stepMean[i]
                }
                var next = 0
                for i in 0..<size {
                    for j in 0...i {
                        let product = (risk[1 + size + next] - share * ended[1 + size + next]) / total
                        covariance[next] += times * (product - stepMean[i] * stepMean[j])
                        next += 1
                    }
                }
            }
            var next = 0
            for i in 0..<size {
                slope[i] -= mean[i]
                mean[i] /= Double(count)
                for j in 0...i {
                    curvature[i * size + j] += covariance[next]
                    next += 1
                }
            }
            return logLikelihood
        }
    }
}
