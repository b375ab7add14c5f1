// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
public import Exchanges
import Law
public import Phrases

extension AuditPaper {
    /// So many of the conditions that stand open are named.
    private static let mostConditions = 4

    /// What sources state of the category: codes of the rules for lists with their words, others as printed.
    public static func stated(_ category: CategoryFinding, _ language: Language) -> String {
        let words = Words.of(language)
        return category.stated.map { code in
            // “FNL+PP”, “SAB/PP under review”, “PP (minor at act)”: several at once, and remarks.
            let parts = code.split { !($0.isASCII && $0.isLetter && $0.isUppercase) && $0 != "-" }
            let known = parts.compactMap { names[String($0)].map { words($0) } }
            guard language != .en, !known.isEmpty else { return code }
            let code = remarks.reduce(code) { $0.replacing($1.english, with: words($1.key)) }
            let said = known.map { $0.prefix(1).lowercased() + $0.dropFirst() }
            return "\(code) (\(said.joined(separator: "; ")))"
        }.joined(separator: ", ")
    }

    /// The texts that name the categories.
    private static let names = Dictionary(
        uniqueKeysWithValues: [
            "POW", "CIVH", "PP", "PP-REL", "PP-OTH", "PPX", "FNL", "SAB", "WCS", "CRIM", "UND",
        ].map { ($0, "exchange.category.\($0)") })

    /// Remarks that compilations put beside a category, and the texts that say the same.
    private static let remarks = [
        (english: "under review", key: "audit.remark.review"), (english: "minor at act", key: "audit.remark.minor"),
    ]

    /// Why the category that the rules reach is another than sources state, as a sentence; `nil` if it is not.
    public static func difference(_ category: CategoryFinding, _ language: Language) -> String? {
        guard category.differsFromStated else { return nil }
        let open = category.missing.map(\.text)
        let more = open.count > mostConditions ? ", …" : ""
        return Words.of(language)(
            "audit.difference.\(category.basis.rawValue)",
            [
                "stated": .text(stated(category, language)), "code": .text(category.code),
                "rule": .text(category.rule?.text ?? "LIST"),
                "open": .text(open.prefix(mostConditions).joined(separator: ", ") + more),
            ])
    }

    /// The differences, each with the entries that have it.
    func differences(most: Int) -> [DocumentBlock] {
        var order: [String] = []
        var entries: [String: [Int]] = [:]
        for entry in sheet.audit.entries {
            guard let found = entry.person, let why = Self.difference(found.category, words.language) else { continue }
            if entries[why] == nil { order.append(why) }
            entries[why, default: []].append(entry.printed.number)
        }
        guard !order.isEmpty else { return [] }
        var lines = order.prefix(most).map { why -> [TextRun] in
            let numbers = (entries[why] ?? []).map(words.number)
            let shown = numbers.prefix(12).joined(separator: ", ") + (numbers.count > 12 ? ", …" : "")
            return [TextRun(shown + ": ", .strong), TextRun(why)]
        }
        if order.count > lines.count {
            lines.append([TextRun(words("audit.more", ["n": .number(order.count - lines.count)]), .small)])
        }
        return [.heading(2, words("audit.differences")), .list(lines, isNumbered: false)]
    }
}
