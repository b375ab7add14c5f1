// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Foundation
import Intake
import Ledger
import SQLiteStore
import Statements
import Tables

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in an edition of a published list.",
        discussion: """
            Rows are matched by the source's own key. What is new, changed, gone or returned since the edition before \
            is recorded with the edition's date; importing the same file again changes nothing. The whole import is \
            one act: it is recorded whole or not at all, and “imena undo” takes it back.
            """)

    @Argument(help: "The file, or a folder of pages.")
    var file: String

    @Option(help: "A mapping that comes with the program, or a mapping file. A wrong name lists them.")
    var mapping: String

    @Option(help: "The short name of the source in this register, for example memorial.")
    var source: String

    @Option(help: "The day on which this edition was published (ISO).")
    var published: String

    @Flag(help: "Say what would be recorded, and record nothing.")
    var dryRun = false

    @Option(help: "What to do with a row that cannot be read: stop (nothing is recorded) or skip (it is listed).")
    var onError: ImportRequest.OnError = .stop

    @Option(help: "Who may read what this import records, in place of what the mapping says.")
    var compartment: Compartment?

    @Option(help: "The encoding of the file, if it is not recognised.")
    var encoding: String?

    @Flag(help: "Let this file take the place of another one of the same source and day.")
    var replace = false

    @Flag(help: "Take a file without rows for a list that is empty now, so that all are no longer listed.")
    var allowEmpty = false

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let mapping = try MappingChoice.mapping(mapping, compartment: compartment)
        let isSealing = MappingChoice.isSealing(mapping) && !dryRun
        let request = ImportRequest(
            path: file, mapping: mapping, source: try Arguments.source(source),
            published: try Arguments.day(published, "the day of publication"), account: account, onError: onError,
            encoding: encoding, replaces: replace, allowsEmpty: allowEmpty, isDryRun: dryRun)
        let progress = Progress("Importing")
        do {
            let receipt = try Session.writing(register.folder(), keys: isSealing ? .sealing : .reading) { session in
                try ImportRun(request).perform(on: session.store, at: Clock.now()) { step in
                    progress.show(step.bytes, of: step.totalBytes, unit: "bytes, \(step.rows) rows")
                }
            }
            progress.end()
            ReceiptReport(receipt).print(output.format)
        } catch ImportError.stopped(let receipt) {
            progress.end()
            ReceiptReport(receipt).print(output.format)
            Console.note("Nothing was recorded. Mend the file, or leave these rows out with --on-error skip.")
            throw ExitCode(1)
        }
    }
}
