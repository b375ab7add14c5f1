// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Statements
public import Tables

/// A list as a file has it: a table (CSV, XLSX, ODS, JSON), plain text with one name a line, or prose with names in it.
public struct ListFile: Sendable {
    /// How the file was read.
    public enum Form: String, Sendable, Hashable {
        /// A row for each entry, with titled columns.
        case table
        /// A line for each entry.
        case lines
        /// Sentences in which names stand.
        case prose
    }

    /// So many entries a list has at the most.
    public static let mostEntries = 200_000
    /// So long a text is at the most, in bytes.
    static let longestText = 64 << 20

    /// How it was read.
    public let form: Form
    /// The entries in the order of the file.
    public let entries: [PrintedEntry]
    /// In prose: two words with capital letters and more that were not read as a name, and may be one. In lines: a title, and
    /// names in what is noted of another.
    public let passedOver: [String]
    /// The SHA-256 of the file, in hexadecimal, if whoever reads it worked it out.
    public var fingerprint: String?

    /// Of a workbook: the sheets with something in them that were not read, by their names.
    public let unreadSheets: [String]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - encoding: that of a text, if a person named it; else it is recognised.
    ///   - sheet: the sheet of a workbook; without one, the first that is shown and has a column of names.
    /// - Throws: ``ListFileError`` for a file that holds no list, `TableError` for a damaged one.
    public init(path: String, encoding: TextEncoding? = nil, sheet: String? = nil) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let verdict = try FormatSniffer(limits: .upload, encoding: encoding).recognise(path: path)
        let isWorkbook = verdict.format == .xlsx || verdict.format == .ods
        if sheet != nil, !isWorkbook {
            throw ListFileError.unreadable(file: name, why: "a sheet is named, and it is no workbook")
        }
        var passedOver: [String] = []
        var unread: [String] = []
        switch verdict.format {
        case .xlsx, .ods:
            let found = try ListSheet(path: path, name: name, sheet: sheet)
            (form, unread) = (.table, found.unread)
            entries = try Self.rows(found.rows, name)
        case .json, .geojson:
            form = .table
            entries = try Self.rows(TableSource.open(path: path), name)
        case .html: throw ListFileError.unreadable(file: name, why: "it is a web page")
        case .unknown where verdict.grounds == "it is empty": throw ListFileError.empty(file: name)
        case .unknown: throw ListFileError.unreadable(file: name, why: verdict.grounds)
        case .csv:
            if let reader = Self.table(path, encoding) {
                form = .table
                entries = try Self.rows(CSVRowSource(reader), name)
            } else {
                (form, entries, passedOver) = try Self.text(try Self.decoded(path, name, encoding), name)
            }
        }
        self.passedOver = passedOver
        unreadSheets = unread
        if entries.isEmpty { throw ListFileError.empty(file: name) }
        if entries.count > Self.mostEntries { throw ListFileError.tooLong(file: name, limit: Self.mostEntries) }
    }

    /// Reads a text: one name a line, or prose.
    public init(text: String, name: String = "text") throws(ListFileError) {
        (form, entries, passedOver) = try Self.text(text, name)
        unreadSheets = []
        if entries.isEmpty { throw .empty(file: name) }
    }

    /// A text whose first row names columns, one of them of names; `nil` for any other.
    private static func table(_ path: String, _ encoding: TextEncoding?) -> CSVReader? {
        guard let reader = try? CSVReader(path: path, options: CSVOptions(encoding: encoding)) else { return nil }
        return ListColumns(reader.header).name.isEmpty ? nil : reader
    }

    private static func decoded(_ path: String, _ name: String, _ encoding: TextEncoding?) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ListFileError.unreadable(file: name, why: "it cannot be opened")
        }
        guard data.count <= longestText else { throw ListFileError.tooLong(file: name, limit: mostEntries) }
        if let encoding { return try encoding.decode(Array(data), file: name) }
        return try TextEncoding.decodeDetecting(Array(data), file: name).text
    }

    // MARK: - Tables

    private static func rows(_ rows: any RowSource, _ file: String) throws -> [PrintedEntry] {
        var entries: [PrintedEntry] = []
        var known: (names: [String], columns: ListColumns)?
        while let row = try rows.nextRow() {
            // A row of JSON brings its own names.
            if known?.names != row.names { known = (row.names, ListColumns(row.names)) }
            guard let columns = known?.columns else { continue }
            guard !columns.name.isEmpty else {
                throw ListFileError.noNameColumn(file: file, columns: row.names)
            }
            guard let entry = try entry(row, columns, entries.count + 1, file) else { continue }
            entries.append(entry)
            if entries.count > mostEntries { throw ListFileError.tooLong(file: file, limit: mostEntries) }
        }
        return entries
    }

    private static func entry(
        _ row: TableRow, _ columns: ListColumns, _ number: Int, _ file: String
    ) throws(ListFileError) -> PrintedEntry? {
        func cell(_ place: Int?) -> String {
            guard let place, row.cells.indices.contains(place) else { return "" }
            return row.cells[place].text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let places = columns.linkage.places
        var name = columns.name.map(cell).filter { !$0.isEmpty }.joined(separator: " ")
        if name.isEmpty {
            name = [places[.family], places[.given], places[.patronymic]].map(cell).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        guard !name.isEmpty else { return nil }
        var entry = PrintedEntry(number: number, row: row.number, name: name)
        entry.birth = cell(places[.birth])
        entry.sex = cell(places[.sex])
        entry.region = cell(places[.region])
        entry.articles = parts(cell(places[.articles]))
        entry.grounds = parts(cell(columns.extras[.grounds]))
        entry.reply = cell(columns.extras[.reply]).nonEmpty
        entry.outcome = cell(columns.extras[.outcome]).nonEmpty
        func code<Code: VocabularyCode>(_ extra: ListColumns.Extra, _: Code.Type) throws(ListFileError) -> Code? {
            let text = cell(columns.extras[extra]).lowercased()
            guard !text.isEmpty else { return nil }
            guard let code = Code(rawValue: text) else {
                throw .unknownCode(
                    file: file, row: row.number, column: columns.extras[extra].map { row.names[$0] } ?? "",
                    allowed: Code.allCases.map(\.rawValue))
            }
            return code
        }
        entry.consent = try code(.consent, ListConsent.self)
        entry.compartment = try code(.compartment, Compartment.self)
        let said = columns.others.compactMap { place in
            cell(place).nonEmpty.map { "\(row.names[place]): \($0)" }
        }
        entry.text = said.joined(separator: "; ").nonEmpty
        return entry
    }

    private static func parts(_ cell: String) -> [String] {
        cell.split { ";,".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    // MARK: - Text

    private static func text(
        _ text: String, _ file: String
    ) throws(ListFileError) -> (Form, [PrintedEntry], passedOver: [String]) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { ListLine(String($0)) }
        let full = lines.filter { !$0.isEmpty }
        guard let first = full.first else { throw .empty(file: file) }
        // Most lines are names: then each is an entry, and one that is no name stays as it is printed.
        let hasTitle = full.count > 1 && first.isTitle
        let body = hasTitle ? full.dropFirst() : full[...]
        let names = body.count { $0.isEntry(alone: full.count == 1) }
        if names * 3 >= body.count * 2 {
            var entries: [PrintedEntry] = []
            var isTitle = hasTitle
            for (place, line) in lines.enumerated() where !line.isEmpty {
                defer { isTitle = false }
                if isTitle { continue }
                var entry = PrintedEntry(number: entries.count + 1, row: place + 1, name: line.name)
                entry.birth = line.birth
                entry.text = line.note.nonEmpty
                entries.append(entry)
            }
            let passedOver = (hasTitle ? [first.name] : []) + body.flatMap(\.namesInNote)
            return (.lines, entries, passedOver)
        }
        let prose = NamesInProse(text)
        let found = prose.names
        guard !found.isEmpty else {
            throw .noNames(file: file, words: text.split { !$0.isLetter && !$0.isNumber }.count)
        }
        return (
            .prose,
            found.enumerated().map { PrintedEntry(number: $0.offset + 1, row: $0.element.line, name: $0.element.text) },
            prose.passedOver
        )
    }
}

extension String {
    /// The text; `nil` if it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
