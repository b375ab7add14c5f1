// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Register
import Statements
import Testing

@testable import Exchanges

/// Who an entry is, and how sure the machine may be. All persons are made up.
@Suite("Matching a list") struct ListMatcherTests {
    private static func cards(_ persons: [(name: String, birth: String)]) throws -> [PersonCard] {
        let source = try #require(SourceID("list-a"))
        return try persons.enumerated().map { place, person in
            var card = PersonCard(
                person: try #require(PersonID(position: place)),
                subject: Subject(kind: .person, source: source, key: "\(place)"), name: person.name,
                names: [person.name])
            card.birth = person.birth
            return card
        }
    }

    private static func matcher(_ persons: (String, String)...) throws -> ListMatcher {
        ListMatcher(try cards(persons.map { (name: $0.0, birth: $0.1) }))
    }

    private static func entry(_ name: String, birth: String = "") -> PrintedEntry {
        var entry = PrintedEntry(number: 1, row: 1, name: name)
        entry.birth = birth
        return entry
    }

    @Test(
        "a full rare name is matched in any script and order",
        arguments: [
            "Зяблюк Тимур Аркадьевич", "Тимур Зяблюк", "Timur Zyabliuk", "ZYABLIUK Timur Arkadievich",
            "Timur Ziabliuk",
        ])
    func rare(_ name: String) throws {
        var matcher = try Self.matcher(("Зяблюк Тимур Аркадьевич", ""), ("Пустельгин Назар Олегович", ""))
        let match = matcher.match(Self.entry(name))
        #expect(match.person?.card == 0)
        #expect(match.isSure, "\(match)")
    }

    @Test("another patronymic stays a contradiction where the person has a further name without one")
    func otherFather() throws {
        var cards = try Self.cards([(name: "Зяблюк Тимур Аркадьевич", birth: "")])
        cards[0].names.append("Timur Zyabliuk")
        var matcher = ListMatcher(cards)
        let other = matcher.match(Self.entry("Зяблюк Тимур Олегович"))
        #expect((other.candidates.first?.probability ?? 0) <= 0.2, "\(other)")
        #expect(matcher.match(Self.entry("Зяблюк Тимур Аркадьевич")).isSure)
        #expect(matcher.match(Self.entry("Timur Ziabliuk")).isSure)
    }

    @Test(
        "what is too short or too common never reaches 0.9",
        arguments: [
            "Зяблюк Т. А.", "Зяблюк Т.", "Зяблюк", "Т. Зяблюк", "Иванов Сергей", "Sergei Ivanov",
            "Иванов Сергей Петрович", "Ivanov",
        ])
    func short(_ name: String) throws {
        var matcher = try Self.matcher(("Зяблюк Тимур Аркадьевич", ""), ("Иванов Сергей Петрович", ""))
        let match = matcher.match(Self.entry(name))
        #expect(!match.isSure, "\(match)")
        #expect((match.candidates.first?.probability ?? 0) < EntryMatch.sure)
    }

    @Test(
        "a surname with initials, or alone, is in doubt and waits for people",
        arguments: ["Зяблюк Т. А.", "Zyabliuk T.", "Т. Зяблюк", "Зяблюк"])
    func waits(_ name: String) throws {
        var matcher = try Self.matcher(("Зяблюк Тимур Аркадьевич", ""), ("Пустельгин Назар Олегович", ""))
        let match = matcher.match(Self.entry(name))
        #expect(match.candidates.map(\.card) == [0], "\(match)")
        #expect(match.isDoubtful && match.person == nil)
        #expect(matcher.match(Self.entry("Зяблюк Н. А.")).candidates.isEmpty, "another initial")
        var two = try Self.matcher(("Зяблюк Тимур Аркадьевич", ""), ("Зяблюк Тарас Андреевич", ""))
        let shared = two.match(Self.entry(name))
        #expect(shared.candidates.count == 2 && shared.reasons.contains(.namesakes))
    }

