// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a table cannot be analysed.
///
/// Rows are counted from 0; `field` is what the value stands for, as “exit”: whoever read the table knows its columns.
public enum StatisticsError: Error, Hashable, Sendable {
    /// No row is left.
    case noRows
    /// Nothing happened: no row has an end of the kind that is asked for.
    case noEnds
    /// Every count is 0.
    case noEvents
    /// A value that is no finite number.
    case notFinite(field: String, row: Int)
    /// A time or count below 0.
    case negative(field: String, row: Int, value: Double)
    /// A count that is not whole.
    case fractional(field: String, row: Int, value: Double)
    /// A spell that ends when or before it begins to be seen.
    case endsBeforeEntry(row: Int, entry: Double, exit: Double)
    /// Something that was learnt before it happened.
    case learntBeforeItHappened(row: Int, happened: String, learnt: String)
    /// Two different counts of one day.
    case twoCounts(row: Int, day: String, first: Int, second: Int)
    /// Lists of different lengths.
    case lengths(field: String, count: Int, rows: Int)
    /// Fewer groups than a comparison needs.
    case tooFewGroups(count: Int)
    /// A column that is constant, or that the other columns determine.
    case determined(column: String)
    /// Fewer rows or ends than the model has coefficients.
    case tooFewRows(rows: Int, terms: Int)
    /// The method is not defined for what was asked, and why.
    case notDefined(method: String, reason: String)
    /// Steps ran out before the fit settled.
    case notConverged(method: String, steps: Int)
    /// A setting outside its range.
    case setting(name: String, value: String, allowed: String)

    /// The row at fault, counted from 0, if there is one.
    public var row: Int? {
        switch self {
        case .notFinite(_, let row), .negative(_, let row, _), .fractional(_, let row, _),
            .endsBeforeEntry(let row, _, _),
            .learntBeforeItHappened(let row, _, _), .twoCounts(let row, _, _, _):
            row
        default: nil
        }
    }

    /// The field at fault, if there is one.
    public var field: String? {
        switch self {
        case .notFinite(let field, _), .negative(let field, _, _), .fractional(let field, _, _),
            .lengths(let field, _, _):
            field
        case .endsBeforeEntry: "exit"
        case .learntBeforeItHappened: "learnt"
        case .twoCounts: "count"
        case .determined(let column): column
        default: nil
        }
    }
}

extension StatisticsError: CustomStringConvertible {
    /// What is wrong and how to mend it, in English.
    public var description: String {
        switch self {
        case .noRows:
            "There are no rows to analyse. Give at least one row with all the values that are used."
        case .noEnds:
            "No row has ended, so nothing can be estimated. Check which column says how a spell ended and which of its "
                + "values mean that it goes on."
        case .noEvents:
            "All counts are 0, so no rate can be compared. Check which column has the counts."
        case .notFinite(let field, _):
            "The \(field) is not a finite number. Correct it, or leave the cell empty."
        case .negative(let field, _, let value):
            "The \(field) is \(value.plain), below 0. "
                + (field == "count" ? "Give counts of 0 and more." : "Correct the dates that it was worked out from.")
        case .fractional(let field, _, let value):
            "The \(field) is \(value.plain), and a count is whole. Give counts, not rates."
        case .endsBeforeEntry(_, let entry, let exit):
            "The spell ends at \(exit.plain) and was seen only from \(entry.plain) on. Exchange the two, or leave the row "
                + "out: somebody whose spell ended before the register began was never at risk of being counted."
        case .learntBeforeItHappened(_, let happened, let learnt):
            "It was learnt on \(learnt), before it happened on \(happened). Exchange the two, or correct one of them."
        case .twoCounts(_, let day, let first, let second):
            "The list has both \(first) and \(second) persons on \(day). Keep the count of the end of the day."
        case .lengths(let field, let count, let rows):
            "There are \(count) values of \(field) for \(rows) rows. Give one a row."
        case .tooFewGroups(let count):
            "There \(count == 1 ? "is one group" : "are \(count) groups") to compare. Give a column with two or more."
        case .determined(let column):
            "The column “\(column)” is constant, or the other columns determine it. Leave it out."
        case .tooFewRows(let rows, let terms):
            "\(rows) rows cannot carry \(terms) coefficients. Leave columns or parts of the model out."
        case .notDefined(let method, let reason):
            "\(method) is not defined here: \(reason)"
        case .notConverged(let method, let steps):
            "\(method) has not settled after \(steps) steps. Look for a column that tells the outcome without error."
        case .setting(let name, let value, let allowed):
            "\(name) is \(value); allowed is \(allowed)."
        }
    }
}

extension Double {
    /// The number without a needless fraction.
    var plain: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
