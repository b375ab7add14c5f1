// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

@testable import Intake

/// Measures the extractor against the tags of a real list. Skipped where the list is not beside the project; the
/// figures are printed and stand, with their meaning, in the documentation on extraction.
@Suite(
    "Extraction measured on a real list", .enabled(if: TaggedRecord.file != nil, "the list is not beside the project"))
struct ListEvaluationTests {
    struct Score {
        var right = 0
        var extra = 0
        var missed = 0
        var precision: Double { Double(right) / Double(max(right + extra, 1)) }
        var recall: Double { Double(right) / Double(max(right + missed, 1)) }

        mutating func add<Item: Hashable>(found: Set<Item>, tagged: Set<Item>) {
            right += found.intersection(tagged).count
            extra += found.subtracting(tagged).count
            missed += tagged.subtracting(found).count
        }

        var line: String {
            String(
                format: "P %.4f R %.4f (right %d, extra %d, missed %d)", precision, recall, right, extra, missed)
        }
    }

    @Test("articles: at least 0.985 against the raw tags, 0.99 once tags that contradict their text are set aside")
    func articles() throws {
        let extractor = try BiographyExtractor.standard()
        var raw = Score()
        var parts = Score()
        var reviewed = Score()
        for record in try TaggedRecord.all() {
            let found = extractor.extract(record.text).presentArticles.map(\.value)
            parts.add(found: Set(found.map { ArticleTag(article: $0.article, part: $0.part) }), tagged: record.tags)
            let numbers = Set(found.map(\.article))
            let tagged = Set(record.tags.map(\.article))
            raw.add(found: numbers, tagged: tagged)
            let id = record.properties.ID
            for article in numbers.union(tagged) {
                let isFound = numbers.contains(article)
                if isFound && tagged.contains(article) {
                    reviewed.right += 1
                } else if !ReviewedDisagreements.contains(id, article, isFound ? "extra" : "miss") {
                    if isFound { reviewed.extra += 1 } else { reviewed.missed += 1 }
                } else if isFound {
                    reviewed.right += 1
                }
            }
        }
        print("articles, raw tags:       \(raw.line)")
        print("articles and parts, raw:  \(parts.line)")
        print("articles, reviewed:       \(reviewed.line)")
        #expect(raw.precision >= 0.985 && raw.recall >= 0.985)
        #expect(parts.precision >= 0.965 && parts.recall >= 0.965)
        #expect(reviewed.precision >= 0.99 && reviewed.recall >= 0.99)
    }

    @Test("day of arrest: at least 0.97 where the text states one beside a word of custody, in either half of the list")
    func arrest() throws {
        let extractor = try BiographyExtractor.standard()
        var stated = (count: 0, chosen: 0, among: 0)
        var single = (count: 0, right: 0)
        var halves = [(count: 0, right: 0), (count: 0, right: 0)]
        var printed = (count: 0, right: 0)
        for record in try TaggedRecord.all() {
            guard let day = record.day else { continue }
            let text = record.text
            let extraction = extractor.extract(text)
            let chosen = day == extraction.arrest?.value.from.map(dayText)
            if ArrestPhrases.prints(day, in: text) {
                printed.count += 1
                if chosen { printed.right += 1 }
            }
            if ArrestPhrases.states(day, in: text) {
                stated.count += 1
                let half = record.properties.ID.utf8.reduce(0) { $0 + Int($1) } % 2
                halves[half].count += 1
                if chosen { halves[half].right += 1 }
                if chosen { stated.chosen += 1 }
                let days = extraction.custodies.flatMap { [$0.value.from, $0.value.to] }.compactMap(\.self).map(dayText)
                if days.contains(day) { stated.among += 1 }
            }
            if ArrestPhrases.days(in: text) == 1, ArrestPhrases.states(day, in: text) {
                single.count += 1
                if chosen { single.right += 1 }
            }
        }
        func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
        print("arrest, tagged day stated beside a word of custody: \(stated.count)")
        print(String(format: "  among the spells found: %.4f", share(stated.among, stated.count)))
        print(String(format: "  chosen as the arrest:   %.4f", share(stated.chosen, stated.count)))
        print(
            String(
                format: "arrest, texts with one such day: %d, right %.4f", single.count,
                share(single.right, single.count)))
        for half in halves {
            print(String(format: "  half of %d: %.4f", half.count, share(half.right, half.count)))
            #expect(half.count > 200 && share(half.right, half.count) >= 0.98)
        }
        print(
            String(
                format: "arrest, tagged day printed anywhere: %d, chosen %.4f", printed.count,
                share(printed.right, printed.count)))
        #expect(share(printed.right, printed.count) >= 0.91)
        #expect(single.count > 400 && share(single.right, single.count) >= 0.98)
        #expect(share(stated.among, stated.count) >= 0.99)
        #expect(share(stated.chosen, stated.count) >= 0.99)
    }

