// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

/// A register for tests: invented people, and figures that were published. Each text passes through `change`, so that
/// a test can put anything at all into every field.
struct Fixture: PublicRegister {
    /// What to make of each text.
    var change: @Sendable (String) -> String = { $0 }
    /// How many invented people there are besides the first six.
    var crowd = 54

    static let today = Day(year: 2026, month: 11, day: 22) ?? .unixEpoch
    static let root = "PGqCedYo0WBlOISB32woaRXw2+E9bXPLdjqKxynss2I="

    func now() throws -> Moment { Moment(on: Self.today, known: Self.today, at: 412) }

    func checkpoint(at size: Int) throws -> CheckpointFacts? {
        guard size == 412 else { return nil }
        return CheckpointFacts(
            origin: "imena.example/register", size: 412, root: Self.root,
            signedText: "imena.example/register\n412\n\(Self.root)\n\n— imena.example/register AAAA\n")
    }

    func start(_ moment: Moment) throws -> StartFacts {
        let held = people(moment).filter { $0.status.status.isHeld }
        let possibly = held.filter { $0.status.certainty == .possibly }.count
        return StartFacts(
            totals: RegisterTotals(
                people: people(moment).count, heldCertainly: held.count - possibly, heldPossibly: possibly,
                sources: sourceList.count, exchanges: 1, unnamedChildren: 2),
            topics: [
                topic("russia", "Russia", "Россия", "в России", FixtureCounts.russia),
                topic("belarus", "Belarus", "Беларусь", "в Беларуси", FixtureCounts.belarus),
                CountTopic(
                    id: "verdicts", title: text("verdicts for treason", "приговоры за измену"),
                    place: text("Russia", "Россия"),
                    counts: [
                        PublicCount(
                            counterID: "court", counter: PublicText("Court"), unit: text("verdict", "приговор"),
                            value: 115, date: date("2025"), quotedFrom: PublicText("A newspaper"))
                    ]),
            ],
            changes: [
                PublicChange(
                    person: id(1), names: names(1), kind: .statusChanged, status: .exchanged, known: day("2024-08-01"),
                    recorded: day("2024-08-02")),
                PublicChange(person: id(2), names: names(2), kind: .corrected, recorded: day("2024-07-02")),
                PublicChange(person: id(4), names: [], kind: .added, recorded: day("2024-06-02")),
            ],
            releases: releases)
    }

    func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage {
        let found = people(moment).filter { person in
            if let status = query.status, !status.contains(person.status.status) { return false }
            if let article = query.article, !person.articles.contains(where: { $0.code == article }) { return false }
            if let text = query.text {
                return person.names.contains { $0.text.lowercased().contains(text.lowercased()) }
            }
            return true
        }
        let page = Array(found.dropFirst(max(query.offset, 0)).prefix(min(max(query.limit, 0), 1_000)))
        return PeoplePage(
            people: page, total: found.count,
            certainly: query.status == nil ? found.count : found.filter { $0.status.certainty == .certainly }.count,
            choices: PeopleChoices(
                heldBy: [FilterChoice(code: "RU", label: text("Russia", "Россия"), count: 58)],
                articles: [
                    FilterChoice(
                        code: "RU-207.3", label: text("207.3 false information", "207.3 ложная информация"), count: 30),
                    FilterChoice(code: "RU-275", label: text("275 treason", "275 измена"), count: 30),
                ],
                regions: [FilterChoice(code: "RU-OMS", label: text("Omsk region", "Омская область"), count: 9)],
                years: [FilterChoice(code: "2022", label: PublicText("2022"), count: 40)],
                sources: sourceList.map { FilterChoice(code: $0.id.text, label: $0.publisher, count: $0.people ?? 0) },
                recognitions: [FilterChoice(code: "memorial", label: text("Memorial", "Мемориал"), count: 20)]),
            near: found.isEmpty ? Array(people(moment).prefix(2)) : [])
    }

    func person(_ id: PersonID, _ moment: Moment) throws -> PersonAnswer {
        switch id.text {
        case "T-0099": return .moved(self.id(1))
        case "T-0098": return .withdrawn(on: day("2025-01-02"), reason: text("The family asked.", "По просьбе семьи."))
        default:
            guard let summary = people(moment).first(where: { $0.id == id }) else { return .missing }
            return .found(detailed(summary))
        }
    }

