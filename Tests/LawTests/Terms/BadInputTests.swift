// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("Cases that cannot be answered, or only in part")
struct BadInputTests {
    private let sound = "\"spells\": [{\"from\": \"2022-07-13\"}], \"articles\": [\"207.3/2\"], \"regime\": \"general\""

    @Test(
        "each names the fact that is missing or contradicts another",
        arguments: [
            ("{\"articles\": [\"275\"], \"sentence\": \"P5Y\"}", "No day of arrest is on file"),
            ("{\"spells\": [{\"from\": \"2022-07-13\"}], \"articles\": [\"275\"]}", "No punishment is on file"),
            ("{\"spells\": [{\"kind\": \"custody\"}], \"articles\": [\"275\"], \"sentence\": \"P5Y\"}", "too roughly"),
            ("{\"spells\": [{\"from\": \"202X\"}], \"sentence\": \"P5Y\"}", "too roughly"),
            ("{\"spells\": [], \"sentence\": \"P5Y\"}", "No day of arrest"),
            ("{\"spells\": [{\"from\": \"2022-02-30\"}], \"sentence\": \"P5Y\"}", "2022-02-30"),
            (
                "{\"spells\": [{\"from\": \"2022-07-13\", \"to\": \"2022-01-01\"}], \"sentence\": \"P5Y\"}",
                "One of the two days is wrong"
            ),
            ("{\"spells\": [{\"from\": \"2022-07-13\", \"kind\": \"dungeon\"}]}", "not a kind of custody"),
            ("{\"spels\": []}", "There is no field “spels” here"),
            ("[1, 2", "This is not YAML"),
            ("", "The file is empty"),
            ("{\"jurisdiction\": \"fr\", \"spells\": [], \"sentence\": \"P1Y\"}", "fr"),
        ])
    func refusals(file: String, expected: String) {
        let problem: String
        do {
            let term = try TermCase(file: file, name: "case.json")
            guard let law = try Countries.all.get()[term.jurisdiction] else {
                throw TermProblem.unknownJurisdiction(term.jurisdiction, known: ["by", "ru"])
            }
            _ = try TermCalculator(law).answer(for: term, on: day("2024-01-01"))
            problem = "answered"
        } catch {
            problem = "\(error)"
        }
        #expect(problem.contains(expected), "\(problem)")
    }

