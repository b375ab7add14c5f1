// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Prints rows as they are found, as one JSON array or one table, so that long work needs no memory for all of them.
/// As text it prints nothing: what a reader sees is the caller's.
struct RowStream {
    let format: OutputFormat
    private var isFirst = true
    private var writer = CSVWriter(forSpreadsheets: true)

    /// Begins the output.
    init(_ format: OutputFormat, columns: [String]) {
        self.format = format
        switch format {
        case .json: Console.write(exactly: [UInt8(ascii: "[")])
        case .csv:
            writer.write(columns)
            Console.write(table: writer.take())
        case .text: break
        }
    }

    /// Prints rows.
    mutating func add<Row>(_ rows: [Row], json: (Row) -> JSONValue, cells: (Row) -> [String]) {
        switch format {
        case .json:
            var bytes: [UInt8] = []
            for row in rows {
                bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
                isFirst = false
                bytes += JSONWriter.bytes(of: json(row), escapesHidden: true)
            }
            Console.write(exactly: bytes)
        case .csv:
            for row in rows { writer.write(cells(row)) }
            Console.write(table: writer.take())
        case .text: break
        }
    }

    /// Ends the output.
    func end() {
        if format == .json { Console.write(exactly: [0x0A, UInt8(ascii: "]"), 0x0A]) }
    }
}
