// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Tables

/// Rows of a list, ready to be printed.
enum CaseRowReport {
    static func json(_ row: CaseRow) -> JSONValue {
        .object([
            "id": .string(row.id.text),
            "name": .string(row.name),
            "status": .string(row.status.code),
            "certainty": .string(StatusReport.word(row.certainty)),
            "since": .optional(row.since?.edtf),
            "articles": .texts(row.articles.map(\.description)),
            "region": .optional(row.region),
            "sources": .texts(row.sources.map(\.name)),
        ])
    }

    static func printCSV(_ rows: [CaseRow]) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["id", "name", "status", "certainty", "since", "articles", "region", "sources"])
        for row in rows {
            writer.write([
                row.id.text, row.name, row.status.code, StatusReport.word(row.certainty), row.since?.edtf ?? "",
                row.articles.map(\.description).joined(separator: "; "), row.region ?? "",
                row.sources.map(\.name).joined(separator: "; "),
            ])
            if writer.bytes.count > 1 << 16 { Console.write(table: writer.take()) }
        }
        Console.write(table: writer.take())
    }

    static func printText(_ rows: [CaseRow], of total: Int, _ asOf: AsOf) {
        var table = TextTable(heading: ["id", "name", "status", "", "since", "articles", "region"])
        for row in rows {
            table.add([
                row.id.text, row.name, row.status.code, row.certainty == .certainly ? "" : "possibly",
                row.since?.edtf ?? "", row.articles.map(\.description).joined(separator: ", "), row.region ?? "",
            ])
        }
        table.print()
        Console.print()
        Console.print(
            "\(rows.count) of \(total) persons, as it stood on \(asOf.on.iso), as known on \(asOf.known.iso), ledger size \(asOf.at)"
        )
    }
}
