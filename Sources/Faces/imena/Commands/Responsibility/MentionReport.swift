// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Foundation
import Phrases
import Tables

/// Prints mentions file by file, so that long texts need no memory for all of them.
struct MentionReport {
    private let language: Language
    private var rows: RowStream

    static let columns = ["file", "start", "end", "text", "kind", "person", "probability", "why"]

    init(format: OutputFormat, language: Language) {
        self.language = language
        rows = RowStream(format, columns: Self.columns)
    }

    mutating func add(_ mentions: [Mention], in file: String) {
        if rows.format == .text { return printText(mentions, file) }
        let language = language
        rows.add(
            mentions, json: { Self.json($0, file, language) }, cells: { Self.cells($0, file, language) })
    }

    func end() { rows.end() }

    private static func why(_ mention: Mention, _ language: Language) -> String {
        Reason.text(mention.reasons, in: language.rawValue)
    }

    private static func json(_ mention: Mention, _ file: String, _ language: Language) -> JSONValue {
        .object([
            "file": .string(file), "start": .int(mention.start), "end": .int(mention.end),
            "text": .string(mention.text),
            "kind": .string(mention.kind.rawValue), "person": .optional(mention.person),
            "probability": .rounded(mention.probability, places: 4), "why": .string(why(mention, language)),
        ])
    }

    private static func cells(_ mention: Mention, _ file: String, _ language: Language) -> [String] {
        [
            file, String(mention.start), String(mention.end), mention.text, mention.kind.rawValue, mention.person ?? "",
            String(format: "%.4f", mention.probability), why(mention, language),
        ]
    }

    private func printText(_ mentions: [Mention], _ file: String) {
        let persons = mentions.filter { $0.kind == .person }
        Console.print(
            "\(file): \(persons.count) mentions of persons, \(persons.count { $0.probability < 0.9 }) to be looked at")
        guard !persons.isEmpty else { return }
        var table = TextTable(heading: ["Place", "Text", "Person", "Probability", "Why"])
        for mention in persons {
            table.add([
                "\(mention.start)–\(mention.end)",
                mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                mention.person ?? "", String(format: "%.2f", mention.probability), Self.why(mention, language),
            ])
        }
        table.print()
        for kind in [MentionKind.article, .court, .body] {
            let count = mentions.count { $0.kind == kind }
            if count > 0 { Console.print("\(kind.rawValue): \(count)") }
        }
    }
}
