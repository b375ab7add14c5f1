// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Statements
import Tables

/// The roles that somebody confirmed: a table as “imena roles --format csv” writes it, with a column `confirmed`.
struct ConfirmedRoles {
    /// A confirmed role: where it was found, and what is to be recorded, with what was mended in the table.
    struct Role {
        var found: FoundRole
        var person: String
        var claim: RoleClaim
    }

    private(set) var roles: [Role] = []
    /// How many rows were not confirmed.
    private(set) var left = 0

    private static let yes: Set<String> = ["yes", "true", "1", "да"]
    private static let no: Set<String> = ["", "no", "false", "0", "нет"]

    /// Reads the table, and looks each confirmed row up among what stands in the texts.
    ///
    /// - Throws: `TableError` for a table that cannot be read, a word in `confirmed` that is neither yes nor no, a value that cannot
    ///   be read, or a confirmed row at whose place the finder finds no role: then nothing is to be recorded, since the row is of
    ///   another text.
    init(path: String, among found: [FoundRole]) throws {
        let source = try TableSource.open(path: path)
        var rows = 0
        while let row = try source.nextRow() {
            if let problem = row.raggedness { throw problem }
            if rows == 0 { try Self.checkColumns(row) }
            rows += 1
            let word = (row["confirmed"]?.text ?? "").lowercased().filter { !$0.isWhitespace }
            guard Self.yes.contains(word) else {
                guard Self.no.contains(word) else {
                    throw TableError(
                        .type, "This is neither yes nor no", at: row.place(of: "confirmed"), value: word,
                        remedy: "Write yes for a role that you have checked, and leave the others empty.")
                }
                left += 1
                continue
            }
            roles.append(try Self.role(row, found))
        }
    }

    private static func checkColumns(_ row: TableRow) throws {
        for name in ["start", "end", "official", "role", "person", "confirmed"] where !row.names.contains(name) {
            throw TableError(
                .missing, "There is no column “\(name)”", at: row.place,
                remedy: "Take the table that imena roles --format csv writes, and add a column confirmed.")
        }
    }

    private static func text(_ row: TableRow, _ column: String) -> String? {
        let text = (row[column]?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    private static func role(_ row: TableRow, _ found: [FoundRole]) throws -> Role {
        let (start, end) = (Int(row["start"]?.text ?? ""), Int(row["end"]?.text ?? ""))
        let place = found.filter { role in
            role.proposal.start == start && role.proposal.end == end && role.row == row["row"]?.text ?? ""
                && row["file"].map { $0.text == role.file } ?? true
        }
        // A sentence can tell of several; what was mended need not agree.
        let exact = place.first { role in
            role.proposal.person == text(row, "person") && role.proposal.official == text(row, "official")
        }
        guard let one = exact ?? place.first else {
            throw TableError(
                .missing, "The text has no such role at this place", at: row.place(of: "start"),
                value: row["official"]?.text, remedy: "Run imena roles on the text again, and confirm in its new table."
            )
        }
        guard let person = text(row, "person") else {
            throw TableError(
                .missing, "This row does not say whose case it is", at: row.place(of: "person"),
                remedy:
                    "Write the id of the person into the column person (imena find NAME tells it), or do not confirm the row."
            )
        }
        return Role(found: one, person: person, claim: try claim(row))
    }

    private static func claim(_ row: TableRow) throws -> RoleClaim {
        guard let official = text(row, "official") else {
            throw TableError(
                .missing, "This row names no official", at: row.place(of: "official"),
                remedy: "Write the name as printed.")
        }
        let word = text(row, "role") ?? ""
        guard let role = OfficialRole(rawValue: word) else {
            throw TableError(
                .type, "This is no role", at: row.place(of: "role"), value: word,
                remedy: "Write one of \(OfficialRole.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        var date: PartialDate?
        if let written = text(row, "date") {
            date = try? PartialDate(edtf: written)
            if date == nil {
                throw TableError(
                    .type, "This is no date", at: row.place(of: "date"), value: written,
                    remedy: "Write it as 2024-08-01, 2024-08 or 2024.")
            }
        }
        return RoleClaim(
            official: official, role: role, body: text(row, "body"), caseNumber: text(row, "case"), date: date,
            certainty: text(row, "certainty"))
    }
}
