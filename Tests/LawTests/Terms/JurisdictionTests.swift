// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("The rules of countries")
struct JurisdictionTests {
    /// The rule with a name.
    private func frame(_ id: String, _ country: String) throws -> RuleFrame {
        let law = try Countries.law(country)
        return try #require(law.packs.flatMap(\.frames).first { $0.id.text == id })
    }

    @Test(
        "each rule cites where it stands and is marked as it was compared",
        arguments: [
            ("ru", "GRAV-1", "article 15", true), ("ru", "CR-2", "article 72 part 3.1 point b", true),
            ("ru", "CR-9", "article 72 part 3.4", true), ("ru", "CX-1", "article 72 part 3.2", true),
            ("ru", "CX-5", "article 72 part 3.3", true), ("ru", "CT-1", "article 10", false),
            ("ru", "CT-3", "Practice", false), ("ru", "CR-10", "article 109 part 10 item 1.1", false),
            ("ru", "CD-4", "practice", false), ("ru", "CD-5", "Usual words", false),
            ("ru", "CD-6", "article 173 part 2", true), ("ru", "CD-7", "article 173 part 2", true),
            ("ru", "CD-7-practice", "Practice", false), ("ru", "CD-9", "article 72 parts 1 and 2", true),
            ("ru", "CL-24", "389.4 and 390", true), ("ru", "PAR-4", "article 79 part 3", true),
            ("ru", "PAR-4-2025", "420-FZ", true), ("ru", "PAR-8", "article 93", true),
            ("ru", "REP-1a", "article 80 part 2", true), ("ru", "REG-10a", "article 78", true),
            ("ru", "REG-3", "article 58", true), ("ru", "SUM-3", "article 69 part 5", true),
            ("ru", "SUM-4", "article 70", true), ("ru", "SUM-5-one", "article 56 part 2", true),
            ("ru", "SUM-6-restricted", "article 71", true), ("ru", "JUV-1", "article 88 part 6", true),
            ("ru", "CT-2", "article 72 part 3.2", true), ("ru", "GRAV-6", "article 15 part 6", true),
            ("ru", "PAR-11", "Practice", false), ("by", "BCT-2", "BAJ", false),
            ("by", "BGRAV-4", "article 12", false), ("by", "BCR-1", "112-Z", true),
            ("by", "BCR-2", "article 75", false),
            ("by", "BCT-1", "BAJ", true), ("by", "BCD-2", "Dziadok", true), ("by", "BCD-3", "article 186", false),
            ("by", "BCD-4", "Viasna", true), ("by", "BPAR-1", "article 90", false),
            ("by", "BREP-1a", "article 91", false), ("by", "B411-2", "article 73", false),
            ("by", "BADM-6", "case A", true), ("by", "BCR-7", "article 361 item 7", true),
        ])
    func citations(country: String, id: String, citation: String, isVerified: Bool) throws {
        let frame = try frame(id, country)
        #expect(frame.sources.contains { $0.citation.contains(citation) })
        #expect((frame.mark == .verified) == isVerified)
    }

