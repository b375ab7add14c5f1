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
        "definitions", "standing",
    ]

    /// The names of columns: in English those that programs know.
    private static func names(_ columns: [String], _ words: Words) -> [String] {
        columns.map { words("audit.csv.\($0.replacing("_", with: "-"))") }
    }

    /// An entry as the cells of a row: in English with the codes that programs know, else in words.
    func cells(_ entry: AuditEntry, _ words: Words) -> [String] {
        let person = entry.person
        let category = person?.category
        let first = entry.match.person ?? entry.match.candidates.first
        let probability = first.map { "\(($0.probability * 10_000).rounded(.down) / 10_000)" } ?? "0"
        let isCoded = words.language == .en
        func coded(_ code: String, _ key: String, _ slots: [String: Words.Value] = [:]) -> String {
            isCoded || code.isEmpty ? code : words("\(key).\(code)", slots: slots)
        }
        let consent = entry.printed.consent.map { isCoded ? $0.rawValue : AuditPaper.consent($0, words.language) }
        let onFile = person?.consents == true ? isCoded ? "on-file" : words("audit.consent.yes") : ""
        let flags = entry.flags.map { coded($0.rawValue, "audit.flag", ["n": .number(entry.repeats ?? 0)]) }
        let standing = audit.standing(of: entry).rawValue
        let reasons = entry.match.reasons.map { coded($0.rawValue, "audit.reason") }
        return [
            "\(entry.printed.number)", entry.printed.name, person?.card.person.text ?? "", person?.card.name ?? "",
            isCoded ? probability : probability.replacing(".", with: ","),
            reasons.joined(separator: isCoded ? " " : "; "), entry.category,
            category?.rule?.text ?? "", coded((category?.basis ?? .none).rawValue, "audit.basis"),
            coded(category?.isUnverified == true ? "yes" : "no", "audit.csv"),
            isCoded
                ? category?.stated.joined(separator: "; ") ?? "" : category.map { AuditPaper.stated($0, .ru) } ?? "",
            coded(person?.status.kind.code ?? "", "status"),
            person.map { coded("\($0.deprived)", "audit.csv.held") } ?? "", daysLeft(person),
            person?.left?.end?.iso ?? "", flags.joined(separator: isCoded ? " " : "; "),
            person?.recognisedBy.joined(separator: "; ") ?? "",
            person?.lists.map { $0.isSure ? $0.name : "\($0.name) (?)" }.joined(separator: "; ") ?? "",
            consent ?? onFile, entry.repeats.map(String.init) ?? "",
            person?.outcomes.map { "\($0.definition.text) \(answer($0.answer, words))" }
                .joined(separator: "; ") ?? "",
            isCoded ? standing : words("audit.standing.\(standing)"),
        ]
    }

    /// The days left: one number, or the least and the most.
    private func daysLeft(_ person: PersonProfile?) -> String {
        guard let days = person?.daysLeft(on: audit.asOf.on) else { return "" }
        return days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
    }

    private func answer(_ answer: Answer, _ words: Words) -> String {
        guard words.language != .en else { return answer.rawValue }
        let key =
            switch answer {
            case .met: "answer.met"
            case .notMet: "answer.not-met"
            case .insufficient: "answer.insufficient"
            case .excluded: "answer.excluded"
            case .notAssessed: "answer.not-assessed"
            }
        return words(key)
    }

    private func basis(_ omission: Omission, _ words: Words) -> String {
        let code = omission.isFound ? "finding" : "suggestion"
        return words.language == .en ? code : words("audit.basis.\(code)")
    }

    /// The entries as a table.
    func csv(_ words: Words) -> [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.names(Self.heading, words))
        for entry in audit.entries { writer.write(cells(entry, words)) }
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
        try writer.write(texts: Self.names(Self.heading, words))
        for entry in audit.entries { try writer.write(texts: cells(entry, words)) }
        try writer.beginSheet(words("audit.sheet.composition"))
        try writer.write(texts: Self.names(["category", "certain", "possible"], words))
        for (category, bounds) in audit.composition {
            try writer.write([
                Cell(.text(category)), Cell(.number(Double(bounds.certain))), Cell(.number(Double(bounds.possible))),
            ])
        }
        try writer.beginSheet(words("audit.sheet.omitted"))
        try writer.write(texts: Self.names(["person", "name", "basis", "score", "grounds"], words))
        for omission in audit.omitted.prefix(mostOmitted) {
            try writer.write([
                Cell(.text(omission.person.card.person.text)), Cell(.text(omission.person.card.name)),
                Cell(.text(basis(omission, words))), Cell(.number(omission.score)),
                Cell(
                    .text(
                        omission.grounds.map { "\($0.text.text(in: words.language)) (\($0.weight))" }
                            .joined(separator: "; "))),
            ])
        }
        if let diff = comparison?.diff {
            try writer.beginSheet(words("audit.sheet.changes"))
            try writer.write(texts: Self.names(["change", "printed", "person", "from", "to"], words))
            func write(_ change: String, _ entry: AuditEntry, _ from: String, _ to: String) throws {
                try writer.write(
                    texts: [
                        words.language == .en ? change : words("audit.csv.change.\(change)"), entry.printed.name,
                        entry.person?.card.person.text ?? "", from, to,
                    ])
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