    /// A day without the mark of approximation.
    private func dayText(_ date: PartialDate) -> String { date.day?.iso ?? date.edtf.filter { $0 != "~" } }

    @Test("most texts give birth, verdict and sentence; every span holds the words it claims")
    func coverage() throws {
        let extractor = try BiographyExtractor.standard()
        var counts: [String: Int] = [:]
        let records = try TaggedRecord.all()
        for record in records {
            let text = record.text
            let extraction = extractor.extract(text)
            let summary = ExtractionSummary(extraction)
            if summary.birth != nil { counts["birth", default: 0] += 1 }
            if extraction.sex != nil { counts["sex", default: 0] += 1 }
            if extraction.residence != nil { counts["residence", default: 0] += 1 }
            if summary.arrest != nil { counts["arrest", default: 0] += 1 }
            if !summary.articles.isEmpty { counts["articles", default: 0] += 1 }
            if summary.verdict != nil { counts["verdict date", default: 0] += 1 }
            if extraction.court != nil { counts["court", default: 0] += 1 }
            if summary.sentence != nil { counts["sentence", default: 0] += 1 }
            let bytes = Array(text.utf8)
            for span in summary.spans {
                #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == span.excerpt)
            }
        }
        for (field, count) in counts.sorted(by: { $0.key < $1.key }) {
            print(String(format: "coverage, %@: %.3f", field, Double(count) / Double(records.count)))
        }
        #expect(Double(counts["birth"] ?? 0) > 0.97 * Double(records.count))
        #expect(Double(counts["sentence"] ?? 0) > 0.8 * Double(records.count))
    }
}

/// Finds, by plain string search and apart from the extractor, where a text prints days beside a word of custody.
enum ArrestPhrases {
    private static let months = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]
    private static let phrases = [
        "под стражей с ", "под стражей со ", "под стражу ", "лишён свободы с ", "лишена свободы с ", "лишен свободы с ",
        "лишён свободы со ", "лишена свободы со ", "лишён свободы ", "лишена свободы ", "арестован ", "арестована ",
        "задержан ", "задержана ", "домашним арестом с ", "домашним арестом со ", "не позднее ", "предположительно с ",
        "предположительно со ", "в зале суда ",
    ]

    private static func clean(_ text: String) -> String {
        text.lowercased().replacingOccurrences(of: "\u{AD}", with: "").replacingOccurrences(of: "\u{A0}", with: " ")
    }

    /// Whether the day (ISO) stands directly after one of the phrases.
    static func states(_ day: String, in text: String) -> Bool {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
        let written = "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
        let clean = clean(text)
        return phrases.contains { clean.contains($0 + written) }
    }

    /// Whether the day (ISO) stands anywhere, with its year.
    static func prints(_ day: String, in text: String) -> Bool {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
        let written = "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
        // A blank before, lest «1 мая» be found in «11 мая».
        return " \(clean(text))".replacingOccurrences(of: "\n", with: " ").contains(" \(written)")
    }

    /// How many different days stand after the phrases.
    static func days(in text: String) -> Int {
        let clean = clean(text)
        var days: Set<String> = []
        for phrase in phrases {
            var rest = clean[...]
            while let found = rest.range(of: phrase) {
                rest = rest[found.upperBound...]
                let words = rest.prefix(40).split(separator: " ").prefix(3)
                if words.count > 1, Int(words[0]) != nil, months.contains(String(words[1])) {
                    days.insert(words.joined(separator: " ").filter { $0.isLetter || $0.isNumber || $0 == " " })
                }
            }
        }
        return days.count
    }
}
