// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Memorial's “Executed in Moscow”, by street: «Фамилия Имя Отчество, род. 1900, место, национальность, партийность,
/// работа. Адрес: … Рассстрелян 1.02.1938. Место захоронения: …» (the verb is misspelt throughout).
enum MemorialMoscowPage {
    static let columns = ["name", "birth", "about", "address", "verb", "executed", "burial", "text", "page"]

    static func records(in reader: HTMLReader, page: String) -> [PageRecord] {
        var reader = reader
        let bytes = reader.utf8
        var records: [PageRecord] = []
        var text = ""
        var name = ""
        var start: Int?
        var isBold = false
        func close(_ end: Int) {
            if let start, !name.isEmpty {
                records.append(record(plain(name), plain(text), page, Array(bytes[start..<max(start, end)])))
            }
            (text, name, start, isBold) = ("", "", nil, false)
        }
        while let token = reader.next() {
            switch token.kind {
            case .start("p", let attributes):
                close(token.range.lowerBound)
                if attributes["class"]?.lowercased() == "pers" { start = token.range.lowerBound }
            case .start("b", _): isBold = true
            case .start("td", _), .end("td"), .end("p"), .end("table"): close(token.range.lowerBound)
            case .end("b"): isBold = false
            case .text(let piece) where start != nil:
                if isBold, text.isEmpty { name += piece } else { text += piece }
            default: break
            }
        }
        close(bytes.count)
        return records
    }

    /// White space of every kind as one blank.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }

    private static func record(_ name: String, _ text: String, _ page: String, _ raw: [UInt8]) -> PageRecord {
        let whole = text.drop { $0 == "," || $0 == " " }
        let (life, rest) = cut(whole, before: "Адрес:")
        let (address, after) = cut(rest ?? "", before: "Расс")
        let (verb, tail) = cut(after ?? "", before: " ")
        let (executed, burial) = cut(tail ?? "", before: "Место захоронения:")
        var about = life
        var birth = ""
        if about.hasPrefix("род.") {
            about = about.dropFirst(4)
            (birth, about) = firstPart(about)
        }
        return PageRecord(
            cells: [
                name, birth, tidy(about), tidy(address.dropFirst("Адрес:".count)), String(verb),
                tidy(executed).trimmingPoints,
                tidy((burial ?? "").dropFirst("Место захоронения:".count)).trimmingPoints,
                String(whole), page,
            ], raw: raw)
    }

    /// The text before a word, and from the word on.
    private static func cut(_ text: Substring, before word: String) -> (Substring, Substring?) {
        guard let range = text.firstRange(of: word) else { return (text, nil) }
        return (text[..<range.lowerBound], text[range.lowerBound...])
    }

    /// Up to the first comma that does not stand in brackets.
    private static func firstPart(_ text: Substring) -> (String, Substring) {
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth <= 0: return (tidy(text[..<index]), text[text.index(after: index)...])
            default: break
            }
        }
        return (tidy(text), "")
    }

    private static func tidy(_ text: Substring) -> String { Trimmed.text(String(text)) }
}

extension String {
    /// Without full stops and blanks at the end.
    fileprivate var trimmingPoints: String {
        var text = self[...]
        while let last = text.last, last == "." || last == " " { text = text.dropLast() }
        return String(text)
    }
}
