// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Tables

/// Rows of the recognition ledger, ready to be printed.
struct RecognitionReport {
    private let rows: [RecognitionRow]
    private let asOf: AsOf

    init(_ rows: [RecognitionRow], _ asOf: AsOf) {
        self.rows = rows
        self.asOf = asOf
    }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: printJSON()
        case .csv: printCSV()
        case .text: printText()
        }
    }

    private func printJSON() {
        Console.print(
            json: .object([
                "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
                "persons": .array(rows.map(json)),
            ]))
    }

    private func json(_ row: RecognitionRow) -> JSONValue {
        .object([
            "person": .string(row.person.text), "name": .string(row.name),
            "lists": .texts(row.lists.map(\.name)),
            "recognitions": .array(
                row.standing.map { one in
                    .object([
                        "organisation": .string(one.claim.organisation),
                        "outcome": .string(one.claim.outcome.rawValue), "date": .optional(one.claim.date?.edtf),
                        "definition": .optional(one.claim.definition), "version": .optional(one.claim.version),
                        "criteria": .texts(one.claim.criteria), "reason": .optional(one.claim.reason),
                        "statement": .optional(one.claim.statement), "known": .string(one.known.iso),
                        "entry": .int(one.entry), "certain": .bool(one.certainty == .certainly),
                        "unverified": .bool(one.isUnverified),
                    ])
                }),
        ])
    }

    private static let heading = [
        "person", "name", "organisation", "outcome", "date", "definition", "version", "reason", "entry",
    ]

    private func cells(_ row: RecognitionRow) -> [[String]] {
        let decided = row.standing.map { one in
            [
                row.person.text, row.name, one.claim.organisation, one.claim.outcome.rawValue,
                one.claim.date?.edtf ?? "", one.claim.definition ?? "", one.claim.version ?? "",
                one.claim.reason ?? "", "\(one.entry)",
            ]
        }
        let listed = row.lists.map { [row.person.text, row.name, $0.name, "listed", "", "", "", "", ""] }
        let all = decided + listed
        return all.isEmpty ? [[row.person.text, row.name, "", "", "", "", "", "", ""]] : all
    }

    private func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for row in rows { for cells in cells(row) { writer.write(cells) } }
        Console.write(table: writer.bytes)
    }

    private func printText() {
        var table = TextTable(heading: Self.heading)
        for row in rows { for cells in cells(row) { table.add(cells) } }
        if !rows.isEmpty { table.print() }
        Console.print("\(rows.count) persons on \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at)")
    }
}
