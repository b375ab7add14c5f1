// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Tables

/// The report of August 2014 on 98 political prisoners in Azerbaijan, as pdf2html made it from a PDF. The persons are found
/// by ``NumberedListExtractor``; here they become records.
enum AzerbaijanReport {
    static let columns = [
        "number", "name", "arrest", "articles", "charge", "place", "verdict", "court", "term", "background", "group",
    ]
    private static let articlesColumn = 3

    static func records(in reader: HTMLReader) throws(LexiconError) -> [PageRecord] {
        let text = PlainText(html: String(decoding: reader.utf8, as: UTF8.self)).text
        return try NumberedListExtractor.standard().extract(withoutPageSigns(text)).map { record($0) }
    }

    private static func record(_ person: ListedPerson) -> PageRecord {
        // “28, 214.2.1 (…); 28, 214.2.3 (…)” names the article on preparation twice.
        var articles: [ArticleMention] = []
        for mention in person.articles where !articles.contains(mention.value) { articles.append(mention.value) }
        let cells = [
            "\(person.number)", person.name.value, person.arrest?.value.edtf ?? "",
            articles.map(\.article).joined(separator: "; "), person.charge?.value ?? "",
            person.place?.value ?? "", person.verdict?.date?.edtf ?? "", person.verdict?.court ?? "",
            person.verdict?.term.iso ?? "", person.background?.value ?? "", person.chapter ?? "",
        ]
        let list = articles.map { json($0, person.codeYear) }
        let raw = Array(cells.joined(separator: "\u{1F}").utf8) + JSONWriter.bytes(of: .array(list))
        return PageRecord(cells: cells, lists: [articlesColumn: list], raw: raw)
    }

    private static func json(_ article: ArticleMention, _ codeYear: Int?) -> JSONValue {
        .object([
            "article": .string(article.article), "part": article.part.map { .string($0) } ?? .null,
            "points": .array(article.points.map { .string($0) }),
            "edition": codeYear.map { .string("\($0)") } ?? .null,
        ])
    }

    /// The text without the numbers of pages and the footnotes, which stand in the middle of charges.
    private static func withoutPageSigns(_ text: String) -> String {
        var page = 0
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(whereSeparator: \.isWhitespace)
            if words.count == 1, let number = Int(words[0]), number > page, number <= page + 10 {
                page = number
            } else if let mark = words.first, isFootnote(mark, words.dropFirst().first) {
                continue
            } else {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// “36 http://…” or “36http://…”.
    private static func isFootnote(_ mark: Substring, _ next: Substring?) -> Bool {
        let digits = mark.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return false }
        let address = digits.count == mark.count ? next ?? "" : mark[digits.endIndex...]
        return address.hasPrefix("http")
    }
}
