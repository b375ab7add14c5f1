// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger
import Register
import Tables

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a person: every statement with its source and dates, and where sources differ.")

    @Argument(help: "The person's id, as “imena list” and “imena find” print it.")
    var person: String

    @Flag(help: "Also show what was recorded when.")
    var history = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let id = try PersonID(person)
        guard let record = try reader.record(id, on: asOf.on) else { throw ShowError.noSuchPerson(person) }
        let report = RecordReport(record, made: try RecordOrigins(record, reader))
        switch output.format {
        case .json:
            let events = history ? try HistoryReport(reader, record).json : nil
            Console.print(json: report.json(history: events))
        case .csv: report.printCSV()
        case .text:
            report.printText()
            if history { try HistoryReport(reader, record).printText() }
        }
    }
}

/// Why a person cannot be shown.
enum ShowError: Error, CustomStringConvertible {
    case noSuchPerson(String)

    var description: String {
        switch self {
        case .noSuchPerson(let id):
            "There is no person “\(id)” in the register as of these dates. Look for the name: imena find NAME."
        }
    }
}