    @Test("what is known only vaguely stands in no rule: house arrest, settlement and juveniles in Belarus")
    func notEncoded() throws {
        let by = try Countries.law("by")
        #expect(!by.credit.contains { $0.kinds.contains(.houseArrest) || $0.servedAs.contains("settlement") })
        #expect(by.early.filter(\.juvenile).isEmpty)
        for article in ["188", "218", "285", "287", "370", "371", "435", "295"] { #expect(by.articles[article] == nil) }
        #expect(by.packs.allSatisfy { !$0.missing.isEmpty })
    }

    @Test(
        "article 15: three, five, ten years; the class of each part is that of the table of articles",
        arguments: [
            ("205.2/1", Gravity.medium), ("205.2/2", .grave), ("205.6", .minor), ("206/1", .grave),
            ("206/2", .especiallyGrave), ("207/2", .medium), ("207/3", .grave), ("207.3/1", .medium),
            ("207.3/2", .grave), ("207.3/3", .especiallyGrave), ("280.3/1", .medium), ("280.3/2", .grave),
            ("212/1", .especiallyGrave), ("212/3", .minor), ("212/4", .grave), ("213/2", .grave), ("239/3", .medium),
            ("243.4/1", .minor), ("275", .especiallyGrave), ("275.1", .grave), ("280.2", .grave), ("281.3/2", .grave),
            ("282/2", .grave), ("282.1/3", .especiallyGrave), ("282.2/2", .grave), ("282.4/1", .medium),
            ("284.1/2", .medium), ("284.1/3", .grave), ("284.2", .minor), ("295", .especiallyGrave), ("318/1", .medium),
            ("318/2", .grave), ("319", .minor), ("321/3", .especiallyGrave), ("330.1/2", .minor), ("352.1", .grave),
            ("354.1/2", .medium), ("356/1", .especiallyGrave), ("359/1", .especiallyGrave),
        ])
    func gravityOfRussia(article: String, expected: Gravity) throws {
        try expect(article, in: "ru", expected)
    }

    @Test(
        "article 12 of Belarus: two, six, twelve years, unlike Russia",
        arguments: [
            ("130/1", Gravity.medium), ("130/2", .grave), ("193-1", .minor), ("203-1/2", .medium),
            ("289/1", .especiallyGrave), ("293/1", .especiallyGrave), ("293/2", .grave), ("342/1", .medium),
            ("356/1", .especiallyGrave), ("357/1", .grave), ("361/1", .medium), ("361-1/1", .grave),
            ("361-1/3", .medium), ("363/1", .medium), ("369", .medium), ("411/1", .minor), ("410/1", .grave),
        ])
    func gravityOfBelarus(article: String, expected: Gravity) throws {
        try expect(article, in: "by", expected)
    }

    private func expect(_ text: String, in country: String, _ expected: Gravity) throws {
        let law = try Countries.law(country)
        let article = try #require(ChargedArticle(text: text))
        let rule = try #require(law.articles[article.article])
        let parts = rule.parts(of: article, acts: DayRange(day("2024-01-01")))
        #expect(parts.count == 1)
        #expect(parts.compactMap { law.gravity(of: $0.range)?.gravity } == [expected])
    }

    @Test("treason allows life for acts since 28 April 2023, and twelve to twenty years before")
    func editions() throws {
        let treason = try #require(try Countries.law("ru").articles["275"])
        let charge = ChargedArticle("275")
        let before = treason.parts(of: charge, acts: DayRange(day("2023-04-27")))
        #expect(before.map(\.range.description) == ["12-20"])
        let after = treason.parts(of: charge, acts: DayRange(day("2023-04-28")))
        #expect(after.map(\.range.description) == ["12-20 L"])
        #expect(treason.parts(of: charge, acts: days("2023-01-01", "2023-12-31")).count == 2)
    }

    @Test("article 56: a sentence beyond twenty, twenty-five or thirty years is told, and one within is not")
    func caps() throws {
        let remarks = { (articles: String, years: Int) in
            try answer(
                """
                {"spells": [{"from": "2022-05-01"}], "articles": [\(articles)], "sentence": "P\(years)Y", "regime": "strict"}
                """
            ).trace.filter { $0.kind == .remark }.compactMap(\.rule?.text)
        }
        #expect(try remarks("\"275\"", 21).contains("SUM-5-one"))
        #expect(try remarks("\"275\"", 20).contains("SUM-5-one") == false)
        #expect(try remarks("\"275\", \"207.3/2\"", 26).contains("SUM-5-crimes"))
        #expect(try remarks("\"275\", \"207.3/2\"", 25).contains("SUM-5-crimes") == false)
        #expect(try remarks("\"275\", \"205/1\"", 30).contains("SUM-5-crimes-terror") == false)
        #expect(try remarks("\"275\", \"205/1\"", 31).contains("SUM-5-crimes-terror"))
    }

    @Test("article 70: a new crime adds the rest, in full or in part; article 69 part 5: one term for both")
    func joined() throws {
        let file = { (rule: String, more: String) in
            """
            {"spells": [{"from": "2022-01-01"}], "articles": ["275.1"],
             "sentences": [{"term": "P4Y", "regime": "strict", "decided": "2022-12-01", "inForce": "2023-01-01"},
              {"term": "P2Y", "regime": "strict", "decided": "2024-01-01", "inForce": "2024-02-01",
               "joined": "\(rule)"\(more)}]}
            """
        }
        // 1 January 2026 is the end of the first; two years more, or nothing more than the longer of the two.
        let added = try answer(file("70", ""))
        #expect(added.end == day("2028-01-01"))
        #expect(added.reading("joined-least")?.end == day("2026-01-01"))
        let whole = try answer(file("70", ", \"total\": \"P5Y\""))
        // What was served before 1 January 2024 is in the rest that the court added: five years from 1 February 2024, less the
        // 31 days of January.
        #expect(whole.end == day("2029-01-01"))
        #expect(
            whole.trace.contains { $0.kind == .uncounted && $0.rule?.text == "SUM-4" && $0.to == day("2023-12-31") })
        #expect(whole.reading("custody-of-new-case") == nil)
        let one = try answer(file("69.5", ""))
        #expect(one.end == day("2030-02-01").adding(days: -761))
        #expect(one.reading("joined-least")?.end == day("2028-02-01").adding(days: -761))
    }

