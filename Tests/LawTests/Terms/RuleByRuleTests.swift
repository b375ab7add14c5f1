// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Law

/// Rules that the other suites test by their effect, here each by its identifier, with the words of its source.
@Suite("Rule by rule")
struct RuleByRuleTests {
    /// Custody of a hundred days before the sentence took effect on 1 March 2023, then the sentence.
    private func credit(
        _ kind: String, _ servedAs: String, articles: String = "207.3/2", country: String = "ru", more: String = ""
    ) throws -> TermAnswer {
        let isRegime = Punishment(rawValue: servedAs) == nil
        let sentence =
            isRegime ? "\"P5Y\", \"regime\": \"\(servedAs)\"" : "{\"kind\": \"\(servedAs)\", \"term\": \"P5Y\"}"
        return try answer(
            """
            {"jurisdiction": "\(country)", "articles": ["\(articles)"], "sentence": \(sentence), "inForce": "2023-03-01",
             "spells": [{"kind": "\(kind)", "from": "2022-11-21", "to": "2023-02-28"}]\(more)}
            """)
    }

    @Test(
        "CC 15 and CC of Belarus 12: “minor <= 3, medium <= 5, grave <= 10”, “<= 2, <= 6, <= 12”",
        arguments: [
            ("ru", "0-3", "GRAV-1"), ("ru", "none", "GRAV-1"), ("ru", "0-4", "GRAV-2"), ("ru", "2-5", "GRAV-2"),
            ("ru", "0-6", "GRAV-3"), ("ru", "5-10", "GRAV-3"), ("ru", "10-15", "GRAV-4"), ("ru", "8-15 L", "GRAV-4"),
            ("by", "0-2", "BGRAV-1"), ("by", "0-3", "BGRAV-2"), ("by", "2-6", "BGRAV-2"), ("by", "0-7", "BGRAV-3"),
            ("by", "5-12", "BGRAV-3"), ("by", "7-15", "BGRAV-4"),
        ])
    func gravity(country: String, range: String, rule: String) throws {
        let range = try #require(PenaltyRange(range))
        #expect(try Countries.law(country).gravity(of: range)?.frame.id.text == rule)
    }

    @Test(
        "CC 72 and CC of Belarus 75: what a day counts for, and the rule that the step names",
        arguments: [
            ("ru", "remand", "strict", "CR-1", Fraction(1)), ("ru", "remand", "general", "CR-2", Fraction(3, 2)),
            ("ru", "remand", "settlement", "CR-3", Fraction(2)),
            ("ru", "remand", "disciplinary-unit", "CR-4", Fraction(3, 2)),
            ("ru", "remand", "restricted-liberty", "CR-5", Fraction(2)),
            ("ru", "remand", "forced-labour", "CR-5", Fraction(2)),
            ("ru", "remand", "corrective-labour", "CR-6", Fraction(3)),
            ("ru", "house-arrest", "general", "CR-9", Fraction(1, 2)),
            ("ru", "curfew-ban", "settlement", "CR-10", Fraction(1)),
            ("ru", "extradition-custody", "strict", "CR-11a", Fraction(1)),
            ("ru", "hospital", "special", "CR-11a", Fraction(1)),
            ("ru", "hospital", "general", "CR-11b", Fraction(3, 2)),
            ("ru", "extradition-custody", "educational", "CR-11b", Fraction(3, 2)),
            ("ru", "extradition-custody", "settlement", "CR-11c", Fraction(2)),
            ("ru", "punishment-cell", "general", "CX-5", Fraction(1)),
        ])
    func credit(country: String, kind: String, servedAs: String, rule: String, perDay: Fraction) throws {
        let answer = try credit(kind, servedAs, country: country)
        #expect(answer.credited == 100 * perDay)
        #expect(answer.trace.first { $0.kind == .credit }?.rule?.text == rule)
    }

    @Test(
        "CC of Belarus 75: one and a half, one, two, three",
        arguments: [
            ("general", "BCR-1", Fraction(3, 2)), ("strengthened", "BCR-1", Fraction(3, 2)),
            ("strict", "BCR-2", Fraction(1)),
            ("restricted-liberty", "BCR-4", Fraction(2)), ("corrective-labour", "BCR-5", Fraction(3)),
        ])
    func creditOfBelarus(servedAs: String, rule: String, perDay: Fraction) throws {
        let answer = try credit("remand", servedAs, articles: "342/1", country: "by")
        #expect(answer.credited == 100 * perDay)
        #expect(answer.trace.first { $0.kind == .credit }?.rule?.text == rule)
    }

