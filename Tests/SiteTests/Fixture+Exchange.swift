// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    /// The exchange of 1 August 2024 in numbers that were published; the people in it are invented.
    var exchange: PublicExchange {
        let groups: [(PublicText, Int, Int)] = [
            (text("Speech about the war", "Слова о войне"), 4, 0),
            (text("A banned organisation", "Запрещённая организация"), 4, 0), (text("Treason", "Измена"), 4, 0),
            (text("Espionage", "Шпионаж"), 2, 4), (text("Drugs", "Наркотики"), 1, 0),
            (text("Terrorism and other articles", "Терроризм и другие статьи"), 1, 0),
            (text("Computer fraud", "Компьютерное мошенничество"), 0, 2),
            (text("Export of banned goods", "Вывоз запрещённых товаров"), 0, 1), (text("Murder", "Убийство"), 0, 1),
        ]
        func side(_ count: KeyPath<(PublicText, Int, Int), Int>, from: Int, _ state: PublicText) -> [ExchangePerson] {
            groups.flatMap { group in Array(repeating: group.0, count: group[keyPath: count]) }.enumerated().map {
                index, group in
                ExchangePerson(
                    person: index == 0 && from == 7 ? id(1) : nil, names: names(from + index), accusation: group,
                    accusationGroup: group, sentence: index % 3 == 0 ? sentence : nil, heldBy: state,
                    isUnverified: index % 5 == 0, sources: [3])
            }
        }
        return PublicExchange(
            id: ExchangeID("2024-08-01") ?? fallbackExchange, date: date("2024-08-01"),
            title: text("Exchange in Ankara", "Обмен в Анкаре"),
            place: text("Esenboga airport, Ankara", "Аэропорт Эсенбога, Анкара"),
            mediator: text("Turkish intelligence", "турецкая разведка"),
            reports: [
                ExchangeReport(
                    text: text(
                        "Russia freed 15 people and Belarus one. Five states handed over eight adults; two children went along.",
                        "Россия освободила 15 человек, Беларусь одного. Пять государств передали восемь взрослых; с ними двое детей."
                    ), sources: [3])
            ],
            freed: ExchangeSide(
                title: text("Freed by Russia and Belarus", "Освобождены Россией и Беларусью"),
                people: side(\.1, from: 7, text("Russia", "Россия")), adults: 16),
            handed: ExchangeSide(
                title: text("Handed to Russia", "Переданы России"),
                people: side(\.2, from: 30, text("Slovenia", "Словения")), adults: 8, children: 2,
                childrenNote: text("Went with their parents.", "С родителями.")),
            flows: [
                ExchangeFlow(
                    from: text("Russia and Belarus", "Россия и Беларусь"), to: text("Germany", "Германия"), persons: 13),
                ExchangeFlow(from: text("Russia", "Россия"), to: text("United States", "США"), persons: 3),
            ],
            moves: [ExchangeMove(from: text("Slovenia", "Словения"), persons: 2, children: 2, sources: [1])],
            terms: [
                ExchangeTerm(
                    kind: .consent, text: text("Some had not agreed.", "Некоторые не соглашались."), sources: [2],
                    isUnverified: true)
            ],
            acts: [
                LegalAct(
                    state: text("Russia", "Россия"),
                    text: text("Thirteen decrees of pardon.", "Тринадцать указов о помиловании."),
                    sources: [3])
            ], sources: marks())
    }

    private var fallbackExchange: ExchangeID {
        guard let id = ExchangeID("e") else { preconditionFailure("a plain letter is an identifier") }
        return id
    }
}
