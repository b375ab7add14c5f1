// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import SQLiteStore
import Tables

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find persons by name: in any spelling and script, with typing errors, initials, or a part only.",
        discussion: "The score is from 0 to 1: how much of what was asked for the name has, rare words counting more.")

    @Argument(help: "The name, or a part of it.")
    var text: String

    @Option(help: "At most so many.")
    var limit: Int = 10

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 10000.") }
    }

    func run() throws {
        let session = try Session.reading(register)
        let kept = try NamesFile(session: session).current()
        let asOf = try moment.asOf(session.store)
        var search = try RegisterSearch(session.store, asOf: asOf, kept: kept)
        let found = try session.store.inOneSnapshot { try search.find(text, limit: limit) }
        switch output.format {
        case .json:
            Console.print(
                json: .array(
                    found.map { hit in
                        .object([
                            "id": .string(hit.row.id.text), "name": .string(hit.row.name),
                            "matched": .string(hit.matched), "score": .rounded(hit.score, places: 4),
                            "status": .string(hit.row.status.code),
                        ])
                    }))
        case .csv: CaseRowReport.printCSV(found.map(\.row))
        case .text:
            if found.isEmpty {
                Console.print("Nobody of this name is in the register as of these dates.")
                Console.print("That does not mean that nobody of this name is held.")
            } else {
                CaseRowReport.printText(found.map(\.row), of: found.count, asOf)
                for hit in found where hit.matched != hit.row.name {
                    Console.print("\(hit.row.id.text) was found as “\(hit.matched)”.")
                }
            }
        }
    }
}
