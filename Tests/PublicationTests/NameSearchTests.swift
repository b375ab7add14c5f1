// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// The search for names on the public pages.
@Suite struct NameSearchTests {
    private static func shown(_ key: String, _ names: [String], _ more: [Claim] = []) -> [Entry] {
        let subject = person(key)
        return [entry(subject, names.map { name($0) } + more), basis(subject, .trustedPublication)]
    }

    private static let people =
        shown("1", ["Образцов Иван Ильич", "Образцов Ванька"]) + shown("2", ["Образцова Анна Львовна"])
        + shown("3", ["Шаблонин Лев Егорович", "Wymyslny Lew"]) + shown("4", ["Единослов"])
        + shown("5", ["Мария де ла Крус Пробная Условная Вымышленная Придуманная Черновая Шаблонная"])
        + shown("6", ["Трафаретов Trafaretov 李小龍"])

    private static func found(_ publication: LedgerPublication, _ text: String, at: Int? = nil) throws -> [String] {
        try publication.people(PeopleQuery(text: text), publication.moment(at: at)).people.map { person in
            (person.names.first?.text ?? "–") + (person.matched.map { " (\($0.text))" } ?? "")
        }
    }

    @Test(
        "A person is found by any spelling, and the name that was met is said if another is shown",
        arguments: [
            ("Ivan Obraztsov", ["Образцов Иван Ильич"]), ("Образцову Ивану", ["Образцов Иван Ильич"]),
            ("И. Образцов", ["Образцов Иван Ильич"]), ("Schablonin", ["Шаблонин Лев Егорович"]),
            ("Ванька", ["Образцов Иван Ильич (Образцов Ванька)"]), ("Вымысльный", ["Шаблонин Лев Егорович"]),
            ("Обрасцова Анна Незнакомовна", ["Образцова Анна Львовна"]), ("Edinosl", ["Единослов"]),
            ("李小龍", ["Трафаретов Trafaretov 李小龍"]), ("Ярополков", []), ("zzz", []), ("", []), ("123", []),
        ])
    func spellings(text: String, expected: [String]) throws {
        let publication = try TestStore().record(Self.people).publication()
        #expect(try text.isEmpty || Self.found(publication, text) == expected)
    }

    @Test(
        "Whatever is asked for is answered",
        arguments: [
            "\u{0}\u{1}\u{202E}", String(repeating: "я", count: 5_000), String(repeating: "а б ", count: 2_500),
        ])
    func odd(text: String) throws {
        let publication = try TestStore().record(Self.people).publication()
        #expect(try Self.found(publication, text).count <= 6)
    }

    @Test("Who asks for two words is not shown all who have one, and near ones if nobody has enough")
    func near() throws {
        let publication = try TestStore().record(Self.people).publication()
        #expect(try Self.found(publication, "Образцова Анна") == ["Образцова Анна Львовна"])
        let page = try publication.people(
            PeopleQuery(text: "Анна Ярополкова Незнакомова Посторонняя"), publication.moment())
        #expect(page.total == 0)
        #expect(page.near.map { $0.names.first?.text } == ["Образцова Анна Львовна"])
    }

    @Test("A child and a withheld person change nothing that a search says")
    func hidden() throws {
        let hidden: [[Entry]] = [
            Self.shown("k", ["Образцов Тайник"], [.characteristic(CharacteristicClaim(kind: .minor, text: "15"))]),
            Self.shown("w", ["Образцов Тайник", "Wymyslny Taynik"]) + [basis(person("w"), .withheld)],
        ]
        for entries in hidden {
            let with = try TestStore().record(Self.people + entries).publication()
            let without = try TestStore().record(Self.people).publication()
            for text in ["Тайник", "Taynik", "Тайн", "Образцов Тайник", "Образцов", "Вымысльный", "Анна"] {
                let query = PeopleQuery(text: text)
                let one = try with.people(query, with.moment(at: 12))
                let other = try without.people(query, without.moment(at: 12))
                #expect(one.people == other.people && one.total == other.total && one.near == other.near, "\(text)")
                let now = try with.people(query, with.moment())
                #expect(now.people == other.people && now.total == other.total && now.near == other.near, "\(text)")
            }
        }
    }

    @Test("The same point has the same answer after more was recorded")
    func forEver() throws {
        let store = try TestStore().record(Self.people)
        let before = store.publication()
        let texts = ["Образцов", "Лев", "Wymyslny", "Анна"]
        let answers = try texts.map { try before.people(PeopleQuery(text: $0), before.moment(at: 12)) }
        try store.record(Self.shown("7", ["Образцов Лев"]) + Self.shown("8", ["Анна Вымысльная"]))
        let after = store.publication()
        #expect(try texts.map { try after.people(PeopleQuery(text: $0), after.moment(at: 12)) } == answers)
    }

    @Test("Who is a child on one day is found on another, as if the child of that day had not been there")
    func growing() throws {
        let born = Claim.birth(BirthClaim(date: date("2007-05-05")))
        let publication = try TestStore().record(Self.people + Self.shown("c", ["Подростков Лев"], [born]))
            .publication()
        func found(on day: String) throws -> [Bool] {
            let moment = Moment(on: PublicationTests.day(day), known: PublicationTests.day("2026-11-22"), at: 14)
            return try publication.people(PeopleQuery(text: "Podrostkov"), moment).people.map(\.isChild)
        }
        #expect(try found(on: "2025-05-04").isEmpty)
        #expect(try found(on: "2025-05-05") == [false])
    }
}
