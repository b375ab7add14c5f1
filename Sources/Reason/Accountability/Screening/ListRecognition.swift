// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Tells which ready mapping fits a file, by its titles or its first element.
public enum ListRecognition {
    /// The ready mapping that fits.
    ///
    /// - Throws: `TableError` for a file that cannot be read, ``ListMappingError/unknownList(file:_:)`` if none fits.
    public static func mapping(for path: String) throws -> ListMapping {
        let head = try head(path)
        if head.hasPrefix("{"), head.contains("\"schema\""), head.contains("\"properties\"") {
            return try ListMappings.named("opensanctions-ftm")
        }
        let format = try FormatSniffer(limits: .local).recognise(path: path).format
        if head.hasPrefix("<?xml") || head.hasPrefix("<"), let root = try? XMLElements(path: path).root {
            for mapping in try ListMappings.all() where mapping.format == .xml && mapping.recognise == [root] {
                return mapping
            }
            if format != .html { throw ListMappingError.unknownList(file: ListReader.name(path), ["<\(root)>"]) }
        }
        if format == .html { return try ListMappings.named("eu-act-page") }
        return try table(path)
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
        if let first = try reader.next(), let name = try american(first) { return try ListMappings.named(name) }
        throw ListMappingError.unknownList(file: ListReader.name(path), titles)
    }

    /// The American tables have no titles: twelve cells of which the first is a number, or five with a kind of alias.
    private static func american(_ row: CSVRecord) throws -> String? {
        guard row.count > 0, Int(ListNames.trimmed(try row.text(0))) != nil else { return nil }
        if row.count == 12 { return "ofac-sdn" }
        if row.count == 5, ["aka", "fka", "nka"].contains(ListNames.trimmed(try row.text(2)).lowercased()) {
            return "ofac-alt"
        }
        return nil
    }
}
