// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    /// The whole page of an invented person: the first six differ, the others follow the first.
    func detailed(_ summary: PersonSummary) -> PublicPerson {
        let isBare = summary.id == id(6)
        return PublicPerson(
            id: summary.id, names: summary.names, isChild: summary.isChild, birthYear: summary.birthYear,
            status: summary.status, facts: isBare ? [PublicFact(kind: .recognition)] : facts(summary),
            conflicts: summary.id == id(2) ? [conflict] : [], spells: spells(summary),
            events: isBare ? [] : events(summary), articles: summary.articles, sentence: summary.sentence,
            sources: marks(),
            history: [
                HistoryEntry(
                    kind: .corrected, known: day("2024-08-01"), recorded: day("2024-08-02"), source: 3, statements: 1,
                    position: 398, oldValue: text("16 January 2024", "16 января 2024"),
                    newValue: text("15 January 2024", "15 января 2024"), reason: text("a misprint", "опечатка")),
                HistoryEntry(kind: .recorded, recorded: day("2023-04-18"), source: 1, statements: 14, position: 12),
                HistoryEntry(kind: .removed, recorded: day("2023-04-17")),
            ],
            assessments: assessmentList, term: summary.id == id(5) ? invented : nil,
            joinedFrom: sourceList.prefix(2).map { source in
                JoinedSubject(
                    source: source.id, publisher: source.publisher, label: change("row 17"),
                    byMachine: source.kind == .organisation, formerID: PersonID("T-0099"), joined: day("2023-05-01"))
            }, positions: [12, 13, 398], exchange: ExchangeID("2024-08-01"), namings: isBare ? [] : namings,
            responsible: isBare ? [] : responsible,
            // Of the children too: the type keeps nothing of it.
            actions: summary.id == id(6) ? [] : Array(actionList.actions.prefix(1)),
            sponsors: summary.id == id(6) ? [] : [sponsor])
    }

    private func spells(_ summary: PersonSummary) -> [PublicSpell] {
        switch summary.id {
        case id(1):
            return [
                PublicSpell(
                    kind: .preTrial, from: date("2022-04-11"), to: date("2023-04-17"), place: text("Moscow", "Москва"),
                    isUnverified: true, sources: [1]),
                PublicSpell(
                    kind: .afterVerdict, from: date("2023-04-17"), to: date("2024-08-01"),
                    place: text("Omsk region", "Омская область"), sources: [2]),
            ]
        case id(2): return [PublicSpell(kind: .preTrial, from: date("2024-01-15/2024-01-16"), sources: [1, 2])]
        case id(3): return [PublicSpell(kind: .houseArrest, from: date("2024-03"), sources: [4])]
        case id(6): return []
        default:
            return [
                PublicSpell(kind: .houseArrest, from: date("2022-03-10"), to: date("2022-06-10"), sources: [1]),
                PublicSpell(kind: .preTrial, from: date("2022-06-10"), to: date("2023"), sources: [1]),
                PublicSpell(kind: .afterVerdict, from: date("2023"), sources: [2]),
                PublicSpell(kind: .restricted, endIsUnknown: true, isUnverified: true),
            ]
        }
    }

    private func events(_ summary: PersonSummary) -> [PublicEvent] {
        let first = summary.id == id(2) ? "2024-01-15/2024-01-16" : "2022-04-11"
        var events = [
            PublicEvent(kind: .arrested, date: date(first), place: text("Moscow", "Москва"), isUnverified: true)
        ]
        if summary.sentence != nil {
            events += [
                PublicEvent(kind: .charged, date: date("2022-04-22"), sources: [1]),
                PublicEvent(
                    kind: .sentenced, date: date("2023-04-17"),
                    sentence: PublicSentence(term: Term(years: 25), regime: .strict), sources: [1, 2]),
            ]
        }
        events.append(PublicEvent(kind: .transferred, place: text("Omsk region", "Омская область"), sources: [2]))
        if summary.status.status == .exchanged {
            events += [
                PublicEvent(kind: .pardoned, date: date("2024-08-01"), sources: [3]),
                PublicEvent(
                    kind: .exchanged, date: date("2024-08-01"), place: text("Ankara", "Анкара"),
                    detail: text("flown to Germany", "вывоз в Германию"), sources: [3]),
            ]
        }
        return events
    }

    private func facts(_ summary: PersonSummary) -> [PublicFact] {
        func value(
            _ content: ValueContent, _ sources: [Int] = [1], known: Day? = nil, unverified: Bool = false,
            note: PublicText? = nil
        ) -> PublicValue {
            PublicValue(
                content: content, sources: sources, knownSince: known, recorded: day("2023-04-18"),
                isUnverified: unverified, note: note)
        }
        return [
            PublicFact(
                kind: .citizenship,
                values: [value(.text(text("Russia, Germany", "Россия, Германия")), unverified: true)]),
            PublicFact(kind: .deprivation, values: spells(summary).map { value(.spell($0), known: day("2024-08-01")) }),
            PublicFact(kind: .convicted, values: summary.articles.map { value(.article($0), [1, 2]) }),
            PublicFact(kind: .sentence, values: [value(.sentence(sentence), [1, 2])]),
            PublicFact(
                kind: .places,
                values: [value(.place(text("Colony 6", "ИК-6"), from: date("2023-09"), to: nil), [2])]),
            PublicFact(
                kind: .exchange,
                values: ExchangeID("2024-08-01").map { id in
                    [value(.exchange(id, date: date("2024-08-01"), place: text("Ankara", "Анкара")), [3])]
                } ?? []),
            PublicFact(
                kind: .recognition,
                values: [
                    value(
                        .recognition(
                            PublicRecognition(
                                organisation: text("Memorial", "Мемориал"), code: "memorial", stand: .recognised,
                                definition: text("Resolution 1900", "Резолюция 1900"), date: date("2023-05"))), [2])
                ]),
            PublicFact(
                kind: .listing,
                values: [
                    value(.listing(text("A list", "Список"), state: .delisted, since: date("2024-08-02")), [2])
                ]),
            PublicFact(kind: .otherNames, values: names(1).map { value(.name($0)) }),
            PublicFact(kind: .born, values: [value(.date(date("1981~")))]),
            PublicFact(kind: .sex, values: [value(.sex(.male))]),
            PublicFact(kind: .release, values: [value(.status(.released(.pardon), on: date("2024-08-01")), [3])]),
            PublicFact(kind: .basis, values: [value(.basis(.officialPublication), [3], known: day("2024-08-01"))]),
        ]
    }

    private var conflict: PublicConflict {
        PublicConflict(
            kind: .deprivation,
            values: [
                PublicValue(
                    content: .spell(PublicSpell(kind: .preTrial, from: date("2024-01-15"))), sources: [1],
                    knownSince: day("2024-02-01")),
                PublicValue(content: .spell(PublicSpell(kind: .preTrial, from: date("2024-01-16"))), sources: [2]),
            ], shownAs: .date(date("2024-01-15/2024-01-16")), rule: .kept,
            effect: text(
                "A count for 15 January has the person as possibly held.",
                "В подсчёте на 15 января человек возможно под стражей."))
    }
}
