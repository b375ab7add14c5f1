// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("What days held count for in Russia")
struct CreditRuleTests {
    /// Custody of exactly 365 days before the sentence took effect, on 1 March 2023.
    private func credited(
        _ kind: String, _ regime: String, articles: String = "\"207.3/2\"", sentence: String = "P8Y",
        more: String = "", days: Int = 365
    ) throws -> Fraction {
        let from = day("2023-03-01").adding(days: -days).iso
        return try answer(
            """
            {"spells": [{"kind": "\(kind)", "from": "\(from)", "to": "2023-02-28"}, {"kind": "colony", "from": "2023-03-01"}],
             "articles": [\(articles)], "sentence": \(sentence.hasPrefix("{") ? sentence : "\"\(sentence)\""),
             \(regime.isEmpty ? "" : "\"regime\": \"\(regime)\",") "inForce": "2023-03-01"\(more)}
            """
        ).credited
    }

    @Test(
        "article 72 part 3.1: “a day of custody counts as” one, one and a half, two days",
        arguments: [
            ("prison", Fraction(365)), ("strict", Fraction(365)), ("special", Fraction(365)),
            ("general", Fraction(1095, 2)), ("educational", Fraction(1095, 2)), ("settlement", Fraction(730)),
        ])
    func regimes(regime: String, expected: Fraction) throws {
        #expect(try credited("remand", regime) == expected)
    }

    @Test(
        "article 72 part 3: two days of restricted liberty, forced labour or arrest, three of corrective works",
        arguments: [
            ("restricted-liberty", 2), ("forced-labour", 2), ("arrest", 2), ("corrective-labour", 3),
        ])
    func punishments(kind: String, factor: Int) throws {
        let sentence = "{\"kind\": \"\(kind)\", \"term\": \"P8Y\"}"
        #expect(try credited("remand", "", sentence: sentence, days: 100) == Fraction(100 * factor))
    }

    @Test("article 72 part 3.4: “two days of house arrest as one day”, and no further multiplier: 365 make 182.5")
    func houseArrest() throws {
        #expect(try credited("house-arrest", "general") == Fraction(365, 2))
    }

    @Test("before 14 July 2018 a day of house arrest was a day; if the day of the act is not known, both are given")
    func houseArrestBefore() throws {
        let more = ", \"act\": \"2018-01-10\""
        #expect(try credited("house-arrest", "general", articles: "\"282/1\"", more: more) == Fraction(365))
        let open = try answer(
            """
            {"spells": [{"kind": "house-arrest", "from": "2019-01-01", "to": "2019-12-31"}], "articles": ["282/1"],
             "sentence": "P3Y", "regime": "general", "inForce": "2020-01-01"}
            """)
        #expect(open.credited == Fraction(365, 2))
        #expect(open.reading("act-before-2018-07-14")?.credited == Fraction(365))
        // Article 207.3 came in 2022: no act under it can be older.
        #expect(try credited("house-arrest", "general") == Fraction(365, 2))
    }

    @Test("CPC 109 part 10 item 1.1: a hundred days of a curfew ban, then a general regime, make 75")
    func curfewBan() throws {
        #expect(try credited("curfew-ban", "general", days: 100) == Fraction(75))
        #expect(try credited("curfew-ban", "strict", days: 100) == Fraction(50))
        #expect(try credited("curfew-ban", "general", articles: "\"275\"", days: 100) == Fraction(50))
        #expect(try credited("travel-ban", "general", more: "", days: 100) == Fraction.zero)
    }

    @Test(
        "article 72 part 3.2: a day for a day for the articles named, in a general regime colony as well",
        arguments: ["205.2/1", "205.5/2", "208/2", "275", "276", "361/1", "206/3", "211/4", "228.1/4", "209/1"])
    func exceptions(article: String) throws {
        #expect(try credited("remand", "general", articles: "\"\(article)\"") == Fraction(365))
    }

