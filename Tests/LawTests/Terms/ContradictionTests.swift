// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Law

@Suite("Facts of a term that contradict each other")
struct ContradictionTests {
    private func file(_ more: String, articles: String = "\"275.1\"", from: String = "2022-07-20") -> String {
        "{\"spells\": [{\"from\": \"\(from)\"}], \"articles\": [\(articles)], \(more)}"
    }

    @Test("life does not hide a sentence before the arrest, an article that came later, or one that does not allow it")
    func life() throws {
        #expect(
            refusal(file("\"sentence\": \"life\", \"decided\": \"2020-01-01\"", articles: "\"205/3\"")).contains(
                "before the first day of custody"))
        #expect(
            refusal(file("\"sentence\": \"life\", \"act\": \"2010-01-01\"", articles: "\"205.5/1\"")).contains(
                "stands in the code since 2013-11-02"))
        let unknown = try answer(file("\"sentence\": \"life\"", articles: "\"999\""))
        #expect(unknown.end == nil)
        #expect(unknown.trace.contains { $0.words.phrase == "missing.article" })
        let wrong = try answer(file("\"sentence\": \"life\"", articles: "\"207.3/2\""))
        #expect(wrong.trace.contains { $0.words.phrase == "range.no-life" })
        let right = try answer(file("\"sentence\": \"life\"", articles: "\"205/3\""))
        #expect(right.trace.contains { $0.kind == .range && $0.rule?.text == "UK-205" })
        #expect(!right.trace.contains { $0.words.phrase == "range.no-life" })
        #expect(right.earliestParole == day("2047-07-20"))
    }

    @Test("nobody was sentenced under an article, or a part, that came after the sentence")
    func articleAfterSentence() {
        let article = refusal(
            file("\"sentence\": \"P5Y\", \"decided\": \"2018-01-01\"", articles: "\"207.3/2\"", from: "2017-07-13"))
        #expect(
            article.contains(
                "Article 207.3/2 stands in the code since 2022-03-04, and the sentence is dated 2018-01-01"))
        let part = refusal(
            file("\"sentence\": \"P12Y\", \"decided\": \"2022-07-13\"", articles: "\"208/3\"", from: "2022-01-13"))
        #expect(part.contains("Article 208/3 stands in the code since 2022-07-14"))
        let act = refusal(file("\"sentence\": \"P2Y\", \"act\": \"2022-09-23\"", articles: "\"332/2.1\""))
        #expect(act.contains("since 2022-09-24, and the act is dated 2022-09-23"))
    }

    @Test("a release before the arrest, and a release that lies ahead of the day asked for")
    func release() throws {
        #expect(
            refusal(file("\"sentence\": \"P4Y\", \"released\": \"2020-01-01\"")).contains(
                "The release is dated 2020-01-01, before the first day of custody, 2022-07-20"))
        let ahead = try answer(
            file(
                "\"sentence\": \"P4Y\", \"regime\": \"strict\", \"inForce\": \"2022-07-20\", \"released\": \"2025-01-01\""
            ),
            on: "2024-07-20")
        #expect(ahead.served == 731)
        #expect(ahead.left == 730)
    }

    @Test("a person sentenced as a small child, whether or not the day of the sentence is on file")
    func child() {
        #expect(refusal(file("\"sentence\": \"P4Y\", \"born\": \"2020-01-01\"")).contains("born on 2020-01-01"))
        #expect(
            refusal(file("\"sentence\": \"P4Y\", \"decided\": \"2023-01-01\", \"born\": \"2010\"")).contains(
                "born on 2010"))
    }

    @Test(
        "a change before the sentence, after its end, or to a regime that does not exist",
        arguments: [
            ("{\"on\": \"2021-01-01\", \"punishment\": \"forced-labour\"}", "changed on 2021-01-01"),
            ("{\"on\": \"2031-01-01\", \"regime\": \"general\"}", "changed on 2031-01-01"),
            ("{\"on\": \"2024-01-01\", \"regime\": \"harsh\"}", "“harsh” cannot be the regime"),
        ])
    func changes(change: String, expected: String) {
        let problem = refusal(
            file("\"sentence\": \"P4Y\", \"regime\": \"strict\", \"decided\": \"2022-12-01\", \"changes\": [\(change)]")
        )
        #expect(problem.contains(expected), "\(problem)")
    }

    @Test("a fine in place of the rest ends the term")
    func replacedByFine() throws {
        let answer = try answer(
            file(
                "\"sentence\": \"P4Y\", \"regime\": \"strict\", \"changes\": [{\"on\": \"2024-01-01\", \"punishment\": \"fine\"}]"
            ))
        #expect(answer.end == day("2024-01-01"))
    }

    @Test("a rule of joining or a multiplier that no law has")
    func names() {
        let sentences = { (joined: String) in
            """
            "sentences": [{"term": "P4Y", "decided": "2022-12-01"},
                          {"term": "P2Y", "decided": "2024-01-01", "joined": "\(joined)", "total": "P5Y"}]
            """
        }
        #expect(refusal(file(sentences("71"))).contains("“71” cannot be the rule by which sentences are joined"))
        #expect(refusal(file(sentences("69.5"))).hasPrefix("answered"))
        for perDay in ["0", "4", "999999/1"] {
            let problem = refusal(file("\"sentence\": {\"term\": \"P4Y\", \"perDay\": \"\(perDay)\"}"))
            #expect(problem.contains("cannot be the number of days for one of custody"), "\(problem)")
        }
    }

    @Test("one sentence beside several: the file does not say which of them it means")
    func oneAndSeveral() {
        let problem = refusal(file("\"sentence\": \"P4Y\", \"sentences\": [{\"term\": \"P4Y\"}]"))
        #expect(problem.contains("“sentence” stands beside “sentences”"))
        #expect(
            refusal(file("\"regime\": \"strict\", \"sentences\": [{\"term\": \"P4Y\"}]")).contains(
                "“regime” stands beside"))
    }

    @Test("a regime that exists and whose rule is not known is told as missing, not as wrong")
    func missingRule() {
        let problem = refusal(
            """
            {"jurisdiction": "by", "spells": [{"from": "2022-01-01"}], "articles": ["342/1"], "sentence": "P2Y",
             "regime": "settlement"}
            """)
        #expect(problem.contains("do not say what a day of custody counts for in “settlement”"))
    }

    @Test("below the least and above the most that the article allows is told")
    func beyondTheRange() throws {
        let phrases = { (years: Int) in
            try answer(file("\"regime\": \"general\", \"sentence\": \"P\(years)Y\"")).trace.map(\.words.phrase)
        }
        // 275.1 allows three to eight years.
        #expect(try phrases(2).contains("range.below"))
        #expect(try phrases(9).contains("range.beyond"))
        for years in [3, 8] {
            #expect(try !phrases(years).contains { $0 == "range.below" || $0 == "range.beyond" })
        }
    }

    @Test("an act before or after the edition that was read is told")
    func edition() throws {
        let before = try answer(file("\"sentence\": \"P4Y\", \"act\": \"2022-07-15\""))
        #expect(before.trace.contains { $0.words == TermWords("edition.later", ["day": .day(day("2023-08-04"))]) })
        let after = try answer(
            file("\"sentence\": \"P4Y\", \"act\": \"2024-02-01\"", from: "2024-03-01"), on: "2024-06-01")
        #expect(after.trace.contains { $0.words.phrase == "edition.earlier" })
    }

    @Test("a case under a code that no pack knows is not counted by the law of another country")
    func unknownCountry() throws {
        let verdict = Statement(
            .decision(
                DecisionClaim(
                    kind: .verdict, date: Prisoner.date("2014-05-01"), result: .convicted,
                    sentence: [SentencePart(kind: .imprisonment, term: Term(years: 5))],
                    articles: [Prisoner.article("234", code: "az-cc")])))
        let record = try Prisoner.record([Prisoner.custody(.remand, "2013-09-01"), verdict], on: "2014-08-10")
        let term = try TermCase(record, countries: ["ru-uk": "ru", "by-uk": "by"])
        #expect(term.jurisdiction == "az")
        let finder = DeadlineFinder(
            countries: try Countries.all.get(), packs: try Countries.clocks.get(), silence: 0)
        let clocks = finder.deadlines(of: record, on: day("2024-08-10"))
        // What the register itself watches runs for everybody; no body or court does.
        #expect(clocks.map(\.rule.text) == ["SILENCE"])
    }
}
