// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds what a biography says of the person: birth, sex, place of residence.
struct PersonReader {
    let passage: Passage

    /// «родился 11 августа 1986 года», «1978 года рождения», «1978 г. р.», «род. 1884».
    func birth() -> Extracted<PartialDate>? {
        for index in 0..<passage.count {
            switch passage[index].cue {
            case .born:
                if let birth = birth(after: index) { return birth }
            case .yearOfBirth:
                if let date = dateBefore(index), let value = date.value {
                    return passage.extracted(value, date.tokens.lowerBound..<index + 1)
                }
            default: break
            }
        }
        return nil
    }

    private func birth(after index: Int) -> Extracted<PartialDate>? {
        for next in index + 1..<index + 14 where passage[next].sentence == passage[index].sentence {
            if let date = passage.date(at: next) {
                guard let value = date.value else { return nil }
                return passage.extracted(value, index..<date.tokens.upperBound)
            }
            if passage[next].isYear {
                return passage.extracted(PartialDate(year: passage[next].value), index..<next + 1)
            }
            if passage[next].cue == .convicted { return nil }
        }
        return nil
    }

    /// The date directly before «рождения» or «р.», over «года» and «г.».
    private func dateBefore(_ index: Int) -> DateMention? {
        for back in 1...4 {
            if let date = passage.date(at: index - back) { return date }
            let token = passage[index - back]
            if token.isYear {
                return DateMention(tokens: index - back..<index - back + 1, year: token.value, hasOwnYear: true)
            }
            guard token.cue == .year || token.isMark(.dot) else { return nil }
        }
        return nil
    }

    /// The grammatical gender of the verbs and participles that speak of the person, with how many agree with it.
    func sex() -> Extracted<BiographyExtraction.SexReading>? {
        var male = 0
        var female = 0
        var first: [Bool: Int] = [:]
        for index in 0..<passage.count where passage[index].depth == 0 {
            guard let isFemale = isFemale(index) else { continue }
            if isFemale { female += 1 } else { male += 1 }
            if first[isFemale] == nil { first[isFemale] = index }
        }
        guard male != female, let index = first[female > male] else { return nil }
        let reading = BiographyExtraction.SexReading(
            sex: female > male ? .female : .male, agreeing: max(male, female), against: min(male, female))
        return passage.extracted(reading, index..<index + 1)
    }

    private func isFemale(_ index: Int) -> Bool? {
        switch passage[index].cue {
        case .born, .lived:
            if passage.ends(index, in: "лась") || passage.ends(index, in: "ла") { return true }
            return passage.ends(index, in: "лся") || passage.ends(index, in: "л") ? false : nil
        case .resident:
            if passage.ends(index, in: "ница") { return true }
            return passage.ends(index, in: "житель") ? false : nil
        case .convicted, .deprived, .arrested, .detained, .fined, .taken, .native, .acquitted:
            if passage.ends(index, in: "на") || passage.ends(index, in: "та") { return true }
            return passage.ends(index, in: "ен") || passage.ends(index, in: "ан") || passage.ends(index, in: "ят")
                ? false : nil
        default: return nil
        }
    }

    /// «житель города Феодосии», «жил в Москве», «проживает в Республике Башкортостан»: the words of the place, in
    /// the case in which they are printed.
    func residence() -> Extracted<BiographyExtraction.PlaceReading>? {
        for index in 0..<passage.count where passage[index].depth == 0 {
            let start: Int
            let form: BiographyExtraction.PlaceReading.Form
            switch passage[index].cue {
            case .resident:
                start = index + 1
                form = .genitive
            case .home:
                start = index + 1
                form = .nominative
            case .lived:
                guard let preposition = preposition(after: index) else { continue }
                start = preposition + 1
                form = .prepositional
            default: continue
            }
            if let end = endOfPlace(start) {
                let place = passage.extracted((), start..<end)
                let reading = BiographyExtraction.PlaceReading(text: place.excerpt, form: form)
                return Extracted(value: reading, span: place.span, excerpt: place.excerpt)
            }
        }
        return nil
    }

    /// «жил в», «жил и работал в», «проживала на».
    private func preposition(after index: Int) -> Int? {
        for next in index + 1..<index + 5 {
            let cue = passage[next].cue
            if cue == .within || cue == .onto { return next }
            if passage[next].kind != .word { return nil }
        }
        return nil
    }

    /// A place ends at a mark other than a hyphen, an abbreviation's full stop or a bracket inside it.
    private func endOfPlace(_ start: Int) -> Int? {
        var index = start
        var named = false
        while index < start + 16, passage[index].sentence == passage[start].sentence {
            let token = passage[index]
            if token.kind == .word {
                if index > start, endsPlace(index) { break }
                named = named || token.capital
            } else if token.isMark(.dash) {
                if token.spaceBefore, passage[index + 1].spaceBefore, !passage[index + 1].capital { break }
            } else if token.isMark(.dot) {
                if passage[index + 1].kind == .end || !passage[index + 1].capital { break }
            } else if !(token.isMark(.quote)) {
                break
            }
            index += 1
        }
        while index > start, passage[index - 1].isMark(.dot) { index -= 1 }
        return named && index > start ? index : nil
    }

    private func endsPlace(_ index: Int) -> Bool {
        switch passage[index].cue {
        case .and, .charged, .convicted, .detained, .arrested, .until, .to, .from, .along, .which, .born, .deprived:
            true
        default: false
        }
    }
}
