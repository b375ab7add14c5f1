// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statements
import Tables

/// The board of actions, ready to be printed.
struct ActionsReport: PrintedReport {
    private static let warning = "After is not because: nothing here says that what followed came of the action."

    private let rows: [ActionRow]
    private let rates: [FollowRate]
    private let asOf: AsOf
    private let within: Int

    init(_ rows: [ActionRow], _ rates: [FollowRate], _ asOf: AsOf, within: Int) {
        self.rows = rows
        self.rates = rates
        self.asOf = asOf
        self.within = within
    }

    var json: JSONValue {
        let counts = Action.State.allCases.map { state in
            JSONObject.Member(key: state.rawValue, value: .int(rows.count { $0.state == state }))
        }
        return .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "counts": .object(JSONObject(counts)), "within_days": .int(within), "warning": .string(Self.warning),
            "rates": .array(
                rates.map { rate in
                    .object([
                        "what": .string(rate.what), "after_actions": .int(rate.after),
                        "after_actions_with": .int(rate.afterWith), "without_actions": .int(rate.without),
                        "without_actions_with": .int(rate.withoutWith),
                    ])
                }),
            "bodies": BodiesReport.json(BodyRow.all(rows)),
            "actions": .array(rows.map(Self.json)),
        ])
    }

    private func printRates() {
        let told = rates.filter { $0.afterWith + $0.withoutWith > 0 }
        guard !told.isEmpty else { return }
        var table = TextTable(heading: ["Within \(within) days", "after an action", "without any action"])
        for rate in told {
            table.add([
                rate.what, Self.share(rate.afterWith, rate.after), Self.share(rate.withoutWith, rate.without),
            ])
        }
        table.print()
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "no such time" : "\(part) of \(whole) (\(Int((Double(part) / Double(whole) * 100).rounded()))%)"
    }

    private static func json(_ row: ActionRow) -> JSONValue {
        let action = row.action
        return .object([
            "state": .string(row.state.rawValue), "kind": .string(action.kind), "title": .optional(action.title),
            "number": .optional(action.number), "by": .optional(action.by), "to": .optional(action.to),
            "asked": .optional(action.asked?.edtf), "due": .optional(action.due?.edtf),
            "days_left": row.daysLeft.map(JSONValue.int) ?? .null, "replied": .optional(action.replied?.edtf),
            "doubt": .optional(Self.doubt(action)), "step": .optional(action.step), "public": .bool(action.isPublic),
            "reply": .optional(action.reply),
            "outcome": .optional(action.outcome),
            "result": .optional(action.result?.rawValue), "persons": .texts(row.persons),
            "followed": .array(
                row.followed.map { follower in
                    .object([
                        "person": .string(follower.person), "what": .string(follower.what),
                        "date": .string(follower.date.edtf), "certain": .bool(follower.isCertain),
                    ])
                }),
            "sources": .array(
                row.sources.map { source in
                    .object([
                        "source": .string(source.source), "entry": .int(source.entry),
                        "compartment": .string(source.compartment.rawValue),
                    ])
                }),
        ])
    }

    private static let heading = [
        "state", "kind", "title", "number", "by", "to", "asked", "due", "days_left", "days_overdue", "replied", "reply",
        "outcome",
        "result", "persons", "followed", "sources", "entries", "compartments", "doubt",
    ]

    /// What the dates and words of an action leave open, as a code.
    private static func doubt(_ action: Action) -> String? {
        if action.isAnsweredBeforeAsked { return "answered-before-asked" }
        return action.isClosedWithoutAnswer ? "closed-without-answer" : nil
    }

    private static func followed(_ row: ActionRow) -> String {
        row.followed.map { "\($0.what) \($0.date.edtf)\($0.isCertain ? "" : " (perhaps)"): \($0.person)" }
            .joined(separator: "; ")
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for row in rows {
            let action = row.action
            let asked: [String] = [
                row.state.rawValue, action.kind, action.title ?? "", action.number ?? "", action.by ?? "",
                action.to ?? "",
            ]
            let days: Int? = row.daysLeft
            let left: String = days.map { $0 < 0 ? "" : String($0) } ?? ""
            let overdue: String = days.map { $0 < 0 ? String(-$0) : "" } ?? ""
            let asking: [String] = [action.asked?.edtf ?? "", action.due?.edtf ?? "", left, overdue]
            let answered: [String] = [
                action.replied?.edtf ?? "", action.reply ?? "", action.outcome ?? "", action.result?.rawValue ?? "",
            ]
            let found: [String] = [
                row.persons.joined(separator: "; "), Self.followed(row),
                row.sources.map(\.source).joined(separator: "; "),
                row.sources.map { "\($0.entry)" }.joined(separator: "; "),
                Set(row.sources.map(\.compartment.rawValue)).sorted().joined(separator: "; "),
                Self.doubt(action) ?? "",
            ]
            writer.write(asked + asking + answered + found)
        }
        Console.write(table: writer.bytes)
    }

    func printText() {
        if !rows.isEmpty {
            var table = TextTable(heading: ["State", "What", "Of whom", "Asked", "Due", "For", "Followed"])
            for row in rows {
                table.add([
                    row.state.rawValue, [row.action.kind, row.action.title].compactMap { $0 }.joined(separator: ": "),
                    row.action.to ?? "", row.action.asked?.edtf ?? "", row.action.due?.edtf ?? "",
                    row.persons.joined(separator: " "), Self.followed(row),
                ])
            }
            table.print()
        }
        let counts = Action.State.allCases.map { state in "\(rows.count { $0.state == state }) \(state.rawValue)" }
        Console.print(
            "\(counts.joined(separator: ", ")) on \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at).")
        printRates()
        let early = rows.count { $0.action.isAnsweredBeforeAsked }
        if early > 0 {
            Console.note(
                "\(early) with an answer dated before the request: it counts as none. Correct one of the dates.")
        }
        let closed = rows.count { $0.action.isClosedWithoutAnswer && !$0.action.isAnsweredBeforeAsked }
        if closed > 0 {
            Console.note("\(closed) closed without an answer on file; counted as answered.")
        }
        Console.note(Self.warning)
    }
}
