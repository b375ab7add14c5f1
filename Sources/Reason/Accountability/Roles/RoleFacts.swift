// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// The date and the number of a case in a sentence.
struct RoleFacts {
    private(set) var date: PartialDate?
    private(set) var caseNumber: String?

    init(_ sentence: RoleSentence, _ words: RoleWords) {
        var dates: [PartialDate] = []
        let tokens = sentence.tokens
        for place in tokens.indices {
            if let date = Self.date(at: place, tokens, words) { dates.append(date) }
            if caseNumber == nil, words.isCaseWord(tokens[place].folded) {
                caseNumber = Self.number(after: place, tokens)
            }
        }
        // A day tells more than a month, and a month more than a year.
        date = dates.first { $0.day != nil } ?? dates.first { $0.edtf.count == 7 } ?? dates.first
    }

    private static func number(after place: Int, _ tokens: [RoleToken]) -> String? {
        var next = place + 1
        while next < tokens.count, ["№", "no", "number", "#", ".", "n", "номер"].contains(tokens[next].folded) {
            next += 1
        }
        guard next < tokens.count, tokens[next].kind == .number else { return nil }
        let text = tokens[next].text
        guard next > place + 1 || text.contains("/") || text.contains("-") || text.count > 8 else { return nil }
        return text
    }

    private static func date(at place: Int, _ tokens: [RoleToken], _ words: RoleWords) -> PartialDate? {
        let token = tokens[place]
        if token.kind == .number {
            if let date = dotted(token.text) { return date }
            guard let number = Int(token.text) else { return nil }
            if (1...31).contains(number), let month = month(place + 1, tokens, words) {
                return year(place + 2, tokens).flatMap { day($0, month, number) }
            }
            guard (1900...2100).contains(number), token.text.count == 4, place > 0 else { return nil }
            let isMonth = words.months[tokens[place - 1].folded] != nil
            return !isMonth && ["in", "в", "у"].contains(tokens[place - 1].folded) ? PartialDate(year: number) : nil
        }
        guard let month = month(place, tokens, words), place == 0 || tokens[place - 1].kind != .number else {
            return nil
        }
        let next = place + 1
        guard next < tokens.count else { return nil }
        if let number = Int(tokens[next].text), (1...31).contains(number) {
            let further = next + 1 < tokens.count && tokens[next + 1].text == "," ? next + 2 : next + 1
            return year(further, tokens).flatMap { day($0, month, number) }
        }
        return year(next, tokens).flatMap { PartialDate(year: $0, month: month) }
    }

    private static func month(_ place: Int, _ tokens: [RoleToken], _ words: RoleWords) -> Int? {
        place < tokens.count ? words.months[tokens[place].folded] : nil
    }

    private static func year(_ place: Int, _ tokens: [RoleToken]) -> Int? {
        guard place < tokens.count, tokens[place].text.count == 4, let year = Int(tokens[place].text),
            (1900...2100).contains(year)
        else { return nil }
        return year
    }

    /// 12.03.2024
    private static func dotted(_ text: String) -> PartialDate? {
        let parts = text.split(separator: ".")
        guard parts.count == 3, parts[2].count == 4, let number = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return day(year, month, number)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return try? PartialDate(edtf: "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
    }
}
