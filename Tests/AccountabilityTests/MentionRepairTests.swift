// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables
import Testing

@testable import Accountability

@Suite("Names that are easily missed or taken for others") struct MentionRepairTests {
    private static func found(_ text: String, _ persons: [NamedPerson]) -> [Mention] {
        MentionFinder.find(in: text, MentionIndex(persons)).filter { $0.kind == .person }
    }

    @Test(
        "A second surname is found with the given name, and alone after it, whether it stands alone or in brackets",
        arguments: [
            ["Вымыслова Антонина Юрьевна", "Пробинская"], ["Вымыслова (Пробинская) Антонина Юрьевна"],
            ["Antonina Vymyslova", "Probinskaya"],
        ])
    func secondSurname(_ names: [String]) {
        let found = Self.found(
            "Judge X sentenced Antonina Probinskaya. Probinskaya appealed.", [NamedPerson(id: "1", names: names)])
        #expect(found.map(\.text) == ["Antonina Probinskaya", "Probinskaya"])
        #expect(found.allSatisfy { $0.probability > 0.9 })
        let alone = Self.found("Тестова, Пробинскую и Иванову отпустили.", [NamedPerson(id: "1", names: names)])
        #expect(alone.map(\.text) == ["Пробинскую"])
    }

    @Test("A row of a list of sanctions names its own person, and others by their names alone")
    func ownNames() throws {
        let scratch = try ScratchFolder()
        let rows = """
            recordId,reason,schema,name,alias
            1,"Тестовский — судья, é. Тестовский приговорил Марию Пробину. Алексей Петрович доволен.",Person,Алексей Петрович ТЕСТОВСКИЙ,A. Testovsky

            2,"He sentenced Alexei Testovsky.",Person,Oleg STROGOV,
            """
        let file = try scratch.file("list.csv", Array(rows.utf8))
        let found = try MentionFinder.find(path: file, Invented.index).filter { $0.kind == .person }
        #expect(found.map(\.text) == ["Марию Пробину", "Alexei Testovsky"])
        let plain = try scratch.file("list.txt", Array(rows.utf8))
        #expect(try MentionFinder.find(path: plain, Invented.index).count > found.count)
        let roles = RoleFinder(Invented.index).find(
            in: "Testovsky is a judge. He sentenced Maria Probina.",
            RoleContext(official: ["Alexei Petrovich TESTOVSKY"]))
        #expect(roles.map(\.person) == ["b"])
    }

    @Test(
        "Whoever has a title of office in a text is left to review in all of it",
        arguments: [
            "Судья Тестовский Алексей Петрович вышел. Алексей Петрович Тестовский молчал. Тестовский сел.",
            "Следователь А. П. Тестовский пришёл. А. П. Тестовский молчал.",
            "Председатель суда Тестовский А.П. вышел.", "Судья Мосгорсуда Алексей Петрович Тестовский вышел.",
            "Судья Тверского районного суда Москвы Тестовский Алексей Петрович вышел.",
            "Следователь по особо важным делам Алексей Тестовский вышел.",
            "Prosecutor General Alexei Testovsky left. Alexei Testovsky came back.",
            "Judge of the Moscow City Court Alexei Testovsky left.",
            "Генерал-майор полиции Тестовский Алексей Петрович вышел.",
        ])
    func titles(_ text: String) {
        let found = Invented.found(text)
        #expect(!found.isEmpty && found.allSatisfy { $0.person == "a" && $0.probability < 0.9 })
    }

    @Test(
        "A title of somebody else lowers nothing",
        arguments: [
            "Судья оставил Алексея Тестовского под стражей.", "Судья по делу Алексея Тестовского ушёл.",
            "The judge of the Alexei Testovsky case left.", "Прокурор просил для Алексея Тестовского девять лет.",
        ])
    func noTitles(_ text: String) {
        #expect(Invented.found(text).allSatisfy { $0.probability > 0.9 } && !Invented.found(text).isEmpty)
    }

    @Test(
        "A frequent surname in a list of persons is likely, and in a list of strangers it is not",
        arguments: [
            "Testovsky, Kara-Primerov and Ivanov were named.", "Тестовского, Кара-Примерова и Иванова отпустили.",
            "Алексей Тестовский, Владимир Кара-Примеров и Иванов вышли.",
        ])
    func lists(_ text: String) {
        let found = Invented.found(text)
        #expect(found.map(\.person) == ["a", "c", "h"])
        // Of the most frequent surname of all it is one in four, and alone one in fifty.
        #expect(found.allSatisfy { $0.probability >= 0.25 })
        let strangers = Invented.found("Qwertov, Asdfov and Ivanov were named.")
        #expect(strangers.allSatisfy { $0.probability < 0.1 })
    }

    @Test("A month is no surname and no given name")
    func months() {
        let persons = [NamedPerson(id: "1", names: ["John May"]), NamedPerson(id: "2", names: ["May Testova"])]
        #expect(Self.found("It may come in May. May will come.", persons).isEmpty)
        #expect(Self.found("May Testova left in May.", persons).map(\.text) == ["May Testova"])
        #expect(Self.found("John May left.", persons).map(\.person) == ["1"])
    }

    @Test("Initials between two surnames belong to the one that they follow")
    func initials() {
        let persons = [
            NamedPerson(id: "1", names: ["Пробина Анна Андреевна"]),
            NamedPerson(id: "2", names: ["Пробина Пелагея Павловна"]),
            NamedPerson(id: "3", names: ["Пробин Борис Борисович"]),
        ]
        for text in [
            "Тестов П.П. Пробина А.А. Вымыслов Б.Б.", "Пробина А.А.", "П.П. Тестов А.А. Пробина Б.Б. Вымыслов",
        ] {
            #expect(Self.found(text, persons).map(\.person) == ["1"], "\(text)")
        }
    }

    @Test("A surname that is broken at its own hyphen, or printed without it, is found")
    func hyphens() {
        #expect(Invented.likely("Vladimir Kara-\nPrimerov spoke.") == ["c: Vladimir Kara-\nPrimerov"])
        #expect(Invented.likely("Говорил Владимир Кара-\nПримеров.") == ["c: Владимир Кара-\nПримеров"])
        #expect(Invented.likely("Vladimir Kara Primerov spoke.") == ["c: Vladimir Kara Primerov"])
        #expect(Invented.likely("Речь Владимира Кара Примерова.") == ["c: Владимира Кара Примерова"])
    }

    @Test(
        "Surnames that are nouns drop their vowel as the nouns do",
        arguments: [
            ("Соловей Пётр", "Петра Соловья"), ("Журавель Пётр", "Петру Журавлю"), ("Заяц Пётр", "Петром Зайцем"),
            ("Лев Пётр", "Петра Льва"), ("Соловей Пётр", "Петра Соловея"), ("Кравец Пётр", "Петра Кравца"),
        ])
    func fleetingVowels(_ name: String, _ form: String) {
        let found = Self.found("Вчера отпустили \(form).", [NamedPerson(id: "1", names: [name])])
        #expect(found.map(\.text) == [form] && found.allSatisfy { $0.probability > 0.5 })
    }
}
