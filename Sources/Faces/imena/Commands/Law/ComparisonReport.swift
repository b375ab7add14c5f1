// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Tables

/// Why two organisations count differently, ready to be printed.
struct ComparisonReport {
    private let comparison: RecognitionComparison
    private let asOf: AsOf

    init(_ comparison: RecognitionComparison, _ asOf: AsOf) {
        self.comparison = comparison
        self.asOf = asOf
    }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: printJSON()
        case .csv: printCSV()
        case .text: printText()
        }
    }

    private var rows: [(what: String, number: String)] {
        let first = comparison.first
        let second = comparison.second
        return [
            ("had by \(first)", Self.span(comparison.byFirst)), ("had by \(second)", Self.span(comparison.bySecond)),
            ("had by both", Self.span(comparison.byBoth)),
        ] + Self.rows(comparison.onlyFirst, "only \(first); \(second)")
            + Self.rows(comparison.onlySecond, "only \(second); \(first)")
    }

    private static func rows(
        _ absence: RecognitionComparison.Absence, _ prefix: String
    ) -> [(what: String, number: String)] {
        RecognitionOutcome.allCases.compactMap { outcome in
            absence.outcomes[outcome].map { ("\(prefix): \(outcome.rawValue)", "\($0)") }
        } + [("\(prefix): has said nothing", "\(absence.silent)")]
            + absence.reasons.sorted { $0.key < $1.key }.map { ("\(prefix), reason: \($0.key)", "\($0.value)") }
    }

    private static func span(_ bounds: RecognitionComparison.Bounds) -> String {
        bounds.certain == bounds.possible ? "\(bounds.certain)" : "\(bounds.certain) to \(bounds.possible)"
    }

    private func printJSON() {
        func json(_ bounds: RecognitionComparison.Bounds) -> JSONValue {
            .object(["certain": .int(bounds.certain), "possible": .int(bounds.possible)])
        }
        func json(_ absence: RecognitionComparison.Absence) -> JSONValue {
            var object: JSONObject = ["silent": .int(absence.silent)]
            for outcome in RecognitionOutcome.allCases {
                object[outcome.rawValue] = .int(absence.outcomes[outcome] ?? 0)
            }
            var reasons: JSONObject = [:]
            for (reason, number) in absence.reasons.sorted(by: { $0.key < $1.key }) { reasons[reason] = .int(number) }
            object["reasons"] = .object(reasons)
            return .object(object)
        }
        Console.print(
            json: .object([
                "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
                "first": .string(comparison.first), "second": .string(comparison.second),
                "byFirst": json(comparison.byFirst), "bySecond": json(comparison.bySecond),
                "byBoth": json(comparison.byBoth), "onlyFirst": json(comparison.onlyFirst),
                "onlySecond": json(comparison.onlySecond),
            ]))
    }

    private func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["what", "persons"])
        for row in rows { writer.write([row.what, row.number]) }
        Console.write(table: writer.bytes)
    }

    private func printText() {
        for row in rows { Console.print("\(row.number)  \(row.what)") }
        Console.print("on \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at)")
    }
}
