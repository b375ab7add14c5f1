// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Law
import Papers
import Phrases
import Register
import Tables

/// Where cases stand on a ladder, ready to be printed.
struct LadderReport: PrintedReport {
    private let stands: [LadderStand]
    private let ladder: Ladder
    private let asOf: AsOf
    private let words: Words

    init(_ stands: [LadderStand], _ ladder: Ladder, _ asOf: AsOf, _ language: Language) {
        self.stands = stands
        self.ladder = ladder
        self.asOf = asOf
        words = Words.of(language)
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "ladder": .string(ladder.id), "title": .string(said(ladder.title)),
            "persons": .array(stands.map(json)),
        ])
    }

    private func json(_ stand: LadderStand) -> JSONValue {
        .object([
            "person": .string(stand.person), "reached": .bool(stand.isReached),
            "taken": .array(
                stand.taken.map { taken in
                    .object([
                        "step": .string(taken.step.id), "state": .string(taken.row.state.rawValue),
                        "to": .optional(taken.row.action.to), "asked": .optional(taken.row.action.asked?.edtf),
                    ])
                }),
            "next": .array(
                stand.next.map { next in
                    .object([
                        "step": .string(next.step.id), "what": .string(said(next.step.what)),
                        "by": .string(said(next.step.by)),
                        "to": .string(said(next.step.to)), "from": .optional(next.from?.iso),
                        "open": .bool(next.isOpen),
                        "basis": .string(next.step.basis.rawValue), "source": .optional(next.step.source?.citation),
                    ])
                }),
        ])
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["person", "reached", "taken", "next", "what", "by", "to", "from", "open", "basis", "source"])
        for stand in stands {
            let head = [stand.person, stand.isReached ? "yes" : "no", taken(stand)]
            if stand.next.isEmpty { writer.write(head + Array(repeating: "", count: 8)) }
            for next in stand.next {
                writer.write(
                    head + [
                        next.step.id, said(next.step.what), said(next.step.by), said(next.step.to),
                        next.from?.iso ?? "",
                        next.isOpen ? "yes" : "no", next.step.basis.rawValue, next.step.source?.citation ?? "",
                    ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private func taken(_ stand: LadderStand) -> String {
        stand.taken.map { "\($0.step.id) (\($0.row.state.rawValue))" }.joined(separator: "; ")
    }

    private func said(_ text: RuleText) -> String { text.text(in: words.language) }

    func printText() {
        let day = Words.Value.text(asOf.on.iso)
        guard !stands.isEmpty else {
            return Console.print(words("ladder.none", ["ladder": .text(ladder.id), "day": day]))
        }
        var table = TextTable(
            heading: ["person", "taken", "next", "to", "from", "limit"].map { words("ladder.head.\($0)") })
        for stand in stands {
            let taken = stand.taken.map { "\(said($0.step.what)) (\(words("action.state.\($0.row.state.rawValue)")))" }
                .joined(separator: "; ")
            guard !stand.next.isEmpty else {
                let end = words(stand.isReached ? "ladder.reached" : "ladder.nofurther")
                table.add([stand.person, taken, end, "", "", ""])
                continue
            }
            for (place, next) in stand.next.enumerated() {
                table.add([
                    place == 0 ? stand.person : "", place == 0 ? taken : "", said(next.step.what), said(next.step.to),
                    next.isOpen ? words("ladder.now") : next.from?.iso ?? words("ladder.notknown"),
                    words("ladder.basis.\(next.step.basis.rawValue)"),
                ])
            }
        }
        table.print()
        Console.print(
            words(
                "ladder.cases",
                [
                    "title": .text(said(ladder.title)), "n": .number(stands.count), "day": day,
                    "known": .text(asOf.known.iso),
                ]))
        Console.note(words("ladder.note"))
    }
}