    @Test("article 71: the rest replaced by restricted liberty counts double, by forced labour as it is")
    func replaced() throws {
        let end = { (change: String) in
            try answer(
                """
                {"spells": [{"from": "2022-01-01"}], "articles": ["318/2"], "sentence": "P4Y", "regime": "strict",
                 "inForce": "2022-01-01", "changes": [\(change)]}
                """
            ).end
        }
        #expect(try end("{\"on\": \"2025-01-01\", \"punishment\": \"forced-labour\"}") == day("2026-01-01"))
        #expect(try end("{\"on\": \"2025-01-01\", \"punishment\": \"restricted-liberty\"}") == day("2027-01-01"))
        #expect(
            try end("{\"on\": \"2025-01-01\", \"punishment\": \"restricted-liberty\", \"term\": \"P6M\"}")
                == day("2025-07-01"))
        #expect(try end("{\"on\": \"2025-01-01\", \"regime\": \"general\"}") == day("2026-01-01"))
    }

    @Test("Penal Enforcement Code 173 part 2: the same number of the last month, or its last day")
    func sameNumber() throws {
        let end = { (from: String, term: String) in
            try answer(
                """
                {"spells": [{"from": "\(from)"}], "articles": ["275"], "sentence": "\(term)", "regime": "strict",
                 "inForce": "\(from)", "act": "2015-01-01"}
                """
            ).end
        }
        #expect(try end("2023-04-19", "P8Y6M") == day("2031-10-19"))
        #expect(try end("2020-02-29", "P1Y") == day("2021-02-28"))
        #expect(try end("2020-08-31", "P6M") == day("2021-02-28"))
        #expect(try end("2020-12-31", "P102M") == day("2029-06-30"))
    }

    @Test("a weekend puts the release on the Friday before")
    func weekend() throws {
        let release = { (from: String) in
            try answer(
                """
                {"spells": [{"from": "\(from)"}], "articles": ["275"], "sentence": "P1Y", "regime": "strict",
                 "inForce": "\(from)"}
                """
            ).trace.first { $0.kind == .release }?.to
        }
        // 1 June 2024 is a Saturday, 2 June a Sunday, 3 June a Monday.
        #expect(try release("2023-06-01") == day("2024-05-31"))
        #expect(try release("2023-06-02") == day("2024-05-31"))
        #expect(try release("2023-06-03") == day("2024-06-03"))
    }

    @Test(
        "articles are read as people write them",
        arguments: [
            ("207.3", "207.3"), ("207.3/2", "207.3/2"), ("207.3 ч.2", "207.3/2"), ("ч. 2 ст. 207.3 УК РФ", "207.3/2"),
            ("282.2 ч. 1.1", "282.2/1.1"), ("205²", "205.2"), ("205² part 1", "205.2/1"), ("361-1 p3", "361-1/3"),
            ("ru-uk 207.3/2", "207.3/2"), ("275 ", "275"), ("п. «д» ч. 2 ст. 207.3", "207.3/2"),
        ])
    func articles(text: String, expected: String) {
        #expect(ChargedArticle(text: text)?.description == expected)
    }
}
