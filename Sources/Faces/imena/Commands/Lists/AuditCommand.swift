// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Documents
import Exchanges
import Foundation
import Law
import Ledger
import Papers
import Phrases
import Register
import SQLiteStore
import Site
import Statements
import Tables

/// The forms of an audit.
enum AuditFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, xlsx, html, pdf, odt, docx
}

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Tell who the people of a list are, under which category each falls, and who was left out.",
        discussion: """
            The list is one that the register has, or a file. Each entry is matched with the register; the category follows the \
            ordered rules of LIST. “certain” rests on findings of named assessors and on a sure identity, “possible” on all that \
            nothing excludes; a suggestion of the machine moves the possible numbers alone. Those who may meet the definition, \
            may be held and are not on the list are ranked by grounds that are shown (--grounds for your own weights). The PDF \
            is two pages for a meeting. An audit is confidential: it is published nowhere.
            """)

    @Argument(help: "The list: name/version, its name for the last version, or a file.")
    var list: String

    @Option(help: "The definition by which inflation and omissions are told; its name may be cut short.")
    var definition: String = "PACE1900"

    @Option(help: "Another version to compare with, or a file; the version before, if the register has one.")
    var against: String?

    @Option(help: "A file with grounds and weights for those who were left out (YAML).")
    var grounds: String?

    @Option(help: "So many of those who were left out are named.")
    var omitted: Int = 50

    @Option(help: "text, json, csv, xlsx, html, pdf, odt or docx.")
    var format: AuditFormat = .text

    @Option(help: "The file to write, in place of standard output.")
    var out: String?

    @Option(help: "The language of the report: en or ru.")
    var language: Language = .en

    @OptionGroup var reading: ListFileOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions

    func validate() throws {
        guard omitted >= 0 else { throw ValidationError("--omitted takes a number from 0.") }
        if let out { try OutputFile.check(out, isNotAmong: [list] + [against, grounds].compactMap { $0 }) }
    }

    func run() throws {
        let catalog = try packs.catalog()
        let chosen = try PackOptions.definition(definition, in: catalog)
        let weights = try AuditInput.grounds(grounds)
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let profileReader = ProfileReader(catalog, laws: try Jurisdiction.all(in: packs.folder()))
        let known = try session.store.inOneSnapshot {
            try RegisterProfiles(
                reader, on: asOf.on, profileReader, before: AuditInput.isFile(list) ? nil : list)
        }
        let input = try AuditInput(list, known, reading)
        var matcher = ListMatcher(known.cards)
        func audit(_ input: AuditInput) -> ListAudit {
            ListAudit(
                input.printed, decided: input.stored.map { known.decided(in: $0) } ?? [:], profiles: known.profiles,
                matcher: &matcher, definition: chosen.id, categories: AuditInput.categories(catalog), grounds: weights,
                asOf: asOf)
        }
        let result = audit(input)
        var compared: AuditReport.Comparison?
        if let other = try against.map({ try AuditInput($0, known, reading, isOther: true) })
            ?? input.stored.flatMap({ known.before($0) }).map({ AuditInput(stored: $0) })
        {
            compared = AuditReport.Comparison(with: other.title, ListDiff(from: audit(other), to: result))
        }
        let report = AuditReport(
            input: input, audit: result, comparison: compared, known: known, catalog: catalog, mostOmitted: omitted)
        try write(report)
    }

    private func write(_ report: AuditReport) throws {
        let paper = AuditPaper(report.sheet, language)
        switch format {
        case .text:
            guard out != nil else { return report.printText(Words.of(language)) }
            try put(Console.bytes { report.printText(Words.of(language)) })
        case .json: try put(JSONWriter.bytes(of: report.json, style: .pretty, escapesHidden: true) + [0x0A])
        case .csv: try put(report.csv(Words.of(language)))
        case .xlsx: try put(try report.xlsx(Words.of(language)))
        case .html: try put(DocumentPage(paper.whole).html(Words.of(language)))
        case .pdf: try put(try PDFFile.bytes(firstOf: paper.meetings, within: 2))
        case .odt: try put(try ODTFile.bytes(paper.whole))
        case .docx: try put(try DOCXFile.bytes(paper.whole))
        }
    }

    private func put(_ bytes: [UInt8]) throws {
        guard let out else {
            return format == .csv ? Console.write(table: bytes) : Console.write(exactly: bytes)
        }
        // An audit is for its owner's eyes.
        try OutputFile.write(bytes, to: out, permissions: 0o600)
        Console.note("Wrote \(out).")
    }
}

/// A list to be audited: one that the register has, or a file.
struct AuditInput {
    let title: String
    let printed: [PrintedEntry]
    let stored: StoredList?
    let form: ListFile.Form?

    /// A file if there is one of this name, else a list of the register.
    ///
    /// - Parameter isOther: it is the one to compare with, of which no sheet was named.
    init(_ text: String, _ known: RegisterProfiles, _ options: ListFileOptions, isOther: Bool = false) throws {
        if Self.isFile(text) {
            let file = try ListInput.file(text, options, isOther: isOther)
            self = AuditInput(
                title: URL(filePath: text).lastPathComponent, printed: file.entries, stored: nil, form: file.form)
        } else if let found = known.list(text) {
            self = AuditInput(stored: found)
        } else {
            throw ListCommandError.noSuchList(text, known: known.lists.map(\.id.description))
        }
    }

    /// Whether a file has this name: it is taken before a list of the register.
    static func isFile(_ text: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) && !isFolder.boolValue
    }

    init(stored: StoredList) {
        self = AuditInput(title: stored.id.description, printed: stored.printed, stored: stored, form: nil)
    }

    private init(title: String, printed: [PrintedEntry], stored: StoredList?, form: ListFile.Form?) {
        self.title = title
        self.printed = printed
        self.stored = stored
        self.form = form
    }

    static func grounds(_ path: String?) throws -> OmissionGrounds {
        guard let path else { return try OmissionGrounds.standard() }
        let name = URL(filePath: path).lastPathComponent
        guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20 else {
            throw OmissionGroundsError.shape(file: name)
        }
        return try OmissionGrounds(yaml: String(decoding: data, as: UTF8.self), file: name)
    }

    static func categories(_ catalog: DefinitionCatalog) -> [String] {
        catalog.definition(named: "LIST")?.categories.filter { !$0.isFlag }.map(\.code) ?? []
    }
}
