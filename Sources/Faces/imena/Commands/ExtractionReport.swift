// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Intake
import Tables

/// What was read out of a biography, ready to be printed.
struct ExtractionReport {
    /// Longer texts are refused: a biography is a page or two.
    static let maximumLength = 4 << 20

    private let extraction: BiographyExtraction

    init(_ extraction: BiographyExtraction) { self.extraction = extraction }

    /// Name of the field, value, and the words it was read from.
    private var lines: [(field: String, value: String, span: TextSpan, excerpt: String)] {
        var lines: [(field: String, value: String, span: TextSpan, excerpt: String)] = []
        func add<Value>(_ field: String, _ found: Extracted<Value>?, _ text: (Value) -> String) {
            if let found { lines.append((field, text(found.value), found.span, found.excerpt)) }
        }
        add("birth", extraction.birth) { $0.edtf }
        add("sex", extraction.sex) { $0.sex.rawValue }
        add("residence", extraction.residence) { $0.text }
        add("arrest", extraction.arrest) { $0.from?.edtf ?? "" }
        for article in extraction.presentArticles { add("article", article, Self.text) }
        add("verdict", extraction.verdict) { $0.edtf }
        add("court", extraction.court) { $0 }
        add("sentence", extraction.sentence, Self.text)
        for release in extraction.releases { add("release", release) { $0.date?.edtf ?? $0.ground.rawValue } }
        return lines
    }

    private static func text(_ article: ArticleMention) -> String {
        ([article.article] + (article.part.map { ["part \($0)"] } ?? []) + article.points.map { "point \($0)" })
            .joined(separator: " ")
    }

    private static func text(_ sentence: SentenceMention) -> String {
        [sentence.kind.rawValue, sentence.term?.iso, sentence.regime?.rawValue].compactMap { $0 }
            .joined(separator: " ")
    }

    func printText() {
        var table = TextTable(heading: ["what", "value", "read from"])
        for line in lines { table.add([line.field, line.value, "“\(line.excerpt)”"]) }
        table.print()
    }

    func printCSV() {
        var writer = CSVWriter()
        writer.write(["field", "value", "start", "end", "excerpt"])
        for line in lines {
            writer.write([line.field, line.value, "\(line.span.start)", "\(line.span.end)", line.excerpt])
        }
        Console.write(table: writer.bytes)
    }

    var json: JSONValue {
        .object([
            "birth": .optional(extraction.birth?.value.edtf),
            "sex": .optional(extraction.sex?.value.sex.rawValue),
            "residence": .optional(extraction.residence?.value.text),
            "arrest": .optional(extraction.arrest?.value.from?.edtf),
            "articles": .array(extraction.presentArticles.map { Self.json($0.value) }),
            "verdict": .optional(extraction.verdict?.value.edtf),
            "court": .optional(extraction.court?.value),
            "sentence": extraction.sentence.map { Self.json($0.value) } ?? .null,
            "release": extraction.releases.last.map { release in
                .object(["date": .optional(release.value.date?.edtf), "ground": .string(release.value.ground.rawValue)])
            } ?? .null,
            "spans": .array(
                lines.map { line in
                    .object([
                        "field": .string(line.field), "value": .string(line.value), "start": .int(line.span.start),
                        "end": .int(line.span.end), "text": .string(line.excerpt),
                    ])
                }),
        ])
    }

    private static func json(_ article: ArticleMention) -> JSONValue {
        .object([
            "article": .string(article.article), "part": .optional(article.part),
            "point": .optional(article.points.isEmpty ? nil : article.points.joined(separator: ", ")),
        ])
    }

    private static func json(_ sentence: SentenceMention) -> JSONValue {
        .object([
            "years": sentence.term.map { .int($0.years) } ?? .null,
            "months": sentence.term.map { .int($0.months) } ?? .null,
            "days": sentence.term.map { .int($0.days) } ?? .null,
            "kind": .string(sentence.kind.rawValue), "regime": .optional(sentence.regime?.rawValue),
        ])
    }
}
