// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a model is chosen, anew for each resample.
public enum ModelSelection: Sendable, Hashable {
    /// The lowest BIC among models; the first of equal ones.
    case lowestBIC([LogLinearModel])
    /// Forward steps below a probability.
    case stepwise(threshold: Double)
    /// One model, whatever the data.
    case fixed(LogLinearModel)
}
