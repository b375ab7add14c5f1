// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger
import SQLiteStore

struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Drop everything that is derived from the ledger, the index of names too, and derive it again.")

    @OptionGroup var register: RegisterOptions

    func run() throws {
        let progress = Progress("Rebuilding")
        let rebuilt = try Session.writing(register.folder(), keys: .opening) { session in
            let size = try session.store.size()
            let rebuilt = try session.store.rebuild { progress.show($0, of: size, unit: "entries") }
            progress.end()
            NamesFile(session: session).update(always: true)
            return rebuilt
        }
        Console.print("Derived all tables from \(rebuilt.entries) entries.")
        Console.print(
            rebuilt.before == rebuilt.after
                ? "They are the same as before, byte for byte: \(rebuilt.after.hex)"
                : "They differ from what was there. Before: \(rebuilt.before?.hex ?? "unreadable"); now: \(rebuilt.after.hex)"
        )
    }
}
