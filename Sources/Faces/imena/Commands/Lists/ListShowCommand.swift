// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Exchanges
import Ledger
import Register
import SQLiteStore
import Statements
import Tables

struct ListShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-show",
        abstract:
            "Show the lists of names that the register has, or the entries of one, and which wait for a decision.",
        discussion:
            "Whom an entry may be is told as it was found when the list was taken in, or as people decided since.")

    @Argument(help: "The list: name/version, or its name for the last version. All lists if left out.")
    var list: String?

    @Flag(help: "Only the entries that wait for a decision.")
    var doubtful = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let lists = try StoredList.all(in: session.store, known: asOf.known, at: asOf.at)
        guard let list else { return Self.print(lists, output.format) }
        guard let found = Self.find(list, in: lists) else {
            throw ListCommandError.noSuchList(list, known: lists.map(\.id.description))
        }
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let rows = try found.items.filter { !doubtful || $0.claim.match == .doubtful }.map { item in
            let record = try item.claim.person.flatMap { try reader.record(of: $0, on: asOf.on) }
            return Row(item: item, person: record?.id.text, name: record?.displayName)
        }
        Self.print(rows, of: found, output.format)
    }

    static func find(_ text: String, in lists: [StoredList]) -> StoredList? {
        if let id = NameListID(text) { return lists.last { $0.id == id } }
        return lists.last { $0.id.name == text }
    }

    private struct Row {
        var item: StoredList.Item
        var person: String?
        var name: String?
        var probability: String { item.claim.probability.map { "\(($0 * 10_000).rounded(.down) / 10_000)" } ?? "" }
    }

    private static func print(_ lists: [StoredList], _ format: OutputFormat) {
        let heading = ["list", "kind", "holder", "recipient", "date", "entries", "doubtful", "compartment"]
        let rows = lists.map { list in
            [
                list.id.description, list.head.kind.rawValue, list.head.holder, list.head.recipient ?? "",
                list.head.date?.edtf ?? "", "\(list.items.count)",
                "\(list.items.count { $0.claim.match == .doubtful })", list.compartment.rawValue,
            ]
        }
        Self.print(heading, rows, format)
        if lists.isEmpty, format == .text {
            Console.note("There is no list, or none that can be read. To take one in: imena list-load.")
        }
    }

    private static func print(_ rows: [Row], of list: StoredList, _ format: OutputFormat) {
        let heading = ["number", "printed", "match", "person", "name", "probability", "compartment"]
        let cells = rows.map { row in
            [
                "\(row.item.claim.number)", row.item.claim.printed, row.item.claim.match.rawValue, row.person ?? "",
                row.name ?? "", row.probability, row.item.compartment.rawValue,
            ]
        }
        Self.print(heading, cells, format)
        let unread = (list.head.entries ?? list.items.count) - list.items.count
        if unread > 0 {
            Console.note("\(unread) entries stand in a compartment that is locked. Give the passphrase to see them.")
        }
        if format == .text, rows.contains(where: { $0.item.claim.match == .doubtful }) {
            Console.print()
            Console.print(
                "To decide: imena list-match \(list.id) NUMBER PERSON --why …, or “nobody” in place of PERSON.")
        }
    }

    private static func print(_ heading: [String], _ rows: [[String]], _ format: OutputFormat) {
        switch format {
        case .text:
            var table = TextTable(heading: heading)
            for row in rows { table.add(row) }
            table.print()
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(heading)
            for row in rows { writer.write(row) }
            Console.write(table: writer.bytes)
        case .json:
            Console.print(
                json: .array(
                    rows.map { row in
                        .object(
                            JSONObject(
                                zip(heading, row).map { .init(key: $0, value: $1.isEmpty ? .null : .string($1)) }))
                    }))
        }
    }
}

struct ListMatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-match",
        abstract: "Decide whom an entry of a list is, or that it is nobody in the register.",
        discussion:
            "The decision is an entry with your reason; a later one takes its place. If nothing in the names agrees, the command "
            + "says so and records nothing without --anyway.")

    @Argument(help: "The list: name/version, or its name for the last version.")
    var list: String

    @Argument(help: "The number of the entry.")
    var number: Int

    @Argument(help: "The person's id, or “nobody”.")
    var person: String

    @Flag(help: "Record it even if nothing in the names agrees.")
    var anyway = false

    @OptionGroup var judgement: JudgementOptions
    @OptionGroup var register: RegisterOptions

    func run() throws {
        try Session.writing(register.folder(), keys: .reading) { session in
            let moment = Clock.now()
            let size = try session.store.size()
            let lists = try StoredList.all(in: session.store, known: moment.day, at: size)
            guard let found = ListShowCommand.find(list, in: lists) else {
                throw ListCommandError.noSuchList(list, known: lists.map(\.id.description))
            }
            guard let item = found.items.first(where: { $0.claim.number == number }) else {
                throw ListCommandError.noSuchEntry(number, of: found.id.description, count: found.items.count)
            }
            var subject: Subject?
            if person != "nobody" {
                let reader = try RecordReader(session.store, known: moment.day, at: size)
                guard let record = try reader.record(try PersonID(person), on: moment.day) else {
                    throw ShowError.noSuchPerson(person)
                }
                if !anyway, !Self.isAlike(record, item, of: found) {
                    throw ListCommandError.nothingAgrees(number, of: found.id.description, person)
                }
                subject = record.subjects.first
            }
            let entry = try ListRecording.decision(
                on: item, of: found, person: subject, why: judgement.why, account: judgement.account)
            let position = try session.store.perform(at: moment) { try $0.append(entry) }
            Console.print("Recorded in entry \(position), as “\(entry.compartment.rawValue)”.")
        }
    }

    /// Whether a name of the person agrees with the entry in anything.
    private static func isAlike(_ record: Record, _ item: StoredList.Item, of list: StoredList) -> Bool {
        guard let card = PersonCard(record) else { return false }
        guard let entry = list.printed.first(where: { $0.number == item.claim.number }) else { return false }
        var matcher = ListMatcher([card])
        return !matcher.match(PrintedEntry(number: entry.number, row: entry.row, name: entry.name)).candidates.isEmpty
    }
}

/// Why a command on lists cannot answer. No name of a list is told that the open keys do not show.
enum ListCommandError: Error, CustomStringConvertible {
    case noSuchList(String, known: [String])
    case noSuchEntry(Int, of: String, count: Int)
    case nothingAgrees(Int, of: String, String)

    var description: String {
        switch self {
        case .noSuchList(let list, let known) where known.isEmpty:
            "There is no file and no list “\(list)” that can be read, nor any other list. Name a file, or take one in: "
                + "imena list-load."
        case .noSuchList(let list, let known):
            "There is no file and no list “\(list)”. Lists: \(known.joined(separator: ", "))."
        case .noSuchEntry(let number, let list, let count):
            "\(list) has no entry \(number). It has \(count); imena list-show \(list) numbers them."
        case .nothingAgrees(let number, let list, let person):
            "Nothing in the names of \(person) and of entry \(number) of \(list) agrees. Nothing was recorded. Look whether the id "
                + "is the right one: imena show \(person). To record it all the same, add --anyway."
        }
    }
}
