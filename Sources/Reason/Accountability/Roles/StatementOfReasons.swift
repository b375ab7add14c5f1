// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Why a list has a person: the text, and the names of the person whom it is about.
public struct StatementOfReasons: Sendable, Hashable {
    /// The id in the list; the number of the row if it has none.
    public var id: String
    /// The names, the main one first.
    public var names: [String]
    /// The text.
    public var text: String
    /// The title of the column in which it stands.
    public var column: String

    private static let textColumns: Set<String> = [
        "reason", "reasons", "statementofreasons", "statement", "grounds", "otherinformation", "основания",
        "обоснование",
    ]
    private static let nameColumns = ["name", "alias", "aliases", "previousname", "имя"]
    private static let idColumns = ["id", "recordid", "reference", "номер"]

    /// The statements of a table that has a column of reasons and one of names; `nil` for any other file. Rows without a text, and
    /// rows whose `schema` is not a person, are left out.
    ///
    /// - Throws: `TableError` for a table that cannot be read.
    public static func read(path: String) throws(TableError) -> [StatementOfReasons]? {
        let isTable = ["csv", "tsv", "xlsx", "ods"].contains { path.lowercased().hasSuffix("." + $0) }
        guard isTable else { return nil }
        let rows = try TableSource.open(path: path)
        var statements: [StatementOfReasons] = []
        var number = 0
        while let row = try rows.nextRow() {
            let columns = row.names.map { String($0.lowercased().filter(\.isLetter)) }
            guard let text = columns.firstIndex(where: textColumns.contains),
                columns.contains(where: { nameColumns.contains($0) })
            else { return nil }
            if let problem = row.raggedness { throw problem }
            number += 1
            func cell(_ title: String) -> String {
                columns.firstIndex(of: title).map { row.cells[$0].text } ?? ""
            }
            let schema = cell("schema").lowercased()
            guard schema.isEmpty || schema == "person", !row.cells[text].text.isEmpty else { continue }
            let names = nameColumns.flatMap { Self.names(in: cell($0)) }
            guard !names.isEmpty else { continue }
            let ids = idColumns.map(cell).filter { !$0.isEmpty }
            statements.append(
                StatementOfReasons(
                    id: ids.first ?? String(number), names: names, text: row.cells[text].text, column: row.names[text]))
        }
        return number > 0 ? statements : nil
    }

    /// The names of a cell.
    static func names(in cell: String) -> [String] {
        cell.split { $0 == ";" || $0.isNewline }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }

    /// The columns of names of a table that has a column of reasons as well; none for any other table.
    static func nameColumns(of titles: [String]) -> [Int] {
        let columns = titles.map { String($0.lowercased().filter(\.isLetter)) }
        guard columns.contains(where: { textColumns.contains($0) }) else { return [] }
        return columns.indices.filter { nameColumns.contains(columns[$0]) }
    }
}