    @Test("a common name with its birth is sure, and with another birth it is not")
    func birth() throws {
        var matcher = try Self.matcher(("Иванов Сергей Петрович", "1980-05-06"))
        #expect(matcher.match(Self.entry("Иванов Сергей Петрович", birth: "1980-05-06")).isSure)
        let other = matcher.match(Self.entry("Иванов Сергей Петрович", birth: "1961-02-03"))
        #expect(other.person == nil, "\(other)")
        #expect(other.reasons.contains(.contradiction) || other.candidates.isEmpty)
    }

    @Test("two namesakes share the probability, and nobody is named")
    func namesakes() throws {
        var matcher = try Self.matcher(
            ("Зяблюк Тимур Аркадьевич", "1980-05-06"), ("Зяблюк Тимур Аркадьевич", "1991-07-08"))
        let match = matcher.match(Self.entry("Тимур Зяблюк"))
        #expect(match.candidates.count == 2)
        #expect(match.candidates.reduce(0) { $0 + $1.probability } <= 1)
        #expect(match.candidates.allSatisfy { $0.probability <= 0.5 })
        #expect(match.reasons.contains(.namesakes) && !match.isSure)
        let told = matcher.match(Self.entry("Тимур Зяблюк", birth: "1991-07-08"))
        #expect(told.person?.card == 1)
    }

    @Test("nobody is matched with a stranger, nor with nothing")
    func stranger() throws {
        var matcher = try Self.matcher(("Зяблюк Тимур Аркадьевич", ""))
        for name in ["Пустельгин Назар Олегович", "", "…", "12", "Зяблюк Анна Аркадьевна"] {
            let match = matcher.match(Self.entry(name))
            #expect(match.person == nil, "\(name): \(match)")
        }
        var empty = ListMatcher([])
        #expect(empty.match(Self.entry("Тимур Зяблюк")).candidates.isEmpty)
    }

    @Test(
        "a name alone is never surer than 0.9, however whole and rare",
        arguments: ["Timur Zyabliuk", "Зяблюк Тимур Аркадьевич", "Зяблюк Тимур А."])
    func nameAlone(_ name: String) throws {
        var matcher = try Self.matcher(("Зяблюк Тимур Аркадьевич", "1980-05-06"), ("Пустельга Назар Олегович", ""))
        let match = matcher.match(Self.entry(name))
        #expect(match.person?.card == 0 && match.isSure, "\(match)")
        #expect((match.person?.probability ?? 1) <= 0.9 && match.reasons.contains(.nameAlone), "\(match)")
        let told = matcher.match(Self.entry(name, birth: "1980-05-06"))
        #expect((told.person?.probability ?? 0) > 0.9, "\(told)")
    }

    @Test("region, article and year of birth leave a name at 0.9, and the patronymic beside them does")
    func further() throws {
        var cards = try Self.cards([
            (name: "Пустельга Денис Олегович", birth: "1975"), (name: "Иванов Сергей Юрьевич", birth: "1975"),
        ])
        for place in cards.indices {
            cards[place].region = "RU-TOM"
            cards[place].articles = ["275"]
        }
        var matcher = ListMatcher(cards)
        for name in ["Denis Pustelga", "Пустельга Денис Олегович", "Sergei Ivanov"] {
            for field in ["region", "article", "birth", "region article", "article birth", "region article birth"] {
                var entry = Self.entry(name)
                if field.contains("region") { entry.region = "RU-TOM" }
                if field.contains("article") { entry.articles = ["275"] }
                if field.contains("birth") { entry.birth = "1975" }
                let match = matcher.match(entry)
                #expect(match.person != nil, "\(name) \(field): \(match)")
                #expect((match.person?.probability ?? 0) <= 0.9, "\(name) \(field): \(match)")
                let isRare = name.contains("ustelga") || name.contains("устельга")
                #expect(!isRare || match.isSure && match.reasons.contains(.oneGround), "\(match)")
            }
        }
    }

