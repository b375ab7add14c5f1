// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Intake
import Ledger
import Register
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
        let moment = Clock.now()
        let (positions, holds) = try Session.writing(
            register.folder(), keys: isSealing ? .sealing : .reading
        ) { session in
            try session.store.perform(at: moment) { ledger in
                var admission = try EntryAdmission(reading: session.store)
                let entries = try read.flatMap { try admission.admit($0) }
                let holds = try PublicHolds(adding: entries, to: session.store, at: moment, account: account)
                return (try (entries + holds.entries).map { try ledger.append($0) }, holds)
            }
        }
        guard let first = positions.first, let last = positions.last else {
            return Console.print("The files have no entries; nothing was recorded.")
        }
        let places = first == last ? "position \(first)" : "positions \(first) to \(last)"
        Console.print("Recorded \(positions.count.counted("entry", "entries")), at \(places).")
        if !holds.entries.isEmpty {
            Console.print(
                "\(holds.entries.count) of them are added: they withhold from the public pages at once, and stand in "
                    + "“public” without a reason. The rest stays closed.")
        }
        for subject in holds.closed {
            Console.note(
                "\(subject.source.name)/\(subject.key) is withheld in a closed compartment alone, since nothing of the "
                    + "person is public. Record the withholding in “public” before anything else of the person.")
        }
    }
}
