// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// A list of made-up persons with known truth: every row of one number is one person.
struct SyntheticList {
    struct Row {
        var person: Int
        var name: String
        var birth = ""
        var sex = ""
        var region = ""
        var articles = ""
        var arrest = ""
    }

    var rows: [Row]

    var table: LinkageTable {
        var table = LinkageTable()
        for row in rows { table.append(row) }
        return table
    }

    /// Persons whose names are combined at random from stems that belong to nobody, each in several forms.
    ///
    /// - Parameter seed: the same seed gives the same list.
    static func made(persons: Int, seed: UInt64) -> SyntheticList {
        var random = Random(state: seed)
        var rows: [Row] = []
        for person in 0..<persons {
            let stem = random.pick(stems) + random.pick(["ов", "ев", "ин", "ский", "енко"])
            let given = random.pick(givens)
            let father = random.pick(fathers)
            let birth = "19\(60 + random.next(39))-\(two(1 + random.next(12)))-\(two(1 + random.next(28)))"
            let region = random.pick(["RU-MOW", "RU-SVE", "RU-TA", "BY-MI", "UA-43"])
            let arrest = "202\(random.next(5))-\(two(1 + random.next(12)))-\(two(1 + random.next(28)))"
            let forms = [
                "\(stem) \(given.0) \(father.0)", "\(given.1) \(romanised(stem))", "\(stem.uppercased()) \(given.0)",
                "\(stem) \(given.0.prefix(1)).\(father.0.prefix(1)).",
            ]
            for form in 0..<(1 + random.next(forms.count)) {
                rows.append(
                    Row(
                        person: person, name: forms[form], birth: form == 1 ? String(birth.prefix(4)) : birth, sex: "M",
                        region: random.next(5) == 0 ? "" : region, articles: "RU:207.3", arrest: form == 3 ? "" : arrest
                    ))
            }
        }
        return SyntheticList(rows: rows)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func romanised(_ name: String) -> String {
        let letters: [Character: String] = [
            "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
            "к": "k",
            "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
            "х": "kh",
            "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        ]
        let latin = name.lowercased().map { letters[$0] ?? "" }.joined()
        return latin.prefix(1).uppercased() + latin.dropFirst()
    }

    private static let stems = [
        "Образц", "Пробн", "Вымысл", "Примерк", "Выдумщик", "Проверк", "Макетн", "Шаблонн", "Условн", "Черновик",
        "Чертёжн", "Набросн", "Рисунк", "Карандаш", "Бумаж", "Чернильниц", "Заметк", "Страниц", "Переплёт", "Обложк",
    ]
    private static let givens = [
        ("Иван", "Ivan"), ("Пётр", "Petr"), ("Николай", "Nikolay"), ("Сергей", "Sergei"), ("Дмитрий", "Dmitry"),
        ("Егор", "Yegor"), ("Лев", "Lev"), ("Тимофей", "Timofei"),
    ]
    private static let fathers = [
        ("Иванович", ""), ("Петрович", ""), ("Львович", ""), ("Сергеевич", ""), ("Ильич", ""), ("Николаевич", ""),
    ]
}

/// Numbers that look like chance and are the same for the same seed (SplitMix64).
struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[next(list.count)] }
}

extension SyntheticList.Row {
    var cells: LinkageCells {
        var cells = LinkageCells()
        cells.set(.name, name)
        cells.set(.birth, birth)
        cells.set(.sex, sex)
        cells.set(.region, region)
        cells.set(.articles, articles)
        cells.set(.arrest, arrest)
        return cells
    }
}

extension LinkageTable {
    mutating func append(_ row: SyntheticList.Row) { append(row.cells) }
}
