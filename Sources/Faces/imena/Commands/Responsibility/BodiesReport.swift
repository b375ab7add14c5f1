// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Phrases
import Register
import Tables

/// What bodies were asked and how they answer, ready to be printed.
struct BodiesReport {
    private let bodies: [BodyRow]
    private let asOf: AsOf
    private let words: Words

    init(_ bodies: [BodyRow], _ asOf: AsOf, _ language: Language = .en) {
        self.bodies = bodies
        self.asOf = asOf
        words = Words.of(language)
    }

    func print(_ format: OutputFormat) {
        switch format {
        case .json:
            Console.print(
                json: .object([
                    "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
                    "bodies": Self.json(bodies),
                ]))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["body", "asked", "open", "due", "answered", "refused", "silent", "median_days", "timed"])
            for body in bodies { writer.write([body.body ?? ""] + Self.cells(body)) }
            Console.write(table: writer.bytes)
        case .text: printText()
        }
    }

    /// For programs.
    static func json(_ bodies: [BodyRow]) -> JSONValue {
        .array(
            bodies.map { body in
                .object([
                    "body": .optional(body.body), "asked": .int(body.asked),
                    "states": .object(
                        JSONObject(
                            Action.State.allCases.map { .init(key: $0.rawValue, value: .int(body.states[$0] ?? 0)) })),
                    "median_days": body.medianDays.map { .rounded($0, places: 1) } ?? .null, "timed": .int(body.timed),
                ])
            })
    }

    private static func cells(_ body: BodyRow) -> [String] {
        let states = [Action.State.open, .due, .answered, .refused, .silent].map { "\(body.states[$0] ?? 0)" }
        let median = body.medianDays.flatMap { JSONNumber($0)?.text } ?? ""
        return ["\(body.asked)"] + states + [median, "\(body.timed)"]
    }

    private func printText() {
        let heading = ["to", "asked", "open", "due", "answered", "refused", "silent", "median", "timed"]
        var table = TextTable(heading: heading.map { words("board.head.\($0)") })
        for body in bodies { table.add([body.body ?? words("board.nobody")] + Self.cells(body)) }
        table.print()
        let moment: KeyValuePairs<String, Words.Value> = [
            "day": .text(asOf.on.iso), "known": .text(asOf.known.iso), "at": .number(asOf.at),
        ]
        Console.print(words("board.moment", moment))
        Console.note(words("board.note"))
    }
}
