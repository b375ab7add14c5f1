// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Exchanges

/// Names with a typing error, in another order or case. All persons are made up.
@Suite("Names that are alike word for word") struct SimilarNameTests {
    private static func matcher() throws -> ListMatcher {
        try OtherSurnameTests.matcher([
            ("Гвоздарёв Арвид Олегович", "1980-05-06"), ("Пустельга Денис Олегович|Denis Pustelga", "1975-03-04"),
            ("Зяблюков Тимур Аркадьевич|Timur Zyablyukov", ""), ("Травкина-Шпиндель Наталья Юрьевна", ""),
            ("Ленуров Эмир-Усеин Рефатович", ""), ("Шпинделев Владислав Сергеевич", ""),
            ("Гвоздовский Александр Петрович", ""), ("Щукозов Саид Умар уулу", ""),
            ("Зябликан уулу Темирбек", ""),
        ])
    }

    @Test(
        "one typing error in any word puts the person before people",
        arguments: [
            ("Гвоздрёв Арвид Олегович", 0), ("Гвоздаарёв Арвид Олегович", 0), ("Гвоздаёрв Арвид Олегович", 0),
            ("Гвоздапёв Арвид Олегович", 0), ("Гвоздарёв Аврид Олегович", 0), ("Гвоздарёв Арвид Оелгович", 0),
            ("Арвид Гвоздрёв", 0), ("Denis Pustlga", 1), ("Pustelka Denis", 1), ("Зялбюков Тимур", 2),
            ("Зяблюкв Тимур Аркадьевич", 2), ("Timur Zyabluykov", 2), ("Timur Zyabliuhov", 2),
            ("Шпинделв Владислав Сергеевич", 5),
        ])
    func slip(_ printed: String, _ card: Int) throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry(printed))
        #expect(match.candidates.first?.card == card, "\(match)")
        #expect(match.isDoubtful && (match.candidates.first?.probability ?? 0) >= 0.2, "\(match)")
    }

    @Test("a typing error in the surname, and the day of birth, is not sure either")
    func slipWithDay() throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry("Гвоздрёв Арвид Олегович", birth: "1980-05-06"))
        #expect(match.person?.card == 0 && match.isDoubtful, "\(match)")
        let other = matcher.match(OtherSurnameTests.entry("Гвоздрёв Арвид Олегович", birth: "1961-02-03"))
        #expect(other.person == nil, "\(other)")
    }

    @Test(
        "the order of the words does not matter",
        arguments: [
            ("Эмир-Усеин Ленуров", 4), ("Эмир-Усеин Рефатович Ленуров", 4), ("Emir-Usein Lenurov", 4),
            ("Lenurov Emir Usein", 4), ("Эмир Усеин Ленуров", 4), ("Наталья Травкина-Шпиндель", 3),
            ("Наталья Юрьевна Травкина Шпиндель", 3), ("Щукозов Саид Умар уулу", 7), ("Саид Умар уулу Щукозов", 7),
            ("Зябликан уулу Темирбек", 8), ("Темирбек Зябликан уулу", 8),
        ])
    func order(_ printed: String, _ card: Int) throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry(printed))
        #expect(match.person?.card == card, "\(match)")
        #expect((match.person?.probability ?? 1) <= 0.9)
    }

    @Test(
        "a man in another case is put before people, also where it could be a woman’s name",
        arguments: [
            ("Владислава Шпинделева", 5), ("Владислава Сергеевича Шпинделева", 5), ("Владиславу Шпинделеву", 5),
            ("Александра Гвоздовского", 6), ("Александром Гвоздовским", 6), ("Гвоздовского Александра Петровича", 6),
            ("Тимура Зяблюкова", 2), ("Timur Zyablyukov’s", 2), ("Denis Pustelga's", 1),
        ])
    func declined(_ printed: String, _ card: Int) throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry(printed))
        #expect(match.person?.card == card, "\(match)")
        #expect((match.person?.probability ?? 1) <= 0.9)
    }

    @Test(
        "another given name, another father, a daughter, two errors or a word too many is somebody else",
        arguments: [
            "Гвоздрёв Денис Олегович", "Гвоздрёв Арвид Сергеевич", "Гвоздрёва Арвида Олеговна", "Гвздрёв Авид Олегович",
            "Зяблюкв Тимур Назар", "Шпинделев Владислава", "Олегович Арвид",
        ])
    func others(_ printed: String) throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry(printed))
        #expect((match.candidates.first?.probability ?? 0) <= 0.4, "\(match)")
    }

    @Test(
        "a word that nothing of the person explains never makes a match surer",
        arguments: [
            ("Paul Brackwell", "Paul X. Brackwell"), ("Paul Brackwell", "Paul Nicholas Brackwell"),
            ("Paul Brackwell", "Paul Zyablovich Brackwell"), ("Paul Zyablovich", "Paul Brackwell Zyablovich"),
            ("Paul Zyablovich", "Paul Samuel Zyablovich"), ("Paul Zyablovich", "Paul Zyablovich Samuel"),
            ("Oleg Ivanov", "Oleg Ivanov Brackwell"), ("Oleg Ivanov", "Oleg Brackwell Ivanov"),
        ])
    func wordTooMany(_ known: String, _ printed: String) throws {
        var matcher = try OtherSurnameTests.matcher([(known, ""), ("Гвоздарёв Арвид Олегович", "")])
        let plain = matcher.match(OtherSurnameTests.entry(known))
        let match = matcher.match(OtherSurnameTests.entry(printed))
        let (less, more) = (match.candidates.first?.probability ?? 0, plain.candidates.first?.probability ?? 0)
        #expect(match.candidates.first?.card == 0 && less > 0.2, "\(match)")
        #expect(less <= more && less <= 0.75, "\(match), \(plain)")
    }

    @Test(
        "an alias is another name of the person, and each is compared",
        arguments: [
            ("Denis Pustelga alias Paul Brackwell", 1), ("Paul Brackwell (a.k.a. Denis Pustelga)", 1),
            ("Денис Пустельга, он же Павел Колодезников", 1), ("Paul Brackwell, also known as Denis Pustelga", 1),
        ])
    func alias(_ printed: String, _ card: Int) throws {
        var matcher = try Self.matcher()
        let match = matcher.match(OtherSurnameTests.entry(printed))
        #expect(match.person?.card == card, "\(match)")
        let two = matcher.match(OtherSurnameTests.entry("Denis Pustelga aka Арвид Гвоздарёв"))
        #expect(two.person == nil && two.candidates.count == 2, "\(two)")
    }

    @Test(
        "two persons in one cell are two entries, or it is said that there may be several",
        arguments: [
            "Denis Pustelga or Arvid Gvozdarev", "Denis Pustelga + Arvid Gvozdarev", "Denis Pustelga+Arvid Gvozdarev",
            "Денис Пустельга или Арвид Гвоздарёв", "Денис Пустельга або Арвид Гвоздарёв",
        ])
    func severalInCell(_ cell: String) throws {
        let list = try ListFile(text: "name\n\(cell)\nTimur Zyablyukov\n")
        #expect(list.entries.count == 3 || list.entries.count == 4, "\(list.entries.map(\.name))")
        #expect(SeveralNames(cell) != .one && SeveralNames(cell) != .unclear)
        #expect(SeveralNames("Denis Pustelga (also Arvid Gvozdarev)") == .unclear)
        #expect(SeveralNames("Denis Pustelga (also known as Paul Brackwell)") == .one)
        #expect(SeveralNames("Denis Pustelga (Brackwell)") == .one)
    }
}
