// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A way to estimate those whom no list has, as it is named on the command line.
public enum EstimationMethod: String, Sendable, Hashable, CaseIterable {
    /// Chao’s lower bounds.
    case chao
    /// Two lists at a time, as if independent.
    case chapman
    /// Sample coverage.
    case coverage
    /// Log-linear models: the best by BIC, the best by AIC, and independence.
    case loglinear
    /// Every hierarchical log-linear model.
    case loglinearAll = "loglinear-all"
    /// The lowest BIC, chosen anew in each resample.
    case bootstrap
    /// Forward steps, with and without resamples.
    case stepwise
    /// Models of capture chances.
    case chances = "m-models"
    /// Averaging over decomposable graphs.
    case graphs = "dga"
    /// Latent classes.
    case latentClasses = "lcmcr"
    /// The sum over strata.
    case strata
    /// The test on lists of known size.
    case knownSize = "known-size"
    /// Doubtful links decided at random, from the register only.
    case linkDraws = "links"

    /// What is run unless asked otherwise: all but the whole list of models.
    public static let standard: [EstimationMethod] = allCases.filter { $0 != .loglinearAll }
    /// What a table without a register can be asked for.
    public static let ofTables: [EstimationMethod] = allCases.filter { $0 != .linkDraws }
}
