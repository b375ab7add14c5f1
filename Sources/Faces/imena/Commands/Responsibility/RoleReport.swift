// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Foundation
import Phrases
import Statements
import Tables

/// Prints proposals of roles file by file.
struct RoleReport {
    private let language: Language
    private var rows: RowStream

    static let columns = [
        "file", "row", "start", "end", "official", "role", "body", "act", "date", "case", "person", "text", "quote",
        "probability", "why",
    ]

    init(format: OutputFormat, language: Language) {
        self.language = language
        rows = RowStream(format, columns: Self.columns)
    }

    mutating func add(_ found: [FoundRole], in file: String) {
        if rows.format == .text { return printText(found, file) }
        let language = language
        rows.add(found, json: { Self.json($0, language) }, cells: { Self.cells($0, language) })
    }

    func end() { rows.end() }

    private static func why(_ proposal: RoleProposal, _ language: Language) -> String {
        Reason.text(proposal.reasons, in: language.rawValue)
    }

    private static func json(_ found: FoundRole, _ language: Language) -> JSONValue {
        let role = found.proposal
        return .object([
            "file": .string(found.file), "row": .optional(found.row.isEmpty ? nil : found.row),
            "start": .int(role.start), "end": .int(role.end), "official": .string(role.official),
            "role": .string(role.role.rawValue), "body": .optional(role.body), "act": .string(role.act),
            "date": .optional(role.date?.edtf), "case": .optional(role.caseNumber), "person": .optional(role.person),
            "text": .string(role.personText), "quote": .string(role.quote),
            "probability": .rounded(role.probability, places: 4), "why": .string(why(role, language)),
        ])
    }

    private static func cells(_ found: FoundRole, _ language: Language) -> [String] {
        let role = found.proposal
        return [
            found.file, found.row, String(role.start), String(role.end), role.official, role.role.rawValue,
            role.body ?? "", role.act, role.date?.edtf ?? "", role.caseNumber ?? "", role.person ?? "", role.personText,
            role.quote, String(format: "%.4f", role.probability), why(role, language),
        ]
    }

    private func printText(_ found: [FoundRole], _ file: String) {
        let open = found.count { $0.proposal.person == nil }
        Console.print(
            "\(file): \(found.count) roles proposed, \(found.count { $0.proposal.probability < 0.8 }) to be looked at twice, "
                + "\(open) of nobody in the list")
        guard !found.isEmpty else { return }
        var table = TextTable(heading: ["Place", "Official", "Role", "Person", "Act", "Probability", "Why"])
        for role in found {
            let place = "\(role.proposal.start)–\(role.proposal.end)"
            table.add([
                role.row.isEmpty ? place : "\(role.row): \(place)", role.proposal.official, role.proposal.role.rawValue,
                role.proposal.person ?? "", String(role.proposal.act.prefix(60)),
                String(format: "%.2f", role.proposal.probability), Self.why(role.proposal, language),
            ])
        }
        table.print()
    }
}
