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
    private func cells(_ entry: AuditEntry) -> [String] {
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

    // MARK: - For people

    func printText() {
        let inflation = audit.inflation
        let counts = MatchCounts(audit.entries.lazy.map(\.match))
        Console.print("\(input.title): \(inflation.entries) entries")
        Console.print(
            "On \(audit.asOf.on.iso), as known on \(audit.asOf.known.iso), entries \(audit.asOf.at). Confidential.")
        Console.print(
            "\(counts.matched) of \(counts.entries) matched to a person of the register: \(counts.sure) at 0.9 or surer, "
                + "\(counts.toCheck) to be looked at.")
        Console.print(
            "Of the others \(counts.open) may be somebody, none likelier than not; of \(counts.nobody) nobody is known. "
                + "\(inflation.repeated) repeat an earlier entry, \(inflation.notHeld) are certainly not held any more."
        )
        Console.print(
            "Outside \(inflation.definition): certainly \(inflation.outside.certain), possibly "
                + "\(inflation.outside.possible); of these facts suggest of \(inflation.suggested) that they are inside."
        )
        Console.print()
        var composition = TextTable(heading: ["category", "certain", "possible"])
        for (category, bounds) in audit.composition {
            composition.add([category, "\(bounds.certain)", "\(bounds.possible)"])
        }
        composition.print()
        Console.print(
            "Certain: the person is known and findings of named assessors say so. Possible: nothing on file excludes it. "
                + "UND is what nothing on file decides: never certain.")
        printDifferences()
        Console.print()
        var table = TextTable(
            heading: ["no", "printed", "person", "p", "category", "stated", "basis", "status", "days left", "flags"])
        for entry in audit.entries {
            let cells = cells(entry)
            table.add([
                cells[0], cells[1], cells[2], cells[4], cells[6], cells[10], cells[8], cells[11], cells[13], cells[15],
            ])
        }
        table.print()
        printOmitted()
        printChanges()
    }

    /// Where sources state another category than the rules reach, and why.
    private func printDifferences() {
        let entries = audit.entries.compactMap { entry in
            entry.person.flatMap { AuditPaper.difference($0.category, .en) }.map { (entry.printed, $0) }
        }
        guard !entries.isEmpty else { return }
        Console.print()
        Console.print("Sources state another category than the rules reach:")
        for (printed, why) in entries { Console.print("  \(printed.number). \(printed.name): \(why)") }
    }

    private func printOmitted() {
        Console.print()
        let found = audit.omitted.count(where: \.isFound)
        Console.print(
            "Left out, who may be held and may meet \(audit.definition): \(found) by findings, \(audit.omitted.count) "
                + "with those of whom facts suggest it.")
        for omission in audit.omitted.prefix(min(mostOmitted, 20)) {
            let grounds = omission.grounds.map { "\($0.code.rawValue) \($0.weight)" }.joined(separator: ", ")
            Console.print(
                "  \(omission.score)  \(omission.person.card.name) (\(omission.person.card.person)): \(grounds)")
        }
    }

    private func printChanges() {
        guard let comparison else { return }
        Console.print()
        let diff = comparison.diff
        Console.print(
            "Since \(comparison.with): \(diff.added.count) added, \(diff.removed.count) removed, "
                + "\(diff.changed.count) of another category.")
        for entry in diff.added { Console.print("  + \(entry.printed.name)") }
        for entry in diff.removed { Console.print("  - \(entry.printed.name)") }
        for change in diff.changed {
            Console.print("  ~ \(change.after.printed.name): \(change.before.category) → \(change.after.category)")
        }
    }
}
