// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import SQLiteStore
import Statements
import Tables

struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Compare what a list said on two days.")

    @Option(help: "The source.")
    var source: String

    @Option(help: "The earlier day (ISO).")
    var from: String

    @Option(help: "The later day (ISO).")
    var to: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let reader = try EditionReader(session.store, at: session.store.size())
        let (first, last) = (try Arguments.day(from, "--from"), try Arguments.day(to, "--to"))
        guard first <= last else { throw ValidationError("--from is after --to: exchange them.") }
        let list = try Arguments.source(source)
        if try reader.editions(of: list).isEmpty { throw try EditionCommandError.unknown(list, reader) }
        let changes = try reader.changes(of: list, from: first, to: last)
        switch output.format {
        case .json: printJSON(changes, first, last)
        case .csv: printCSV(changes)
        case .text: printText(changes, first, last)
        }
    }

    private func groups(_ changes: EditionChanges) -> [(name: String, changes: [EditionChange])] {
        [
            ("added", changes.added), ("gone", changes.gone), ("returned", changes.returned),
            ("changed", changes.changed),
        ]
    }

    private func fields(_ change: EditionChange) -> [String] {
        if case .changed(let kinds) = change.kind { return kinds.map(\.name) }
        return []
    }

    private func printJSON(_ changes: EditionChanges, _ first: Day, _ last: Day) {
        var object: JSONObject = [
            "source": .string(source), "from": .string(first.iso), "to": .string(last.iso),
        ]
        for group in groups(changes) {
            object[group.name] = .array(
                group.changes.map { change in
                    var value: JSONObject = [
                        "key": .string(change.subject.key), "name": .string(change.displayName),
                    ]
                    if group.name == "changed" { value["fields"] = .texts(fields(change)) }
                    return .object(value)
                })
        }
        Console.print(json: .object(object))
    }

    private func printCSV(_ changes: EditionChanges) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["change", "key", "name", "fields"])
        for group in groups(changes) {
            for change in group.changes {
                writer.write([
                    group.name, change.subject.key, change.displayName, fields(change).joined(separator: "; "),
                ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private func printText(_ changes: EditionChanges, _ first: Day, _ last: Day) {
        Console.print("\(source) from \(first.iso) to \(last.iso)")
        for group in groups(changes) {
            Console.print()
            Console.print(
                "\(group.name): \(group.changes.count)"
                    + (group.name == "gone" ? " (no longer listed; the list does not say why)" : ""))
            for change in group.changes {
                let fields = fields(change)
                Console.print(
                    "  \(change.subject.key)  \(change.displayName)"
                        + (fields.isEmpty ? "" : "  (\(fields.joined(separator: ", ")))"))
            }
        }
    }
}
