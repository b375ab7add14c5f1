// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Intake
import Ledger
import Statements
import Tables

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "List the imports, the newest last.")

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let runs = try Runs(session.store).all
        switch output.format {
        case .json:
            Console.print(
                json: .array(
                    runs.map { run in
                        .object([
                            "run": .int(run.run), "source": .string(run.source.name),
                            "published": .string(run.day.iso), "recorded": .string(run.recorded.day.iso),
                            "account": .string(run.account), "sha256": .string(run.edition.sha256),
                            "mapping": .string(run.edition.mapping), "undone": .bool(run.isUndone),
                        ])
                    }))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["run", "source", "published", "recorded", "account", "sha256", "mapping", "undone"])
            for run in runs {
                writer.write([
                    "\(run.run)", run.source.name, run.day.iso, run.recorded.day.iso, run.account, run.edition.sha256,
                    run.edition.mapping, run.isUndone ? "yes" : "no",
                ])
            }
            Console.write(table: writer.bytes)
        case .text:
            var table = TextTable(heading: ["run", "source", "edition", "recorded", "rows", "mapping", ""])
            for run in runs {
                table.add([
                    "\(run.run)", run.source.name, run.day.iso, run.recorded.day.iso,
                    run.edition.rows.map(String.init) ?? "", run.edition.mapping, run.isUndone ? "undone" : "",
                ])
            }
            table.print()
        }
    }
}
