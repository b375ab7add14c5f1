// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

@Suite("Statistics of published people")
struct StatisticsTests {
    private static func custody(_ from: String, to: String? = nil, region: String = "RU-OMS") -> Claim {
        .custody(
            CustodyClaim(
                kind: .remand, place: PlaceReference(region: region, country: "RU"), from: date(from),
                to: to.map { date($0) }))
    }

    private static func verdict(_ articles: [(String, String?)], years: Int?, on: String = "2023-06-01") -> Claim {
        let part = SentencePart(
            kind: years == nil ? .life : .imprisonment, term: years.map { Term(years: $0) })
        return .decision(
            DecisionClaim(
                kind: .verdict, date: date(on), result: .convicted, sentence: [part],
                articles: articles.map { ArticleReference(code: "ru-uk", article: $0.0, part: $0.1) }))
    }

    private static func people(_ claims: [[Claim]], known: String = "2022-01-01") throws -> LedgerPublication {
        var entries: [Entry] = []
        for (index, own) in claims.enumerated() {
            let subject = person("\(index)")
            entries.append(basis(subject, .trustedPublication))
            entries.append(entry(subject, [name("Тестов \(index)")] + own, known: known))
        }
        return try TestStore().record(entries).publication()
    }

    @Test(
        "Totals are those of the first page, and the line over time ends with them",
        arguments: ["2023-01-15", "2026-11-22"])
    func totals(on: String) throws {
        let publication = try Self.people([
            [Self.custody("2022-03-01"), .sex(SexClaim(sex: .female))],
            [Self.custody("2022-05"), .release(ReleaseClaim(date: date("2024-02-03"), ground: .termServed))],
            [Self.custody("2023-01", region: "UA-43"), .sex(SexClaim(sex: .male))],
        ])
        let moment = try publication.moment(on: on)
        let totals = try publication.start(moment).totals
        let found = try publication.statistics(moment)
        #expect(found.people == totals.people && found.people == 3)
        #expect(found.held.certain == totals.heldCertainly)
        #expect(found.held.possible == totals.heldCertainly + totals.heldPossibly)
        #expect(found.series.first?.points.last?.held == found.held)
        #expect(found.series.first?.points.last?.day == moment.on)
        #expect(found.regions.reduce(0) { $0 + $1.count.possible } == found.held.possible)
        #expect(found.regions.first { $0.code == "UA-43" }?.label?.version(for: "en").text == "Crimea")
        // The list of people that a group leads to has just these people.
        for group in found.regions {
            let page = try publication.people(PeopleQuery(status: .held, region: group.filter), moment)
            #expect(page.total == group.count.possible && page.certainly == group.count.certain)
        }
    }

    @Test("A month known only as a year is possible in each month, and certain in none")
    func flows() throws {
        let publication = try Self.people([
            [Self.custody("2022-03-05"), .release(ReleaseClaim(date: date("2022-09-10"), ground: .pardon))],
            [Self.custody("2022-03/2022-04")],
            [Self.custody("2022-03-07"), .death(DeathClaim(date: date("2022-09-30")))],
        ])
        let flows = try publication.statistics(publication.moment()).flows
        let march = try #require(flows.months.first { $0.first == day("2022-03-01") })
        #expect(march.detained == .init(certain: 2, possible: 3))
        let autumn = try #require(flows.months.first { $0.first == day("2022-09-01") })
        #expect(autumn.left == [.pardoned: 1, .died: 1] && autumn.detained.possible == 0)
        // Of a day before the deaths nothing later is counted.
        let before = try publication.statistics(publication.moment(on: "2022-08-01")).flows
        #expect(before.months.allSatisfy { $0.left.isEmpty })
    }

