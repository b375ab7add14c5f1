// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Tables

/// Prints the answer to when a sentence ends.
struct TermReport {
    let answer: TermAnswer
    let on: Day

    init(_ answer: TermAnswer, on: Day) {
        self.answer = answer
        self.on = on
    }

    var json: JSONValue {
        .object([
            "end": .optional(answer.end?.iso), "earliestParole": .optional(answer.earliestParole?.iso),
            "servedDays": .int(answer.served), "leftDays": answer.left.map(JSONValue.int) ?? .null,
            "creditedDays": Self.number(answer.credited), "readings": .array(answer.readings.map(Self.reading)),
            "trace": .array(answer.trace.map(Self.step)), "unverified": .texts(answer.unverified.map(\.text)),
        ])
    }

    private static func number(_ fraction: Fraction) -> JSONValue {
        fraction.isWhole ? .int(fraction.numerator) : .rounded(fraction.decimal, places: 4)
    }

    private static func reading(_ reading: TermReading) -> JSONValue {
        .object([
            "id": .string(reading.id), "ground": .string(reading.ground.rawValue), "text": .string(reading.text),
            "rule": .optional(reading.rule?.text), "end": .string(reading.end.iso),
            "earliestParole": .optional(reading.earliestParole?.iso), "creditedDays": number(reading.credited),
        ])
    }

    private static func step(_ step: TermStep) -> JSONValue {
        .object([
            "step": .string(step.text), "rule": .optional(step.rule?.text),
            "days": step.days.map(number) ?? .null, "from": .optional(step.from?.iso), "to": .optional(step.to?.iso),
        ])
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["step", "rule", "days", "from", "to"])
        for step in answer.trace {
            writer.write([
                step.text, step.rule?.text ?? "", step.days?.description ?? "", step.from?.iso ?? "",
                step.to?.iso ?? "",
            ])
        }
        Console.write(table: writer.bytes)
    }

    func printText() {
        if let end = answer.end {
            let earliest = answer.earliestEnd ?? end
            let isOpen = answer.isOpen && earliest < end
            Console.print("End of term: " + (isOpen ? "between \(earliest.iso) and \(end.iso)" : end.iso))
        } else {
            Console.print("End of term: none")
        }
        Console.print("Parole can first be asked for: \(answer.earliestParole?.iso ?? "not known") (never a forecast)")
        let left = answer.left.map { ", left: \($0) days" } ?? ""
        Console.print("Served on \(on.iso): \(answer.served) days, of them credited: \(answer.credited)\(left)")
        Console.print()
        var table = TextTable(heading: ["from", "to", "days", "rule"])
        for step in answer.trace {
            table.add([
                step.from?.iso ?? "", step.to?.iso ?? "", step.days?.description ?? "", step.rule?.text ?? "",
            ])
        }
        for (line, step) in zip(table.lines, ["step"] + answer.trace.map(\.text)) { Console.print("\(line)  \(step)") }
        if !answer.readings.isEmpty {
            Console.print()
            Console.print("Other readings:")
            for reading in answer.readings {
                let rule = reading.rule.map { " (\($0))" } ?? ""
                let parole = reading.earliestParole.map { ", parole \($0.iso)" } ?? ""
                Console.print("  \(reading.end.iso)\(parole): \(reading.text)\(rule)")
            }
        }
        if !answer.unverified.isEmpty {
            Console.print()
            Console.print(
                "Not compared with their source yet: " + answer.unverified.map(\.text).joined(separator: ", "))
        }
    }
}
