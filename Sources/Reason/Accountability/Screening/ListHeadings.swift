// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the columns of a list hold, by the words of their titles: acts write one title in many ways (“Names (Transliteration into Latin
/// script)”, “Name (Russian spelling)”, “Reasons for listing”, “UK Statement of Reasons”).
struct ListHeadings {
    /// The columns of one name, the main one first: several where given names and surname stand apart.
    private(set) var names: [[Int]] = []
    /// The name in the spelling of another language.
    private(set) var spellings: [Int] = []
    private(set) var id: Int?
    private(set) var reasons: Int?
    private(set) var identification: Int?
    private(set) var listed: Int?

    init(_ titles: [String]) {
        let words = titles.map(Self.words)
        var numbered: [(number: Int, column: Int)] = []
        var plain: [Int] = []
        for (column, title) in words.enumerated() {
            let set = Set(title)
            if !set.isDisjoint(with: Self.nameWords), set.isDisjoint(with: Self.noNameWords) {
                if title.count == 2, let number = Int(title[1]) {
                    numbered.append((number, column))
                } else if !set.isDisjoint(with: Self.latinWords) {
                    names.append([column])
                } else if !set.isDisjoint(with: Self.spellingWords) {
                    spellings.append(column)
                } else {
                    plain.append(column)
                }
            } else if identification == nil, title.contains(where: { $0.hasPrefix("identif") }) {
                identification = column
            } else if listed == nil, set.contains("date"), !set.isDisjoint(with: ["listing", "listed", "designated"]) {
                listed = column
            }
        }
        // A plain “Names” beside a transliteration is the name as its own country writes it.
        if names.isEmpty { names = plain.map { [$0] } } else { spellings += plain }
        // “Name 6” of the British lists is the surname, and the given names are counted from 1.
        if numbered.count > 1 {
            names.insert(numbered.sorted { $0.number < $1.number }.map(\.column), at: 0)
        } else {
            names += numbered.map { [$0.column] }
        }
        if names.isEmpty {
            names = spellings.map { [$0] }
            spellings = []
        }
        reasons = Self.reasons(words)
        identification =
            identification
            ?? words.firstIndex { !Set($0).isDisjoint(with: ["information", "born", "birth", "position", "function"]) }
        let ids = words.map { $0.joined() }
        id = Self.idTitles.lazy.compactMap { ids.firstIndex(of: $0) }.first
        // Acts leave the title above the numbers empty.
        if id == nil, let first = titles.first, !first.contains(where: \.isLetter) { id = 0 }
    }

    /// The title by which ready mappings know a column of a page, for each of these titles.
    var known: [Int: String] {
        var known: [Int: String] = [:]
        for (number, column) in names.flatMap({ $0 }).enumerated() {
            known[column] = number == 0 ? "Name" : "Name \(number + 1)"
        }
        for (number, column) in spellings.enumerated() {
            known[column] = number == 0 ? "Spelling" : "Spelling \(number + 1)"
        }
        if let id { known[id] = "No" }
        if let identification { known[identification] = "Identifying information" }
        if let reasons { known[reasons] = "Reasons" }
        if let listed { known[listed] = "Date of listing" }
        return known
    }

    /// “‘142.” is 142.
    static func entryNumber(_ cell: String) -> String {
        let start = cell.drop { !$0.isLetter && !$0.isNumber }
        return start.lastIndex { $0.isLetter || $0.isNumber }.map { String(start[...$0]) } ?? ""
    }

    /// The column of the statements: “reasons” tells more than “other information”.
    private static func reasons(_ titles: [[String]]) -> Int? {
        for words in reasonWords {
            let column = titles.firstIndex { title in
                !Set(title).isDisjoint(with: words) && Set(title).isDisjoint(with: ["date", "code", "id"])
            }
            if let column { return column }
        }
        return titles.firstIndex { $0 == ["other", "information"] || $0 == ["otherinformation"] }
    }

    /// The words of a title in small letters; “previousName” is two.
    private static func words(_ title: String) -> [String] {
        var parted = ""
        var last: Character = " "
        for sign in title {
            if sign.isUppercase, last.isLowercase { parted.append(" ") }
            parted.append(sign)
            last = sign
        }
        return parted.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "№" }.map(String.init)
    }

    private static let nameWords: Set<String> = [
        "name", "names", "alias", "aliases", "имя", "имена", "фио", "імя", "ім", "піб", "surname", "фамилия",
    ]
    private static let noNameWords: Set<String> = [
        "type", "language", "quality", "strength", "title", "code", "date", "file", "mother", "father", "number",
        "programme", "program", "regime", "country", "organisation", "organization", "entity", "ship", "vessel",
        "publication", "source", "place", "reason", "reasons", "regulation",
    ]
    private static let latinWords: Set<String> = ["transliteration", "transliterated", "latin", "english"]
    private static let spellingWords: Set<String> = [
        "spelling", "script", "original", "cyrillic", "russian", "belarusian", "ukrainian", "persian", "farsi",
        "arabic",
        "chinese", "native", "local", "language", "alias", "aliases", "previous", "former", "other", "non",
    ]
    private static let reasonWords: [Set<String>] = [
        [
            "reason", "reasons", "statementofreasons", "grounds", "основания", "обоснование", "причина", "причины",
            "підстави", "обґрунтування", "падставы", "абгрунтаванне",
        ], ["statement"],
    ]
    private static let idTitles = [
        "id", "recordid", "uniqueid", "reference", "ofsigroupid", "groupid", "no", "number", "номер", "№", "nr",
    ]
}