    @Test("Terms stand beside the range of the law; a sentence for several offences has none")
    func terms() throws {
        let publication = try Self.people([
            [Self.custody("2022-03-05"), Self.verdict([("207.3", "2")], years: 7)],
            [Self.custody("2022-03-05"), Self.verdict([("207.3", "2")], years: 5)],
            [Self.custody("2022-03-05"), Self.verdict([("205.1", "1.1")], years: nil)],
            [Self.custody("2022-03-05"), Self.verdict([("207.3", "2"), ("280.3", "1")], years: 8)],
            [Self.custody("2022-03-05"), Self.verdict([("999", nil)], years: 3)],
        ])
        let terms = try publication.statistics(publication.moment()).terms
        #expect(terms.leftOut == 1)
        let first = try #require(terms.offences.first)
        #expect(first.code == "RU-207.3" && first.part == "2" && first.months == [60, 84])
        #expect(first.years == 5...10 && !first.allowsLife)
        let life = try #require(terms.offences.first { $0.code == "RU-205.1" })
        #expect(life.life == 1 && life.months == [] && life.allowsLife && life.years == 8...15)
        #expect(terms.offences.first { $0.code == "RU-999" }?.years == nil)
        // Before the verdicts there are none.
        #expect(try publication.statistics(publication.moment(on: "2023-05-31")).terms.offences == [])
    }

    @Test("A child counts in totals and by status, and nowhere else")
    func children() throws {
        let child: [Claim] = [
            .birth(BirthClaim(date: date("2012-05-05"))), Self.custody("2025-03-05", region: "RU-CHU"),
            .sex(SexClaim(sex: .female)),
            .charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: "205"), stage: .brought)),
        ]
        let publication = try Self.people([child, [Self.custody("2022-03-05"), .sex(SexClaim(sex: .male))]])
        let found = try publication.statistics(publication.moment())
        try #require(found.people == 2)
        #expect(found.children == 1 && found.held.possible == 2)
        #expect(found.statuses.reduce(0) { $0 + $1.count.possible } >= 2)
        #expect(found.regions.compactMap(\.code) == ["RU-OMS"] && found.sexes.compactMap(\.code) == ["male"])
        #expect(found.articles.compactMap(\.code) == [] && found.ages.compactMap(\.code) == [])
        #expect(found.flows.months.map(\.first) == [day("2022-03-01")])
    }

    @Test("Time in custody counts from the day on which a source told of it; few spells give no curve")
    func custody() throws {
        func spells(_ count: Int) throws -> PublicCustody {
            let claims = (0..<count).map { index -> [Claim] in
                let end = day("2022-06-01").adding(days: index * 10)
                return [
                    Self.custody("2022-01-01"),
                    .release(ReleaseClaim(date: PartialDate(day: end), ground: .termServed)),
                ]
            }
            return try Self.people(claims).statistics(Self.people(claims).moment()).custody
        }
        let few = try spells(4)
        #expect(few.curve == [] && few.spells == 4 && few.ends == 4)
        let many = try spells(40)
        #expect(many.spells == 40 && many.ends == 40 && many.curve.last?.share == 0)
        #expect(many.curve.first?.atRisk == 40)
        // The twentieth of forty leaves after 151 + 190 days, the next ten days later: the level lies between.
        #expect(many.median == 346)
        #expect(many.outcomes.map(\.exit) == [.termServed] && many.outcomes.first?.steps.last?.share == 10_000)
        for point in many.curve { #expect(point.limits.contains(point.share)) }
    }

    @Test("What is not published adds nothing")
    func hidden() throws {
        let secret = person("secret")
        let entries = [
            basis(person("1")), entry(person("1"), [name("Тестов Иван"), Self.custody("2022-03-05")]),
            entry(secret, [name("Тайнов Тайн"), Self.custody("2022-03-05", region: "RU-CHU")]),
            entry(person("1"), [Self.custody("2022-04-05", region: "RU-MOW")], in: .confidential),
        ]
        let publication = try TestStore().record(entries).publication()
        let found = try publication.statistics(publication.moment())
        #expect(found.people == 1 && found.regions.compactMap(\.code) == ["RU-OMS"])
        #expect(found.flows.months.map(\.first) == [day("2022-03-01")])
    }
}
