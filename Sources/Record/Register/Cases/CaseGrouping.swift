// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What cases are counted by.
public enum CaseGrouping: String, Sendable, Hashable, CaseIterable {
    /// By status: the bounds are how many certainly and possibly have it.
    case status
    /// By sex; this and all that follow have as bounds how many are certainly and possibly held.
    case sex
    /// By region.
    case region
    /// By ten years of birth.
    case birthDecade = "birth-decade"
    /// By the year of the arrest.
    case detentionYear = "year"
    /// By article without part; a case with several counts in each.
    case article
    /// By source; a case with several counts in each.
    case source
    /// By organisation and what it decided last; a case with several counts in each.
    case recognition
}
