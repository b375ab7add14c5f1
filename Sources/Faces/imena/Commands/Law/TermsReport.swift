// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Tables

/// Prints the terms of everybody, a line each.
struct TermsReport {
    /// A person with the answer, or why there is none.
    struct Row {
        let person: PersonID
        let answer: Result<TermAnswer, TermProblem>

        init(_ person: PersonID, _ answer: Result<TermAnswer, TermProblem>) {
            self.person = person
            self.answer = answer
        }

        var problem: String? {
            if case .failure(let problem) = answer { "\(problem)" } else { nil }
        }
    }

    let rows: [Row]

    init(_ rows: [Row]) { self.rows = rows }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: .array(rows.map(json)))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(Self.heading)
            for row in rows { writer.write(cells(row)) }
            Console.write(table: writer.bytes)
        case .text:
            var table = TextTable(heading: Self.heading)
            for row in rows { table.add(cells(row)) }
            table.print()
        }
    }

    private static let heading = [
        "person", "end", "earliestEnd", "earliestParole", "servedDays", "leftDays", "creditedDays", "unverified",
        "problem",
    ]

    private func cells(_ row: Row) -> [String] {
        guard case .success(let answer) = row.answer else {
            return ["\(row.person)", "", "", "", "", "", "", "", row.problem ?? ""]
        }
        return [
            "\(row.person)", answer.end?.iso ?? "", answer.earliestEnd?.iso ?? "", answer.earliestParole?.iso ?? "",
            "\(answer.served)", answer.left.map { "\($0)" } ?? "", answer.credited.description,
            answer.unverified.map(\.text).joined(separator: " "), "",
        ]
    }

    private func json(_ row: Row) -> JSONValue {
        guard case .success(let answer) = row.answer else {
            return .object(["person": .string("\(row.person)"), "problem": .optional(row.problem)])
        }
        return .object([
            "person": .string("\(row.person)"), "end": .optional(answer.end?.iso),
            "earliestEnd": .optional(answer.earliestEnd?.iso),
            "earliestParole": .optional(answer.earliestParole?.iso), "servedDays": .int(answer.served),
            "leftDays": answer.left.map(JSONValue.int) ?? .null, "creditedDays": TermReport.number(answer.credited),
            "unverified": .texts(answer.unverified.map(\.text)), "problem": .null,
        ])
    }
}
