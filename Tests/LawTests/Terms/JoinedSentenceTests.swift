// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("Several sentences")
struct JoinedSentenceTests {
    private func file(_ later: String, spells: String = "{\"from\": \"2020-01-01\"}", articles: String = "\"318/2\"")
        -> String
    {
        """
        {"spells": [\(spells)], "articles": [\(articles)],
         "sentences": [{"term": "P8Y", "regime": "strict", "decided": "2020-06-01", "inForce": "2020-07-01"}, \(later)]}
        """
    }

    @Test("article 70: “must exceed both the new penalty and the unserved remainder”")
    func exceedsTheRest() throws {
        // The first ends on 1 January 2028. A year more from 1 January 2022, added not at all, would end before that.
        let answer = try answer(
            file("{\"term\": \"P1Y\", \"regime\": \"strict\", \"decided\": \"2022-01-01\", \"joined\": \"70\"}"))
        #expect(answer.reading("joined-least")?.end == day("2028-01-01"))
        #expect(answer.end == day("2029-01-01"))
        #expect(answer.earliestParole == nil)
        #expect(answer.trace.contains { $0.words.phrase == "joined.parole" })
    }

    @Test("article 56: at most thirty years over several sentences, thirty-five with an article of the list")
    func caps() throws {
        let later = "{\"term\": \"P28Y\", \"regime\": \"strict\", \"decided\": \"2022-01-01\", \"joined\": \"70\"}"
        #expect(try answer(file(later)).end == day("2052-01-01"))
        // Rest of six years and twenty-eight: thirty-four, below thirty-five.
        #expect(try answer(file(later, articles: "\"275\", \"205/1\"")).end == day("2056-01-01"))
    }

    @Test("three sentences: each is joined with what the two before came to")
    func three() throws {
        let answer = try answer(
            file(
                """
                {"term": "P1Y", "regime": "strict", "decided": "2022-01-01", "joined": "70"},
                {"term": "P2Y", "regime": "strict", "decided": "2023-01-01", "joined": "70"}
                """))
        // 1 January 2028, then 2029, then 2031.
        #expect(answer.end == day("2031-01-01"))
    }

    @Test("article 70 with its total: what was served before the new sentence is in the rest and counts once")
    func total() throws {
        let answer = try answer(
            file(
                """
                {"term": "P2Y", "regime": "strict", "decided": "2024-01-01", "inForce": "2024-02-01", "joined": "70",
                 "total": "P5Y"}
                """,
                spells: """
                    {"kind": "remand", "from": "2020-01-01", "to": "2020-06-30"}, {"kind": "colony", "from": "2020-07-01"}
                    """))
        // Five years from 1 February 2024, less January in a colony, in which the sentence had not taken effect yet.
        #expect(answer.end == day("2029-01-01"))
        #expect(answer.credited == Fraction(31))
        let uncounted = answer.trace.filter { $0.words.phrase == "uncounted.earlier" }
        #expect(uncounted.map(\.to) == [day("2020-06-30"), day("2023-12-31")])
    }

    @Test("custody after the first sentence may have been for the new case: both readings, the longer first")
    func custodyOfNewCase() throws {
        let answer = try answer(
            file(
                """
                {"term": "P2Y", "regime": "strict", "decided": "2024-01-01", "inForce": "2024-02-01", "joined": "70",
                 "total": "P5Y"}
                """,
                spells: """
                    {"kind": "remand", "from": "2020-01-01", "to": "2020-06-30"},
                    {"kind": "colony", "from": "2020-07-01", "to": "2023-06-30"}, {"kind": "remand", "from": "2023-07-01"}
                    """))
        #expect(answer.end == day("2029-01-01"))
        // 184 days from 1 July to 31 December 2023.
        #expect(answer.reading("custody-of-new-case")?.end == day("2029-01-01").adding(days: -184))
    }

    @Test("article 69 part 5 with its total: “the part served counts”")
    func oneTerm() throws {
        let answer = try answer(
            file(
                """
                {"term": "P2Y", "regime": "strict", "decided": "2024-01-01", "inForce": "2024-02-01", "joined": "69.5",
                 "total": "P9Y"}
                """))
        // From 1 January 2020 to 31 January 2024 each day counts: nine years from the arrest, by days.
        #expect(answer.end == day("2033-02-01").adding(days: -(day("2024-02-01") - day("2020-01-01"))))
    }

    @Test("article 88 part 6: six years for those under sixteen unless especially grave, ten for others under age")
    func juveniles() throws {
        let caps = { (born: String, article: String, years: Int) in
            try answer(
                """
                {"spells": [{"from": "2023-05-01"}], "articles": ["\(article)"], "sentence": "P\(years)Y", "act": "2023-04-01",
                 "regime": "educational", "born": "\(born)"}
                """
            ).trace.filter { $0.words.phrase == "cap" }.compactMap(\.rule?.text)
        }
        #expect(try caps("2007-06-01", "207.3/2", 7) == ["JUV-1-16"])
        #expect(try caps("2007-06-01", "207.3/2", 6) == [])
        #expect(try caps("2007-06-01", "205/1", 7) == [])
        #expect(try caps("2007-06-01", "205/1", 11) == ["JUV-1"])
        #expect(try caps("2006-06-01", "207.3/2", 7) == [])
        #expect(try caps("2006-06-01", "207.3/2", 11) == ["JUV-1"])
    }

    @Test("article 88 part 6.1: under age at a grave crime, the least of the article is halved")
    func leastOfJuveniles() throws {
        let remarks = { (born: String, years: Int) in
            let found = try answer(
                """
                {"spells": [{"from": "2023-02-23"}], "articles": ["275"], "act": "2023-02-01", "born": "\(born)",
                 "sentence": "P\(years)Y", "regime": "general", "inForce": "2023-06-01"}
                """)
            let halved = found.trace.contains { $0.rule?.text == "JUV-3" }
            return (halved, found.trace.contains { $0.words.phrase == "range.below" })
        }
        // Article 275 allows twelve years at least.
        #expect(try remarks("2006-05-15", 7) == (true, false))
        #expect(try remarks("2006-05-15", 5) == (false, true))
        #expect(try remarks("1990-05-15", 7) == (false, true))
        #expect(try remarks("1990-05-15", 12) == (false, false))
    }
}
