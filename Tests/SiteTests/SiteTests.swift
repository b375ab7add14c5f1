// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PublicRecord
import Site
import Testing

/// What the tests ask for again and again.
enum Visit {
    static let settings = SiteSettings(
        base: "https://imena.example", onion: "http://imenatest.onion", contact: "mailto:register@imena.example")

    static func respond(
        _ path: String, _ query: String = "", fixture: Fixture = Fixture(), method: String = "GET",
        settings: SiteSettings = Visit.settings
    ) -> SiteResponse {
        SiteRenderer(register: fixture, settings: settings)
            .respond(to: SiteRequest(method: method, path: path, query: query))
    }

    /// Every kind of page, with the status that it should have.
    static let pages: [(path: String, query: String, status: Int)] = {
        let places: [(String, String, Int)] = [
            ("/", "", 200), ("/counts", "", 200), ("/people", "", 200), ("/people", "page=2", 200),
            ("/people", "status=held", 200),
            ("/people", "q=Testov&on=2024-07-31", 200), ("/people", "q=Jaschyn&known=2024", 200),
            ("/p/T-0001", "", 200),
            ("/p/T-0001", "on=2024-07-31&known=2026-01-01&at=412", 200), ("/p/T-0002", "", 200), ("/p/T-0003", "", 200),
            ("/p/T-0004", "", 200), ("/p/T-0005", "", 200), ("/p/T-0006", "", 200), ("/exchanges", "", 200),
            ("/exchanges", "on=2020", 200), ("/exchanges/2024-08-01", "", 200), ("/sources", "", 200),
            ("/sources/S-1", "", 200), ("/how", "", 200), ("/definitions", "", 200),
            ("/definitions/TEST1900", "", 200), ("/numbers", "", 200), ("/definitions/NONE", "", 404),
            ("/recognition", "", 200), ("/recognition", "by=memorial&not=another&held=yes&page=2", 200),
            ("/recognition", "met=TEST1900&not=*&on=2024-07-31", 200), ("/recognition", "met=NONE", 400),
            ("/recognition", "held=perhaps", 400), ("/recognition", "by=%00", 400), ("/recognition", "page=x", 400),
            ("/downloads", "", 200), ("/statistics", "", 200), ("/statistics", "on=2024-07-31&known=2026-01-01", 200),
            ("/statistics/groups", "", 200), ("/statistics/regions", "", 200), ("/statistics/terms", "", 200),
            ("/statistics/custody", "", 200), ("/statistics/flows", "", 200), ("/statistics/time", "", 404),
            ("/officials", "", 200), ("/officials", "role=judge&body=o-test&sanction=listed", 200),
            ("/officials", "page=2&on=2024-07-31", 200), ("/officials", "page=9", 400),
            ("/officials", "role=cook", 400),
            ("/officials", "kind=resolution", 400), ("/officials/o-1", "", 200), ("/officials/o-2", "", 200),
            ("/officials/o-1", "on=2020-01-01&known=2026-01-01&at=412", 200), ("/officials/none", "", 404),
            ("/instruments", "", 200), ("/instruments", "kind=judgment&body=a-court", 200),
            ("/instruments", "kind=cook", 400), ("/instruments", "page=2", 400),
            ("/instruments/resolution-1", "", 200), ("/instruments/x7", "", 200), ("/instruments/none", "", 404),
            ("/visibility", "", 200), ("/actions", "", 200), ("/actions", "on=2024-07-31", 200),
            ("/p/T-9999", "", 404),
            ("/nothing", "", 404), ("/p/T-0098", "", 410), ("/people", "on=2024-02-30&known=x&at=-1", 400),
            ("/people", "status=foo", 400), ("/people", "page=99", 400), ("/people", "born=abc", 400),
        ]
        return ["en", "ru"].flatMap { language in
            places.map { (path: "/\(language)\($0.0)", query: $0.1, status: $0.2) }
        }
    }()
}