    @Test(
        "articles that part 3.2 does not name are multiplied",
        arguments: ["207.3/2", "275.1", "280.3/1", "281/1", "282.1/1", "318/1", "330.1/1", "206/2", "211/1"])
    func noExceptions(article: String) throws {
        #expect(try credited("remand", "general", articles: "\"\(article)\"") == Fraction(1095, 2))
    }

    @Test("“277, 278, 279 and 360 when linked with terrorist activity”: asked for, or both readings")
    func linked() throws {
        let file = { (more: String) in
            """
            {"spells": [{"from": "2022-03-01", "to": "2023-02-28"}], "articles": ["278"], "sentence": "P12Y",
             "regime": "general", "inForce": "2023-03-01"\(more)}
            """
        }
        let open = try answer(file(""))
        #expect(open.credited == Fraction(365))
        #expect(open.reading("no-exception")?.credited == Fraction(1095, 2))
        let linked = try answer(file(", \"circumstances\": {\"terrorism-linked\": true}"))
        #expect(linked.credited == Fraction(365) && linked.reading("no-exception") == nil)
        let other = try answer(file(", \"circumstances\": {\"terrorism-linked\": false}"))
        #expect(other.credited == Fraction(1095, 2))
    }

    @Test("“especially dangerous recidivism”: a day for a day if it is stated, and not supposed otherwise")
    func recidivism() throws {
        let more = ", \"circumstances\": {\"dangerous-recidivism\": true}"
        #expect(try credited("remand", "general", more: more) == Fraction(365))
    }

    @Test("article 72 part 3.3: days in a punishment cell are days")
    func punishmentCell() throws {
        #expect(try credited("punishment-cell", "general", days: 100) == Fraction(100))
    }

    @Test("one excepted article among several makes all of the custody a day for a day")
    func oneOfSeveral() throws {
        #expect(try credited("remand", "general", articles: "\"207.3/2\", \"205.2/2\"") == Fraction(365))
        let answer = try answer(
            """
            {"spells": [{"from": "2022-07-13"}], "articles": ["207.3/2", "205.2/2"], "sentence": "P5Y",
             "regime": "general"}
            """)
        #expect(answer.unverified.map(\.text).contains("CT-3"))
    }

    @Test("a part of the term in prison takes its days of custody a day for a day, the rest by the colony’s regime")
    func prisonPart() throws {
        // 100 days of prison, then 265 days at one and a half.
        #expect(
            try credited("remand", "general", more: ", \"prisonPart\": \"P100D\"") == Fraction(100) + 265
                * Fraction(3, 2))
    }

    @Test("a coefficient that the court itself set goes before the rules")
    func courtCoefficient() throws {
        let sentence = "{\"term\": \"P8Y\", \"regime\": \"strict\", \"perDay\": \"3/2\"}"
        #expect(try credited("remand", "", sentence: sentence, days: 100) == Fraction(150))
    }

    @Test("credit that reaches the whole term: released with the sentence")
    func usedUp() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2022-03-01", "to": "2023-02-28"}], "articles": ["207.3/1"], "sentence": "P1Y",
             "regime": "settlement", "inForce": "2023-03-01", "decided": "2023-02-01"}
            """)
        #expect(answer.end == day("2023-03-01"))
        #expect(answer.trace.contains { $0.words.phrase == "used-up" })
    }

    @Test("a milder law reaches back to those who serve, and not to terms that were over")
    func earlierLaw() throws {
        let file = { (end: String) in
            """
            {"spells": [{"from": "2013-01-01", "to": "2013-12-31"}], "articles": ["212/2"], "sentence": "\(end)",
             "regime": "general", "inForce": "2014-01-01"}
            """
        }
        // Over on 1 January 2016, before 14 July 2018: 365 days for 365.
        #expect(try answer(file("P3Y")).credited == Fraction(365))
        #expect(try answer(file("P3Y")).end == day("2016-01-02"))
        // Over on 1 January 2020 by the older rule: the multiplier counts.
        #expect(try answer(file("P7Y")).credited == Fraction(1095, 2))
    }
}
