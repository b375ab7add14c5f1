// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Register
import SQLiteStore

struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "What was asked of whom, for whom and by when, how it stands, and what followed.",
        discussion: """
            Read from interventions, steps in international procedures, requests for sanctions, and letters. On the day an             action is silent if an answer was due and none is on file (or, without a deadline, after --silent-after days),             due if an answer is due within --soon days, refused or answered as its result and reply say, otherwise open. What             happened to the person within --within days is told beside it: after is not because. This is work for the staff;             the compartment of each action is given.
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

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        for (name, value) in [("--soon", soon), ("--silent-after", silentAfter), ("--within", within)]
        where !(0...36_500).contains(value) {
            throw ValidationError("\(name) takes a number of days from 0 to 36500.")
        }
        _ = try states()
    }

    func run() throws {
        let states = try states()
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var board = ActionBoard(
            on: asOf.on, bounds: ActionBoard.Bounds(soon: soon, silentAfter: silentAfter, within: within))
        try reader.forEachRecord(on: asOf.on, kinds: ActionBoard.kinds) { board.read($0) }
        let body = to?.lowercased()
        let rows = board.rows.filter { row in
            states.contains(row.state) && (body == nil || row.action.to?.lowercased() == body)
        }
        ActionsReport(rows, asOf, within: within).print(output.format)
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
