// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

/// The letters of these names are combinations made up to try the rules; none is of a person in a list.
@Suite("Skeletons of names")
struct NameFoldTests {
    static let together: [(String, [String])] = [
        ("Яшин", ["Yashin", "Iashin", "Jaschin", "Iachine", "Jašin", "Âšin", "Jaszyn", "YASHIN", "яшин"]),
        (
            "Юлия Щеглова",
            [
                "Iuliia Shcheglova", "Yuliya Shcheglova", "Ûliâ Ŝeglova", "Julija Ščeglova", "I͡ulii͡a Shcheglova",
                "Iouliia Chtcheglova", "Julija Schtscheglowa", "Julia Szczegłowa",
            ]
        ),
        (
            "Пётр Подъячев",
            ["Pëtr Podʺyachev", "Pyotr Podyachev", "Piotr Podjačev", "Петр Подъячев", "Petr Podiatchev"]
        ),
        ("Ксения Фадеева", ["Kseniia Fadeeva", "Kseniya Fadeyeva", "Xeniia Fadeeva", "Ksenija Fadejewa"]),
        ("Лилия Чанышева", ["Liliia Chanysheva", "Liliâ Čanyševa", "Liliia Tchanycheva", "Lilija Tschanyschewa"]),
        ("Артём Рыбьяков", ["Artyom Rybyakov", "Artem Rybiakov", "Artëm Rybʹjakov"]),
        ("Хрущёв", ["Khrushchev", "Khrushchëv", "Hruŝëv", "Khrouchtchev", "Хрущев", "Khrushchyov"]),
        ("Йошкар", ["Ioshkar", "Yoshkar", "Joškar", "Iochkar"]),
        (
            "Володимир Миколаєнко",
            [
                "Volodymyr Mykolaienko", "Volodymyr Mykolayenko", "Volodimir Mikolaênko",
                "Wolodymyr Mykolajenko",
            ]
        ),
        ("Згурський", ["Zghurskyi", "Zgurskyi", "Zgursʹkij", "Zghurskyy"]),
        ("Юрій Ґудзь", ["Yurii Gudz", "Yuriy Gudzʹ", "Iouriy Goudz", "Jurij Guds"]),
        ("Єлизавета", ["Yelyzaveta", "Êlizaveta", "Ielyzaveta", "Jelysaweta"]),
        ("Хилюк", ["Khyliuk", "Khylyuk", "Hilûk", "Khyliouk"]),
        ("Сергій", ["Serhii", "Serhiy", "Sergìj", "Serhij", "Sergii"]),
        ("Алексей", ["Aleksei", "Aleksey", "Aleksej", "Alexei", "Alexey"]),
        ("Уладзімір Някляеў", ["Uladzimir Niakliaeu", "Uladzimir Nyaklyayeu"]),
        ("Змитровский", ["Zmitrovsky", "Zmitrovskii", "Zmitrovskiy", "Smitrowski", "Zmitrovskij"]),
        ("Образцов-Пробный", ["Obraztsov-Probnyy", "Obraztsov Probny", "Obrazcov-Probnyj"]),
    ]

    @Test("Cyrillic and romanised forms meet", arguments: together)
    func meet(name: String, forms: [String]) {
        let key = NameFold.key(name)
        #expect(!key.isEmpty)
        for form in forms {
            #expect(NameFold.keys(form).contains(key), "\(form)")
        }
    }

    @Test("German and Polish ch meets х in the second reading")
    func softCH() {
        #expect(NameFold.keys("Chyljuk").contains(NameFold.key("Хилюк")))
        #expect(NameFold.keys("Michail").contains(NameFold.key("Михаил")))
        #expect(NameFold.keys("Shcherbina").count == 1)
    }

    @Test("Only Latin letters have several readings, also beside others")
    func readings() {
        #expect(NameFold.keys("Хилюк Михаил") == [NameFold.key("Хилюк Михаил")])
        #expect(NameFold.keys("მიხეილ") == [NameFold.key("მიხეილ")])
        #expect(NameFold.keys("Михаил Chyljuk").contains(NameFold.key("Михаил Хилюк")))
        #expect(NameFold.keys("ĆH Chyljuk").count > 1)
    }

    @Test(
        "Different names stay apart",
        arguments: [
            ("Иванов", "Петров"), ("Тестов", "Костов"), ("Анна", "Нина"), ("Марков", "Морков"), ("Олег", "Ольга"),
        ])
    func apart(first: String, second: String) {
        #expect(NameFold.key(first) != NameFold.key(second))
    }

    @Test(
        "Composed and decomposed letters are one",
        arguments: [
            ("Jašin", "Jas\u{30C}in"), ("Âšin", "A\u{302}s\u{30C}in"), ("Йошкар", "И\u{306}ошкар"),
            ("Żuk", "Z\u{307}uk"),
        ])
    func decomposed(composed: String, decomposed: String) {
        #expect(NameFold.key(composed) == NameFold.key(decomposed))
    }

    @Test("Other scripts keep their letters, signs part or vanish")
    func other() {
        #expect(NameFold.key("Γιώργο") == NameFold.key("ΓΙΏΡΓΟ"))
        #expect(NameFold.key("გიორგი") == Array("გიორგი".utf8))
        #expect(NameFold.key(" «…» — 。") == [])
        #expect(NameFold.key("") == [])
        #expect(NameFold.key("Д’Арк") == NameFold.key("Дарк"))
        #expect(NameFold.key("Тест\u{200B}ов") == NameFold.key("Тестов"))
        #expect(NameFold.key("Тестов,Иван") == NameFold.key("Тестов Иван"))
        #expect(NameFold.key("Тестов Иван 2") == Array("testov ivan 2".utf8))
    }

    @Test("Tokens are the words of a key")
    func tokens() {
        let key = NameFold.key("Тестов-Пробный Иван")
        #expect(
            NameFold.tokens(of: key).map { String(decoding: key[$0], as: UTF8.self) } == ["testov", "probni", "ivan"])
        #expect(NameFold.tokens(of: []) == [])
    }
}
