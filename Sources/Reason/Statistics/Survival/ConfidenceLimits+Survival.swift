// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension ConfidenceLimits {
    /// Limits of a probability on the scale of its logarithm, the upper one at most 1.
    ///
    /// - Parameters:
    ///   - relative: the standard error as a share of the probability.
    ///   - reach: how many standard errors the limits reach.
    static func log(_ probability: Double, relative: Double, _ reach: Double) -> ConfidenceLimits {
        let center = Glibc.log(probability)
        return ConfidenceLimits(lower: exp(center - reach * relative), upper: min(1, exp(center + reach * relative)))
    }

    /// Limits on the scale of log(-log) (Borgan and Liestøl 1990); none at 0 and 1, where that scale ends.
    static func logLog(_ probability: Double, relative: Double, _ reach: Double) -> ConfidenceLimits? {
        guard probability > 0, probability < 1 else { return nil }
        let logarithm = Glibc.log(probability)
        let spread = exp(-reach * relative / logarithm)
        return ConfidenceLimits(lower: exp(logarithm * spread), upper: exp(logarithm / spread))
    }
}
