// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    private func name(_ text: String) -> PublicName {
        PublicName(text: change(text), language: "und", script: .cyrillic)
    }

    private var court: PublicText { PublicText(change("Тестовский суд")) }

    /// Invented officials: one with everything that a page can show, one with a name and a role.
    var officialList: [PublicOfficial] {
        guard let first = OfficialID("o-1"), let second = OfficialID("o-2") else { return [] }
        let whole = PublicOfficial(
            id: first,
            names: [
                name("Вымыслов Семён Ильич"),
                PublicName(text: change("Semyon Vymyslov"), language: "en", script: .latin),
            ],
            bodies: [court], bodyCodes: ["o-test"],
            roles: [
                PublicCaseRole(
                    person: id(1), names: names(1), role: .judge, body: court, date: date("2023-04-17"),
                    printed: PublicText(change("С. И. Вымыслов")), isVerified: true, sources: [1, 2]),
                PublicCaseRole(
                    person: id(2), names: names(2), role: .other, printed: PublicText(change("Вымыслов Семён Ильич")),
                    sources: [3]),
            ],
            posts: [
                PublicPost(
                    post: text("Judge", "Судья"), body: court, rank: text("First class", "Первый класс"),
                    from: date("2019"), to: date("2024-05"), place: text("Testovsk", "Тестовск"), sources: [2])
            ],
            sanctions: [
                PublicSanction(
                    authority: text("Council of Nowhere", "Совет Нигдинии"), programme: text("Regime", "Режим"),
                    number: PublicText(change("N-17")), listedOn: date("2026-02-05"), isInForce: true, sources: [1]),
                PublicSanction(listedOn: date("2020"), endedOn: date("2021-05"), isInForce: false),
                PublicSanction(
                    authority: text("Elsewhere", "Другое место"), isLifted: true, isInForce: false, sources: [2]),
            ], standing: .listed,
            replies: [
                PublicReply(
                    state: .answered, asked: date("2026-01-20"), means: text("By letter", "Письмом"),
                    answered: date("2026-02-01"), text: text("I acted as the law asked.", "Я действовал по закону."),
                    sources: [3]),
                PublicReply(state: .notReached),
            ], isJoinedByInitials: true, sources: marks())
        let bare = PublicOfficial(
            id: second, names: [name("Гипотезова Инна Павловна")],
            roles: [
                PublicCaseRole(
                    person: id(1), names: names(1), role: .expert,
                    printed: PublicText(change("Гипотезова Инна Павловна")), sources: [1])
            ], sources: marks())
        let crowd = (3...(crowd + 2)).compactMap { number -> PublicOfficial? in
            guard let id = OfficialID("o-\(number)"), number != 9 else { return nil }
            return PublicOfficial(
                id: id, names: [name("Примерко \(number)")],
                // One has more cases than a page holds.
                roles: Array(
                    repeating: PublicCaseRole(
                        person: self.id(1), names: names(1), role: .convoy, printed: PublicText("Примерко \(number)"),
                        sources: [1]), count: number == 3 ? 120 : 1), standing: .none, sources: marks())
        }
        return [whole, bare] + crowd
    }

    /// Invented documents: one with everything, one with a title alone.
    var instrumentList: [PublicInstrument] {
        guard let first = InstrumentID("resolution-1"), let second = InstrumentID("x7") else { return [] }
        return [
            PublicInstrument(
                id: first, kind: .resolution, body: text("Parliament of Nowhere", "Парламент Нигдинии"),
                bodyCode: "parliament-of-nowhere",
                title: text("Prisoners in Testovsk", "О заключённых в Тестовске"),
                number: PublicText(change("Resolution 1")), date: date("2026-02-03"),
                address: "https://parliament.example/1", languages: ["en", "ru", "xx"],
                vote: PublicVote(inFavour: 61, against: 12, abstained: 7),
                text: text("Calls for their release.", "Призывает их освободить."),
                marks: [
                    .title: FieldMark(sources: [1]), .date: FieldMark(sources: [2], isUnverified: true),
                    .vote: FieldMark(sources: [1, 3]), .address: FieldMark(sources: [1]),
                    .number: FieldMark(sources: [1]), .text: FieldMark(sources: [2]),
                ],
                named: [
                    PublicNamed(
                        person: id(1), names: names(1), status: StatusFact(status: .exchanged),
                        paragraph: text("§ 4", "п. 4"), sources: [1]),
                    PublicNamed(
                        person: id(2), names: names(2), status: StatusFact(status: .serving), isUnverified: true),
                ], sources: marks()),
            PublicInstrument(
                id: second, kind: .judgment, body: text("A court", "Суд"), bodyCode: "a-court",
                title: text("A judgment", "Решение"), sources: marks()),
        ]
    }

    /// The documents that name an invented person.
    var namings: [PublicNaming] {
        [
            PublicNaming(
                kind: .parliament, instrument: InstrumentID("resolution-1"),
                title: text("Prisoners in Testovsk", "О заключённых в Тестовске"),
                body: text("Parliament of Nowhere", "Парламент Нигдинии"), number: PublicText(change("Resolution 1")),
                date: date("2026-02-03"), paragraph: text("§ 4", "п. 4"), sources: [1]),
            PublicNaming(kind: .media, title: text("A report", "Репортаж"), isUnverified: true, sources: [2]),
        ]
    }

    /// The officials in the case of an invented person.
    var responsible: [PublicResponsible] {
        guard let first = OfficialID("o-1"), let second = OfficialID("o-2") else { return [] }
        return [
            PublicResponsible(
                official: first, names: [name("Вымыслов Семён Ильич")], role: .judge, body: court,
                date: date("2023-04-17"), standing: .listed, sources: [1, 2]),
            PublicResponsible(official: second, names: [name("Гипотезова Инна Павловна")], role: .expert),
        ]
    }
}
