// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Law
import Tables

/// The ladders themselves, ready to be printed.
struct LaddersReport {
    private let ladders: [Ladder]

    init(_ ladders: [Ladder]) { self.ladders = ladders }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: .array(ladders.map(Self.json)))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["ladder", "step", "after", "when", "days", "what", "by", "to", "kinds", "basis", "source"])
            for ladder in ladders {
                for step in ladder.steps {
                    writer.write([
                        ladder.id, step.id, step.after ?? "", step.trigger.rawValue, step.days.map { "\($0)" } ?? "",
                        step.what.en, step.by.en, step.to.en, step.kinds.joined(separator: "; "), step.basis.rawValue,
                        step.source?.citation ?? "",
                    ])
                }
            }
            Console.write(table: writer.bytes)
        case .text:
            for ladder in ladders { Self.printText(ladder) }
        }
    }

    private static func json(_ ladder: Ladder) -> JSONValue {
        .object([
            "ladder": .string(ladder.id), "title": .string(ladder.title.en), "purpose": .string(ladder.purpose.en),
            "steps": .array(
                ladder.steps.map { step in
                    .object([
                        "step": .string(step.id), "after": .optional(step.after),
                        "when": .string(step.trigger.rawValue),
                        "days": step.days.map(JSONValue.int) ?? .null, "what": .string(step.what.en),
                        "by": .string(step.by.en), "to": .string(step.to.en), "kinds": .texts(step.kinds),
                        "basis": .string(step.basis.rawValue), "source": .optional(step.source?.citation),
                        "url": .optional(step.source?.url), "note": .optional(step.note?.en),
                    ])
                }),
        ])
    }

    private static func printText(_ ladder: Ladder) {
        Console.print("\(ladder.id): \(ladder.title.en). \(ladder.purpose.en)")
        var table = TextTable(heading: ["Step", "What", "To", "When", "Limit"])
        for step in ladder.steps {
            let when = [step.trigger.rawValue, step.days.map { "\($0) days" }, step.after.map { "after \($0)" }]
            table.add([
                step.id, step.what.en, step.to.en, when.compactMap { $0 }.joined(separator: ", "),
                step.source?.citation ?? step.basis.rawValue,
            ])
        }
        table.print()
        Console.print()
    }
}
