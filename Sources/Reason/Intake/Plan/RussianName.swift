// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// «Фамилия (Прежняя) Имя Отчество» taken apart.
struct RussianName {
    var family: String?
    var given: String?
    var patronymic: String?
    var former: String?
    var current: String?

    init(_ text: String) {
        var plain = ""
        var inside = ""
        var depth = 0
        for character in text {
            switch character {
            case "(": depth += 1
            case ")": depth = max(depth - 1, 0)
            default: if depth > 0 { inside.append(character) } else { plain.append(character) }
            }
        }
        if !inside.isEmpty { former = Trimmed.text(inside) }
        let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return }
        current = words.joined(separator: " ")
        family = words[0]
        guard words.count > 1 else { return }
        let endings = ["вич", "вна", "ична", "инична", "ьич", "лич", "мич", "ич", "оглы", "кызы", "оглу"]
        let last = words[words.count - 1]
        let hasPatronymic = words.count > 2 && endings.contains { last.lowercased().hasSuffix($0) }
        if hasPatronymic { patronymic = last }
        given = words[1..<(hasPatronymic ? words.count - 1 : words.count)].joined(separator: " ")
    }
}
