// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Statistics

struct StatsStockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "How a list came to its number: each change once, names found late apart from new detentions.",
        discussion: """
            Each row is a change with the day on which it happened, the day on which it was learnt, what happened and how \
            many persons it concerns; or, with the word “stock”, the number on the list at the end of a day. Changes: \
            detained, moved in, exchanged, pardoned, term served, transferred, released, died, struck off. Without --file the \
            register is asked: the changes from --from to --on, each by the day on which it was learnt, between the counts as \
            they were known on those two days.
            """)

    @Option(help: "The table: CSV, XLSX, ODS or JSON; the register if left out.")
    var file: String?

    @Option(help: "The first day of the account from the register (ISO); a year before --on if left out.")
    var from: String?

    @OptionGroup var scope: StatsScope

    @Option(help: "The column of what happened.")
    var change: String?

    @Option(help: "The column of the day on which it happened (ISO).")
    var happened: String?

    @Option(help: "The column of the day on which it was learnt (ISO).")
    var learnt: String?

    @Option(help: "The column of how many persons; otherwise one each.")
    var count: String?

    @Option(help: "The last day on which something could be learnt (ISO); otherwise the last in the table.")
    var until: String?

    @Option(help: "The level of the intervals.")
    var level: Double = 0.95

    @OptionGroup var output: OutputOptions

    func validate() throws { try scope.check(besides: file) }

    private func table() throws -> (table: StatsTable, notes: [String]) {
        if let file { return (try StatsTable(path: file), []) }
        let session = try Session.reading(scope.register)
        let last = try scope.asOf(session).on
        let first = try from.map { try Arguments.day($0, "--from") } ?? last.adding(months: -12)
        guard first < last else {
            throw ValidationError("--from \(first.iso) is not before --on \(last.iso). Give an earlier day.")
        }
        if scope.known != nil {
            throw ValidationError("The account takes each count as it was known on its own day: leave out --known.")
        }
        let closing = try scope.read(at: last)
        let opening = try scope.read(at: first)
        var notes = closing.notes
        let open = closing.cohort.people.count { $0.definition == .possibly && $0.held(on: last).isPossible }
        if open > 0 { notes.append("Left out, as it is open whether they meet the definition: \(open) persons.") }
        return (RegisterTables.changes(opening.cohort, closing.cohort, list: scope.listName), notes)
    }

    func run() throws {
        let (table, notes) = try table()
        let report = try StockReport(table, self)
        for note in notes { Console.note(note) }
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: Console.write(table: report.csv)
        case .text: report.printText()
        }
    }
}
