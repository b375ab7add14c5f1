// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The words of dates, in small letters.
enum ListDateWords {
    /// The number that a word is, and how many digits it has: `23`, `23rd`, `27t00` (of a moment). Of «23-го» the ending is a word of its
    /// own.
    static func number(_ word: String) -> (value: Int, digits: Int)? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 9, let value = Int(digits) else { return nil }
        let rest = word.dropFirst(digits.count)
        let isHour = rest.first == "t" && rest.dropFirst().allSatisfy { $0.isNumber } && rest.count > 1
        return rest.isEmpty || isHour || endings.contains(rest) && digits.count < 3 ? (value, digits.count) : nil
    }

    /// The words that are written as one: `01jun1956`, `1956г`.
    static func parts(_ word: Substring) -> [String] {
        let whole = String(word)
        if number(whole) != nil || whole.allSatisfy(\.isLetter) { return [whole] }
        var parts: [String] = []
        var isNumber: Bool?
        for sign in whole {
            if sign.isNumber != isNumber { parts.append("") }
            isNumber = sign.isNumber
            parts[parts.count - 1].append(sign)
        }
        return parts
    }

    private static let endings: Set<Substring> = ["st", "nd", "rd", "th"]

    /// The month that a word means: English, Russian, Ukrainian or Belarusian, short or in any case, or a Roman number.
    static func month(_ word: String) -> Int? {
        let latin = word.replacing("х", with: "x").replacing("і", with: "i")
        if let place = roman.firstIndex(of: latin) { return place + 1 }
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        for names in [english, russian, ukrainian, belarusian] {
            if let found = names.firstIndex(where: { $0.contains { word.hasPrefix($0) } }) { return found + 1 }
        }
        return nil
    }

    private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    private static let english = [
        ["jan"], ["feb"], ["mar"], ["apr"], ["may"], ["jun"], ["jul"], ["aug"], ["sep"], ["oct"], ["nov"], ["dec"],
    ]
    private static let russian = [
        ["янв"], ["фев"], ["мар"], ["апр"], ["май", "мая", "мае"], ["июн"], ["июл"], ["авг"], ["сен"], ["окт"], ["ноя"],
        ["дек"],
    ]
    private static let ukrainian = [
        ["січ"], ["лют"], ["берез"], ["квіт"], ["трав"], ["черв"], ["лип"], ["серп"], ["верес"], ["жовт"],
        ["листоп"], ["груд"],
    ]
    private static let belarusian = [
        ["студз"], ["лют"], ["сакав"], ["крас"], ["май", "мая", "траў"], ["чэрв"], ["ліп"], ["жні"], ["верас"],
        ["кастр"], ["лістап"], ["снеж"],
    ]

    /// Words that make a date the end of a span that is open.
    static let open: Set<String> = [
        "before", "after", "until", "till", "since", "prior", "earlier", "later", "than", "до", "после", "раньше",
        "ранее",
        "позже", "позднее", "після", "пізніше", "раніше", "пасля", "раней", "пазней", "да",
    ]

    /// Words beside a date that change nothing of what is compared.
    static let tellNothing: Set<String> = [
        "circa", "ca", "c", "about", "approximately", "approx", "around", "born", "dob", "on", "in", "of", "the",
        "year", "го", "е", "г", "гг", "год", "года", "году", "р", "рр", "рік", "року", "около", "примерно", "прибл",
        "приблизно", "близько", "каля", "прыкладна", "нар", "род", "родился", "родилась", "d", "dd", "m", "mm", "z",
        "probably", "possibly", "presumably", "perhaps", "estimated", "est", "likely", "вероятно", "возможно",
        "предположительно", "ймовірно", "можливо", "імовірно", "верагодна", "магчыма", "приблизительно", "ок",
        "utc", "day", "month", "st", "nd", "rd", "th", "xx", "uu",
    ]
}
