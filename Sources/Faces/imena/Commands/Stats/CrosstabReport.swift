// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statistics
import Tables

/// A table of counts by two kinds of groups, ready to be printed.
struct CrosstabReport: PrintedReport {
    private let table: CountTable
    private let asOf: AsOf
    private let dimensions: (BreakdownDimension, BreakdownDimension)

    init(_ crosstab: Crosstab, _ asOf: AsOf, _ by: BreakdownDimension, _ and: BreakdownDimension) {
        (table, self.asOf, dimensions) = (crosstab.table, asOf, (by, and))
    }

    private var rows: [[String]] {
        table.rows.indices.map { row in
            [table.rows[row]] + table.counts[row].map(String.init) + [String(table.rowTotal(row))]
        } + [["total"] + table.columns.indices.map { String(table.columnTotal($0)) } + [String(table.total)]]
    }

    private var heading: [String] {
        ["\(dimensions.0.rawValue) / \(dimensions.1.rawValue)"] + table.columns + ["total"]
    }

    var json: JSONValue {
        var object = JSONObject(asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["by"] = .texts([dimensions.0.rawValue, dimensions.1.rawValue])
        object["rows"] = .texts(table.rows)
        object["columns"] = .texts(table.columns)
        object["counts"] = .array(table.counts.map { .array($0.map { .int($0) }) })
        object["total"] = .int(table.total)
        return .object(object)
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(heading)
        for row in rows { writer.write(row) }
        Console.write(table: writer.bytes)
    }

    func printText() {
        Console.print(
            "\(table.total) possibly held on \(asOf.on.iso), as known on \(asOf.known.iso), ledger size \(asOf.at)")
        Console.print()
        var shown = TextTable(heading: heading)
        for row in rows { shown.add(row) }
        shown.print()
    }
}
