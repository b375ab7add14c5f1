// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Ledger
import SQLiteStore
import Statements
import Tables

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that nothing in the register was changed, lost or added behind its back.",
        discussion: """
            Computes every leaf of the tree from the stored bytes and compares it with every signed head; derives all \
            other tables afresh and compares them too. With --checkpoint it also checks that the register extends a \
            head that you kept.
            """)

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .customLong("checkpoint"), help: "A file with an older signed head. May be repeated.")
    var checkpoints: [String] = []

    @Option(help: "The public key that you were given; otherwise the one in the register's folder.")
    var key: String?

    func run() throws {
        let session = try Session.reading(register)
        let progress = Progress("Verifying")
        let size = try session.store.size()
        let verifier = try key.map { try VerifierKey($0) } ?? session.folder.verifier()
        let older = try checkpoints.map { try String(contentsOf: URL(filePath: $0), encoding: .utf8) }
        let result = try session.store.verify(key: verifier, older: older) { done in
            progress.show(done, of: size, unit: "entries")
        }
        progress.end()
        switch output.format {
        case .json: printJSON(result)
        case .csv: printCSV(result)
        case .text: printText(result)
        }
        if !result.isSound { throw ExitCode(1) }
    }

    /// A row for each problem, then one that sums up; the first column tells them apart.
    private func printCSV(_ result: Verification) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["row", "entry", "problem", "entries", "locked", "root", "ok"])
        for problem in result.problems {
            writer.write(["problem", problem.entry.map(String.init) ?? "", problem.what, "", "", "", ""])
        }
        writer.write([
            "summary", "", "", "\(result.entries)", "\(result.lockedEntries)", result.root.hex,
            result.isSound ? "yes" : "no",
        ])
        Console.write(table: writer.bytes)
    }

    private func printText(_ result: Verification) {
        for problem in result.problems {
            Console.print(problem.entry.map { "Entry \($0): \(problem.what)" } ?? problem.what)
        }
        Console.print(
            "Entries  \(result.entries)" + (result.lockedEntries > 0 ? ", \(result.lockedEntries) locked" : ""))
        Console.print("Root     \(result.root.hex)")
        Console.print(
            result.isSound
                ? soundness(result)
                : "\(result.problems.count) problems. Do not publish from this register; restore a backup.")
    }

    private func soundness(_ result: Verification) -> String {
        guard result.lockedEntries > 0 else { return "All is well: every entry leads to the signed head." }
        let locked = result.lockedEntries
        return "Every entry leads to the signed head. What the \(locked) locked entries say was not checked."
    }

    private func printJSON(_ result: Verification) {
        let problems = result.problems.map { problem in
            JSONValue.object(["problem": .string(problem.what), "entry": problem.entry.map(JSONValue.int) ?? .null])
        }
        Console.print(
            json: .object([
                "entries": .int(result.entries),
                "size": .int(result.size),
                "root": .string(result.root.hex),
                "checkpoint": .optional(result.checkpoint),
                "locked": .int(result.lockedEntries),
                "ok": .bool(result.isSound),
                "problems": .array(problems),
            ]))
    }
}
