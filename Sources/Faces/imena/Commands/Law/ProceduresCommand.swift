// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Law
import Ledger
import Register
import Tables

struct ProceduresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedures",
        abstract: "Say which international procedures are open to a case, which are closed, and by which rule.",
        discussion: """
            The day of --on is taken for the day on which a submission would be made. An answer that rests on a rule \
            nobody compared with its source says so. It is no legal advice.
            """)

    @Argument(help: "The person's id, as “imena list” and “imena find” print it.")
    var person: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        guard let record = try reader.record(try PersonID(person), on: asOf.on) else {
            throw ShowError.noSuchPerson(person)
        }
        let standings = try ProcedureCatalog(PackFolder.bundled()).standings(of: record)
        let report = ProceduresReport(record, standings)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: report.printCSV()
        case .text: report.printText()
        }
    }
}
