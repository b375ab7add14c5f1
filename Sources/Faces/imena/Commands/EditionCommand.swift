// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Ledger
import Register
import SQLiteStore
import Statements
import Tables

struct EditionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition", abstract: "List exactly what an edition of a list said on a day.")

    @Argument(help: "The source.")
    var source: String

    @Argument(help: "The day (ISO).")
    var day: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let reader = try EditionReader(session.store, at: session.store.size())
        let (source, day) = (try Arguments.source(source), try Arguments.day(day, "the day"))
        let editions = try reader.editions(of: source)
        if editions.isEmpty { throw try EditionCommandError.unknown(source, reader) }
        guard editions.contains(where: { $0.day <= day }) else {
            throw EditionCommandError.early(source.name, editions.map(\.day.iso))
        }
        let rows = try reader.edition(of: source, on: day)
        switch output.format {
        case .json:
            Console.print(
                json: .array(
                    rows.map { row in
                        .object([
                            "key": .string(row.subject.key), "name": .string(row.displayName),
                            "entry": .int(row.entry.position), "known": .string(row.entry.knownDay.iso),
                            "statements": .array(row.entries.flatMap { $0.entry.statements.map(\.tree.json) }),
                        ])
                    }))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["key", "name", "entry", "known"])
            for row in rows {
                writer.write([row.subject.key, row.displayName, "\(row.entry.position)", row.entry.knownDay.iso])
            }
            Console.write(table: writer.bytes)
        case .text:
            var table = TextTable(heading: ["key", "name", "since edition"])
            for row in rows { table.add([row.subject.key, row.displayName, row.entry.knownDay.iso]) }
            table.print()
            Console.print()
            Console.print("\(rows.count) rows in the edition of \(source) that stood on \(day.iso)")
        }
    }
}

/// Why an edition cannot be listed.
enum EditionCommandError: Error, CustomStringConvertible {
    case early(String, [String])
    case none(String, lists: [String])

    /// A list without editions, with those that have some.
    static func unknown(
        _ source: SourceID, _ reader: EditionReader<some LedgerReading>
    ) throws -> EditionCommandError {
        .none(source.name, lists: Set(try reader.editions().map(\.source.name)).sorted())
    }

    var description: String {
        switch self {
        case .none(let source, []): "There is no edition of “\(source)”, nor of any other list: none was imported."
        case .none(let source, let lists):
            "There is no edition of “\(source)”. There are editions of: \(lists.joined(separator: ", "))."
        case .early(let source, let days):
            "There is no edition of “\(source)” as early as that. Its editions: \(days.joined(separator: ", "))."
        }
    }
}

/// Arguments that several commands read alike.
enum Arguments {
    static func source(_ text: String) throws -> SourceID {
        guard let source = SourceID(text) else {
            throw ValidationError(
                "“\(text)” cannot be a source: use small Latin letters, digits, hyphens and full stops.")
        }
        return source
    }

    static func day(_ text: String, _ name: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("“\(text)” cannot be \(name): give a day as YYYY-MM-DD.")
        }
        return day
    }
}
