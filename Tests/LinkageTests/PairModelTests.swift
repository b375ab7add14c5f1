// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Testing

@Suite("Comparing two names")
struct PairModelTests {
    private func explain(_ first: SyntheticList.Row, _ second: SyntheticList.Row) -> PairExplanation {
        var table = LinkageTable()
        table.append(first)
        table.append(second)
        var model = PairModel(standard: table)
        return model.explain(0, 1)
    }

    private func names(_ first: String, _ second: String) -> PairExplanation {
        explain(.init(person: 0, name: first), .init(person: 1, name: second))
    }

    private func verdict(_ explanation: PairExplanation, _ field: PairExplanation.Field) -> PairExplanation.Verdict? {
        explanation.parts.first { $0.field == field }?.verdict
    }

    @Test(
        "One name in two scripts, languages, cases and orders is one name",
        arguments: [
            ("Образцов Иван Ильич", "Ivan Obraztsov"), ("Образцова Анна", "Anna Obrazcova"),
            ("Выдумщиков Сергей", "Sergej Wydumschtschikow"), ("Примерко Микола", "Николай Примерко"),
            ("Вымыслаў Уладзімір", "Владимир Вымыслов"), ("Образцова Ивана Ильича", "Образцов Иван Ильич"),
            ("ПРОБНЫЙ Пётр", "Пробного Петра"), ("Кара-Выдумка Егор", "Yegor Kara-Vydumka"),
            ("Проверкин Саша", "Aleksandr Proverkin"), ("Chasan Wymysłow", "Хасан Вымыслов"),
        ])
    func agree(first: String, second: String) {
        let explanation = names(first, second)
        let family = verdict(explanation, .family)
        #expect(family == .same || family == .spelling || family == .former, "\(explanation)")
        #expect([.same, .short, .initial].contains(verdict(explanation, .given)), "\(explanation)")
        #expect(explanation.probability > 0.5)
    }

    @Test(
        "A given name that no list knows, or that is short for another, agrees with itself",
        arguments: [
            ("Примерко Никола", "Primerko Nikola"), ("Вымыслов Комиль Ильич", "Вымыслов Комиль Ильич"),
            ("Вымыслов Айдер", "Вымыслов Айдер"), ("Проверкин Саша", "Проверкин Саша"),
        ])
    func itself(first: String, second: String) {
        #expect(verdict(names(first, second), .given) == .same)
    }

    @Test("A day with dots is read as one in the order of a computer")
    func dottedDays() {
        for (written, plain) in [
            ("12.03.1980", "1980-03-12"), ("1.5.1980", "1980-05-01"), ("12.03.1980 г.", "1980-03-12"),
            ("03.1980", "1980-03"),
        ] {
            let explanation = explain(
                .init(person: 0, name: "Образцов Иван", birth: written),
                .init(person: 0, name: "Образцов Иван", birth: plain))
            #expect(verdict(explanation, .birth) == (plain.utf8.count == 7 ? .month : .same), "\(written)")
        }
        for nonsense in ["1.2.3", "..", "12.13.1980", "32.1.1980", "12.3.19800", "1.", "a.b.1980", "99.1.1980"] {
            let explanation = explain(
                .init(person: 0, name: "Образцов Иван", birth: nonsense),
                .init(person: 0, name: "Образцов Иван", birth: "1980-03-12"))
            #expect(verdict(explanation, .birth) == nil, "\(nonsense)")
        }
    }

    @Test("The sex is read in four languages", arguments: ["М", "мужской", "M", "male", "чоловік", "Ч", "мужчынскі"])
    func sex(text: String) {
        let man = SyntheticList.Row(person: 0, name: "Образцов И.", sex: text)
        for other in ["F", "женский", "Ж", "жінка"] {
            let explanation = explain(man, .init(person: 1, name: "Образцов И.", sex: other))
            #expect(verdict(explanation, .sex) == .different, "\(text) \(other)")
        }
    }

    @Test("Two who were tried together are two persons, if surname and birth contradict each other")
    func triedTogether() {
        func row(_ name: String, _ birth: String) -> SyntheticList.Row {
            .init(
                person: 0, name: name, birth: birth, sex: "M", region: "RU-ROS", articles: "RU:205.5",
                arrest: "2022-03-01")
        }
        let two = explain(row("Образцов Иван Ильич", "1993-08-20"), row("Черновиков Иван Ильич", "1994-08-04"))
        #expect(two.probability < 0.5)
        #expect(abs(two.prior + two.parts.reduce(0) { $0 + $1.weight } - two.logOdds) < 1e-6)
        let alikeToo = explain(row("Образцов Иван Ильич", "1956-04-02"), row("Абразцев Иван Ильич", "1970-01-12"))
        #expect(alikeToo.probability < 0.5)
        // A surname that is only alike stays in doubt if there is no date, and counts for nothing with names alone.
        let (first, second) = ("Образцов Иннокентий Аристархович", "Абразцев Иннокентий Аристархович")
        let alone = names(first, second)
        #expect(verdict(alone, .family) != .same && alone.probability < 0.5, "\(alone)")
        let placed = explain(row(first, ""), .init(person: 0, name: second, sex: "M", region: "RU-ROS"))
        #expect(placed.probability > 0.5 && placed.probability < 0.9, "\(placed)")
        // One name and another year stay in doubt, however rare the name.
        let doubt = explain(row("Образцов Иван Ильич", "1993-08-20"), row("Образцов Иван Ильич", "1995-01-04"))
        #expect(doubt.probability > 0.5 && doubt.probability < 0.9)
    }

