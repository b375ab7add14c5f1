// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Exchanges
import Foundation
import Law
import Papers
import Phrases
import Register
import Statements
import Tables

extension AuditReport {
    private static let heading = [
        "number", "printed", "person", "name", "probability", "why", "category", "rule", "basis", "unverified",
        "stated",
        "status", "held", "term_left_days", "term_end", "flags", "recognised_by", "earlier_lists", "consent", "repeats",
        "definitions",
    ]

    /// An entry as the cells of a row.
    func cells(_ entry: AuditEntry) -> [String] {
        let person = entry.person
        let category = person?.category
        let first = entry.match.person ?? entry.match.candidates.first
        let probability = first.map { "\(($0.probability * 10_000).rounded(.down) / 10_000)" } ?? "0"
        let consent = entry.printed.consent?.rawValue ?? (person?.consents == true ? "on-file" : "")
        return [
            "\(entry.printed.number)", entry.printed.name, person?.card.person.text ?? "", person?.card.name ?? "",
            probability, entry.match.reasons.map(\.rawValue).joined(separator: " "), entry.category,
            category?.rule?.text ?? "", (category?.basis ?? .none).rawValue,
            category?.isUnverified == true ? "yes" : "no",
            category?.stated.joined(separator: "; ") ?? "", person?.status.kind.code ?? "",
            person.map { "\($0.deprived)" } ?? "", daysLeft(person),
            person?.left?.end?.iso ?? "", entry.flags.map(\.rawValue).joined(separator: " "),
            person?.recognisedBy.joined(separator: "; ") ?? "",
            person?.lists.map(\.name).joined(separator: "; ") ?? "", consent, entry.repeats.map(String.init) ?? "",
            person?.outcomes.map { "\($0.definition.text) \($0.answer.rawValue)" }.joined(separator: "; ") ?? "",
        ]
    }

    /// The days left: one number, or the least and the most.
    private func daysLeft(_ person: PersonProfile?) -> String {
        guard let days = person?.daysLeft(on: audit.asOf.on) else { return "" }
        return days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
    }

    /// The entries as a table.
    var csv: [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for entry in audit.entries { writer.write(cells(entry)) }
        return writer.bytes
    }

    /// A workbook: the entries, the composition, those who were left out, and the changes.
    func xlsx(_ words: Words) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imena-audit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "audit.xlsx").path
        let writer = try XLSXWriter(path: path)
        try writer.beginSheet(words("audit.sheet.entries"))
        try writer.write(texts: Self.heading)
        for entry in audit.entries { try writer.write(texts: cells(entry)) }
        try writer.beginSheet(words("audit.sheet.composition"))
        try writer.write(texts: ["category", "certain", "possible"])
        for (category, bounds) in audit.composition {
            try writer.write([
                Cell(.text(category)), Cell(.number(Double(bounds.certain))), Cell(.number(Double(bounds.possible))),
            ])
        }
        try writer.beginSheet(words("audit.sheet.omitted"))
        try writer.write(texts: ["person", "name", "basis", "score", "grounds"])
        for omission in audit.omitted.prefix(mostOmitted) {
            try writer.write([
                Cell(.text(omission.person.card.person.text)), Cell(.text(omission.person.card.name)),
                Cell(.text(omission.isFound ? "finding" : "suggestion")), Cell(.number(omission.score)),
                Cell(
                    .text(
                        omission.grounds.map { "\($0.text.text(in: words.language)) (\($0.weight))" }
                            .joined(separator: "; "))),
            ])
        }
        if let diff = comparison?.diff {
            try writer.beginSheet(words("audit.sheet.changes"))
            try writer.write(texts: ["change", "printed", "person", "from", "to"])
            func write(_ change: String, _ entry: AuditEntry, _ from: String, _ to: String) throws {
                try writer.write(
                    texts: [change, entry.printed.name, entry.person?.card.person.text ?? "", from, to])
            }
            for entry in diff.added { try write("added", entry, "", entry.category) }
            for entry in diff.removed { try write("removed", entry, entry.category, "") }
            for change in diff.changed {
                try write("changed", change.after, change.before.category, change.after.category)
            }
        }
        try writer.close()
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