@Suite("Every page is sound")
struct SiteTests {
    @Test("An exchange says on what terms it was, what is open, and balances its sides")
    func exchangeTerms() throws {
        let page = try Page(Visit.respond("/en/exchanges/2024-08-01").body)
        #expect(page.text.contains("Some had not agreed."))
        #expect(page.text.contains("No source on file says anything of it."))
        #expect(page.text.contains("How grave the sentences were"))
        #expect(page.text.contains("Its parts, as sources tell them"))
        let russian = try Page(Visit.respond("/ru/exchanges/2024-08-01").body)
        #expect(russian.text.contains("Согласие обменянных") && russian.text.contains("Некоторые не соглашались."))
    }

    @Test("Each page answers with its status, is well formed and has its words", arguments: Visit.pages)
    func sound(path: String, query: String, status: Int) throws {
        let response = Visit.respond(path, query)
        #expect(response.status == status)
        #expect(response.header("Content-Type") == "text/html; charset=utf-8")
        let page = try Page(response.body)
        #expect(page.unknownPhrases == [])
        #expect(page.repeatedIDs == [])
        #expect(page.count("h1") == 1)
        #expect(page.count("main") == 1)
        #expect(page.attributes(of: "html").first?["lang"] == String(path.dropFirst().prefix(2)))
        #expect(page.brokenReferences == [], "labels and descriptions point at something")
        #expect(page.text.contains("PGqCedYo0WBlOISB32woaRXw2") || query.contains("at=-1"))
    }