    @Test("a sentence before the arrest contradicts it, unless the person was absent")
    func sentenceBeforeArrest() throws {
        #expect(
            refusal("{\(sound), \"sentence\": \"P5Y\", \"decided\": \"2021-01-01\"}").contains(
                "given on 2021-01-01, before the first day of custody, 2022-07-13"))
        let absent = try answer("{\(sound), \"sentence\": \"P5Y\", \"decided\": \"2022-05-01\", \"inAbsentia\": true}")
        #expect(absent.end == day("2027-07-13"))
        #expect(
            refusal("{\(sound), \"sentence\": \"P5Y\", \"decided\": \"2023-01-01\", \"inForce\": \"2022-12-01\"}")
                .contains(
                    "took effect on 2022-12-01, before it was given"))
    }

    @Test("“a code edition that did not exist on the day of the act” is a contradiction, with both days")
    func editionOfTheCode() {
        let problem = refusal("{\(sound), \"sentence\": \"P5Y\", \"act\": \"2021-05-01\"}")
        #expect(
            problem.contains("Article 207.3/2 stands in the code since 2022-03-04, and the act is dated 2021-05-01"))
    }

    @Test("life has no end, death none that can be given, a fine nothing to serve, a term of nothing no length")
    func punishments() {
        #expect(refusal("{\(sound), \"sentence\": \"death\"}").contains("it has no last day"))
        #expect(refusal("{\(sound), \"sentence\": \"fine\"}").contains("no term of days runs"))
        #expect(refusal("{\(sound), \"sentence\": \"suspended\"}").contains("no term of days runs"))
        #expect(refusal("{\(sound), \"sentence\": \"P0D\"}").contains("length of the punishment"))
        #expect(refusal("{\(sound), \"sentence\": {\"kind\": \"imprisonment\"}}").contains("length of the punishment"))
        #expect(refusal("{\(sound), \"sentence\": \"8 years\"}").contains("is not a length of time"))
    }

    @Test("an unknown regime is named with those that exist")
    func regime() {
        let problem = refusal(
            "{\"spells\": [{\"from\": \"2022-07-13\"}], \"articles\": [\"275\"], \"regime\": \"harsh\", \"sentence\": \"P5Y\"}"
        )
        #expect(problem.contains("“harsh” cannot be the regime") && problem.contains("strict"))
    }

    @Test("an article or a part that the rules do not have is said, and the end is given without a day for parole")
    func unknownArticle() throws {
        for article in ["999", "207.3/17", "207.3/0"] {
            let answer = try answer(
                """
                {"spells": [{"from": "2022-07-13"}], "articles": ["\(article)"], "regime": "strict", "sentence": "P5Y"}
                """)
            #expect(answer.end == day("2027-07-13"))
            #expect(answer.earliestParole == nil)
            #expect(answer.trace.contains { $0.kind == .missing })
        }
        #expect(
            refusal("{\"spells\": [{\"from\": \"2022-07-13\"}], \"articles\": [\"treason\"]}").contains(
                "not an article"))
    }

    @Test("a regime that is not on file: every possible one, the longest first")
    func withoutRegime() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2022-07-13"}], "articles": ["207.3/2"], "sentence": "P5Y", "inForce": "2023-07-13",
             "sex": "male"}
            """)
        // Strict: 365 days for 365. General: 547.
        #expect(answer.end == day("2028-07-13").adding(days: -365))
        #expect(answer.reading("regime-general")?.end == day("2028-07-13").adding(days: -547))
        #expect(answer.isOpen)
        #expect(
            answer.trace.contains {
                $0.kind == .missing
                    && $0.words.values["regimes"] == .list([TermWords("regime.general"), TermWords("regime.strict")])
            })
    }

    @Test("two sentences that nothing joins: the answer asks how")
    func notJoined() {
        let problem = refusal(
            """
            {"spells": [{"from": "2022-07-13"}], "articles": ["207.3/2"],
             "sentences": [{"term": "P5Y", "regime": "general", "decided": "2022-12-01"},
                           {"term": "P2Y", "regime": "general", "decided": "2024-01-01"}]}
            """)
        #expect(problem.contains("nothing says how they were joined"))
    }

    @Test("numbers and dates at the ends of their spans never trap")
    func extremes() throws {
        for file in [
            "{\"spells\": [{\"from\": \"9999-12-31\"}], \"articles\": [\"275\"], \"regime\": \"general\", \"sentence\": \"P9999Y\"}",
            "{\"spells\": [{\"from\": \"-9999-01-01\"}], \"articles\": [\"275\"], \"regime\": \"settlement\", "
                + "\"sentence\": \"P1000000Y1000000M1000000D\"}",
            "{\"spells\": [{\"from\": \"-9999-01-01\"}, {\"from\": \"9999-12-31\"}], \"articles\": [\"207.3\"], "
                + "\"regime\": \"settlement\", \"sentence\": \"P1D\", \"inForce\": \"9999-12-31\", \"act\": \"9999-12-31\"}",
        ] {
            _ = refusal(file)
            _ = refusal(file, on: "-9999-01-01")
            _ = refusal(file, on: "9999-12-31")
        }
    }

    @Test("a term that would end after the last day of the calendar is refused, not cut short")
    func beyondCalendar() {
        let problem = refusal(
            """
            {"spells": [{"from": "9990-01-01"}], "articles": ["275"], "regime": "strict", "sentence": "P25Y",
             "inForce": "9990-06-01"}
            """)
        #expect(problem.contains("after the year 9999"))
    }

    @Test("a text that is a case in every place but one answers or is refused, and never traps", arguments: 0..<40)
    func mutilated(seed: Int) {
        let text = Array(
            """
            {"spells": [{"kind": "remand", "from": "2022-07-13", "to": "2023-04-18"}], "articles": ["207.3 ч.2"],
             "sentence": "P8Y6M", "regime": "general", "inForce": "2023-04-19", "born": "1983-06", "act": "2022-04"}
            """)
        for place in stride(from: seed, to: text.count, by: 40) {
            for sign in ["", "9", "-", "\"", "}", "é", "0"] {
                let changed = String(text[..<place]) + sign + String(text[(place + 1)...])
                _ = refusal(changed)
            }
        }
    }
}
