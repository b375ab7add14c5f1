// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Register
import Statements
import Testing

@testable import Exchanges

/// Surnames that sound alike and are different ones. All persons are made up.
@Suite("Surnames a letter apart") struct OtherSurnameTests {
    static func matcher(_ persons: [(name: String, birth: String)]) throws -> ListMatcher {
        let source = try #require(SourceID("list-a"))
        return ListMatcher(
            try persons.enumerated().map { place, person in
                let names = person.name.split(separator: "|").map(String.init)
                var card = PersonCard(
                    person: try #require(PersonID(position: place)),
                    subject: Subject(kind: .person, source: source, key: "\(place)"), name: names[0], names: names)
                card.birth = person.birth
                return card
            })
    }

    static func entry(_ name: String, birth: String = "") -> PrintedEntry {
        var entry = PrintedEntry(number: 1, row: 1, name: name)
        entry.birth = birth
        return entry
    }

    @Test(
        "words that sound alike are one name only if a romanisation, an alphabet or an ending explains the letters",
        arguments: [
            ("Хромов", "Громов", WordSpelling.Likeness.other), ("Шилин", "Жилин", .other),
            ("Куликов", "Кульков", .other),
            ("Калин", "Колин", .other), ("Попов", "Попев", .other), ("Khromov", "Громов", .other),
            ("Shilin", "Жилин", .other), ("Kulikov", "Кульков", .other), ("Kolin", "Калин", .other),
            ("Kornev", "Корнеев", .other), ("Kornev", "Korneev", .other), ("Popev", "Попов", .other),
            ("Шилин", "Шилина", .ending), ("Громову", "Громов", .ending), ("Gromova", "Громов", .ending),
            ("Korneyev", "Корнеев", .same), ("Korneïev", "Корнеев", .same), ("Korneev", "Korneyev", .same),
            ("Щукин", "Schtschukin", .same), ("Shchukin", "Schtschukin", .same), ("Хромов", "Chromow", .same),
            ("Khromov", "Hromov", .same), ("Зяблюк", "Ziabliuk", .same), ("Zyablyuk", "Ziabliuk", .same),
            ("Соловьёв", "Соловьев", .same), ("Соловьёв", "Solovyov", .same), ("Соловьёв", "Soloviev", .same),
            ("Ґонтар", "Гонтар", .same), ("Іваненко", "Иваненко", .same), ("Кобзон-Мурза", "Kobzon Murza", .same),
            ("Чернявский", "Tchernyavsky", .same), ("Горбачёв", "Gorbachov", .same), ("Максимов", "Maximov", .same),
            ("Пустельгин", "Poustelguine", .same), ("Schöbel", "Schoebel", .same), ("Čapek", "Capek", .same),
        ])
    func likeness(_ one: String, _ other: String, _ likeness: WordSpelling.Likeness) {
        #expect(WordSpelling(one).likeness(to: WordSpelling(other)) == likeness)
        #expect(WordSpelling(other).likeness(to: WordSpelling(one)) == likeness)
    }

    @Test(
        "another surname by a letter stays in doubt, whatever else agrees, and is never surer than the right one",
        arguments: [
            ("Громов", "Хромов"), ("Жилин", "Шилин"), ("Кульков", "Куликов"), ("Корнев", "Корнеев"), ("Калин", "Колин"),
            ("Попов", "Попев"), ("Калин", "Калина"), ("Громов", "Khromov"), ("Жилин", "Shilin"),
        ])
    func doubt(_ known: String, _ printed: String) throws {
        var matcher = try Self.matcher([("\(known) Сергей Викторович", "1969-03-04"), ("Пустельга Денис Олегович", "")])
        for (birth, most) in [("", 0.6), ("1969", 0.75), ("1969-03-04", 0.89)] {
            let wrong = matcher.match(Self.entry("\(printed) Сергей Викторович", birth: birth))
            let right = matcher.match(Self.entry("\(known) Сергей Викторович", birth: birth))
            let (less, more) = (wrong.candidates.first?.probability ?? 0, right.candidates.first?.probability ?? 0)
            #expect(less <= most && less <= more, "\(birth): \(wrong), \(right)")
            #expect(wrong.reasons.contains(.spelling), "\(wrong)")
        }
        let alone = matcher.match(Self.entry("Сергей \(printed)"))
        #expect((alone.candidates.first?.probability ?? 0) < EntryMatch.likely, "\(alone)")
    }

    @Test(
        "a spelling that a romanisation, an alphabet or a woman’s ending explains is held down by nothing",
        arguments: [
            ("Зяблюк Тимур Аркадьевич", "Zyablyuk Timur Arkadyevich"), ("Зяблюк Тимур Аркадьевич", "Timur Ziabliouk"),
            ("Щукозов Арвид Олегович", "Arvid Schtschukosow"), ("Pustelgina Gordeia", "Gordeya Poustelguina"),
            ("Пустельгина Арвида Олеговна", "Пустельгин Арвида Олеговна"),
        ])
    func explained(_ known: String, _ printed: String) throws {
        var matcher = try Self.matcher([(known, "1969-03-04"), ("Гвоздарёв Денис Олегович", "")])
        let match = matcher.match(Self.entry(printed))
        #expect(match.isSure && !match.reasons.contains(.spelling), "\(match)")
    }

    @Test("above 0.9 is nobody without the day of birth, and the first of January is no day")
    func day() throws {
        var matcher = try Self.matcher([
            ("Пустельга Денис Олегович", "1969-03-04"), ("Зяблюк Тимур Аркадьевич", "1969-01-01"),
        ])
        for birth in ["1969", "1969-03"] {
            let match = matcher.match(Self.entry("Пустельга Денис Олегович", birth: birth))
            #expect(match.person?.probability == 0.9, "\(match)")
        }
        let told = matcher.match(Self.entry("Пустельга Денис Олегович", birth: "1969-03-04"))
        #expect((told.person?.probability ?? 0) > 0.9, "\(told)")
        let first = matcher.match(Self.entry("Зяблюк Тимур Аркадьевич", birth: "1969-01-01"))
        #expect(first.person?.probability == 0.9, "\(first)")
    }
}