    @Test("Initials agree, and a former surname does")
    func weaker() {
        let initials = names("Черновиков Г. И.", "Черновиков Геннадий Ильич")
        #expect(verdict(initials, .given) == .initial)
        #expect(verdict(initials, .patronymic) == .initial)
        let former = names("Шаблонина (Условнова) Анна", "Анна Условнова")
        #expect(verdict(former, .family) == .former)
        #expect(verdict(former, .given) == .same)
        #expect(verdict(names("Черновикова Юлия", "Chernovikova J."), .given) == .initial)
    }

    @Test("A nominative that is another name’s genitive agrees with both")
    func genitives() {
        #expect(verdict(names("Черновикова Александра Ильича", "Черновиков Александр"), .given) != .different)
        #expect(verdict(names("Черновикова Юрия", "Черновиков Юрий"), .given) != .different)
        #expect(verdict(names("Черновиковой Валентины", "Черновикова Валентина"), .given) != .different)
    }

    @Test(
        "Different names are different, however alike",
        arguments: [
            ("Образцов Иван Ильич", "Образцов Пётр Ильич"), ("Образцов Иван Ильич", "Образцов Иван Львович"),
            ("Образцов Иван", "Черновиков Иван"), ("Условнова Анна", "Условнова Нина"),
            // Given names that are in no list of given names.
            ("Вымыслов Узоир Ильич", "Вымыслов Тейхан Ильич"), ("Вымыслов Узоир Рза оглы", "Вымыслов Тейхан Рза оглы"),
        ])
    func differ(first: String, second: String) {
        #expect(names(first, second).probability < 0.5)
    }

    @Test("A contradicted patronymic weighs far more than a missing one")
    func patronymic() {
        let missing = names("Образцов Иван Ильич", "Образцов Иван").logOdds
        let contradicted = names("Образцов Иван Ильич", "Образцов Иван Петрович").logOdds
        let agreeing = names("Образцов Иван Ильич", "Образцов Иван Ильич").logOdds
        #expect(agreeing > missing)
        #expect(missing - contradicted > 6)
    }

    @Test(
        "Dates agree as far as they are known",
        arguments: [
            ("1980-05-06", "1980-05-06", PairExplanation.Verdict.same), ("1980-05-06", "1980-05", .month),
            ("1980-05-06", "1980", .year), ("1980-05-06", "1980-06-05", .swapped),
            ("1980-05-06", "1980-01-01", .placeholder),
            ("1980-05-06", "1980-05-16", .dayDiffers), ("1980-05-06", "1980-08-06", .monthDiffers),
            ("1980-05-06", "1990-05-06", .yearDiffers), ("1980-05-12", "1980-05-21", .dayDiffers),
            ("1957-05-06", "1975-05-06", .yearDiffers), ("1980-05-12", "1980-05-23", .sameYear),
            ("1980-05-06", "1955-11-20", .different),
            ("1980", "1981", .closeYears),
        ])
    func births(first: String, second: String, expected: PairExplanation.Verdict) {
        let explanation = explain(
            .init(person: 0, name: "Образцов Иван", birth: first),
            .init(person: 1, name: "Образцов Иван", birth: second))
        #expect(verdict(explanation, .birth) == expected)
    }

    @Test("The parts and the prior add up to the whole")
    func sum() {
        let explanation = explain(
            .init(
                person: 0, name: "Образцов Иван Ильич", birth: "1980-05-06", sex: "M", region: "RU-TA",
                articles: "RU:207.3"),
            .init(
                person: 1, name: "Ivan Obraztsov", birth: "1980", sex: "M", region: "RU-MOW",
                articles: "RU:207.3;RU:280"))
        let sum = explanation.parts.reduce(explanation.prior) { $0 + $1.weight }
        #expect(abs(sum - explanation.logOdds) < 1e-9)
        #expect(explanation.parts.count == 6)
    }

    @Test("Comparing is the same both ways round")
    func symmetry() {
        var list = SyntheticList.made(persons: 80, seed: 9)
        // One article of two, in some; some without a surname or with the order in doubt.
        for place in list.rows.indices where place % 3 == 0 { list.rows[place].articles = "RU:207.3;RU:280" }
        for place in list.rows.indices where place % 5 == 0 { list.rows[place].name = "Иван Пробный" }
        for place in list.rows.indices where place % 7 == 0 { list.rows[place].name = "Пробный Иван" }
        let table = list.table
        var model = PairModel(standard: table)
        for first in 0..<table.count {
            let second = (first * 7 + 3) % table.count
            #expect(abs(model.logOdds(first, second) - model.logOdds(second, first)) < 1e-4)
        }
    }

    @Test("The calibrated probability rises with the odds, and its inverse leads back")
    func calibration() {
        var last = 0.0
        for step in -60...120 {
            let odds = Double(step) / 2
            let probability = Calibration.probability(odds)
            #expect(probability >= last)
            last = probability
            if abs(odds) < 30 { #expect(abs(Calibration.logOdds(probability) - odds) < 1e-6) }
        }
        #expect(Calibration.probability(0) == 0.5)
        #expect(Calibration.probability(1_000) < 1)
    }

    @Test(
        "Brother and sister are two, although her name may be his in the genitive",
        arguments: [
            ("Выдуменко Евгений Павлович", "Выдуменко Евгения Павловна"),
            ("Образцов Александр Петрович", "Образцова Александра Петровна"),
        ])
    func siblings(first: String, second: String) {
        #expect(names(first, second).probability < 0.5)
    }

    @Test("Two births years apart are not of one person, however alike the names")
    func births() {
        let first = SyntheticList.Row(person: 0, name: "Образцов Иван Ильич", birth: "1980-01-01")
        let second = SyntheticList.Row(person: 1, name: "Образцов Иван Ильич", birth: "1955-07-09")
        #expect(explain(first, second).probability < 0.5)
    }
}
