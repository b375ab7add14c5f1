// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Foundation
import Phrases
import Tables

/// Prints mentions file by file, so that long texts need no memory for all of them.
struct MentionReport {
    private let format: OutputFormat
    private let language: Language
    private var isFirst = true
    // One writer for all rows: it puts the mark of the encoding before the first alone.
    private var writer = CSVWriter(forSpreadsheets: true)

    init(format: OutputFormat, language: Language) {
        self.format = format
        self.language = language
        switch format {
        case .json: Console.write(exactly: [UInt8(ascii: "[")])
        case .csv:
            writer.write(["file", "start", "end", "text", "kind", "person", "probability", "why"])
            Console.write(table: writer.take())
        case .text: break
        }
    }

    mutating func add(_ mentions: [Mention], in file: String) {
        switch format {
        case .json:
            var bytes: [UInt8] = []
            for mention in mentions {
                bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
                isFirst = false
                bytes += JSONWriter.bytes(of: json(mention, file), escapesHidden: true)
            }
            Console.write(exactly: bytes)
        case .csv:
            for mention in mentions { writer.write(cells(mention, file)) }
            Console.write(table: writer.take())
        case .text: printText(mentions, file)
        }
    }

    func end() {
        if format == .json { Console.write(exactly: [0x0A, UInt8(ascii: "]"), 0x0A]) }
    }

    private func why(_ mention: Mention) -> String { Reason.text(mention.reasons, in: language.rawValue) }

    private func json(_ mention: Mention, _ file: String) -> JSONValue {
        .object([
            "file": .string(file), "start": .int(mention.start), "end": .int(mention.end),
            "text": .string(mention.text),
            "kind": .string(mention.kind.rawValue), "person": .optional(mention.person),
            "probability": .rounded(mention.probability, places: 4), "why": .string(why(mention)),
        ])
    }

    private func cells(_ mention: Mention, _ file: String) -> [String] {
        [
            file, String(mention.start), String(mention.end), mention.text, mention.kind.rawValue, mention.person ?? "",
            String(format: "%.4f", mention.probability), why(mention),
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
                mention.person ?? "", String(format: "%.2f", mention.probability), why(mention),
            ])
        }
        table.print()
        for kind in [MentionKind.article, .court, .body] {
            let count = mentions.count { $0.kind == kind }
            if count > 0 { Console.print("\(kind.rawValue): \(count)") }
        }
    }
}