    @Test("who is tried in one case, with names of one people, is not taken for another of it by region and article")
    func oneCase() throws {
        let surnames = ["Абдуразимов", "Бекмамутов", "Сейтвелиев", "Куртсеитов", "Аметханов"]
        let given = ["Эмир", "Рустем", "Сервер", "Энвер"]
        let all = surnames.flatMap { surname in given.map { "\(surname) \($0) Ленурович" } }
        var cards = try Self.cards(all.map { (name: $0, birth: "1985-03-04") })
        for place in cards.indices {
            cards[place].region = "UA-43"
            cards[place].articles = ["205.5"]
        }
        var matcher = ListMatcher(cards)
        for name in all {
            for father in ["Ленурович", "Рефатович", ""] {
                var entry = Self.entry(name.replacingOccurrences(of: "Ленурович", with: father), birth: "")
                entry.region = "UA-43"
                entry.articles = ["205.5"]
                let most = matcher.match(entry).candidates.map(\.probability).max() ?? 0
                #expect(most <= 0.9, "\(entry.name)")
            }
        }
    }

    @Test(
        "two names of one root are borne by two people: sure at the most, whatever else agrees",
        arguments: [
            ("Максим", "Максимилиан"), ("Иван", "Ян"), ("Лев", "Леон"), ("Анна", "Ханна"), ("Ксения", "Аксинья"),
        ])
    func twoNames(_ one: String, _ other: String) throws {
        let isWoman = one.hasSuffix("а") || one.hasSuffix("я")
        let rest = isWoman ? ("Зяблюк", "Сергеевна") : ("Зяблюк", "Сергеевич")
        for (name, printed) in [(one, other), (other, one)] {
            var cards = try Self.cards([(name: "\(rest.0) \(name) \(rest.1)", birth: "1975-03-04")])
            cards[0].region = "RU-TOM"
            var matcher = ListMatcher(cards)
            var entry = Self.entry("\(rest.0) \(printed) \(rest.1)", birth: "1975-03-04")
            entry.region = "RU-TOM"
            let most = matcher.match(entry).candidates.first?.probability ?? 0
            #expect(most <= 0.9, "\(name), \(printed)")
        }
    }

    @Test("an alias under another surname says nothing of the father")
    func alias() throws {
        var cards = try Self.cards([(name: "Михаил Зяблюк", birth: "")])
        cards[0].names.append("José A. Torvalez Yaguno")
        var matcher = ListMatcher(cards)
        #expect(matcher.match(Self.entry("Зяблюк Михаил Валерьевич")).person?.card == 0)
        #expect(matcher.match(Self.entry("Mikhail Ziabliuk")).person?.card == 0)
    }

    @Test(
        "a middle name or a surname more on one side leaves the person to be looked at",
        arguments: [
            ("Pablo Torvalez Yaguno", "Pablo Yaguno"), ("Paul Brackwell", "Brackwell Paul John"),
        ])
    func middle(_ name: String, _ printed: String) throws {
        var matcher = try Self.matcher((name, ""), ("Пустельга Денис Олегович", ""))
        let match = matcher.match(Self.entry(printed))
        #expect(match.person?.card == 0 && !match.isSure, "\(match)")
    }

    @Test(
        "another given name is never more than 0.9 sure, whatever else agrees; a spelling of the same name is",
        arguments: [
            ("Пустельга Евгения Олеговна", "Evgeniy Pustelga", false),
            ("Зяблюк Данис Маратович", "Denis Zyabliuk", false),
            ("Зяблюк Ренат Маратович", "Rinat Zyabliuk", false), ("Зяблюк Эрнес Маратович", "Ernest Zyabliuk", false),
            ("Зяблюк Ренат Маратович", "Renat Zyabliuk", true),
            ("Пустельга Евгения Олеговна", "Yevgeniya Pustelga", true),
            ("Пустельга Дмитрий Олегович", "Dmitriy Pustelga", true),
            ("Зяблюк Эрнес Маратович", "Ernes Ziabliuk", true),
        ])
    func otherGiven(_ name: String, _ printed: String, _ isSame: Bool) throws {
        var cards = try Self.cards([(name: name, birth: "1975-03-04")])
        cards[0].region = "RU-TOM"
        cards[0].articles = ["275"]
        var matcher = ListMatcher(cards)
        for birth in ["1975", "1975-03-04"] {
            var entry = Self.entry(printed, birth: birth)
            entry.region = "RU-TOM"
            entry.articles = ["275"]
            let match = matcher.match(entry)
            let most = match.candidates.first?.probability ?? 0
            #expect((most > 0.9) == (isSame && birth.count > 4), "\(printed) \(birth): \(match)")
        }
    }