    func exchanges(_ moment: Moment) throws -> ExchangeList {
        guard moment.on >= day("2024-08-01") else { return ExchangeList() }
        return ExchangeList(exchanges: [exchange], others: releases)
    }

    func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? {
        // What is known may lie after the day asked for: its page is there all the same.
        exchange.id == id && moment.known >= day("2024-08-01") ? exchange : nil
    }

    func sources(_ moment: Moment) throws -> [PublicSource] { sourceList }

    func source(_ id: SourceID, _ moment: Moment) throws -> PublicSource? { sourceList.first { $0.id == id } }

    func definitions() throws -> [PublicDefinition] { definitionList }

    func numbers(_ moment: Moment) throws -> PublicNumbers { numberList }

    func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage {
        standingPage(query, try people(PeopleQuery(), moment).people)
    }
    func statistics(_ moment: Moment) throws -> PublicStatistics { statisticsList }
    func officials(_ moment: Moment) throws -> [PublicOfficial] { officialList }
    func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer {
        if id.text == "o-9", let first = OfficialID("o-1") { return .moved(first) }
        return officialList.first { $0.id == id }.map { .found($0) } ?? .missing
    }
    func instruments(_ moment: Moment) throws -> [PublicInstrument] { instrumentList }
    func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? {
        instrumentList.first { $0.id == id }
    }
    func visibility(_ moment: Moment) throws -> PublicVisibility { visibilityList }
    func actions(_ moment: Moment) throws -> PublicActions { actionList }

    // Building blocks.

    func day(_ iso: String) -> Day { Day(iso: iso) ?? .unixEpoch }
    func date(_ edtf: String) -> PartialDate { (try? PartialDate(edtf: edtf)) ?? PartialDate(year: 1) }
    func text(_ en: String, _ ru: String) -> PublicText { PublicText(en: change(en), ru: change(ru)) }
    func id(_ number: Int) -> PersonID {
        let digits = String(number)
        let text = "T-" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
        return PersonID(text) ?? Self.fallback
    }

    private static let fallback: PersonID = {
        guard let id = PersonID("T") else { preconditionFailure("a plain letter is an identifier") }
        return id
    }()

    private func topic(
        _ id: String, _ en: String, _ ru: String, _ place: String, _ rows: [(String, String, Int, CountBound, String)]
    ) -> CountTopic {
        CountTopic(
            id: id,
            title: text(
                "people held in \(en) for political reasons", "лишены свободы \(place) по политическим причинам"),
            place: text(en, ru),
            counts: rows.map { row in
                PublicCount(
                    counterID: row.0, counter: PublicText(change(row.0)), unit: FixtureCounts.units[row.0]?.0,
                    unitShort: FixtureCounts.units[row.0]?.1, value: row.2, bound: row.3, date: date(row.1),
                    quotedFrom: PublicText(change(row.4)), address: "https://source.example/counts")
            })
    }

    private var releases: [ReleaseRow] {
        [
            ReleaseRow(
                date: date("2025-12-13"), what: text("Belarus lets people go", "Беларусь отпускает людей"),
                numbers: text("123: 114 to Ukraine, 9 to Lithuania", "123: 114 в Украину, 9 в Литву"),
                sources: text("DW, Viasna", "DW, «Весна»")),
            ReleaseRow(
                date: date("2024-08-01"), what: text("Exchange in Ankara", "Обмен в Анкаре"),
                numbers: text("16 for 8, with two children", "16 на 8, и двое детей"), sources: text("TASS", "ТАСС"),
                note: PublicText(change("Seen in a copy."), language: "en"), exchange: ExchangeID("2024-08-01")),
            ReleaseRow(
                date: date("2010-07-09"), what: text("United States and Russia, Vienna", "США и Россия, Вена"),
                numbers: text("10 for 4", "10 на 4"), sources: text("Wikipedia", "Википедия"),
                note: text("the day is general knowledge", "день по общим сведениям"), isUnverified: true),
        ]
    }
}
