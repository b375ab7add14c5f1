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
        let read = try EntryFiles.read(files, account: account)
        let isSealing = read.contains(where: \.isSealing)
        let positions = try Session.writing(register.folder(), keys: isSealing ? .sealing : .reading) { session in
            try session.store.perform(at: Clock.now()) { ledger in
                var admission = try EntryAdmission(reading: session.store)
                return try read.flatMap { file in try admission.admit(file).map { try ledger.append($0) } }
            }
        }
        guard let first = positions.first, let last = positions.last else {
            return Console.print("The files have no entries; nothing was recorded.")
        }
        Console.print("Recorded \(positions.count) entries, at the positions \(first) to \(last).")
    }
}
