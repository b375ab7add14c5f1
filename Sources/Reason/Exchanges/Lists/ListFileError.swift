// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a file is no list that can be read. It names no person.
public enum ListFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is nothing in it.
    case empty(file: String)
    /// It is text, and no name was found in it.
    case noNames(file: String, words: Int)
    /// It is a table without a column of names.
    case noNameColumn(file: String, columns: [String])
    /// It is longer than a list can be.
    case tooLong(file: String, limit: Int)
    /// A name is longer than a name can be.
    case longName(file: String, row: Int, limit: Int)
    /// It is a long text in which few lines are names.
    case longProse(file: String, lines: Int, limit: Int)
    /// A cell says something that is no code of the vocabulary.
    case unknownCode(file: String, row: Int, column: String, allowed: [String])
    /// It is a file of another kind.
    case unreadable(file: String, why: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .empty(let file): "\(file) holds no entry. Give a file with at least one name."
        case .noNames(let file, let words):
            "\(file) is text of \(words) words, and none of them was read as a name: a name is at least two words that "
                + "begin with a capital letter, a given name or an initial among them. Put one name on each line, or give "
                + "a table."
        case .noNameColumn(let file, let columns):
            "No column of \(file) is known to hold names (\(columns.joined(separator: ", "))). Call it “name”, or call two "
                + "“surname” and “given name”."
        case .tooLong(let file, let limit):
            "\(file) has more than \(limit) entries. Split it, or import it as a source: imena import."
        case .longName(let file, let row, let limit):
            "\(file), row \(row): what stands in place of a name is longer than \(limit) bytes. Put one name on each line, or "
                + "mend the row."
        case .longProse(let file, let lines, let limit):
            "\(file) has \(lines) lines, and too few of them are a name for a list with one name a line. It would be read as "
                + "prose, of which at most \(limit) lines are read. Put one name on each line, or give a table."
        case .unknownCode(let file, let row, let column, let allowed):
            "\(file), row \(row), column “\(column)”: this is no value that is known. Use one of: "
                + "\(allowed.joined(separator: ", ")); or leave the cell empty."
        case .unreadable(let file, let why):
            "\(file) cannot be read as a list: \(why). Give CSV, XLSX, ODS, JSON or plain text."
        }
    }
}
