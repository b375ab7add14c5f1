// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Phrases
import Register
import Tables

/// Prints deadlines.
struct DeadlineReport {
    let deadlines: [Deadline]
    private let texts: [RuleID: String]

    init(_ deadlines: [Deadline], _ finder: DeadlineFinder, _ language: Language) {
        self.deadlines = deadlines
        texts = Dictionary(
            finder.packs.flatMap(\.frames).map { ($0.id, language == .ru ? $0.text.ru : $0.text.en) },
            uniquingKeysWith: { first, _ in first })
    }

    var json: JSONValue {
        .array(
            deadlines.map { deadline in
                .object([
                    "person": .optional(deadline.person.map { "\($0)" }), "clock": .string(deadline.clock),
                    "rule": .string(deadline.rule.text), "starts": .string(deadline.starts.iso),
                    "due": .string(deadline.due.iso), "state": .string(deadline.state.rawValue),
                ])
            })
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["person", "clock", "rule", "starts", "due", "state"])
        for deadline in deadlines {
            writer.write([
                deadline.person.map { "\($0)" } ?? "", deadline.clock, deadline.rule.text, deadline.starts.iso,
                deadline.due.iso, deadline.state.rawValue,
            ])
        }
        Console.write(table: writer.bytes)
    }

    func calendar(made seconds: Int) -> [UInt8] {
        var calendar = CalendarFile(made: seconds)
        for deadline in deadlines { calendar.add(deadline, text: texts[deadline.rule] ?? "") }
        return calendar.bytes
    }

    func printText(on day: Day) {
        guard !deadlines.isEmpty else { return Console.print("No clock is on file on \(day.iso).") }
        var table = TextTable(heading: ["due", "state", "person", "clock", "from", "rule"])
        for deadline in deadlines {
            table.add([
                deadline.due.iso, deadline.state.rawValue, deadline.person.map { "\($0)" } ?? "", deadline.clock,
                deadline.starts.iso, deadline.rule.text + (deadline.isUncertain ? " ?" : ""),
            ])
        }
        table.print()
        if deadlines.contains(where: \.isUncertain) {
            Console.print()
            Console.print("? rests on a date known in part, or on a rule that nobody compared with its source yet")
        }
    }
}
