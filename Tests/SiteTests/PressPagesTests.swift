// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import PublicRecord
import Site
import Testing

@Suite("Pages of attention and of requests")
struct PressPagesTests {
    private func text(_ path: String) throws -> String { try Page(Visit.respond(path).body).text }

    private func text(_ path: String, of site: SiteRenderer) throws -> String {
        let body = site.respond(to: SiteRequest(path: path)).body
        return try Page(body).text
    }

    @Test("The page of attention gives curve, coefficient with limits and groups, and names nobody")
    func visibility() throws {
        let page = try Page(Visit.respond("/en/visibility").body)
        #expect(page.count("svg") == 2 && page.text.contains("0.5 (95% limits 0.41 to 0.59)"))
        #expect(page.text.contains("Omsk Region") && page.text.contains("0.53 (0.4–0.61)"))
        // A small group is left out, and said to be.
        #expect(!page.text.contains("Chukotka") && page.text.contains("1 group is left out."))
        #expect(page.text.contains("All groups are too small to be told of."))
        #expect(!page.links.contains { $0.contains("/p/") })
        #expect(try text("/ru/visibility").contains("0,5 (границы 95 %: от 0,41 до 0,59)"))
        for file in ["/en/visibility.json", "/en/visibility.csv"] {
            let text = String(decoding: Visit.respond(file).body, as: UTF8.self)
            #expect(text.contains("Omsk Region") && !text.contains("Chukotka") && !text.contains("T-0001"))
        }
    }

    @Test("The page of requests gives bodies, states, what followed with its warning, and what happens anyway")
    func actions() throws {
        let page = try Page(Visit.respond("/en/actions").body)
        #expect(page.text.contains("After is not because"))
        #expect(page.text.contains("19 (over 1 answer)") && page.text.contains("granted"))
        #expect(page.text.contains("1 of 1") && page.text.contains("6 of 40"))
        #expect(page.text.contains("(perhaps)") && page.text.contains("unheard-of"))
        #expect(page.links.contains("/en/p/T-0002") && page.links.contains("https://source.example/letter"))
        // Persons stand in the order of their ids.
        let links = page.links.filter { $0.hasPrefix("/en/p/") }
        #expect(links == ["/en/p/T-0001", "/en/p/T-0002", "/en/p/T-0005"])
        let json = try JSONSerialization.jsonObject(with: Data(Visit.respond("/en/actions.json").body))
        let object = try #require(json as? [String: Any])
        #expect((object["actions"] as? [Any])?.count == 3 && (object["warning"] as? String)?.isEmpty == false)
    }

    @Test("The page of a person has the sponsor and the requests; that of a child neither, whatever it is made from")
    func person() throws {
        let page = try text("/en/p/T-0001")
        #expect(page.contains("Adopted by A city (a city or municipality), since January 2024, programme Neighbours."))
        #expect(page.contains("Requests that were chosen to be shown") && page.contains("A clinic"))
        for path in ["/en/p/T-0003", "/en/p/T-0004"] {
            for body in [try text(path), String(decoding: Visit.respond(path + ".json").body, as: UTF8.self)] {
                #expect(!body.contains("A city") && !body.contains("A clinic") && !body.contains("Neighbours"))
            }
        }
        let bare = try text("/en/p/T-0006")
        #expect(!bare.contains("Adopted by"))
    }

    @Test("Tables of numbers that are wide scroll by themselves", arguments: ["/en/actions", "/ru/visibility"])
    func scroll(path: String) throws {
        let text = String(decoding: Visit.respond(path).body, as: UTF8.self)
        #expect(text.contains("class=\"scroll\" role=\"group\""))
    }

    @Test(
        "On narrow screens each request is a card that says what each value is",
        arguments: ["/en/actions", "/en/p/T-0001"])
    func cards(path: String) throws {
        let text = String(decoding: Visit.respond(path).body, as: UTF8.self)
        let table = try #require(
            text.components(separatedBy: "<table").first { $0.contains("data-label=\"How it stands\"") })
        #expect(table.hasPrefix(" class=\"stack\""))
        for label in ["When", "Of whom", "What followed"] {
            #expect(table.contains("data-label=\"\(label)\""), "\(label)")
        }
    }

    @Test("Without anything to show the pages say so")
    func empty() throws {
        let visibility = try Page(Visit.respond("/en/visibility", fixture: Fixture()).body)
        #expect(!visibility.text.contains("Nobody who is published is held"))
        struct Bare: PublicRegister {
            let fixture = Fixture()
            func now() throws -> Moment { try fixture.now() }
            func checkpoint(at size: Int) throws -> CheckpointFacts? { nil }
            func start(_ moment: Moment) throws -> StartFacts { try fixture.start(moment) }
            func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage {
                try fixture.people(query, moment)
            }
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
            func statistics(_ moment: Moment) throws -> PublicStatistics { try fixture.statistics(moment) }
            func officials(_ moment: Moment) throws -> [PublicOfficial] { [] }
            func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer { .missing }
            func instruments(_ moment: Moment) throws -> [PublicInstrument] { [] }
            func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? { nil }
            func visibility(_ moment: Moment) throws -> PublicVisibility { PublicVisibility() }
            func actions(_ moment: Moment) throws -> PublicActions { PublicActions() }
        }
        let site = SiteRenderer(register: Bare(), settings: Visit.settings)
        #expect(try text("/en/visibility", of: site).contains("Nobody who is published is held on this day."))
        #expect(try text("/en/actions", of: site).contains("No request has been chosen to be shown yet."))
        for file in ["/en/actions.csv", "/en/actions.json", "/en/visibility.csv", "/en/visibility.json"] {
            #expect(site.respond(to: SiteRequest(path: file)).status == 200)
        }
    }
}
