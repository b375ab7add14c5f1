// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Ledger
import Register
import Statements
import Tables

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a person: every statement with its source and dates, and where sources differ. Or a document.",
        discussion: """
            A resolution, an opinion, a judgment or another document is named by source and key, as our-desk/resolution-1, or by \
            its key: its body, number, date, vote and text are shown, what each source says of it, and who is named in it. \
            “imena show instruments” lists the documents.
            """)

    @Argument(
        help: "The person's id, as “imena list” and “imena find” print it; or a document, or the word instruments.")
    var person: String

    @Flag(help: "Also show what was recorded when.")
    var history = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        if person == Self.all { return try printInstruments(reader, on: asOf.on) }
        let subjects = try InstrumentFolder.subjects(named: person, reading: reader)
        if !subjects.isEmpty {
            guard subjects.count == 1 else { throw ShowError.whichDocument(person, subjects.map(Self.name)) }
            guard let folder = try InstrumentFolder(subjects[0], reading: reader, on: asOf.on) else { return }
            return InstrumentReport(folder, asOf).print(output.format)
        }
        if person.contains("/") { throw ShowError.noSuchDocument(person) }
        let id = try PersonID(person)
        guard let record = try reader.record(id, on: asOf.on) else { throw ShowError.noSuchPerson(person) }
        let report = RecordReport(record, made: try RecordOrigins(record, reader))
        switch output.format {
        case .json:
            let events = history ? try HistoryReport(reader, record).json : nil
            Console.print(json: report.json(history: events))
        case .csv: report.printCSV()
        case .text:
            report.printText()
            if history { try HistoryReport(reader, record).printText() }
        }
    }

    /// The word that lists the documents.
    private static let all = "instruments"

    private static func name(_ subject: Subject) -> String { subject.source.name + "/" + subject.key }

    private func printInstruments(_ reader: RecordReader<some LedgerReading>, on day: Day) throws {
        let folders = try InstrumentFolder.subjects(named: nil, reading: reader).compactMap {
            try InstrumentFolder.outline($0, reading: reader, on: day)
        }
        var table = TextTable(heading: ["Document", "Date", "Body", "Number", "Title"])
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["instrument", "kind", "date", "body", "number", "title"])
        for (subject, claim) in folders {
            let (date, number) = (claim.date?.edtf ?? "", claim.number ?? "")
            table.add([Self.name(subject), date, claim.body.text, number, claim.title.text])
            writer.write([Self.name(subject), claim.kind.rawValue, date, claim.body.text, number, claim.title.text])
        }
        switch output.format {
        case .text: table.print()
        case .csv: Console.write(table: writer.bytes)
        case .json:
            Console.print(
                json: .array(
                    folders.map { subject, claim in
                        .object([
                            "instrument": .string(Self.name(subject)), "kind": .string(claim.kind.rawValue),
                            "date": .optional(claim.date?.edtf), "body": .string(claim.body.text),
                            "number": .optional(claim.number), "title": .string(claim.title.text),
                        ])
                    }))
        }
    }
}

/// Why a person or a document cannot be shown.
enum ShowError: Error, CustomStringConvertible {
    case noSuchPerson(String)
    case noSuchDocument(String)
    case whichDocument(String, [String])

    var description: String {
        switch self {
        case .noSuchPerson(let id):
            "There is no person “\(id)” in the register as of these dates. Look for the name: imena find NAME."
        case .noSuchDocument(let id):
            "There is no document “\(id)” in the register as of these dates. “imena show instruments” lists them."
        case .whichDocument(let key, let all):
            "Several documents have the key “\(key)”: \(all.joined(separator: ", ")). Name one of them."
        }
    }
}
