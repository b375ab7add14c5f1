// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Why a list has a person: the text, and the names of the person whom it is about.
public struct StatementOfReasons: Sendable, Hashable {
    /// The id in the list, or the number of the entry; the number of the row if it has none. Empty for what stands around the entries of a
    /// list that is running text.
    public var id: String
    /// The names, the main one first; none for what stands around the entries.
    public var names: [String]
    /// The text.
    public var text: String
    /// The title of the column in which it stands; “text” for running text.
    public var column: String
    /// The first Unicode scalar of the text in the decoded file, and its first byte as UTF-8; 0 in tables, in which each cell counts anew.
    public var start = 0
    /// The first byte of the text in the decoded file, as UTF-8.
    public var startByte = 0

    /// The statements of a list of sanctions: of a table or a page that has a column of reasons and one of names, or of an act as plain
    /// text, whose entries are told by their layout. `nil` for any other file. Rows without a text, and rows that are no person, are
    /// left out.
    ///
    /// - Throws: `TableError` for a file that cannot be read.
    public static func read(path: String, encoding: TextEncoding? = nil) throws(TableError) -> [StatementOfReasons]? {
        if ["csv", "tsv", "xlsx", "ods"].contains(where: { path.lowercased().hasSuffix("." + $0) }) {
            return try ofTable(path, encoding)
        }
        guard let text = try ReasonsText.listText(of: path, encoding) else { return nil }
        if TextMarkup(guessing: text.utf8).contains(.tags) { return try ReasonsPage.statements(text, path) }
        let statements = ReasonsText.statements(text)
        return statements.isEmpty ? nil : statements
    }

    /// The rows above the titles: the date of the list, or a heading.
    private static let titleRows = 1...4

    private static func ofTable(_ path: String, _ encoding: TextEncoding?) throws(TableError) -> [StatementOfReasons]? {
        for row in titleRows {
            let options = RowSourceOptions(headerRow: row, encoding: encoding)
            guard row == 1 || path.lowercased().hasSuffix("sv"),
                let rows = try? TableSource.open(path: path, options: options)
            else { continue }
            let headings = ListHeadings(rows.columns)
            guard let reasons = headings.reasons, !headings.names.isEmpty else { continue }
            return try statements(of: rows, headings, reasons)
        }
        // What cannot be opened at all says so.
        _ = try TableSource.open(path: path)
        return nil
    }

    private static func statements(
        of rows: any RowSource, _ headings: ListHeadings, _ reasons: Int
    ) throws(TableError) -> [StatementOfReasons]? {
        let schema = rows.columns.firstIndex { $0.lowercased() == "schema" }
        let kind = rows.columns.firstIndex { Self.kindTitles.contains($0.lowercased().filter(\.isLetter)) }
        var statements: [StatementOfReasons] = []
        var number = 0
        while let row = try rows.nextRow() {
            if let problem = row.raggedness { throw problem }
            number += 1
            let cells = row.cells.map(\.text)
            let type = (schema ?? kind).map { cells[$0].lowercased() } ?? ""
            guard type.isEmpty || Self.persons.contains(type), !cells[reasons].isEmpty else { continue }
            let names = headings.names(in: cells)
            guard !names.isEmpty else { continue }
            let id = headings.id.map { ListHeadings.entryNumber(cells[$0]) } ?? ""
            // The British lists have a row for each name.
            if !id.isEmpty, let last = statements.last, last.id == id, last.text == cells[reasons] {
                statements[statements.count - 1].names += names.filter { !last.names.contains($0) }
                continue
            }
            statements.append(
                StatementOfReasons(
                    id: id.isEmpty ? String(number) : id, names: names, text: cells[reasons],
                    column: rows.columns[reasons]))
        }
        return number > 0 ? statements : nil
    }

    private static let kindTitles: Set<String> = ["individualentityship", "grouptype", "entitytype", "subjecttype"]
    private static let persons: Set<String> = ["person", "individual", "persons", "individuals", "p"]

    /// The columns of names of a table that has a column of reasons as well; none for any other table.
    static func nameColumns(of titles: [String]) -> [Int] {
        let headings = ListHeadings(titles)
        return headings.reasons == nil ? [] : headings.names.flatMap { $0 } + headings.spellings
    }

    /// The names of a cell.
    static func names(in cell: String) -> [String] {
        cell.split { $0 == ";" || $0.isNewline }.flatMap { line -> [String] in
            if line.contains("(") { return ListNames.split(String(line)) }
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? [] : [words]
        }
    }
}

extension ListHeadings {
    /// The names of a row, the main one first.
    func names(in cells: [String]) -> [String] {
        var names: [String] = []
        for columns in self.names + spellings.map({ [$0] }) {
            let text = columns.compactMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
            for name in StatementOfReasons.names(in: text.joined(separator: " ")) where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}
