// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Exchanges
import Foundation
import Ledger
import Register
import SQLiteStore
import Statements
import Tables
import Vault

struct ListLoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-load",
        abstract:
            "Take in a version of a list of names: for an exchange, a pardon, an appeal, for sanctions, or of prisoners.",
        discussion: """
            Reads CSV, XLSX, ODS or JSON with a column of names, plain text with one name a line, or a paragraph of prose. \
            Each entry is kept as it is printed and matched with the persons of the register; no person is made out of it. \
            Columns consent, grounds, compartment, reply and outcome are taken too. The list is confidential if nothing else \
            is said; an entry may be more closed than the list, never more open. What is in doubt waits: imena list-show.
            """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: "What it is for: exchange, pardon, appeal, sanctions or prisoners.")
    var kind: NameListKind

    @Option(help: "Who holds it.")
    var holder: String

    @Option(name: .customLong("version"), help: "The version, as the holder calls it.")
    var listVersion: String

    @Option(
        help:
            "By what its versions are called in the register (small Latin letters, digits, hyphens); the kind if left out."
    )
    var name: String?

    @Option(help: "To whom it was or is to be given.")
    var recipient: String?

    @Option(help: "When it was made (EDTF).")
    var date: String?

    @Option(help: "In which language it is, as a code such as en or ru.")
    var language: String?

    @Option(help: "Who may read it: public, partner, confidential or sealed.")
    var compartment: Compartment = .confidential

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var reading: ListFileOptions
    @OptionGroup var register: RegisterOptions

    @Option(help: "For people: text. For programs: json.")
    var format: TextOrJSON = .text

    func run() throws {
        let called = name ?? kind.rawValue
        guard let id = NameListID(name: called, version: listVersion) else {
            throw ListRecordingError.badName("\(called)/\(listVersion)")
        }
        let made = try date.map { text in
            do { return try PartialDate(edtf: text) } catch {
                throw ValidationError("--date \(text): give a date such as 2024-08-01 or 2024-08.")
            }
        }
        let list = try ListInput.file(file, reading)
        let digest = try ListInput.fingerprint(file)
        let isClosed = compartment != .public || list.entries.contains { ($0.compartment ?? .public) != .public }
        try Session.writing(register.folder(), keys: isClosed ? .sealing : .reading) { session in
            let cards = try ListInput.cards(session)
            var matcher = ListMatcher(cards)
            let matched = list.entries.map { ($0, matcher.match($0)) }
            let earlier = try StoredList.all(in: session.store, known: Clock.today(), at: session.store.size())
                .last { $0.id.name == id.name }
            let head = NameListClaim(
                kind: kind, name: id.name, version: listVersion, holder: holder, recipient: recipient, date: made,
                language: language, follows: earlier?.id.subject, entries: list.entries.count, fingerprint: digest)
            let recording = ListRecording(
                id: id, head: head, compartment: compartment, known: nil, account: account, entries: matched)
            let position = try recording.record(on: session.store, at: Clock.now(), cards: cards)
            report(list, id, matched.map(\.1), cards, at: position)
        }
    }

    private func report(_ list: ListFile, _ id: NameListID, _ matches: [EntryMatch], _ cards: [PersonCard], at: Int) {
        let counts = MatchCounts(matches)
        let doubtful = matches.count(where: \.isDoubtful)
        var seen: Set<Int> = []
        let repeated = matches.count { match in match.person.map { !seen.insert($0.card).inserted } ?? false }
        if format == .json {
            return Console.print(
                json: .object([
                    "list": .string(id.description), "form": .string(list.form.rawValue), "entry": .int(at),
                    "entries": .int(matches.count), "matched": .int(counts.matched), "sure": .int(counts.sure),
                    "doubtful": .int(doubtful), "unknown": .int(counts.nobody), "repeated": .int(repeated),
                    "compartment": .string(compartment.rawValue),
                ]))
        }
        let form =
            switch list.form {
            case .table: "a table"
            case .lines: "one name a line"
            case .prose: "names found in prose"
            }
        Console.print("Took in \(id) as “\(compartment.rawValue)”: \(matches.count) entries, \(form) (entry \(at)).")
        Console.print(
            "  matched to a person of the register  \(counts.matched) (\(counts.sure) at 0.9 or surer, "
                + "\(counts.toCheck) to be looked at)")
        Console.print("  somebody may be meant                \(counts.open)")
        Console.print("  nobody known                         \(counts.nobody)")
        if repeated > 0 { Console.print("\(repeated) of them may be a person who stands on the list before.") }
        if doubtful > 0 { Console.print("To look at what is in doubt: imena list-show \(id) --doubtful") }
        Console.print("To audit it: imena audit \(id)")
    }
}

