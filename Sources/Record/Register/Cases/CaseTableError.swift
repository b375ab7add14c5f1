// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a table of cases cannot be made.
public enum CaseTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The ledger or the texts of names are larger than a table can number.
    case tooLarge(what: String, limit: Int)

    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .tooLarge(let what, let limit):
            "The table of cases cannot number more than \(limit) \(what). Ask for fewer sources at once."
        }
    }
}