    @Test("No page runs a program, styles itself or asks another site for anything", arguments: Visit.pages)
    func selfContained(path: String, query: String, status: Int) throws {
        let page = try Page(Visit.respond(path, query).body)
        for name in ["script", "style", "iframe", "object", "embed", "img", "base"] { #expect(page.count(name) == 0) }
        for element in page.elements {
            for (name, value) in element.attributes {
                #expect(name != "style" && !name.hasPrefix("on"), "\(element.name) \(name)")
                guard value.contains("://") || value.hasPrefix("//") else { continue }
                let isMention = ["value", "content", "aria-label"].contains(name)
                let isLink = element.name == "a" && name == "href"
                #expect(isMention || isLink, "\(element.name) \(name)=\(value)")
                if isLink { #expect(element.attributes["rel"] == "noreferrer noopener external") }
            }
        }
    }

    @Test("Every link on every page leads to a page, and every mark to its place")
    func crawl() throws {
        var queue = ["/en/", "/ru/", "/en/p/T-0002?on=2024-07-31"]
        var seen: Set<String> = Set(queue)
        while let address = queue.popLast() {
            let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
            let response = Visit.respond(parts[0], parts.count > 1 ? parts[1] : "")
            #expect([200, 301, 410].contains(response.status), "\(address): \(response.status)")
            guard response.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            let page = try Page(response.body)
            for link in page.links {
                let target = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                if let fragment = target.dropFirst().first, target[0].isEmpty {
                    #expect(page.ids.contains(String(fragment)), "\(address) → \(link)")
                }
                guard link.hasPrefix("/"), seen.insert(String(target[0])).inserted else { continue }
                queue.append(String(target[0]))
            }
        }
        #expect(seen.count > 200)
    }

    @Test("Pages are as small as promised")
    func sizes() {
        for language in ["en", "ru"] {
            let start = Visit.respond("/\(language)/").body.count
            let style = Visit.respond("/style.css").body.count
            let icon = Visit.respond("/favicon.svg").body.count
            #expect(style < 25_000)
            #expect(start + style + icon < 60_000, "\(start) + \(style) + \(icon)")
            #expect(Visit.respond("/\(language)/p/T-0001").body.count < 40_000)
        }
    }

    @Test("The door leads to the reader's language")
    func door() {
        let site = SiteRenderer(register: Fixture(), settings: Visit.settings)
        for (header, place) in [("ru-RU,ru;q=0.9", "/ru/"), ("de", "/en/"), (nil, "/en/")] as [(String?, String)] {
            let response = site.respond(to: SiteRequest(path: "/", acceptLanguage: header))
            #expect(response.status == 302)
            #expect(response.header("Location") == place)
            #expect(response.header("Vary") == "Accept-Language")
        }
        #expect(Visit.respond("/ru").header("Location") == "/ru/")
        #expect(Visit.respond("/en/p/T-0099").header("Location") == "/en/p/T-0001")
        #expect(Visit.respond("/en/search", "q=x%20y").header("Location") == "/en/people?q=x%20y")
    }

    @Test("A page for other dates says so, and its links keep them")
    func dates() throws {
        let before = try Page(Visit.respond("/en/p/T-0001", "on=2024-07-31").body)
        #expect(before.text.contains("Held after verdict since 17\u{A0}April 2023"))
        #expect(before.text.contains("As it stood on 31\u{A0}July 2024"))
        #expect(before.links.contains("/en/people?on=2024-07-31"))
        #expect(before.text.contains("?on=2024-07-31&known=2026-11-22&at=412"), "the citation holds all three")
        let after = try Page(Visit.respond("/en/p/T-0001").body)
        #expect(after.text.contains("Exchanged on 1\u{A0}August 2024"))
        #expect(after.links.contains("/en/people"))
        #expect(after.text.contains("Held for 843 days of a sentence of 25 years"))
        #expect(
            try Page(Visit.respond("/ru/p/T-0001").body).text.contains("Под стражей 843 дня; срок по приговору 25 лет"))
    }

    @Test(
        "A wrong date comes back in its field with the remedy",
        arguments: [
            ("on=2024-02-30", "February 2024 has 29 days. Write 2024-02-29, or 2024-02"),
            ("known=2027-01-01", "Write a day up to 2026-11-22"), ("on=yesterday", "Write year, month and day"),
            ("at=500", "The ledger has 412 entries"), ("on=2024-01/2024-02", "Write year, month and day"),
        ])
    func remedy(query: String, text: String) throws {
        let response = Visit.respond("/en/people", query)
        #expect(response.status == 400)
        let page = try Page(response.body)
        #expect(page.text.contains(text))
        let value = query.split(separator: "=")[1]
        #expect(page.attributes(of: "input").contains { $0["value"] == String(value) && $0["aria-invalid"] == "true" })
    }

    @Test("A page of another day leads back to today, and of a day to come it says what that means")
    func otherDays() throws {
        for (query, words) in [
            ("on=2024-07-31", "Back to today"), ("on=2999-01-01", "1\u{A0}January 2999 is still to come"),
            ("known=2026-01-01", "Back to today"),
        ] {
            let page = try Page(Visit.respond("/en/people", query).body)
            #expect(page.text.contains(words))
            #expect(page.links.contains("/en/people"))
        }
        let today = try Page(Visit.respond("/en/people").body)
        #expect(!today.text.contains("Back to today") && !today.text.contains("still to come"))
        let ahead = try Page(Visit.respond("/ru/people", "on=2999").body)
        #expect(ahead.text.contains("31\u{A0}декабря 2999 года ещё не наступило"))
        let exchanges = try Page(Visit.respond("/en/exchanges", "on=2009-01-01").body)
        #expect(exchanges.text.contains("What came after 1\u{A0}January 2009 is shown too."))
        let person = try Page(Visit.respond("/en/p/T-0001", "on=2023-01-01").body)
        #expect(person.text.contains("What came after 1\u{A0}January 2023 is shown too."))
    }

    @Test("A sentence that is there in the other language alone stands with its language, in markup and in words")
    func otherLanguage() throws {
        let russian = try Page(Visit.respond("/ru/exchanges").body)
        #expect(russian.text.contains("Seen in a copy. (на английском)"))
        #expect(russian.attributes(of: "span").contains { $0["lang"] == "en" && $0["dir"] == "auto" })
        let english = try Page(Visit.respond("/en/exchanges").body)
        #expect(english.text.contains("Seen in a copy.") && !english.text.contains("(in English)"))
    }

    @Test("What sources say of an exchange stands with its sources, on the page and in the file")
    func reports() throws {
        let page = try Page(Visit.respond("/ru/exchanges/2024-08-01").body)
        #expect(page.text.contains("Россия освободила 15 человек, Беларусь одного."))
        let file = String(decoding: Visit.respond("/ru/exchanges/2024-08-01.json").body, as: UTF8.self)
        #expect(file.contains("Россия освободила 15 человек") && file.contains("Тринадцать указов"))
    }

    @Test("A filter that means nothing says what it can be")
    func filters() throws {
        let page = try Page(Visit.respond("/en/people", "status=foo&q=Testov").body)
        #expect(page.text.contains("before-verdict"))
        #expect(page.links.contains("/en/people?q=Testov"))
    }

    @Test("A child is never named, and nothing else that could point to a family is shown")
    func children() throws {
        let made = PersonSummary(
            id: try #require(PersonID("x")),
            names: [PublicName(text: "Testov Ivan", language: "en", script: .latin, kind: .official)], isChild: true,
            status: StatusFact(status: .remand, place: "Kazan"), region: "Kazan")
        #expect(made.names.isEmpty && made.status.place == nil && made.region == nil)
        for (path, title) in [("/en/p/T-0003", "A. B., born 2008"), ("/en/p/T-0004", "A child")] {
            let page = try Page(Visit.respond(path).body)
            #expect(page.text.contains(title))
            #expect(page.text.contains("Name not published: a child"))
            #expect(page.attributes(of: "meta").contains { $0["content"] == "noindex" })
            for file in [page.text, String(decoding: Visit.respond(path + ".json").body, as: UTF8.self)] {
                for secret in ["treason", "Moscow", "Omsk", "Kazan", "row 17", "25 years", "Образцович", "Testov"] {
                    #expect(!file.contains(secret), "\(path): \(secret)")
                }
            }
        }
    }

    @Test("A series is drawn on the first page; a single figure stands in the table of all figures")
    func counts() throws {
        let start = String(decoding: Visit.respond("/en/").body, as: UTF8.self)
        let all = String(decoding: Visit.respond("/en/counts").body, as: UTF8.self)
        #expect(start.contains("id=\"t-russia\"") && !start.contains("115") && start.contains("href=\"/en/counts\""))
        #expect(all.contains("id=\"t-russia\"") && all.contains("115") && all.contains("Verdicts for treason"))
        #expect(!all.contains("counts-verdicts"), "one figure needs no drawing")
        #expect(all.contains("the count of Viasna fell from 1,452 to about 1,110"))
    }

    @Test("The style sheet is sent without remarks, and means the same")
    func sheet() {
        let sheet = String(decoding: Visit.respond("/style.css").body, as: UTF8.self)
        #expect(!sheet.contains("/*") && !sheet.contains("\n"))
        #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
        for rule in ["content:\" \" attr(href)", "content:attr(data-label) / \"\"", "@media (min-width:48em){"] {
            #expect(sheet.contains(rule), "\(rule)")
        }
    }

    @Test("Every sign of status is explained")
    func signs() throws {
        let page = try Page(Visit.respond("/en/how").body)
        for words in [
            "Wanted", "Detained", "Held before verdict", "Held after verdict", "Held in psychiatric custody",
            "House arrest", "Restricted", "Held, place unknown", "Released", "Exchanged", "Died", "Not held",
            "Status not known",
        ] {
            #expect(page.text.contains(words))
        }
        #expect(page.text.contains("— imena.example/register AAAA"), "the signed checkpoint is handed out")
    }
}
