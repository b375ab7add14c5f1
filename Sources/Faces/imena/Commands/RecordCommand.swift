// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Intake
import Ledger
import SQLiteStore
import Statements

struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record entries that somebody wrote by hand, from a YAML file.")

    @Argument(help: "The files, in the order in which they are to be recorded.")
    var files: [String]

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var register: RegisterOptions

    func run() throws {
        let entries = try EntryFiles.entries(files, account: account)
        let isSealing = entries.contains { $0.compartment != .public }
        let session = try Session.writing(register.folder(), isSealing: isSealing)
        try session.store.perform(at: Clock.now()) { ledger in
            for entry in entries { try ledger.append(entry) }
        }
        Console.print("Recorded \(entries.count) entries.")
    }
}
