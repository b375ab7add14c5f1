// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A model of capture chances: how they vary with the list (t), with the person (h) and after the first capture (b).
///
/// Otis et al. 1978, as log-linear models (Rivest and Baillargeon 2007, 2014; names of the package Rcapture).
public enum CaptureModel: String, Sendable, Hashable, CaseIterable {
    /// One chance for all.
    case m0 = "M0"
    /// A chance for each list.
    case mt = "Mt"
    /// Chances that differ between persons in any way: a lower bound (Chao 1987).
    case mhChao = "Mh Chao (LB)"
    /// Persons that differ mildly.
    case mhPoisson = "Mh Poisson2"
    /// Persons that differ as a normal logit does (Darroch et al. 1993).
    case mhDarroch = "Mh Darroch"
    /// Persons some of whom are very hard to catch.
    case mhGamma = "Mh Gamma3.5"
    /// A lower bound where chances differ between lists too.
    case mthChao = "Mth Chao (LB)"
    case mthPoisson = "Mth Poisson2"
    case mthDarroch = "Mth Darroch"
    case mthGamma = "Mth Gamma3.5"
    /// A chance of the first capture and another after it; only where lists have an order in time.
    case mb = "Mb"
    /// The same, with a chance of its own on the first list.
    case mbh = "Mbh"

    /// Whether the model bounds the number of persons from below.
    public var isLowerBound: Bool { self == .mhChao || self == .mthChao }

    /// Whether the model makes sense only for lists in the order of time.
    public var needsOrder: Bool { self == .mb || self == .mbh }

    /// Whether chances differ between lists, so that it must be known who was on which.
    public var needsPatterns: Bool {
        switch self {
        case .m0, .mhChao, .mhPoisson, .mhDarroch, .mhGamma: false
        case .mt, .mthChao, .mthPoisson, .mthDarroch, .mthGamma, .mb, .mbh: true
        }
    }

    /// The fewest lists for which it can be fitted.
    public var fewestLists: Int {
        switch self {
        case .m0, .mt, .mb: 2
        default: 3
        }
    }
}
