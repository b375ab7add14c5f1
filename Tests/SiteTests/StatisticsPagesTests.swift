// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import PublicRecord
import Site
import Testing

@Suite("Pages of statistics")
struct StatisticsPagesTests {
    static let parts = ["", "/groups", "/regions", "/terms", "/custody", "/flows"]

    /// A register with statistics of its own.
    private struct Other: PublicRegister {
        let statistics: PublicStatistics
        let fixture = Fixture()
        func now() throws -> Moment { try fixture.now() }
        func checkpoint(at size: Int) throws -> CheckpointFacts? { try fixture.checkpoint(at: size) }
        func start(_ moment: Moment) throws -> StartFacts { try fixture.start(moment) }
        func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage { try fixture.people(query, moment) }
        func person(_ id: PersonID, _ moment: Moment) throws -> PersonAnswer { .missing }
        func exchanges(_ moment: Moment) throws -> ExchangeList { ExchangeList() }
        func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? { nil }
        func sources(_ moment: Moment) throws -> [PublicSource] { [] }
        func source(_ id: SourceID, _ moment: Moment) throws -> PublicSource? { nil }
        func definitions() throws -> [PublicDefinition] { [] }
        func numbers(_ moment: Moment) throws -> PublicNumbers { try fixture.numbers(moment) }
        func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage {
            try fixture.standings(query, moment)
        }
        func statistics(_ moment: Moment) throws -> PublicStatistics { statistics }
        func officials(_ moment: Moment) throws -> [PublicOfficial] { [] }
        func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer { .missing }
        func instruments(_ moment: Moment) throws -> [PublicInstrument] { [] }
        func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? { nil }
        func visibility(_ moment: Moment) throws -> PublicVisibility { PublicVisibility() }
        func actions(_ moment: Moment) throws -> PublicActions { PublicActions() }
    }

    private func body(_ path: String, _ query: String = "", of statistics: PublicStatistics? = nil) -> String {
        let request = SiteRequest(path: path, query: query)
        guard let statistics else {
            return String(decoding: Visit.respond(path, query).body, as: UTF8.self)
        }
        let site = SiteRenderer(register: Other(statistics: statistics), settings: Visit.settings)
        return String(decoding: site.respond(to: request).body, as: UTF8.self)
    }