    @Test(
        "CC 72 part 3.2: each exception is named in the step that it changes",
        arguments: [
            ("205.2/1", "", "CX-1"), ("275", "", "CX-2"), ("278", "{\"terrorism-linked\": true}", "CX-2-linked"),
            ("228.1/4", "", "CX-3"), ("207.3/2", "{\"dangerous-recidivism\": true}", "CX-4-recidivism"),
            ("207.3/2", "{\"commuted-death\": true}", "CX-4-death"),
        ])
    func exceptions(article: String, circumstances: String, rule: String) throws {
        let more = circumstances.isEmpty ? "" : ", \"circumstances\": \(circumstances)"
        let answer = try credit("remand", "general", articles: article, more: more)
        #expect(answer.credited == Fraction(100))
        #expect(answer.rules.contains(rule))
    }

    @Test(
        "CC 10: “favourable law is retroactive”: a term that was over before has the older counting, and the step says so"
    )
    func reachesBack() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2013-01-01", "to": "2013-12-31"}], "articles": ["212/2"], "sentence": "P3Y",
             "regime": "general", "inForce": "2014-01-01"}
            """)
        #expect(answer.rules.contains("CT-1-custody"))
    }

    /// The rules on relief for 1200 days from 1 January 2024, each with its day of the term.
    private func early(
        _ article: String, _ regime: String, country: String = "ru", more: String = ""
    ) throws -> [String: Int] {
        let answer = try answer(
            """
            {"jurisdiction": "\(country)", "spells": [{"from": "2024-01-01"}], "articles": ["\(article)"],
             "sentence": "P1200D", "regime": "\(regime)", "inForce": "2024-01-01"\(more)}
            """)
        var days: [String: Int] = [:]
        for step in answer.trace where step.kind == .early {
            days[step.rule?.text ?? ""] = (step.from ?? .earliest) - day("2024-01-01")
        }
        return days
    }

    @Test("CC 79, 80 and PEC 78: thirds, halves, quarters")
    func relief() throws {
        let revoked = ", \"circumstances\": {\"parole-revoked\": true}"
        #expect(try early("207.3/1", "general", more: revoked)["PAR-3-revoked"] == 800)
        #expect(try early("275", "strict") == ["PAR-3": 800, "REP-1c": 800, "REG-10c": 600])
        #expect(try early("210/1", "strict")["REP-1-210"] == 900)
        #expect(
            try early("207.3/1", "general") == ["PAR-1": 400, "REP-1a": 400, "REP-1d": 300, "REG-10a": 300])
        #expect(try early("207.3/2", "strict")["REG-10b"] == 400)
    }

    @Test("CC 79 part 4: “never less than 6 months actually served” is named where it decides")
    func sixMonths() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2024-01-01"}], "articles": ["207.3/1"], "sentence": "P1Y", "regime": "general",
             "inForce": "2024-01-01"}
            """)
        #expect(answer.earliestParole == day("2024-07-01"))
        #expect(answer.trace.contains { $0.rule?.text == "PAR-6" && $0.from == day("2024-07-01") })
        #expect(try early("207.3/1", "general")["PAR-6"] == nil)
    }

    @Test("CC 79 part 5: “life: 25 years”")
    func life() throws {
        let answer = try answer(
            "{\"spells\": [{\"from\": \"2022-01-01\"}], \"articles\": [\"205/3\"], \"sentence\": \"life\"}")
        #expect(answer.trace.contains { $0.rule?.text == "PAR-7" && $0.from == day("2047-01-01") })
    }

    @Test(
        "CC of Belarus 90, 91: “or earlier imprisoned 2/3”, “earlier parole 3/4”; milder after a third, half, two thirds"
    )
    func reliefOfBelarus() throws {
        let circumstance = { (name: String) in ", \"circumstances\": {\"\(name)\": true}" }
        let before = try early("342/1", "general", country: "by", more: circumstance("imprisoned-before"))
        #expect(before == ["BPAR-2-before": 800, "BREP-1a": 400])
        let revoked = try early("342/1", "general", country: "by", more: circumstance("parole-revoked"))
        #expect(revoked["BPAR-3-revoked"] == 900)
        #expect(try early("361-1/1", "strengthened", country: "by") == ["BPAR-2": 800, "BREP-1b": 600])
        #expect(try early("289/1", "strengthened", country: "by") == ["BPAR-3": 900, "BREP-1c": 800])
    }

    @Test(
        "CC 58 and the regimes of Belarus: who serves where",
        arguments: [
            ("ru", "REG-1", "settlement", "minor medium", ""), ("ru", "REG-1-general", "general", "minor medium", ""),
            ("ru", "REG-2-men", "general", "grave", "male"),
            ("ru", "REG-2-women", "general", "grave especially-grave", "female"),
            ("ru", "REG-3", "strict", "minor medium grave especially-grave", "male"),
            ("ru", "REG-4", "special", "especially-grave", "male"),
            ("ru", "REG-7", "educational", "minor medium grave especially-grave", ""),
            ("by", "BREG-3", "general", "minor medium", ""),
            ("by", "BREG-3-women", "general", "grave especially-grave", "female"),
            ("by", "BREG-4", "strengthened", "grave especially-grave", "male"),
            ("by", "BREG-5", "strict", "minor medium grave especially-grave", ""),
        ])
    func regimes(country: String, id: String, servedAs: String, gravity: String, sex: String) throws {
        let rule = try #require(try Countries.law(country).regimes.first { $0.frame.id.text == id })
        #expect(rule.servedAs == servedAs)
        #expect(rule.gravity.map(\.rawValue).joined(separator: " ") == gravity)
        #expect(rule.sex?.rawValue ?? "" == sex)
        #expect(rule.juvenile == (id == "REG-7"))
    }

    @Test("CC 56: “several sentences 30; 30 / 35 if any of 205 …” is told for a total beyond it")
    func caps() throws {
        let rules = { (articles: String, years: Int) in
            try answer(
                """
                {"spells": [{"from": "2022-01-01"}], "articles": [\(articles)],
                 "sentences": [{"term": "P9Y", "regime": "strict", "decided": "2022-06-01"},
                  {"term": "P9Y", "regime": "strict", "decided": "2023-06-01", "joined": "70", "total": "P\(years)Y"}]}
                """
            ).rules
        }
        #expect(try rules("\"275\"", 31).contains("SUM-5-sentences"))
        #expect(try !rules("\"275\"", 30).contains("SUM-5-sentences"))
        #expect(try rules("\"205/1\"", 36).contains("SUM-5-sentences-terror"))
        #expect(try !rules("\"205/1\"", 35).contains("SUM-5-sentences-terror"))
    }

    @Test(
        "CC 71: “1 day imprisonment = 1 day forced labour/arrest = 2 days restriction of liberty = 3 days corrective works”",
        arguments: [
            ("forced-labour", "SUM-6-labour", 1), ("arrest", "SUM-6-arrest", 1),
            ("restricted-liberty", "SUM-6-restricted", 2), ("corrective-labour", "SUM-6-corrective", 3),
        ])
    func replaced(punishment: String, rule: String, times: Int) throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2022-01-01"}], "articles": ["318/2"], "sentence": "P4Y", "regime": "strict",
             "inForce": "2022-01-01", "changes": [{"on": "2025-01-01", "punishment": "\(punishment)"}]}
            """)
        #expect(answer.end == day("2025-01-01").adding(days: 365 * times))
        #expect(answer.trace.contains { $0.kind == .change && $0.rule?.text == rule })
    }

    @Test(
        "Belarus: the day of detention, the first day out, the last day in, fractions, the day of effect without an appeal"
    )
    func countingOfBelarus() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "spells": [{"from": "2022-01-01"}], "articles": ["342/1"], "sentence": "P2Y",
             "regime": "general", "inForce": "2022-04-12"}
            """)
        // 101 days of custody: “101 days general: extra 50.5, floor 50, ceil 51”.
        #expect(answer.credited == Fraction(303, 2))
        #expect(answer.end == day("2024-01-01").adding(days: -50))
        #expect(answer.rules.contains("BCD-1") && answer.rules.contains("BCD-2"))
        #expect(answer.reading("rounded-up")?.rule?.text == "BCR-round")
        #expect(answer.reading("rounded-up")?.end == day("2024-01-01").adding(days: -51))
        #expect(answer.reading("last-day-in")?.rule?.text == "BCD-last-day-in")
        #expect(answer.reading("last-day-in")?.end == day("2024-01-01").adding(days: -51))
        let even = try credit("remand", "general", articles: "342/1", country: "by")
        // A hundred days: without the first the extra is 49.5, of which 49 are taken.
        #expect(even.reading("first-day-out")?.rule?.text == "BCD-first-day-out")
        let open = try self.answerWithoutAppeal()
        #expect(open.trace.contains { $0.words.phrase == "missing.effect" && $0.rule?.text == "BCL-8" })
        #expect(open.trace.first { $0.words.phrase == "missing.effect" }?.from == day("2022-03-12"))
    }

    private func answerWithoutAppeal() throws -> TermAnswer {
        try answer(
            """
            {"jurisdiction": "by", "spells": [{"from": "2022-01-01"}], "articles": ["342/1"], "sentence": "P2Y",
             "regime": "general", "decided": "2022-03-01"}
            """)
    }
}
