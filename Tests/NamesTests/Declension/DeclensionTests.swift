// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

@Suite("Declension of Russian names")
struct DeclensionTests {
    private let rules = NameDeclension.russian

    @Test("The file of rules has no faults")
    func file() { #expect(NameDeclension.russian.problems.isEmpty) }

    static let forms: [(String, NamePart, GrammaticalSex, [String])] = [
        ("Тестов", .surname, .male, ["Тестова", "Тестову", "Тестова", "Тестовым", "Тестове"]),
        ("Тестова", .surname, .female, ["Тестовой", "Тестовой", "Тестову", "Тестовой", "Тестовой"]),
        ("Пробский", .surname, .male, ["Пробского", "Пробскому", "Пробского", "Пробским", "Пробском"]),
        ("Пробская", .surname, .female, ["Пробской", "Пробской", "Пробскую", "Пробской", "Пробской"]),
        ("Черных", .surname, .male, ["Черных", "Черных", "Черных", "Черных", "Черных"]),
        ("Шевченко", .surname, .male, ["Шевченко", "Шевченко", "Шевченко", "Шевченко", "Шевченко"]),
        ("Сорока", .surname, .male, ["Сороки", "Сороке", "Сороку", "Сорокой", "Сороке"]),
        ("Сорока", .surname, .female, ["Сороки", "Сороке", "Сороку", "Сорокой", "Сороке"]),
        ("Ткач", .surname, .male, ["Ткача", "Ткачу", "Ткача", "Ткачем", "Ткаче"]),
        ("Ткач", .surname, .female, ["Ткач", "Ткач", "Ткач", "Ткач", "Ткач"]),
        ("Цой", .surname, .male, ["Цоя", "Цою", "Цоя", "Цоем", "Цое"]),
        (
            "Бонч-Тестов", .surname, .male,
            ["Бонч-Тестова", "Бонч-Тестову", "Бонч-Тестова", "Бонч-Тестовым", "Бонч-Тестове"]
        ),
        ("Пётр", .given, .male, ["Петра", "Петру", "Петра", "Петром", "Петре"]),
        ("Лев", .given, .male, ["Льва", "Льву", "Льва", "Львом", "Льве"]),
        ("Юрий", .given, .male, ["Юрия", "Юрию", "Юрия", "Юрием", "Юрии"]),
        ("Любовь", .given, .female, ["Любови", "Любови", "Любовь", "Любовью", "Любови"]),
        ("Юлия", .given, .female, ["Юлии", "Юлии", "Юлию", "Юлией", "Юлии"]),
        ("Никита", .given, .male, ["Никиты", "Никите", "Никиту", "Никитой", "Никите"]),
        ("Ильич", .patronymic, .male, ["Ильича", "Ильичу", "Ильича", "Ильичом", "Ильиче"]),
        ("Ильинична", .patronymic, .female, ["Ильиничны", "Ильиничне", "Ильиничну", "Ильиничной", "Ильиничне"]),
    ]

    @Test("Parts of names in the five other cases", arguments: forms)
    func parts(name: String, part: NamePart, sex: GrammaticalSex, forms: [String]) {
        for (target, form) in zip(GrammaticalCase.allCases.dropFirst(), forms) {
            #expect(rules.decline(name, as: part, sex: sex, to: target) == form)
            #expect(rules.decline(name.uppercased(), as: part, sex: sex, to: target) == form.uppercased())
        }
        #expect(rules.decline(name, as: part, sex: sex, to: .nominative) == name)
    }

    static let sexes: [(String, GrammaticalSex?)] = [
        ("Тестов Иван Юрьевич", .male), ("Тестова Анна Юрьевна", .female), ("Никита Шевченко", .male),
        ("Илья Сорока", .male), ("Любовь Черных", .female), ("Саша Тестова", .female), ("Саша Шевченко", nil),
        ("Пробная-Тестова Мария", .female), ("Шевченко", nil), ("Тестов Мамед Али оглы", .male), ("", nil),
    ]

    @Test("The sex is told by the patronymic, then the given name, then the surname", arguments: sexes)
    func sex(text: String, sex: GrammaticalSex?) {
        #expect(rules.sex(of: DeclinableName(guessing: text)) == sex)
    }

    static let orders: [(String, [NamePart])] = [
        ("Тестов Иван Юрьевич", [.surname, .given, .patronymic]),
        ("Иван Юрьевич Тестов", [.given, .patronymic, .surname]),
        ("Ивану Юрьевичу Тестову", [.given, .patronymic, .surname]),
        ("Иван Тестов", [.given, .surname]), ("Тестову Ивану", [.surname, .given]), ("Анной Ткач", [.given, .surname]),
        ("Тестовой Гульсум", [.surname, .given]), ("Иван Юрьевич", [.given, .patronymic]), ("Тестов", [.surname]),
        ("Тестов Мамед Али оглы", [.surname, .given, .patronymic, .patronymic]), ("", []),
        ("Хомич Иван", [.surname, .given]), ("Хомич Иван Ильич", [.surname, .given, .patronymic]),
    ]

    @Test("The parts are found in any order and any case", arguments: orders)
    func order(text: String, parts: [NamePart]) {
        #expect(DeclinableName(guessing: text).words.map(\.part) == parts)
    }

    @Test("A declined full name leads back to its nominative, in the case it has")
    func roundTrip() {
        var first = 0
        var total = 0
        for name in SyntheticNames.russian {
            let words: [DeclinableName.Word] = [
                .init(part: .surname, text: name.surname), .init(part: .given, text: name.given),
                .init(part: .patronymic, text: name.patronymic),
            ]
            let sex: GrammaticalSex = name.isWoman ? .female : .male
            for target in GrammaticalCase.allCases {
                let form = rules.decline(DeclinableName(words: words), sex: sex, to: target)
                let read = DeclinableName(guessing: form.text)
                #expect(read.words.map(\.part) == words.map(\.part), "\(form.text)")
                let readings = rules.nominatives(of: read)
                let expected = DeclinableName(words: words)
                let found = readings.first { $0.name == expected && $0.sex == sex && $0.cases.contains(target) }
                #expect(found != nil, "\(form.text): \(readings.map(\.name.text))")
                total += 1
                if readings.first?.name == expected { first += 1 }
                for reading in readings {
                    for back in reading.cases {
                        let again = rules.decline(reading.name, sex: reading.sex, to: back).text
                        #expect(again.replacing("ё", with: "е") == form.text.replacing("ё", with: "е"))
                    }
                }
            }
        }
        // The first answer is right unless the letters leave two surnames open, as Цаплец and Цаплца.
        #expect(total == SyntheticNames.russian.count * 6)
        #expect(Double(first) >= 0.95 * Double(total), "\(first) of \(total)")
    }

    static let back: [(String, String, GrammaticalCase)] = [
        ("Ивану Тестову", "Иван Тестов", .dative), ("Анной Пробской", "Анна Пробская", .instrumental),
        ("Тестовой Марии Юрьевне", "Тестова Мария Юрьевна", .dative), ("Петра Черных", "Пётр Черных", .genitive),
        ("Льву Шевченко", "Лев Шевченко", .dative), ("Никиту Сороку", "Никита Сорока", .accusative),
        ("Иван Тестов", "Иван Тестов", .nominative), ("Тестовым", "Тестов", .instrumental),
        ("И. Ю. Тестову", "И. Ю. Тестов", .dative), ("ИВАНУ ТЕСТОВУ", "ИВАН ТЕСТОВ", .dative),
    ]

    @Test("The likeliest nominative goes first", arguments: back)
    func nominative(form: String, name: String, grammaticalCase: GrammaticalCase) {
        let readings = rules.nominatives(of: DeclinableName(guessing: form))
        #expect(readings.first?.name.text == name, "\(readings.map { "\($0.name.text) \($0.cost)" })")
        #expect(readings.first?.cases.contains(grammaticalCase) ?? false)
    }

    @Test(
        "Where letters leave two surnames open, both are given, the usual one first",
        arguments: [
            ("Ткачем", ["Ткач", "Ткачем", "Ткачём"]), ("Ткачом", ["Ткач", "Ткачом"]),
            ("Ткачева", ["Ткачев", "Ткачёв", "Ткачева", "Ткачёва"]),
            ("Ткачёва", ["Ткачёв", "Ткачёва"]),
        ])
    func ties(form: String, expected: [String]) {
        let readings = rules.nominatives(of: DeclinableName(words: [.init(part: .surname, text: form)]), limit: 20)
        let found = readings.map(\.name.text)
        for name in expected { #expect(found.contains(name), "\(found)") }
        if form == "Ткачёва" { #expect(!found.contains("Ткачев")) }
        if let plain = found.firstIndex(of: "Ткачев"), let other = found.firstIndex(of: "Ткачёв") {
            #expect(plain < other)
        }
        // A given name beside it decides.
        let whole = rules.nominatives(of: DeclinableName(guessing: "Иваном Ткачем"))
        #expect(whole.first?.name.text == "Иван Ткач")
    }

    @Test("Odd texts are answered")
    func odd() {
        for text in ["", "-", "--", "а", ".", "12", "李明", "Ivan", String(repeating: "ов", count: 5_000), "а-б-в-г-д-е"]
        {
            let name = DeclinableName(guessing: text)
            for sex in GrammaticalSex.allCases {
                #expect(!rules.decline(name, sex: sex, to: .nominative).text.isEmpty || text.isEmpty)
                _ = rules.decline(name, sex: sex, to: .dative)
            }
            #expect(rules.nominatives(of: name).isEmpty == text.isEmpty)
        }
        let words = Array(repeating: "Иван", count: 2_000).joined(separator: " ")
        #expect(rules.nominatives(of: DeclinableName(guessing: words)).isEmpty)
    }

    static let faults: [(String, String)] = [
        ("[surname]\nending male = а у а ом | в\n", "five cases"), ("[surname]\nending male = а у а ом е\n", "“|”"),
        ("[surname]\nending male = а у а ом е |\n", "“|”"),
        ("[surname]\nending both = . . . . . | в\n", "male, female or any"),
        ("ending male = . . . . . | в\n", "does not belong"), ("[own]\nname male = иван\n", "belong"),
        ("[verbs]\n", "no section"), ("[surname]\nов\n", "no “=”"),
    ]

    @Test("A fault of the file is told with its line", arguments: faults)
    func fault(text: String, reason: String) {
        let problems = DeclensionReader(Array(text.utf8)).problems
        #expect(problems.contains { $0.hasPrefix("line ") && $0.contains(reason) }, "\(problems)")
    }
}
