// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Law
import Papers
import Phrases
import Tables

/// The ladders themselves, ready to be printed.
struct LaddersReport {
    private let ladders: [Ladder]
    private let words: Words

    init(_ ladders: [Ladder], _ language: Language) {
        self.ladders = ladders
        words = Words.of(language)
    }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: .array(ladders.map(json)))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["ladder", "step", "after", "when", "days", "what", "by", "to", "kinds", "basis", "source"])
            for ladder in ladders {
                for step in ladder.steps {
                    writer.write([
                        ladder.id, step.id, step.after ?? "", step.trigger.rawValue, step.days.map { "\($0)" } ?? "",
                        said(step.what), said(step.by), said(step.to), step.kinds.joined(separator: "; "),
                        step.basis.rawValue,
                        step.source?.citation ?? "",
                    ])
                }
            }
            Console.write(table: writer.bytes)
        case .text:
            for ladder in ladders { printText(ladder) }
        }
    }

    private func json(_ ladder: Ladder) -> JSONValue {
        .object([
            "ladder": .string(ladder.id), "title": .string(said(ladder.title)),
            "purpose": .string(said(ladder.purpose)),
            "steps": .array(
                ladder.steps.map { step in
                    .object([
                        "step": .string(step.id), "after": .optional(step.after),
                        "when": .string(step.trigger.rawValue),
                        "days": step.days.map(JSONValue.int) ?? .null, "what": .string(said(step.what)),
                        "by": .string(said(step.by)), "to": .string(said(step.to)), "kinds": .texts(step.kinds),
                        "basis": .string(step.basis.rawValue), "source": .optional(step.source?.citation),
                        "url": .optional(step.source?.url), "note": .optional(step.note.map(said)),
                    ])
                }),
        ])
    }

    private func said(_ text: RuleText) -> String { text.text(in: words.language) }

    private func printText(_ ladder: Ladder) {
        Console.print("\(ladder.id): \(said(ladder.title)). \(said(ladder.purpose))")
        var table = TextTable(heading: ["step", "what", "to", "when", "limit"].map { words("ladder.head.\($0)") })
        for step in ladder.steps {
            let when = [
                words("ladder.when.\(step.trigger.rawValue)"),
                step.days.map { words("ladder.days", ["n": .number($0)]) },
                step.after.map { words("ladder.after", ["step": .text($0)]) },
            ]
            table.add([
                step.id, said(step.what), said(step.to), when.compactMap { $0 }.joined(separator: ", "),
                step.source?.citation ?? words("ladder.basis.\(step.basis.rawValue)"),
            ])
        }
        table.print()
        Console.print()
    }
}
