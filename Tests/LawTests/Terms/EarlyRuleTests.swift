// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("From when something milder can be asked for")
struct EarlyRuleTests {
    /// A term of 1200 days from 1 January 2024, the day of the arrest and of the effect: parts are easy to see.
    private func part(_ articles: String, _ regime: String = "strict", more: String = "") throws -> (Int, TermAnswer) {
        let answer = try answer(
            """
            {"spells": [{"from": "2024-01-01"}], "articles": [\(articles)], "sentence": "P1200D", "regime": "\(regime)",
             "inForce": "2024-01-01"\(more)}
            """)
        return ((answer.earliestParole ?? .earliest) - day("2024-01-01"), answer)
    }

    @Test(
        "article 79 part 3: a third, half, two thirds, and three quarters for the articles named",
        arguments: [
            ("207.3/1", 400, "PAR-1"), ("284.2", 400, "PAR-1"), ("207.3/2", 600, "PAR-2"), ("275.1", 600, "PAR-2"),
            ("275", 800, "PAR-3"), ("207.3/3", 800, "PAR-3"), ("205.2/1", 900, "PAR-4"), ("205.5/2", 900, "PAR-4"),
            ("210/1", 900, "PAR-4"), ("361/2", 900, "PAR-4"), ("281/1", 800, "PAR-3"),
        ])
    func fractions(article: String, days: Int, rule: String) throws {
        let (part, answer) = try part("\"\(article)\"")
        #expect(part == days)
        #expect(answer.rules.contains(rule))
    }

    @Test("sabotage asks for three quarters for acts since 17 November 2025: a worse law does not reach back")
    func sabotage() throws {
        let file = { (act: String) in
            """
            {"spells": [{"from": "2026-01-10"}], "articles": ["281/1"], "sentence": "P1200D", "regime": "strict",
             "inForce": "2026-01-10"\(act)}
            """
        }
        let before = try answer(file(", \"act\": \"2025-11-16\""), on: "2026-02-01")
        #expect(before.earliestParole == day("2026-01-10").adding(days: 800))
        let after = try answer(file(", \"act\": \"2025-11-17\""), on: "2026-02-01")
        #expect(after.earliestParole == day("2026-01-10").adding(days: 900))
        // The day of the act is not known: the later day, and the other as a reading.
        let open = try answer(file(""), on: "2026-02-01")
        #expect(open.earliestParole == day("2026-01-10").adding(days: 900))
        #expect(open.reading("parole-earlier")?.earliestParole == day("2026-01-10").adding(days: 800))
    }

    @Test("article 93: juveniles at the act a third, and two thirds for an especially grave crime")
    func juveniles() throws {
        let young = ", \"born\": \"2007-01-01\", \"act\": \"2023-06-01\""
        #expect(try part("\"207.3/2\"", "general", more: young).0 == 400)
        #expect(try part("\"205.2/1\"", "general", more: young).0 == 400)
        #expect(try part("\"205.4/1\"", "general", more: young).0 == 800)
        let adult = ", \"born\": \"2005-05-31\", \"act\": \"2023-06-01\""
        #expect(try part("\"207.3/2\"", "general", more: adult).0 == 600)
    }

    @Test("“not less than six months really served”, whatever custody counts for")
    func sixMonths() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2023-11-01"}], "articles": ["207.3/1"], "sentence": "P1Y", "regime": "settlement",
             "inForce": "2024-01-01"}
            """)
        // A third of 366 days, 122, were credited by 1 January 2024: 61 days for two each.
        #expect(answer.earliestParole == day("2024-05-01"))
    }

    @Test("time at home does not count towards the six months")
    func sixMonthsOfCustody() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "house-arrest", "from": "2023-08-01", "to": "2023-10-31"}, {"from": "2023-11-01"}],
             "articles": ["207.3/1"], "sentence": "P1Y", "regime": "settlement", "inForce": "2024-01-01"}
            """)
        // Six months of custody from 1 November 2023.
        #expect(answer.earliestParole == day("2024-05-01"))
    }

    @Test("article 79 part 5: life, twenty-five years, and no end")
    func life() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2022-01-01"}], "articles": ["205/3"], "sentence": "life"}
            """)
        #expect(answer.end == nil && answer.left == nil)
        #expect(answer.earliestParole == day("2047-01-01"))
    }

    @Test(
        "article 80 part 2 and Penal Enforcement Code 78: milder punishment, forced labour, settlement stand in the reasons"
    )
    func others() throws {
        let (_, answer) = try part("\"207.3/2\"", "general")
        let days = Dictionary(
            answer.trace.filter { $0.kind == .early }.map {
                ($0.rule?.text ?? "", ($0.from ?? .earliest) - day("2024-01-01"))
            },
            uniquingKeysWith: { first, _ in first })
        #expect(days == ["PAR-2": 600, "REP-1b": 600, "REP-1e": 400, "REG-10a": 300])
        let strict = try part("\"275\"").1
        #expect(strict.trace.contains { $0.rule?.text == "REG-10c" && $0.from == day("2024-01-01").adding(days: 600) })
    }

    @Test("several articles: the one that asks for the longest time decides; one that is not known leaves it open")
    func several() throws {
        #expect(try part("\"207.3/1\", \"275\"").0 == 800)
        let (_, open) = try part("\"207.3/1\", \"105/1\"")
        #expect(open.earliestParole == nil)
        #expect(open.trace.contains { $0.kind == .missing && $0.words.values["article"] == .text("105/1") })
    }

    @Test("an article without its part leaves two days")
    func withoutPart() throws {
        let (part, answer) = try part("\"207.3\"")
        #expect(part == 800)
        #expect(answer.reading("parole-earlier")?.earliestParole == day("2024-01-01").adding(days: 400))
    }

    @Test("article 15 part 6: the class to which the court lowered the crime decides")
    func loweredGravity() throws {
        #expect(try part("\"207.3/2\"", "general", more: ", \"gravity\": \"medium\"").0 == 400)
    }

    @Test("what could be asked for only after the end cannot be asked for")
    func afterTheEnd() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2024-01-01"}], "articles": ["207.3/1"], "sentence": "P3M", "regime": "settlement",
             "inForce": "2024-01-01"}
            """)
        #expect(answer.end == day("2024-04-01") && answer.earliestParole == nil)
    }

    @Test("an earlier parole that was revoked asks for two thirds")
    func revoked() throws {
        let more = ", \"circumstances\": {\"parole-revoked\": true}"
        #expect(try part("\"207.3/1\"", more: more).0 == 800)
    }

    @Test("Belarus: half, two thirds, three quarters by class; nobody compared these rules yet, and the answer says so")
    func belarus() throws {
        for (article, days, rule) in [("342/1", 600, "BPAR-1"), ("361-1/1", 800, "BPAR-2"), ("356/1", 900, "BPAR-3")] {
            let answer = try answer(
                """
                {"jurisdiction": "by", "spells": [{"from": "2024-01-01"}], "articles": ["\(article)"],
                 "sentence": "P1200D", "regime": "strict", "inForce": "2024-01-01"}
                """)
            #expect((answer.earliestParole ?? .earliest) - day("2024-01-01") == days)
            #expect(answer.unverified.map(\.text).contains(rule))
        }
    }
}
