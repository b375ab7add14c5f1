// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Statements
import Tables

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
    /// In prose: two words with capital letters and more that were not read as a name, and may be one.
    public let passedOver: [String]
    /// The SHA-256 of the file, in hexadecimal, if whoever reads it worked it out.
    public var fingerprint: String?

    /// Reads a file.
    ///
    /// - Throws: ``ListFileError`` for a file that holds no list, `TableError` for a damaged one.
    public init(path: String) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let verdict = try FormatSniffer(limits: .upload).recognise(path: path)
        var passedOver: [String] = []
        switch verdict.format {
        case .xlsx, .ods, .json, .geojson:
            form = .table
            entries = try Self.rows(TableSource.open(path: path), name)
        case .html: throw ListFileError.unreadable(file: name, why: "it is a web page")
        case .unknown where verdict.grounds == "it is empty": throw ListFileError.empty(file: name)
        case .unknown: throw ListFileError.unreadable(file: name, why: verdict.grounds)
        case .csv:
            if try Self.isTable(path) {
                form = .table
                entries = try Self.rows(TableSource.open(path: path), name)
            } else {
                (form, entries, passedOver) = try Self.text(try Self.decoded(path, name), name)
            }
        }
        self.passedOver = passedOver
        if entries.isEmpty { throw ListFileError.empty(file: name) }
        if entries.count > Self.mostEntries { throw ListFileError.tooLong(file: name, limit: Self.mostEntries) }
    }

    /// Reads a text: one name a line, or prose.
    public init(text: String, name: String = "text") throws(ListFileError) {
        (form, entries, passedOver) = try Self.text(text, name)
        if entries.isEmpty { throw .empty(file: name) }
    }

    /// Whether the first row of a text names columns, one of them of names.
    private static func isTable(_ path: String) throws -> Bool {
        guard let reader = try? CSVReader(path: path) else { return false }
        return !ListColumns(reader.header).name.isEmpty
    }

    private static func decoded(_ path: String, _ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ListFileError.unreadable(file: name, why: "it cannot be opened")
        }
        guard data.count <= longestText else { throw ListFileError.tooLong(file: name, limit: mostEntries) }
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
        guard !full.isEmpty else { throw .empty(file: file) }
        // Most lines are names: then each is an entry, and one that is no name stays as it is printed.
        let names = full.count(where: \.isName)
        if names * 3 >= full.count * 2 {
            var entries: [PrintedEntry] = []
            for (place, line) in lines.enumerated() where !line.isEmpty {
                if line.isHeading, entries.isEmpty { continue }
                var entry = PrintedEntry(number: entries.count + 1, row: place + 1, name: line.name)
                entry.birth = line.birth
                entries.append(entry)
            }
            return (.lines, entries, [])
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
