// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a data pack holds; each kind has its folder.
public enum PackKind: String, Sendable, Hashable, CaseIterable {
    /// A definition as rules.
    case definition
    /// Which facts of a record suggest which answers; never a finding.
    case suggestions
    /// The penal code and the terms of a country.
    case jurisdiction
    /// Clocks and deadlines.
    case clocks
    /// What a submission needs.
    case procedure

    /// The folder below the packs.
    public var folder: String {
        switch self {
        case .definition: "definitions"
        case .suggestions: "suggestions"
        case .jurisdiction: "jurisdictions"
        case .clocks: "clocks"
        case .procedure: "procedures"
        }
    }
}
