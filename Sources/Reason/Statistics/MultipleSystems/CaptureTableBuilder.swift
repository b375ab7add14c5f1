// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Gathers the rows of a contingency table.
struct CaptureTableBuilder {
    private let header: [String]
    private let file: String
    /// The first column that is a list; columns before it divide the persons. Known from the first row.
    private var firstList: Int?
    private var counts: [Int] = []
    private var strata: [[String]: [Int]] = [:]
    private var order: [[String]] = []
    private var seen: Set<[String]> = []
    private var repeated = 0
    private var patterns: Set<Int> = []
    private var hasZeroRow = false

    init(_ reader: CSVReader) throws(TableError) {
        header = reader.header
        file = reader.name
        guard header.last?.lowercased() == "count" else {
            throw TableError(
                .missing, "The last column is not «count»",
                at: TablePlace(file: file, row: 1, column: header.count, columnName: header.last),
                value: header.last, remedy: "Give a column of 0 and 1 for each list, and the number of persons last.")
        }
        for (column, name) in header.enumerated() where name.isEmpty || header[..<column].contains(name) {
            throw TableError(
                name.isEmpty ? .missing : .duplicate,
                name.isEmpty ? "A column has no name" : "Two columns have one name",
                at: TablePlace(file: file, row: 1, column: column + 1, columnName: name), value: name,
                remedy: "Name each list differently, so that nobody takes one for another.")
        }
    }

    private static func isMark(_ text: String) -> Bool { text == "0" || text == "1" }

    mutating func add(_ record: CSVRecord) throws(TableError) {
        if let problem = record.raggedness { throw problem }
        let last = header.count - 1
        var cells: [String] = []
        for column in 0..<last { cells.append(try record.text(column).filter { $0 != " " }) }
        let start = try begin(cells, record)
        var pattern = 0
        for column in start..<last {
            guard Self.isMark(cells[column]) else {
                throw TableError(
                    .type, "Whether a person is on a list is 0 or 1", at: record.place(column), value: cells[column],
                    remedy:
                        "Write 1 for those on the list, 0 for the others; put columns that divide the persons first.")
            }
            if cells[column] == "1" { pattern |= 1 << (column - start) }
        }
        let count = try CaptureFile.count(record, last)
        guard pattern != 0 || count == 0 else {
            throw TableError(
                .type, "Those on no list are what is to be estimated, but a row counts them", at: record.place(last),
                value: String(count), remedy: "Leave the row of zeros out.")
        }
        try tally(count, pattern, Array(cells[..<start]), record)
        if !seen.insert(cells).inserted { repeated += 1 }
        patterns.insert(pattern)
        if count == 0 { hasZeroRow = true }
    }

    /// Finds where the lists begin, by the first row.
    private mutating func begin(_ cells: [String], _ record: CSVRecord) throws(TableError) -> Int {
        if let firstList {
            if let stray = cells[..<firstList].firstIndex(where: Self.isMark) {
                throw TableError(
                    .type, "The column divides the persons in the first row and looks like a list here",
                    at: record.place(stray), value: cells[stray], remedy: "Name strata otherwise than 0 and 1.")
            }
            return firstList
        }
        let start = cells.firstIndex(where: Self.isMark) ?? cells.count
        let lists = cells.count - start
        guard lists >= 2, lists <= CaptureTable.listLimit else {
            throw TableError(
                .unsupported, lists < 2 ? "There are fewer than two lists" : "There are \(lists) lists",
                at: record.place(),
                value: lists < 2 ? cells.first : nil,
                remedy: lists < 2
                    ? "Give a column of 0 and 1 for each of at least two lists."
                    : "Join lists that copy from each other; \(CaptureTable.listLimit) is the most.")
        }
        firstList = start
        counts = Array(repeating: 0, count: 1 << lists)
        return start
    }

    private mutating func tally(
        _ count: Int, _ pattern: Int, _ values: [String], _ record: CSVRecord
    ) throws(TableError) {
        let (sum, overflows) = counts[pattern].addingReportingOverflow(count)
        guard !overflows, sum <= 1 << 45 else {
            throw TableError(
                .limit, "The counts are larger than any population", at: record.place(header.count - 1),
                value: String(count), remedy: "Check the number.")
        }
        counts[pattern] = sum
        guard !values.isEmpty else { return }
        if strata[values] == nil { order.append(values) }
        strata[values, default: Array(repeating: 0, count: counts.count)][pattern] += count
    }

    func finish() throws(TableError) -> (
        table: CaptureTable, strataColumns: [String], strata: [CaptureStratum], warnings: [String]
    ) {
        guard let firstList else {
            throw TableError(
                .missing, "The table has no rows", at: TablePlace(file: file), remedy: "Give a row for each pattern.")
        }
        let lists = Array(header[firstList..<(header.count - 1)])
        var warnings: [String] = []
        if repeated > 0 { warnings.append("\(repeated) rows repeat a pattern; their counts were added up.") }
        let missing = counts.count - 1 - patterns.subtracting([0]).count
        if hasZeroRow, missing > 0, order.isEmpty {
            warnings.append("The table lists empty patterns but leaves out \(missing); they were taken as 0.")
        }
        do {
            let table = try CaptureTable(lists: lists, counts: counts)
            let parts = order.map { CaptureStratum(values: $0, counts: strata[$0] ?? []) }
            return (table, Array(header[..<firstList]), parts, warnings)
        } catch {
            throw TableError(
                .unsupported, "The table cannot be used: \(error.sentence)", at: TablePlace(file: file),
                remedy: "Correct the column «count».")
        }
    }
}
