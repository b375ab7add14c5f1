// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

/// Surnames and combinations are made up.
@Suite("Parts of a name")
struct ParsedNameTests {
    static let cases: [(text: String, family: String?, given: String?, patronymic: String?)] = [
        ("Образцов Иван Ильич", "Образцов", "Иван", "Ильич"), ("Иван Ильич Образцов", "Образцов", "Иван", "Ильич"),
        ("Иван Образцов", "Образцов", "Иван", nil), ("Образцов Иван", "Образцов", "Иван", nil),
        ("Образцов, Иван Ильич", "Образцов", "Иван", "Ильич"), ("Образцов И. И.", "Образцов", "И.", "И."),
        ("И.И. Образцов", "Образцов", "И.", "И."), ("ОБРАЗЦОВ Иван", "ОБРАЗЦОВ", "Иван", nil),
        ("Ivan ILYICHENKO", "ILYICHENKO", "Ivan", nil), ("Образцова Анна Львовна", "Образцова", "Анна", "Львовна"),
        ("Примерко Микола Петрович", "Примерко", "Микола", "Петрович"), ("Иван Выдумкович", "Выдумкович", "Иван", nil),
        ("Выдумкович Иван Петрович", "Выдумкович", "Иван", "Петрович"),
        ("Алиев Вымысл оглы Руслан", "Алиев", "Руслан", "Вымысл"),
        ("Igor P. Obraztsov", "Obraztsov", "Igor", "P."), ("Иванка", "Иванка", nil, nil), ("", nil, nil, nil),
        ("?!", nil, nil, nil),
    ]

    @Test("Surname, given name and patronymic", arguments: cases.indices)
    func parts(_ index: Int) {
        let item = Self.cases[index]
        let name = ParsedName(item.text)
        #expect(name.family == item.family)
        #expect(name.given == item.given)
        #expect(name.patronymic == item.patronymic)
    }

    @Test("A former surname in brackets stands apart")
    func former() {
        let name = ParsedName("Образцова (Примерко) Анна Львовна")
        #expect(name.family == "Образцова")
        #expect(name.former == "Примерко")
        #expect(name.given == "Анна")
        #expect(name.sex == "F")
        #expect(name.father == "Лев")
    }

    @Test("One given name in several languages, short forms and cases")
    func given() {
        for text in ["Николай", "Микола", "Мікалай", "Nikolai", "Nikolay", "Mikołaj", "Николая"] {
            #expect(ParsedName("Образцов \(text)").givenName == "Николай", "\(text)")
        }
        #expect(ParsedName("Образцов Коля").givenName == "Николай")
    }
}
