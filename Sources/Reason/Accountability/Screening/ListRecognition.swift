// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Tells which ready mapping fits a file, by its titles or its first element.
public enum ListRecognition {
    /// The ready mapping that fits.
    ///
    /// - Throws: `TableError` for a file that cannot be read, ``ListMappingError/unknownList(file:_:)`` if none fits.
    public static func mapping(for path: String) throws -> ListMapping {
        let format = try FormatSniffer(limits: .local).recognise(path: path).format
        if format == .xlsx || format == .ods { return try workbook(path) }
        let head = try head(path)
        if head.hasPrefix("{"), head.contains("\"schema\""), head.contains("\"properties\"") {
            return try ListMappings.named("opensanctions-ftm")
        }
        if head.hasPrefix("<?xml") || head.hasPrefix("<"), let root = try? XMLElements(path: path).root {
            for mapping in try ListMappings.all() where mapping.format == .xml && mapping.recognise == [root] {
                return mapping
            }
            if format != .html { throw ListMappingError.unknownList(file: ListReader.name(path), ["<\(root)>"]) }
        }
        if format == .html { return try ListMappings.named("eu-act-page") }
        return try table(path)
    }

    /// Whether a file is the American table of other names.
    static func isOfOtherNames(_ path: String) -> Bool {
        guard let head = try? head(path), !head.hasPrefix("<"), !head.hasPrefix("{"), !head.hasPrefix("PK"),
            let reader = try? CSVReader(path: path, options: CSVOptions(headerRow: nil))
        else { return false }
        return (try? american(reader)) == "ofac-alt"
    }

    /// The mapping that fits the titles of the first sheet that has such.
    private static func workbook(_ path: String) throws -> ListMapping {
        let mappings = try ListMappings.all().filter { $0.format == .table && !$0.recognise.isEmpty }
        let reader = try SpreadsheetReader(path: path, limits: .local)
        var titles: [String] = []
        for sheet in reader.sheets where !sheet.isHidden {
            let rows = try reader.rows(of: sheet)
            while let row = try rows.next(), row.number <= ListReader.titleRows.upperBound {
                let header = ListReader.texts(row)
                let columns = Set(header.map { $0.lowercased() })
                if titles.isEmpty { titles = header }
                for mapping in mappings where mapping.recognise.allSatisfy({ columns.contains($0.lowercased()) }) {
                    return mapping
                }
            }
        }
        throw ListMappingError.unknownList(file: ListReader.name(path), titles)
    }

    private static func head(_ path: String) throws -> String {
        let blocks = try TextBlocks(path: path)
        var head = ""
        _ = try blocks.next { head = String(decoding: $0.prefix(4_096), as: UTF8.self) }
        return String(head.drop { $0.isWhitespace || $0 == "\u{FEFF}" })
    }

    private static func table(_ path: String) throws -> ListMapping {
        var titles: [String] = []
        let mappings = try ListMappings.all().filter { $0.format == .table && !$0.recognise.isEmpty }
        for row in ListReader.titleRows {
            // Not every list is a clean table: the American one ends with a control sign.
            guard let header = try? CSVReader(path: path, options: CSVOptions(headerRow: row)).header else { continue }
            let columns = Set(header.map { ListNames.trimmed($0).lowercased() })
            if row == 1 { titles = header }
            for mapping in mappings where mapping.recognise.allSatisfy({ columns.contains($0.lowercased()) }) {
                return mapping
            }
        }
        let reader = try CSVReader(path: path, options: CSVOptions(headerRow: nil))
        if let name = try american(reader) { return try ListMappings.named(name) }
        if try areNames(path) { return try ListMappings.named("opensanctions-names") }
        throw ListMappingError.unknownList(file: ListReader.name(path), titles)
    }

    /// The American tables have no titles: twelve cells of which the first is a number, or five with a kind of alias.
    private static func american(_ reader: CSVReader) throws -> String? {
        // Copies have been given a row of titles.
        for _ in 0..<2 {
            if let row = try reader.next(), let name = try american(row) { return name }
        }
        return nil
    }

    /// Whether each line is one name: several words, nearly all with capitals or of a script without, and no other cells.
    private static func areNames(_ path: String) throws -> Bool {
        let reader = try CSVReader(path: path, options: CSVOptions(separator: 0x09, headerRow: nil))
        var lines: [String] = []
        while lines.count < 200, let row = try reader.next() {
            guard row.count == 1 else { return false }
            lines.append(ListNames.trimmed(try row.text(0)))
        }
        let names = lines.filter { line in
            let words = line.split(whereSeparator: \.isWhitespace)
            let isShort = (2...8).contains(words.count) && line.count < 80
            return isShort && !line.contains(where: { $0.isNumber || "\";|{}<>#=".contains($0) })
                && words.count(where: { $0.first?.isLowercase ?? true }) * 3 <= words.count
        }
        return !lines.isEmpty && names.count * 10 >= lines.count * 8
    }

    private static func american(_ row: CSVRecord) throws -> String? {
        guard row.count > 0, Int(ListNames.trimmed(try row.text(0))) != nil else { return nil }
        if row.count == 12 { return "ofac-sdn" }
        if row.count == 5, ["aka", "fka", "nka"].contains(ListNames.trimmed(try row.text(2)).lowercased()) {
            return "ofac-alt"
        }
        return nil
    }
}