    @Test("who shares surname and given name with somebody of the register is matched with 0.9 at the most")
    func strangers() throws {
        let surnames = ["Пустельга", "Зяблюк", "Гвоздарёв", "Шпиндель", "Травкин", "Иванов", "Мельник", "Магомедов"]
        let given = ["Сергей", "Тимур", "Арвид", "Денис", "Гордей"]
        let people = surnames.flatMap { surname in given.map { (surname, $0) } }
        var matcher = ListMatcher(
            try Self.cards(people.map { (name: "\($0.0) \($0.1) Олегович", birth: "1975-03-04") }))
        for (surname, given) in people {
            for name in ["\(given) \(surname)", "\(surname) \(given) Олегович"] {
                let most = matcher.match(Self.entry(name)).candidates.map(\.probability).max() ?? 0
                #expect(most <= 0.9, "\(name)")
            }
        }
    }

    @Test(
        "a middle name or a second surname added or left out is no contradiction, but never sure",
        arguments: [
            ("Paulo Zyabliuk", "Paulo Nicholas Zyabliuk"), ("Paulo Nicholas Zyabliuk", "Paulo Zyabliuk"),
            ("Pablo Zyabliuk Pustelga", "Pablo Zyabliuk"), ("Pablo Zyábliuk Pustelga", "Pablo Zyabliuk"),
            ("M. R. Zyabliuk Pustelga", "Maria Rosa Zyabliuk Pustelga"), ("Paulo Zyabliuk", "ZYABLIUK Paulo Nicholas"),
            ("Maria Zyabliuk", "Zyabliuk, Maria Rosa"), ("Пабло Зяблюк Пустельга", "Pablo Zyabliuk"),
        ])
    func partOfName(_ onFile: String, _ printed: String) throws {
        var cards = try Self.cards([(name: "Гвоздарёв Арвид Олегович", birth: "1980-05-06"), (name: onFile, birth: "")])
        cards[0].names.append("Timur Zyabliuk-Shpindel")
        // The name stands as an alias beside another one.
        cards[1].names = ["Травкин Назар Олегович", onFile]
        var matcher = ListMatcher(cards)
        let match = matcher.match(Self.entry(printed))
        #expect(match.person?.card == 1, "\(match)")
        #expect(match.isDoubtful && match.reasons.contains(.partOfName), "\(match)")
    }

    @Test("a part of a name names nobody where whole names mean others, and a patronymic is no such part")
    func partBesideWhole() throws {
        var matcher = try Self.matcher(
            ("Paulo Zyabliuk", "1961"), ("Paulo Zyabliuk", "1975"), ("Paulo Nicholas Zyabliuk", ""))
        let match = matcher.match(Self.entry("Paulo Zyabliuk"))
        #expect(!match.reasons.contains(.partOfName) && match.reasons.contains(.namesakes), "\(match)")
        var other = try Self.matcher(("Пустельга Гордей Олегович", ""))
        #expect(!other.match(Self.entry("Gordei Pustelga")).reasons.contains(.partOfName))
    }

    @Test(
        "what has words of its own on both sides, given names alone, another patronymic, sex or birth is no part of a name",
        arguments: [
            "Paulo Robert Zyabliuk", "Paulo Nicholas", "Nicholas Zyabliuk", "Зяблюк Пауло Олегович",
            "Zyabliuk Nicholas Robert",
        ])
    func noPartOfName(_ printed: String) throws {
        var cards = try Self.cards([(name: "Paulo Nicholas Zyabliuk", birth: "1980-05-06")])
        cards[0].sex = "M"
        var matcher = ListMatcher(cards)
        let match = matcher.match(Self.entry(printed))
        #expect(match.person == nil, "\(match)")
        var entry = Self.entry("Paulo Zyabliuk", birth: "1961")
        #expect(matcher.match(entry).person == nil)
        entry.birth = "1980"
        #expect(matcher.match(entry).person?.card == 0)
        entry.sex = "F"
        #expect(matcher.match(entry).person == nil)
    }
}