/// What the commands on lists read alike.
enum ListInput {
    /// A list out of a file; what was not read as a name in prose is said.
    static func file(_ path: String, _ options: ListFileOptions, isOther: Bool = false) throws -> ListFile {
        let list = try ListFile(
            path: path, encoding: options.encoding, sheet: isOther ? nil : options.sheet)
        noteBirths(list.entries)
        if !list.unreadSheets.isEmpty {
            let names = list.unreadSheets.map { "“\($0)”" }.joined(separator: ", ")
            Console.note("Sheets that were not read: \(names). To read one in place of this: --sheet NAME.")
        }
        if !list.passedOver.isEmpty {
            let shown = list.passedOver.prefix(mostPassedOver).map { "“\($0)”" }.joined(separator: ", ")
            let more = list.passedOver.count - mostPassedOver
            let rest = more > 0 ? " and \(more) more" : ""
            Console.note("Not read as names: \(shown)\(rest). If some are, put one name on each line.")
        }
        noteRows(list)
        return list
    }

    /// Says of what else of the file was not taken, and where it stands.
    private static func noteRows(_ list: ListFile) {
        func numbers(_ rows: [Int]) -> String {
            let more = rows.count - mostPassedOver
            return rows.prefix(mostPassedOver).map(String.init).joined(separator: ", ")
                + (more > 0 ? " and \(more) more" : "")
        }
        let place = list.form == .table ? "Rows" : "Lines"
        if !list.rowsWithoutEntry.isEmpty {
            Console.note(
                "\(place) that say something and made no entry, for no name was read: \(numbers(list.rowsWithoutEntry)). "
                    + (list.form == .table
                        ? "Fill in the name." : "If a person is meant, put the name alone on the line."))
        }
        if !list.rowsOfSeveral.isEmpty {
            Console.note(
                "\(place) with several names, each of which is an entry: \(numbers(list.rowsOfSeveral)). A birth and a sex that "
                    + "the row has are noted of each.")
        }
        if !list.rowsOfPerhapsSeveral.isEmpty {
            Console.note(
                "\(place) that are one entry and may mean several persons: \(numbers(list.rowsOfPerhapsSeveral)). If they do, "
                    + "give each person a \(list.form == .table ? "row" : "line").")
        }
        if !list.rowsCutOff.isEmpty {
            Console.note(
                "Rows with more cells than the table has columns with names; what stands beyond was not read: "
                    + "\(numbers(list.rowsCutOff)). Name the columns, or put a cell with a separator in quotes.")
        }
    }

    private static let mostPassedOver = 30

    /// Says of births that no living person can have, and where they stand.
    private static func noteBirths(_ entries: [PrintedEntry]) {
        let day = Clock.today()
        let strange = entries.filter { $0.hasStrangeBirth(on: day) }
        guard !strange.isEmpty else { return }
        let shown = strange.prefix(mostPassedOver).map { "row \($0.row) “\($0.birth.prefix(40))”" }
        let more = strange.count > shown.count ? " and \(strange.count - shown.count) more" : ""
        Console.note(
            "Births that are no date, to come, or more than \(PrintedEntry.longestLife) years ago: "
                + "\(shown.joined(separator: ", "))\(more). They stay as printed. Write 1980-05-06, 1980-05, 1980 or "
                + "06.05.1980.")
    }

    /// The persons of a register as of today.
    static func cards(_ session: Session) throws -> [PersonCard] {
        let day = Clock.today()
        let reader = try RecordReader(session.store, known: day, at: session.store.size())
        var cards: [PersonCard] = []
        try reader.forEachRecord(
            on: day, kinds: [.name, .birth, .sex, .residence, .charge, .decision, .custody]
        ) { record in
            if let card = PersonCard(record) { cards.append(card) }
        }
        return cards
    }

    /// The SHA-256 of a file, in hexadecimal.
    static func fingerprint(_ path: String) throws -> String? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return data.withUnsafeBytes { Digest(hashing: $0) }.hex
    }
}
