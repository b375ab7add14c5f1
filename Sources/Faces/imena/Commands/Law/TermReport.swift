// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Phrases
import PublicRecord
import Publication
import Tables

/// Prints the answer to when a sentence ends.
struct TermReport {
    let answer: TermAnswer
    let on: Day

    let language: Language

    init(_ answer: TermAnswer, on: Day, _ language: Language) {
        self.answer = answer
        self.on = on
        self.language = language
    }

    private func text(_ said: TermWords) -> String { PublicText(said).version(for: language.rawValue).text }

    var json: JSONValue {
        .object([
            "end": .optional(answer.end?.iso), "earliestParole": .optional(answer.earliestParole?.iso),
            "servedDays": .int(answer.served), "leftDays": answer.left.map(JSONValue.int) ?? .null,
            "creditedDays": Self.number(answer.credited), "readings": .array(answer.readings.map(reading)),
            "trace": .array(answer.trace.map(step)), "unverified": .texts(answer.unverified.map(\.text)),
        ])
    }

    static func number(_ fraction: Fraction) -> JSONValue {
        fraction.isWhole ? .int(fraction.numerator) : .rounded(fraction.decimal, places: 4)
    }

    private func reading(_ reading: TermReading) -> JSONValue {
        .object([
            "id": .string(reading.id), "ground": .string(reading.ground.rawValue), "text": .string(text(reading.words)),
            "rule": .optional(reading.rule?.text), "end": .string(reading.end.iso),
            "earliestParole": .optional(reading.earliestParole?.iso), "creditedDays": Self.number(reading.credited),
        ])
    }

    private func step(_ step: TermStep) -> JSONValue {
        .object([
            "step": .string(text(step.words)), "rule": .optional(step.rule?.text),
            "days": step.days.map(Self.number) ?? .null, "from": .optional(step.from?.iso),
            "to": .optional(step.to?.iso),
        ])
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["step", "rule", "days", "from", "to"])
        for step in answer.trace {
            writer.write([
                text(step.words), step.rule?.text ?? "", step.days?.description ?? "", step.from?.iso ?? "",
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
        if let released = answer.released {
            Console.print(
                "Left custody on \(released.iso): \(answer.served) days served until then; credited: \(answer.credited)"
            )
        } else {
            let left = answer.left.map { ", left: \($0) days" } ?? ""
            Console.print("Served on \(on.iso): \(answer.served) days\(left); credited: \(answer.credited)")
        }
        Console.print()
        var table = TextTable(heading: ["from", "to", "days", "rule"])
        for step in answer.trace {
            table.add([
                step.from?.iso ?? "", step.to?.iso ?? "", step.days?.description ?? "", step.rule?.text ?? "",
            ])
        }
        for (line, step) in zip(table.lines, ["step"] + answer.trace.map { text($0.words) }) {
            Console.print("\(line)  \(step)")
        }
        if !answer.readings.isEmpty {
            Console.print()
            Console.print("Other readings:")
            for reading in answer.readings {
                let rule = reading.rule.map { " (\($0))" } ?? ""
                let parole = reading.earliestParole.map { ", parole \($0.iso)" } ?? ""
                Console.print("  \(reading.end.iso)\(parole): \(text(reading.words))\(rule)")
            }
        }
        if !answer.unverified.isEmpty {
            Console.print()
            Console.print(
                "Not compared with their source yet: " + answer.unverified.map(\.text).joined(separator: ", "))
        }
    }
}
