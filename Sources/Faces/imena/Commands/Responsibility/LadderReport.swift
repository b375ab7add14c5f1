// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Law
import Register
import Tables

/// Where cases stand on a ladder, ready to be printed.
struct LadderReport: PrintedReport {
    private let stands: [LadderStand]
    private let ladder: Ladder
    private let asOf: AsOf

    init(_ stands: [LadderStand], _ ladder: Ladder, _ asOf: AsOf) {
        self.stands = stands
        self.ladder = ladder
        self.asOf = asOf
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "ladder": .string(ladder.id), "title": .string(ladder.title.en),
            "persons": .array(stands.map(Self.json)),
        ])
    }

    private static func json(_ stand: LadderStand) -> JSONValue {
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
                        "step": .string(next.step.id), "what": .string(next.step.what.en),
                        "by": .string(next.step.by.en),
                        "to": .string(next.step.to.en), "from": .optional(next.from?.iso), "open": .bool(next.isOpen),
                        "basis": .string(next.step.basis.rawValue), "source": .optional(next.step.source?.citation),
                    ])
                }),
        ])
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["person", "reached", "taken", "next", "what", "by", "to", "from", "open", "basis", "source"])
        for stand in stands {
            let head = [stand.person, stand.isReached ? "yes" : "no", Self.taken(stand)]
            if stand.next.isEmpty { writer.write(head + Array(repeating: "", count: 8)) }
            for next in stand.next {
                writer.write(
                    head + [
                        next.step.id, next.step.what.en, next.step.by.en, next.step.to.en, next.from?.iso ?? "",
                        next.isOpen ? "yes" : "no", next.step.basis.rawValue, next.step.source?.citation ?? "",
                    ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private static func taken(_ stand: LadderStand) -> String {
        stand.taken.map { "\($0.step.id) (\($0.row.state.rawValue))" }.joined(separator: "; ")
    }

    func printText() {
        guard !stands.isEmpty else {
            return Console.print("No step of “\(ladder.id)” was taken for anybody by \(asOf.on.iso).")
        }
        var table = TextTable(heading: ["Person", "Taken", "Next", "To", "From", "Limit"])
        for stand in stands {
            let taken = Self.taken(stand)
            guard !stand.next.isEmpty else {
                table.add([stand.person, taken, stand.isReached ? "(reached)" : "(no further step)", "", "", ""])
                continue
            }
            for (place, next) in stand.next.enumerated() {
                table.add([
                    place == 0 ? stand.person : "", place == 0 ? taken : "", next.step.what.en, next.step.to.en,
                    next.isOpen ? "now" : next.from?.iso ?? "not known", next.step.basis.rawValue,
                ])
            }
        }
        table.print()
        Console.print("\(ladder.title.en): \(stands.count) cases on \(asOf.on.iso), as known on \(asOf.known.iso).")
        Console.note(
            "A limit “product” is a proposal of the program; “to-be-verified” was not compared with its source yet.")
    }
}
