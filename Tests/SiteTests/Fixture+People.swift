// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    private static let surnames: [(String, String)] = [
        ("Testov", "Тестов"), ("Obraztsov", "Образцов"), ("Primerov", "Примеров"), ("Maketov", "Макетов"),
        ("Pustyshkin", "Пустышкин"), ("Zaglushkin", "Заглушкин"), ("Shablonov", "Шаблонов"),
    ]
    private static let given: [(String, String)] = [
        ("Ivan", "Иван"), ("Pyotr", "Пётр"), ("Semyon", "Семён"), ("Yegor", "Егор"), ("Fyodor", "Фёдор"),
        ("Yuri", "Юрий"), ("Ilya", "Илья"), ("Lev", "Лев"),
    ]

    /// The names of an invented person. Numbers 3 and 4 are children.
    func names(_ number: Int) -> [PublicName] {
        if number == 3 {
            return [
                PublicName(text: change("A. B."), language: "en", script: .latin, kind: .initials),
                PublicName(text: change("А. Б."), language: "ru", script: .cyrillic, kind: .initials),
            ]
        }
        if number == 4 { return [] }
        let surname = Self.surnames[number % Self.surnames.count]
        let given = Self.given[number / Self.surnames.count % Self.given.count]
        return [
            PublicName(text: change("\(given.0) \(surname.0)"), language: "en", script: .latin, sources: [1]),
            PublicName(
                text: change("\(surname.1) \(given.1) Образцович"), language: "ru", script: .cyrillic, sources: [2]),
        ]
    }

    private static let statuses: [PublicStatus] = [
        .serving, .remand, .serving, .houseArrest, .released(.termServed), .wanted, .restricted, .psychiatric,
        .placeUnknown, .died, .detained, .exchanged, .notHeld, .unknown,
    ]

    /// Everybody, on the day asked for.
    func people(_ moment: Moment) -> [PersonSummary] { (1...(6 + crowd)).map { summary($0, moment) } }

    private func summary(_ number: Int, _ moment: Moment) -> PersonSummary {
        PersonSummary(
            id: id(number), names: names(number), matched: number == 5 || number == 3 ? formerName : nil,
            isChild: number == 3 || number == 4,
            birthYear: number == 3 ? 2008 : nil, status: status(number, moment),
            heldSince: number == 6 ? nil : date(number == 2 ? "2024-01-15/2024-01-16" : "2022-0\(number % 9 + 1)"),
            heldSinceUnverified: number % 5 == 1, heldSinceDiffers: number == 2, articles: articles(number),
            sentence: number % 3 == 1 ? sentence : nil, region: text("Omsk region", "Омская область"),
            recognisedBy: number % 3 == 0 ? [text("Memorial", "Мемориал")] : [], sourceCount: number % 4 + 1)
    }

    private func status(_ number: Int, _ moment: Moment) -> StatusFact {
        switch number {
        case 1 where moment.on < day("2024-08-01"): StatusFact(status: .serving, since: date("2023-04-17"))
        case 1: StatusFact(status: .exchanged, since: date("2024-08-01"))
        case 2:
            StatusFact(status: .remand, certainty: .possibly, since: date("2024-01-15/2024-01-16"), others: [.notHeld])
        case 5: StatusFact(status: .serving, since: date("2023"), isUnverified: true)
        default:
            StatusFact(
                status: Self.statuses[number % Self.statuses.count], since: date("2023-05"),
                place: number % 2 == 0 ? text("Kazan", "Казань") : nil, isUnverified: number % 7 == 0)
        }
    }

    private var formerName: PublicName {
        PublicName(text: change("Прежнева Анна"), language: "ru", script: .cyrillic, kind: .former, sources: [1])
    }

    func articles(_ number: Int) -> [PublicArticle] {
        guard number != 6 else { return [] }
        let law = text("Criminal Code of the Russian Federation", "Уголовный кодекс Российской Федерации")
        return [
            PublicArticle(
                code: "RU-275", number: change("275"), subject: text("treason", "государственная измена"), law: law,
                stage: .convicted, sources: [1, 2]),
            PublicArticle(
                code: "RU-207.3", number: change("207.3"), part: change("2"),
                subject: text("false information about the army", "ложная информация об армии"), law: law,
                stage: .convicted, sources: [1], isUnverified: number % 4 == 0),
        ]
    }

    var sentence: PublicSentence {
        PublicSentence(
            term: Term(years: 25), regime: .strict, date: date("2023-04-17"),
            court: text("Test City Court", "Тестовый городской суд"),
            note: text("added up in part from 18, 7 and 3 years", "частичное сложение 18, 7 и 3 лет"), isInForce: true,
            sources: [1, 2])
    }

    func marks() -> [SourceMark] {
        sourceList.enumerated().map { index, source in
            SourceMark(number: index + 1, source: source, usedFor: index == 0 ? text("the verdict", "приговор") : nil)
        }
    }

    var sourceList: [PublicSource] {
        [
            source(
                "S-1", text("Test Herald", "Тестовый вестник"), text("Report on the verdict", "Сообщение о приговоре"),
                .news, address: "https://herald.example/verdict?id=1&lang=ru", language: "uk",
                published: date("2023-04-17"), hash: String(repeating: "0a", count: 32)),
            source(
                "S-2", text("Test Memorial", "Тестовый Мемориал"), text("A list of names", "Список имён"),
                .organisation, address: "https://list.example/", language: "ru"),
            source(
                "S-3", text("State Test Agency", "Государственное тестовое агентство"),
                text("The list of those exchanged", "Список обменянных"), .stateMedia,
                address: "javascript:alert(1)", language: "en", published: date("2024-08")),
            source("S-4", text("A relative", "Родственник"), text("A letter", "Письмо"), .family),
        ].compactMap { $0 }
    }

    private func source(
        _ id: String, _ publisher: PublicText, _ title: PublicText, _ kind: SourceKind, address: String? = nil,
        language: String? = nil, published: PartialDate? = nil, hash: String? = nil
    ) -> PublicSource? {
        SourceID(id).map { id in
            PublicSource(
                id: id, publisher: publisher, title: title, kind: kind, address: address, language: language,
                published: published, captured: hash == nil ? nil : day("2023-04-18"), contentHash: hash,
                keepsCopy: hash != nil, licence: hash == nil ? nil : text("CC BY 4.0", "CC BY 4.0"), people: 60,
                statements: 300)
        }
    }
}
