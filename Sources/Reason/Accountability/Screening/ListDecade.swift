// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Decades as lists write them: «1960-е», «начало 1960-х», “the 1960s”, “early 1960s”, `196X` of EDTF. What part of the decade
/// is said does not count: it is its ten years.
enum ListDecade {
    /// The years of a decade; `nil` if the text is none.
    static func years(_ text: some StringProtocol) -> ClosedRange<Int>? {
        guard text.utf8.count < 60 else { return nil }
        guard text.contains(where: { !$0.isNumber }) else { return nil }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-–’'".contains($0) }
        var found: ClosedRange<Int>?
        for word in words {
            if let years = decade(word) {
                guard found == nil else { return nil }
                found = years
            } else if !parts.contains(String(word)) {
                return nil
            }
        }
        return found
    }

    private static func decade(_ word: Substring) -> ClosedRange<Int>? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        if digits.count == 3, unknown.contains(String(rest)), let number = Int(digits),
            ListDate.years.contains(number * 10)
        {
            return number * 10...number * 10 + 9
        }
        guard digits.count == 4, digits.last == "0", endings.contains(String(rest)), let year = Int(digits),
            ListDate.years.contains(year)
        else { return nil }
        return year...year + 9
    }

    private static let unknown: Set<String> = ["x", "u", "х", "x-xx", "x-xx-xx", "u-uu", "u-uu-uu"]
    private static let endings: Set<String> = [
        "s", "’s", "'s", "-s", "-е", "–е", "-х", "–х", "е", "х", "-ые", "-ых", "-і", "-ті", "-тих", "-я", "-ыя",
    ]
    private static let parts: Set<String> = [
        "the", "early", "mid", "mid-", "middle", "late", "of", "in", "beginning", "end", "circa", "ca", "c", "about",
        "around",
        "approximately", "born", "начало", "начале", "середина", "середине", "конец", "конце", "около", "гг", "годы",
        "годов",
        "годах", "г", "початок", "кінець", "рр", "роки", "років", "каля", "пачатак", "канец", "гады",
    ]
}
