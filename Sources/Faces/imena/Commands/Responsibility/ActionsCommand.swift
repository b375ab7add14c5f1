// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Law
import Ledger
import Phrases
import Register
import SQLiteStore
import Vault

struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "What was asked of whom, for whom and by when, how it stands, what followed, and what comes next.",
        discussion: """
            Read from interventions, steps in international procedures, requests for sanctions, and letters. On the day an \
            action is silent if an answer was due and none is on file (or, without a deadline, after --silent-after days), \
            due if an answer is due within --soon days, refused or answered as its result and reply say, otherwise open. What \
            happened to the person within --within days is told beside it, with how often the same happened in as many days \
            without any action: after is not because. --board counts by the body that was asked. --ladder tells where each \
            case stands on a ladder of steps and which step comes next. --calendar is a calendar (iCalendar) of deadlines, \
            silences and next steps, with ids and no names. This is work for the staff; the compartment of each action is \
            given.
            """)

    @Option(help: "Only these, parted by commas: open, due, answered, refused, silent.")
    var state: String?

    @Option(help: "Only what was asked of this body.")
    var to: String?

    @Option(help: "An answer due within so many days is shown as due.")
    var soon: Int = 14

    @Option(help: "Without a deadline, silent after so many days.")
    var silentAfter: Int = 90

    @Option(help: "Tell what happened within so many days after the action.")
    var within: Int = 30

    @Flag(help: "Count by the body that was asked: asked, answered, refused, silent, days to an answer.")
    var board = false

    @Option(help: "Where each case stands on this ladder: its name, or a file of your own (.yaml).")
    var ladder: String?

    @Flag(help: "Print the ladders that come with the program, with their steps and sources.")
    var ladders = false

    @Flag(help: "A calendar (iCalendar) of deadlines, silences and the next steps of the ladder, or of all ladders.")
    var calendar = false

    @Option(help: "The language of --board, --ladder and --ladders: en or ru.")
    var language: Language = .en

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        for (name, value) in [("--soon", soon), ("--silent-after", silentAfter), ("--within", within)]
        where !(0...36_500).contains(value) {
            throw ValidationError("\(name) takes a number of days from 0 to 36500.")
        }
        guard [board, ladders, calendar || ladder != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("Give one of --board, --ladders, --ladder and --calendar; the last two go together.")
        }
        guard language == .en || board || ladders || ladder != nil else {
            throw ValidationError("--language goes with --board, --ladder and --ladders.")
        }
        guard !calendar || output.format == .text else {
            throw ValidationError("--calendar has a format of its own: leave out --format.")
        }
        _ = try states()
    }

    func run() throws {
        if ladders { return LaddersReport(try LadderFile.bundled(), language).print(output.format) }
        let states = try states()
        let chosen = try ladder.map { [try Self.ladder($0)] }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var found = ActionBoard(
            on: asOf.on, bounds: ActionBoard.Bounds(soon: soon, silentAfter: silentAfter, within: within))
        try reader.forEachRecord(on: asOf.on, kinds: ActionBoard.kinds) { found.read($0) }
        let all = found.rows
        let body = to?.lowercased()
        let rows = all.filter { row in
            states.contains(row.state) && (body == nil || row.action.to?.lowercased() == body)
        }
        if calendar {
            let stands = try (chosen ?? LadderFile.bundled()).flatMap { LadderStand.all($0, all, on: asOf.on) }
            let dates = ActionDate.all(rows, silentAfter: silentAfter) + ActionDate.all(stands)
            Console.write(exactly: ActionCalendar.bytes(dates, made: Int(Clock.now().milliseconds / 1000)))
        } else if let ladder = chosen?.first {
            LadderReport(LadderStand.all(ladder, all, on: asOf.on), ladder, asOf, language).print(output.format)
        } else if board {
            BodiesReport(BodyRow.all(rows), asOf, language).print(output.format)
        } else {
            ActionsReport(rows, found.followRates, asOf, within: within).print(output.format)
        }
    }

    /// The ladder of a name, or in a file.
    private static func ladder(_ name: String) throws -> Ladder {
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            let bytes = try AtomicFile.read(name, maximum: PackText.greatestLength)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw ValidationError("--ladder \(name): this is not UTF-8. Save it as text in UTF-8.")
            }
            return try LadderFile.read(text, file: name)
        }
        let known = try LadderFile.bundled()
        guard let ladder = known.first(where: { $0.id == name }) else {
            throw ValidationError(
                "--ladder \(name): give \(known.map(\.id).joined(separator: ", ")), or a file that ends with .yaml.")
        }
        return ladder
    }

    private func states() throws -> Set<Action.State> {
        guard let state else { return Set(Action.State.allCases) }
        return Set(
            try state.split(separator: ",").map { name in
                guard let known = Action.State(rawValue: String(name)) else {
                    let all = Action.State.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("--state \(name): give one or more of \(all).")
                }
                return known
            })
    }
}
