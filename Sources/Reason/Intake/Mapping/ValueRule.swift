// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a value comes from and what is done with it.
public struct ValueRule: Sendable, Hashable {
    /// Where a value comes from.
    public enum Input: Sendable, Hashable {
        /// A column or JSON path.
        case column(String)
        /// Several columns, those that are not empty joined.
        case columns([String], separator: String)
        /// The item of `each`, or a path inside it.
        case item(path: String)
    }

    /// What happens to a value that the table of values does not have.
    public enum Otherwise: Sendable, Hashable {
        /// It stays as it is.
        case keep
        /// It counts as absent.
        case drop
        /// It is a problem of the row; the default for fields with a vocabulary.
        case refuse
        /// Another value stands for it.
        case use(String)
    }

    /// In which letters a code is written.
    public enum Letters: String, Sendable, Hashable, CaseIterable {
        /// A, B, C.
        case upper
        /// a, b, c.
        case lower

        func applied(to text: String) -> String {
            switch self {
            case .upper: text.uppercased()
            case .lower: text.lowercased()
            }
        }
    }

    /// Where it comes from.
    public var input: Input
    /// The sign at which a text becomes a list.
    public var split: String?
    /// The letters in which it is written before the table of values is looked at; `nil`: as they stand.
    public var letters: Letters?
    /// A table from values of the file to values of the register.
    public var values: [String: String]?
    /// What happens to a value that the table does not have; `nil`: kept, or refused where a vocabulary is asked for.
    public var otherwise: Otherwise?
    /// Values that say that there is none; also if they only begin the value and end with `*`.
    public var absent: [String]
    /// The ways in which dates are written.
    public var dateStyles: [String]
    /// The latest year that a year of two digits may mean.
    public var pivot: Int?
    /// The text extractor.
    public var extract: String?
    /// The unit of a term that is given as a number: years, months or days.
    public var unit: String?
    /// Whether the value is HTML of which the plain text counts.
    public var isHTML: Bool
    /// Whether a row without it is a problem.
    public var isRequired: Bool
    /// Whether the column may be missing from the file.
    public var isOptional: Bool
}
