// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Tables

/// Prints stated days beside the ends that the rules give.
struct TermComparisonReport {
    let rows: [TermComparison]

    init(_ rows: [TermComparison]) { self.rows = rows }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: .array(rows.map(json)))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(Self.heading)
            for row in rows { writer.write(cells(row)) }
            Console.write(table: writer.bytes)
        case .text: printText()
        }
    }

    private static let heading = [
        "person", "stated", "from", "to", "sources", "end", "earliestEnd", "days", "cause",
    ]

    private func cells(_ row: TermComparison) -> [String] {
        [
            "\(row.person)", row.stated.kind.rawValue, row.stated.days.earliest?.iso ?? "",
            row.stated.days.latest?.iso ?? "", row.stated.sources.map { "\($0)" }.joined(separator: " "),
            row.end?.iso ?? "", row.earliestEnd?.iso ?? "", row.days.map { "\($0)" } ?? "", row.cause.rawValue,
        ]
    }

    private func json(_ row: TermComparison) -> JSONValue {
        .object([
            "person": .string("\(row.person)"), "stated": .string(row.stated.kind.rawValue),
            "from": .optional(row.stated.days.earliest?.iso), "to": .optional(row.stated.days.latest?.iso),
            "sources": .texts(row.stated.sources.map { "\($0)" }), "end": .optional(row.end?.iso),
            "earliestEnd": .optional(row.earliestEnd?.iso), "days": row.days.map(JSONValue.int) ?? .null,
            "cause": .string(row.cause.rawValue),
        ])
    }

    /// How many of each kind, and the lines that need a look: those that do not agree and have no cause on file.
    private func printText() {
        var counts = TextTable(heading: ["stated", "cause", "number"])
        for kind in StatedEnd.Kind.allCases {
            for cause in TermComparison.Cause.allCases {
                let number = rows.count { $0.stated.kind == kind && $0.cause == cause }
                if number > 0 { counts.add([kind.rawValue, cause.rawValue, "\(number)"]) }
            }
        }
        counts.print()
        let open = rows.filter { [.earlier, .later, .listedAfterEnd, .refused].contains($0.cause) }
        guard !open.isEmpty else { return }
        Console.print()
        var table = TextTable(heading: Self.heading)
        for row in open { table.add(cells(row)) }
        table.print()
    }
}