    @Test("The monitor gives ratios with limits, none for an open window, and says what stands against it")
    func monitor() throws {
        let page = try Page(Visit.respond("/en/exchanges/monitor").body)
        #expect(page.text.contains("0.75 (0.39–1.31)"))
        #expect(page.text.contains("5 *"))
        #expect(page.text.contains("The data are too thin to tell of a change."))
        #expect(page.text.contains("Nothing was learnt of detentions after 15"))
        #expect(page.text.contains("Of 16 persons of this register who left in it, detained again later: 1."))
        #expect(
            page.text.contains("A list") && page.text.contains("5\u{A0}October 2024")
                && !page.text.contains("An article"))
        #expect(page.text.contains("Sources that cover their own day alone: 1."))
        #expect(
            page.text.contains("0 †") && page.text.contains("No source covers 91 days before and 91 days after it (†)"))
        let russian = try Page(Visit.respond("/ru/exchanges/monitor").body)
        #expect(russian.text.contains("0,75 (0,39–1,31)"))
        #expect(russian.text.contains("Какой источник какие дни охватывает"))
    }

    @Test("Every drawing has a name, a description, a source and the numbers behind it", arguments: parts)
    func whole(part: String) throws {
        for language in ["en", "ru"] {
            let page = try Page(Visit.respond("/\(language)/statistics\(part)").body)
            let drawings = page.attributes(of: "svg").filter { $0["role"] == "img" }
            #expect(!drawings.isEmpty && page.count("figure") >= 1 && page.count("figcaption") == page.count("figure"))
            #expect(page.brokenReferences == [] && page.repeatedIDs == [])
            #expect(page.text.contains(language == "en" ? "as known on 22" : "по сведениям на 22"))
            // A figure that repeats another one, as the squares of the map, shares its table.
            #expect(page.count("details") >= 2)
        }
    }

    @Test("The page of all leads to each part, and each part to its files")
    func ways() throws {
        let all = try Page(Visit.respond("/en/statistics", "on=2024-07-31").body)
        for part in Self.parts.dropFirst() {
            #expect(all.links.contains("/en/statistics\(part)?on=2024-07-31"))
            let page = try Page(Visit.respond("/en/statistics\(part)").body)
            #expect(page.links.contains("/en/statistics\(part).csv") && page.links.contains("/en/statistics.json"))
        }
        #expect(try Page(Visit.respond("/en/").body).links.contains("/en/statistics"))
        for path in ["/en/statistics/time", "/en/statistics/none", "/en/statistics/groups.json"] {
            #expect(Visit.respond(path).status == 404, "\(path)")
        }
    }

    @Test("A number of the tables leads to the people whom it counts")
    func people() throws {
        let regions = try Page(Visit.respond("/en/statistics/regions", "on=2024-07-31").body)
        #expect(regions.links.contains("/en/people?status=held&region=ru-oms&on=2024-07-31"))
        let groups = try Page(Visit.respond("/en/statistics/groups").body)
        #expect(groups.links.contains("/en/people?status=held&article=RU-207.3"))
    }

    @Test("The files say the same as the pages, with both bounds and the dates")
    func files() throws {
        let regions = body("/en/statistics/regions.csv")
        #expect(regions.contains("code,label,certainly,at_most,as_stood_on,as_known_on,ledger_size"))
        #expect(regions.contains("RU-OMS,Omsk Region,20,22,2026-11-22,2026-11-22,412\r\n"))
        #expect(body("/ru/statistics/regions.csv").contains("UA-43,Крым,4,4,"))
        #expect(body("/en/statistics/time.csv").contains("all,2023-01-28,4,10,"))
        #expect(body("/en/statistics/groups.csv").contains("article,RU-207.3,Article 207.3,25,28,"))
        #expect(body("/en/statistics/terms.csv").contains("RU-275,,Article 275,12,20,yes,,yes,"))
        #expect(body("/en/statistics/flows.csv").contains("2023-05,died,1,1,"))
        #expect(body("/en/statistics/custody.csv").contains("35,49,0.9820,0.7856,0.9820,"))
        let json = try JSONSerialization.jsonObject(with: Data(Visit.respond("/en/statistics.json").body))
        let object = try #require(json as? [String: Any])
        #expect(object["people"] as? Int == 60 && object["ledger_size"] as? Int == 412)
        #expect((object["regions"] as? [Any])?.count == 4)
    }

    @Test("The map draws each region with its shade, says what is not in it, and whose outlines they are")
    func map() throws {
        let page = try Page(Visit.respond("/en/statistics/regions").body)
        #expect(page.text.contains("© OpenStreetMap contributors, ODbL"))
        #expect(page.text.contains("Crimea and Sevastopol are part of Ukraine"))
        let shades = page.attributes(of: "path").compactMap { $0["class"] }.filter { $0.hasPrefix("c-shade") }
        #expect(shades == ["c-shade c-map", "c-shade1 c-map", "c-shade5 c-map"], "nobody, one, and twenty-two")
        #expect(page.text.contains("20–22") && page.text.contains("Omsk Region"))
        #expect(Visit.respond("/en/statistics/regions").body.count < 90_000)
    }

    @Test("Where nobody is held, the page says so and leads to the last day with somebody")
    func nobody() throws {
        let none = PublicNumbers.Bounds(certain: 0, possible: 0)
        let day = try #require(Fixture().date("2024-07-31").day)
        let statistics = PublicStatistics(
            people: 3, held: none,
            series: [
                StockLine(
                    name: nil,
                    points: [
                        .init(day: day, held: .init(certain: 2, possible: 3)), .init(day: Fixture.today, held: none),
                    ])
            ], statuses: [StatisticsGroup(code: "exchanged", count: .init(certain: 3, possible: 3))])
        let all = body("/en/statistics", of: statistics)
        #expect(all.contains("Nobody on file was held on 22\u{A0}November 2026."))
        #expect(all.contains("href=\"/en/statistics?on=2024-07-31\""))
        for part in ["regions", "terms", "custody", "flows", "groups"] {
            let page = try Page(Array(body("/en/statistics/\(part)", of: statistics).utf8))
            #expect(page.unknownPhrases == [] && page.count("h1") == 1, "\(part)")
        }
        #expect(body("/en/statistics/terms", of: statistics).contains("No term on file"))
        #expect(body("/en/statistics/flows", of: statistics).contains("No detention or release"))
        #expect(body("/en/statistics/custody", of: statistics).contains("Too few have been watched"))
        #expect(!body("/en/statistics/regions", of: statistics).contains("id=\"map-t\""))
    }
}
