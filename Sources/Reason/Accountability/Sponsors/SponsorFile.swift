// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
public import Tables

/// The table of sponsors: `name`, and if wanted `kind`, `persons` (how many, 1 if empty), `languages`, `regions` (parted by semicolons).
public enum SponsorFile {
    /// The columns.
    public static let columns = ["name", "kind", "persons", "languages", "regions"]
    /// More sponsors, or more prisoners for one of them, are not read.
    public static let greatest = (sponsors: 500, persons: 100)

    /// Reads the sponsors in the order of the rows.
    ///
    /// - Throws: `TableError` for a row without a name, a name that stands twice, a kind or number that is none, or too many rows.
    public static func read(_ source: any RowSource) throws -> [Sponsor] {
        var sponsors: [Sponsor] = []
        var names: Set<String> = []
        while let row = try source.nextRow() {
            if let problem = row.raggedness { throw problem }
            if sponsors.isEmpty { try checkColumns(row) }
            let name = text(row, "name")
            guard !name.isEmpty else {
                throw TableError(
                    .missing, "The sponsor has no name", at: row.place(of: "name"), remedy: "Fill in the column name.")
            }
            guard names.insert(name.lowercased()).inserted else {
                throw TableError(
                    .type, "The sponsor stands twice", at: row.place(of: "name"), value: name,
                    remedy: "Put both rows into one.")
            }
            sponsors.append(
                Sponsor(
                    name: name, kind: try kind(row), places: try places(row), languages: Set(list(row, "languages")),
                    regions: Set(list(row, "regions"))))
            guard sponsors.count <= greatest.sponsors else {
                throw TableError(
                    .limit, "There are more than \(greatest.sponsors) sponsors", at: row.place,
                    remedy: "Divide the table; what was recorded is taken into account the next time.")
            }
        }
        return sponsors
    }

    private static func checkColumns(_ row: TableRow) throws(TableError) {
        guard row.names.contains("name") else {
            throw TableError(
                .missing, "There is no column “name”", at: row.place,
                remedy: "Write the columns \(columns.joined(separator: ", ")); the first is needed.")
        }
        if let unknown = row.names.first(where: { !columns.contains($0) }) {
            throw TableError(
                .type, "There is no column of this name here", at: row.place, value: unknown,
                remedy: "Known columns: \(columns.joined(separator: ", ")).")
        }
    }

    private static func text(_ row: TableRow, _ column: String) -> String {
        (row[column]?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func list(_ row: TableRow, _ column: String) -> [String] {
        text(row, column).split(separator: ";").map { part in
            part.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    private static func kind(_ row: TableRow) throws(TableError) -> SponsorKind? {
        let text = text(row, "kind")
        guard !text.isEmpty else { return nil }
        guard let kind = SponsorKind(rawValue: text) else {
            throw TableError(
                .type, "There is no such kind of sponsor", at: row.place(of: "kind"), value: text,
                remedy: "Give one of: \(SponsorKind.codes.joined(separator: ", ")).")
        }
        return kind
    }

    private static func places(_ row: TableRow) throws(TableError) -> Int {
        let text = text(row, "persons")
        guard !text.isEmpty else { return 1 }
        guard let number = Int(text), (1...greatest.persons).contains(number) else {
            throw TableError(
                .type, "This is no number of prisoners", at: row.place(of: "persons"), value: text,
                remedy: "Write a number from 1 to \(greatest.persons), or leave it empty for 1.")
        }
        return number
    }
}
