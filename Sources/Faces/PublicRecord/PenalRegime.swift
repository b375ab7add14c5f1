// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a term is to be served.
public enum PenalRegime: String, Sendable, Hashable, CaseIterable {
    /// Colony of general regime.
    case general
    /// Colony of strict regime.
    case strict
    /// Colony of special regime.
    case special
    /// Colony-settlement.
    case settlement
    /// Prison.
    case prison
    /// Institution for minors.
    case juvenile
    /// Forced labour.
    case forcedLabour = "forced-labour"
}
