// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A cell of a spreadsheet.
public struct Cell: Sendable, Hashable {
    /// What a cell holds.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case empty
        /// Text.
        case text(String)
        /// A number.
        case number(Double)
        /// True or false.
        case bool(Bool)
        /// A day, or a day with a time: `2026-11-22` or `2026-11-22T10:30:00`.
        case date(String)
        /// A time of day (`10:30:00`) or a length of time (`PT36H30M00S`).
        case time(String)
        /// An error that the spreadsheet program computed, for example `#DIV/0!`.
        case error(String)
    }

    /// What the cell holds. For a formula this is the result that was saved with it.
    public var value: Value
    /// The cell is computed by a formula, so that its value was never entered by anyone.
    public var isFormula: Bool
    /// The formula, without the equals sign, if no result was saved with it: then nobody knows what the cell would show.
    public var unsavedFormula: String?

    /// Makes a cell.
    public init(_ value: Value, isFormula: Bool = false, unsavedFormula: String? = nil) {
        self.value = value
        self.isFormula = isFormula
        self.unsavedFormula = unsavedFormula
    }

    /// The value as text: numbers with the fewest digits that give them back, `true` or `false`, dates as they are.
    public var text: String {
        switch value {
        case .empty: ""
        case .text(let text), .date(let text), .time(let text), .error(let text): text
        case .number(let number): JSONNumber(number)?.text ?? number.description
        case .bool(let flag): flag ? "true" : "false"
        }
    }

    /// There is nothing in the cell, or a text without a sign.
    public var isEmpty: Bool { value == .empty || value == .text("") }
}
