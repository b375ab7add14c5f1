// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Tables

/// The mentions that somebody confirmed: a table as “imena mentions --format csv” writes it, with a column `confirmed`.
struct ConfirmedMentions {
    /// The confirmed mentions of persons, as the finder found them again.
    private(set) var mentions: [Mention] = []
    /// The paragraph of a confirmed mention, by the place where it starts, where the table has a column `paragraph`.
    private(set) var paragraphs: [Int: String] = [:]
    /// How many rows were not confirmed.
    private(set) var left = 0

    private static let yes: Set<String> = ["yes", "true", "1", "да"]
    private static let no: Set<String> = ["", "no", "false", "0", "нет"]

    /// Reads the table, and looks each confirmed row up among what stands in the text.
    ///
    /// - Throws: `TableError` for a table that cannot be read, a word in `confirmed` that is neither yes nor no, or a confirmed row
    ///   that the finder does not find in the text: then nothing is to be recorded, since the row is of another text.
    init(path: String, of file: String, among found: [Mention]) throws {
        let source = try TableSource.open(path: path)
        var rows = 0
        while let row = try source.nextRow() {
            if let problem = row.raggedness { throw problem }
            if rows == 0 { try Self.checkColumns(row) }
            rows += 1
            guard row["kind"]?.text ?? "person" == "person" else { continue }
            let word = (row["confirmed"]?.text ?? "").lowercased().filter { !$0.isWhitespace }
            guard Self.yes.contains(word) else {
                guard Self.no.contains(word) else {
                    throw TableError(
                        .type, "This is neither yes nor no", at: row.place(of: "confirmed"), value: word,
                        remedy: "Write yes for a mention that you have checked, and leave the others empty.")
                }
                left += 1
                continue
            }
            let mention = try Self.mention(row, file, found)
            mentions.append(mention)
            if let paragraph = row["paragraph"]?.text, !paragraph.isEmpty { paragraphs[mention.start] = paragraph }
        }
    }

    private static func checkColumns(_ row: TableRow) throws {
        for name in ["start", "end", "person", "confirmed"] where !row.names.contains(name) {
            throw TableError(
                .missing, "There is no column “\(name)”", at: row.place,
                remedy: "Take the table that imena mentions --format csv writes, and add a column confirmed.")
        }
    }

    private static func mention(_ row: TableRow, _ file: String, _ found: [Mention]) throws -> Mention {
        let (start, end) = (Int(row["start"]?.text ?? ""), Int(row["end"]?.text ?? ""))
        let person = row["person"]?.text
        let isOfFile = row["file"].map { $0.text == file } ?? true
        let mention = found.first { mention in
            mention.kind == .person && mention.start == start && mention.end == end && mention.person == person
        }
        guard let mention, isOfFile else {
            throw TableError(
                .missing, "The text has no such mention of this person at this place", at: row.place(of: "start"),
                value: row["text"]?.text, remedy: "Run imena mentions on the text again, and confirm in its new table.")
        }
        return mention
    }
}
