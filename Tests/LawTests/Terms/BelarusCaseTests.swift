// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

/// The three cases of Belarus with their official dates, as Viasna, BAJ and FIDH publish them.
@Suite("Terms in Belarus")
struct BelarusCaseTests {
    private let fileA = """
        {"jurisdiction": "by", "spells": [{"kind": "administrative", "from": "2020-11-15", "to": "2020-11-19"},
         {"kind": "remand", "from": "2020-11-20"}], "articles": ["342/1"], "sentence": "P2Y", "regime": "general",
         "decided": "2021-02-18", "inForce": "2021-04-23"}
        """

    @Test("case A: two years under 342 part 1: 154 days of custody, official end 5 September 2022")
    func caseA() throws {
        let answer = try answer(fileA, on: "2022-01-01")
        // 20 November 2022 less 154 times a half.
        #expect(answer.end == day("2022-09-04"))
        #expect(answer.credited == Fraction(231))
        // The official day is that of the reading in which the first day has no multiplier: 153 days, 76.5, and 76 taken.
        #expect(answer.reading("first-day-out")?.end == day("2022-09-05"))
        // “These days are not credited”: BADM-6.
        #expect(answer.trace.contains { $0.kind == .uncounted && $0.from == day("2020-11-15") })
        #expect(answer.unverified.map(\.text).contains("BCD-base"))
        #expect(!answer.unverified.map(\.text).contains("BCR-1"))
        // 4 September 2022 was a Sunday: “on a day off, the working day before”.
        #expect(answer.trace.first { $0.kind == .release }?.to == day("2022-09-02"))
    }

    @Test("before the law of 2021 the end was 20 November 2022, the official end at the sentence")
    func caseABefore() throws {
        let term = try TermCase(file: fileA, name: "a")
        let facts = try TermFacts(term, law: Countries.law("by"), on: day("2022-01-01"))
        var plan = TermPlanner(facts).main()
        plan.earlierLaw = true
        #expect(TermCounter(facts: facts).outcome(plan).end == day("2022-11-20"))
    }

    @Test("case B: from 3 September 2010 four years and six months end on 3 March 2015; a day counted for a day then")
    func caseB() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "spells": [{"kind": "custody", "from": "2010-09-03"}], "articles": ["339/2"],
             "sentence": "P4Y6M", "regime": "general", "decided": "2011-05-27"}
            """, on: "2014-01-01")
        #expect(answer.end == day("2015-03-03"))
        #expect(answer.rules.contains("BCT-1"))
    }

    @Test("case B: a year under 411 five days before the end: from 26 February to 3 March 2016")
    func caseBWith411() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "spells": [{"kind": "custody", "from": "2010-09-03"}], "articles": ["339/2", "411/1"],
             "sentences": [{"term": "P4Y6M", "regime": "general", "decided": "2011-05-27"},
                           {"term": "P1Y", "regime": "general", "decided": "2015-02-26", "joined": "73"}]}
            """, on: "2015-03-01")
        #expect(answer.end == day("2016-03-03"))
        #expect(answer.reading("joined-least")?.end == day("2016-02-26"))
        #expect(answer.rules.contains("B411-2"))
    }

    @Test("case C: four years from 18 August 2021, out on 7 December 2024: in force about 8 January 2023")
    func caseC() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "spells": [{"kind": "custody", "from": "2021-08-18"}], "articles": ["361-1/3"],
             "sentence": "P4Y", "regime": "general", "inForce": "2023-01-08", "decided": "2022-06-01"}
            """)
        // 508 days, half of them: 254 days before 18 August 2025.
        #expect(answer.end == day("2024-12-07"))
    }

    @Test("a hundred days of custody make two hundred of restricted liberty, which runs from the arrival")
    func restrictedLiberty() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "articles": ["342/1"], "sentence": {"kind": "restricted-liberty", "term": "P18M"},
             "decided": "2021-02-25", "inForce": "2021-03-10",
             "spells": [{"kind": "custody", "from": "2020-11-17", "to": "2021-02-24"},
                        {"kind": "restricted-liberty", "from": "2021-06-06"}]}
            """)
        #expect(answer.credited == Fraction(200))
        // 6 June 2021 and eighteen months are 6 December 2022; less 200 days.
        #expect(answer.end == day("2022-12-06").adding(days: -200))
    }

    @Test("house arrest has no rule in the pack: its days are shown, not credited, and the term ends later")
    func houseArrest() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "articles": ["342/1"], "sentence": "P2Y", "regime": "general", "inForce": "2022-03-01",
             "spells": [{"kind": "house-arrest", "from": "2022-01-01", "to": "2022-01-31"},
                        {"kind": "custody", "from": "2022-02-01"}]}
            """)
        #expect(
            answer.trace.contains {
                $0.kind == .uncounted && $0.words.values["hold"] == .words(HoldKind.houseArrest.words)
            })
        // From 1 January 2022 two years, plus 31 days, less half of 28.
        #expect(answer.end == day("2024-01-01").adding(days: 31 - 14))
    }

    @Test("whether treason is an exception was not found: both readings are given, the longer first")
    func openException() throws {
        let answer = try answer(
            """
            {"jurisdiction": "by", "articles": ["356/1"], "sentence": "P8Y", "regime": "general", "inForce": "2022-06-01",
             "spells": [{"kind": "custody", "from": "2021-06-01"}]}
            """)
        #expect(answer.end == day("2029-06-01"))
        // 365 days, half of them: 182.
        #expect(answer.reading("no-exception")?.end == day("2029-06-01").adding(days: -182))
        #expect(answer.unverified.map(\.text).contains("BCR-8"))
    }
}
