// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs
import Tables

/// Rows about names, printed for people or for programs: one row is one answer.
struct NamesTable {
    /// The columns, as JSON and CSV name them.
    let columns: [String]
    private(set) var rows: [[JSONValue]] = []

    init(_ columns: [String]) { self.columns = columns }

    mutating func add(_ row: [JSONValue]) { rows.append(row) }

    /// Prints all rows.
    /// - Parameter hidden: Columns that the table for people leaves out.
    func print(_ format: OutputFormat, hidden: Set<String> = []) {
        switch format {
        case .json:
            Console.print(
                json: .array(
                    rows.map { row in
                        .object(JSONObject(zip(columns, row).map { .init(key: $0, value: $1) }))
                    }))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(columns)
            for row in rows {
                writer.write(row.map(Self.text))
                if writer.bytes.count > 1 << 16 { Console.write(table: writer.take()) }
            }
            Console.write(table: writer.take())
        case .text:
            let shown = columns.indices.filter { !hidden.contains(columns[$0]) }
            var table = TextTable(heading: shown.map { columns[$0] })
            for row in rows { table.add(shown.map { HiddenSign.shown(in: Self.text(row[$0])) }) }
            table.print()
        }
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .null: ""
        case .array(let items): items.map(text).joined(separator: "; ")
        case .bool(let flag): flag ? "yes" : "no"
        default: String(decoding: JSONWriter.bytes(of: value, style: .compact), as: UTF8.self)
        }
    }
}
