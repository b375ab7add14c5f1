// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// A file with a contingency table: a column of 0 and 1 a list, the last column `count`.
///
/// Columns with other values may come first; they divide the persons into strata. A pattern without a row counts nobody.
/// A file with the columns `times_seen` and `persons` says only how often persons were seen.
public struct CaptureFile: Sendable {
    /// What the file counts.
    public enum Content: Sendable, Hashable {
        /// Persons by the lists they are on.
        case patterns(CaptureTable)
        /// Persons by how often they were seen.
        case times(CaptureFrequencies)
    }

    /// The persons of all strata together.
    public let content: Content
    /// The columns that divide the persons; empty if there are none.
    public let strataColumns: [String]
    /// The strata in the order of the file; empty if nothing divides the persons.
    public let strata: [CaptureStratum]
    /// What a reader of the result should know of the file.
    public let warnings: [String]

    /// Reads a CSV file.
    ///
    /// - Throws: `TableError` with file, row, column, value and remedy for whatever is not such a table.
    public init(path: String) throws(TableError) { try self.init(CSVReader(path: path)) }

    /// Reads the text of a CSV file.
    ///
    /// - Throws: as ``init(path:)``.
    public init(bytes: [UInt8], name: String = "table") throws(TableError) {
        try self.init(CSVReader(bytes: bytes, name: name))
    }

    private init(_ reader: CSVReader) throws(TableError) {
        if reader.header == ["times_seen", "persons"] {
            content = .times(try Self.frequencies(reader))
            (strataColumns, strata, warnings) = ([], [], [])
            return
        }
        var builder = try CaptureTableBuilder(reader)
        while let record = try reader.next() { try builder.add(record) }
        let built = try builder.finish()
        content = .patterns(built.table)
        (strataColumns, strata, warnings) = (built.strataColumns, built.strata, built.warnings)
    }

    private static func frequencies(_ reader: CSVReader) throws(TableError) -> CaptureFrequencies {
        var persons: [Int: Int] = [:]
        while let record = try reader.next() {
            if let problem = record.raggedness { throw problem }
            let times = try count(record, 0)
            guard times >= 1, times <= 1000 else {
                throw TableError(
                    .type, "How often somebody was seen is a number from 1 to 1000", at: record.place(0),
                    value: try record.text(0), remedy: "Leave out those never seen; they are to be estimated.")
            }
            guard persons[times] == nil else {
                throw TableError(
                    .duplicate, "Two rows say how many were seen \(times) times", at: record.place(0),
                    value: try record.text(0), remedy: "Add them up in one row.")
            }
            persons[times] = try count(record, 1)
        }
        let last = persons.keys.max() ?? 0
        do {
            return try CaptureFrequencies(persons: (0..<last).map { persons[$0 + 1] ?? 0 })
        } catch {
            throw TableError(
                .unsupported, "The table cannot be used: \(error.sentence)", at: TablePlace(file: reader.name),
                remedy: "Correct the column «persons».")
        }
    }

    /// A cell as a whole number that is not negative.
    static func count(_ record: CSVRecord, _ column: Int) throws(TableError) -> Int {
        let text = try record.text(column).filter { $0 != " " }
        guard let number = Int(text), number >= 0 else {
            let isNumber = Double(text) != nil
            throw TableError(
                .type, isNumber ? "A count is a whole number, 0 or more" : "This is no count", at: record.place(column),
                value: text, remedy: "Count persons: 0, 1, 2 and so on.")
        }
        return number
    }
}
