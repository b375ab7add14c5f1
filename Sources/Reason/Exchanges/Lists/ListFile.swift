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

    /// The rows of a table, or lines of a text, that say something and made no entry: a row without a name, a line of a text with
    /// names in which none was read.
    public let rowsWithoutEntry: [Int]
    /// The rows of a table with more than its columns: what stands beyond them is not read.
    public let rowsCutOff: [Int]
    /// The rows, or lines of a text, with several names, each of which is an entry.
    public let rowsOfSeveral: [Int]
    /// The rows, or lines of a text, that are one entry and may mean several persons.
    public let rowsOfPerhapsSeveral: [Int]
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
        // A pipe would be waited for, and can be read once alone.
        let kind = try? URL(filePath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey])
        if kind?.isRegularFile == false { throw ListFileError.unreadable(file: name, why: "it is no regular file") }
        let verdict = try FormatSniffer(limits: .upload, encoding: encoding).recognise(path: path)
        let isWorkbook = verdict.format == .xlsx || verdict.format == .ods
        if sheet != nil, !isWorkbook {
            throw ListFileError.unreadable(file: name, why: "a sheet is named, and it is no workbook")
        }
        var passedOver: [String] = []
        var unread: [String] = []
        var table = TableEntries(file: name)
        var text: ListText?
        switch verdict.format {
        case .xlsx, .ods:
            let found = try ListSheet(path: path, name: name, sheet: sheet)
            (form, unread) = (.table, found.unread)
            try table.read(found.rows)
            entries = table.entries
        case .json, .geojson:
            form = .table
            let rows = verdict.format == .json ? try Self.namedRows(path) : nil
            try table.read(rows ?? TableSource.open(path: path), eachHasNames: true)
            entries = table.entries
        case .html: throw ListFileError.unreadable(file: name, why: "it is a web page")
        case .unknown where verdict.grounds == "it is empty": throw ListFileError.empty(file: name)
        case .unknown: throw ListFileError.unreadable(file: name, why: verdict.grounds)
        case .csv:
            if let reader = Self.table(path, encoding) {
                form = .table
                try table.read(CSVRowSource(reader))
                entries = table.entries
            } else if let guessed = GuessedTable(path: path, encoding: encoding) {
                form = .table
                table = TableEntries(file: name, nameAt: guessed.namePlace)
                try table.read(CSVRowSource(guessed.reader))
                entries = table.entries
            } else {
                let read = try ListText(try Self.decoded(path, name, encoding), file: name)
                (form, entries, passedOver) = (read.form, read.entries, read.passedOver)
                text = read
            }
        }
        self.passedOver = passedOver
        (rowsWithoutEntry, rowsCutOff) = (text?.withoutEntry ?? table.withoutEntry, table.cutOff)
        rowsOfSeveral = text?.several ?? table.several
        rowsOfPerhapsSeveral = text?.unclear ?? table.unclear
        unreadSheets = unread
        if entries.isEmpty { throw ListFileError.empty(file: name) }
        if entries.count > Self.mostEntries { throw ListFileError.tooLong(file: name, limit: Self.mostEntries) }
        try Self.checkNames(entries, file: name)
    }

    /// Reads a text: one name a line, or prose.
    public init(text: String, name: String = "text") throws(ListFileError) {
        let read = try ListText(text, file: name)
        (form, entries, passedOver) = (read.form, read.entries, read.passedOver)
        (rowsWithoutEntry, rowsCutOff, unreadSheets) = (read.withoutEntry, [], [])
        (rowsOfSeveral, rowsOfPerhapsSeveral) = (read.several, read.unclear)
        if entries.isEmpty { throw .empty(file: name) }
        try Self.checkNames(entries, file: name)
    }

    /// So long is a name at the most, in bytes. The longest that a register has known is a tenth of it.
    public static let longestName = 2_000

    private static func checkNames(_ entries: [PrintedEntry], file: String) throws(ListFileError) {
        guard let long = entries.first(where: { $0.name.utf8.count > longestName }) else { return }
        throw .longName(file: file, row: long.row, limit: longestName)
    }

    /// The rows of a JSON array in which texts stand: each is a name. `nil` if there are objects alone.
    private static func namedRows(_ path: String) throws -> (any RowSource)? {
        let elements = try JSONElements(path: path, at: JSONPath("[]"))
        var values: [JSONValue] = []
        while let element = try elements.next() {
            // What is neither a text nor an object is a row without a name, and told as that.
            let text = element.value.string.map { JSONValue.object(["name": .string($0)]) }
            values.append(text ?? (element.value.object == nil ? .object([:]) : element.value))
            if values.count > mostEntries { return nil }
        }
        guard values.contains(where: { $0.object?.members.count == 1 }) else { return nil }
        return JSONRowSource(try JSONElements(bytes: JSONWriter.bytes(of: .array(values)), at: JSONPath("[]")))
    }

    /// So far down the header may stand.
    static let deepestHeader = 30

    /// A text with a row that names columns, one of them of names: the first, or one of several columns below a title; `nil` for
    /// any other.
    private static func table(_ path: String, _ encoding: TextEncoding?) -> CSVReader? {
        let first = try? CSVReader(path: path, options: CSVOptions(encoding: encoding))
        if let first, !ListColumns(first.header).name.isEmpty { return first }
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")] {
            var options = CSVOptions(separator: separator, encoding: encoding, headerRow: nil)
            guard let rows = try? CSVReader(path: path, options: options) else { continue }
            while let record = try? rows.next(), record.row <= deepestHeader {
                let cells = (0..<record.count).compactMap { try? record.text($0) }.filter { !$0.isEmpty }
                guard cells.count > 1, !ListColumns(cells).name.isEmpty else { continue }
                options.headerRow = record.row
                return try? CSVReader(path: path, options: options)
            }
        }
        return nil
    }

    private static func decoded(_ path: String, _ name: String, _ encoding: TextEncoding?) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ListFileError.unreadable(file: name, why: "it cannot be opened")
        }
        guard data.count <= longestText else { throw ListFileError.tooLong(file: name, limit: mostEntries) }
        if let encoding { return try encoding.decode(Array(data), file: name) }
        return try TextEncoding.decodeDetecting(Array(data), file: name).text
    }
}

extension String {
    /// The text; `nil` if it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
