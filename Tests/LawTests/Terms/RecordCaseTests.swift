// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Testing

@testable import Law

@Suite("Cases out of records")
struct RecordCaseTests {
    private let countries = ["ru-uk": "ru", "by-uk": "by"]

    private func term(_ statements: [Statement], on text: String = "2024-06-01") throws -> TermCase {
        try TermCase(try Prisoner.record(statements, on: text), countries: countries)
    }

    private func answer(_ statements: [Statement], on text: String = "2024-06-01") throws -> TermAnswer {
        let term = try term(statements, on: text)
        return try TermCalculator(Countries.law(term.jurisdiction)).answer(for: term, on: day(text))
    }

    @Test("the sentence takes effect on the day of the decision on appeal, and its length is that of the appeal")
    func appeal() throws {
        let part = SentencePart(kind: .imprisonment, term: Term(years: 4, months: 6))
        let appeal = Statement(
            .decision(
                DecisionClaim(kind: .appeal, date: Prisoner.date("2023-06-01"), result: .changed, sentence: [part])))
        let term = try term([
            Prisoner.custody(.remand, "2022-06-01"),
            Prisoner.verdict("2023-01-10", years: 5, regime: .general, articles: ["207.3/2"]), appeal,
        ])
        let sentence = try #require(term.sentences.last)
        #expect(sentence.term == Term(years: 4, months: 6))
        #expect(sentence.effect == DayRange(day("2023-06-01")))
        // What the appeal leaves unsaid stays.
        #expect(sentence.regime == "general")
        #expect(term.articles == [ChargedArticle("207.3", part: "2")])
    }

    @Test("an appeal without a date is one against the sentence, and leaves the day of effect open")
    func undatedAppeal() throws {
        let part = SentencePart(kind: .imprisonment, term: Term(years: 4), regime: .general)
        let appeal = Statement(.decision(DecisionClaim(kind: .appeal, result: .changed, sentence: [part])))
        let answer = try answer([
            Prisoner.custody(.remand, "2022-06-01"),
            Prisoner.verdict("2023-01-10", years: 5, regime: .general, articles: ["207.3/2"]), appeal,
        ])
        #expect(answer.trace.contains { $0.kind == .range && $0.words.values["sentence"] == .term(Term(years: 4)) })
        #expect(answer.reading("effect-later") != nil)
    }

    @Test("a release before the first day of custody was from an earlier case, also if the sentence has no day")
    func earlierRelease() throws {
        let answer = try answer([
            Prisoner.custody(.remand, "2022-06-01"),
            Prisoner.verdict(nil, years: 4, regime: .strict, articles: ["318/2"]),
            Statement(.release(ReleaseClaim(date: Prisoner.date("2019-12-27")))),
        ])
        #expect(answer.end == day("2026-06-01"))
        #expect(answer.left == day("2026-06-01") - day("2024-06-01"))
    }

    @Test("custody of no named kind after the sentence is the punishment, which runs from the arrival")
    func arrivesLater() throws {
        let answer = try answer([
            Prisoner.custody(.custody, "2023-09-01"),
            Prisoner.verdict("2023-06-29", years: 2, regime: .settlement, articles: ["207.3/1"]),
        ])
        #expect(answer.end == day("2025-09-01"))
        #expect(answer.credited == .zero)
    }

    @Test("charges that were dropped are no articles of the case, and Belarus is known by its code")
    func articles() throws {
        let dropped = Statement(.charge(ChargeClaim(article: Prisoner.article("275"), stage: .dropped)))
        let kept = Prisoner.charge("342/1", code: "by-uk")
        let term = try term([Prisoner.custody(.remand, "2022-06-01"), dropped, kept, Prisoner.verdict(nil, years: 2)])
        #expect(term.jurisdiction == "by")
        #expect(term.articles == [ChargedArticle("342", part: "1")])
    }

    @Test("a release stops the days left; one before the sentence does not")
    func releases() throws {
        let base = [
            Prisoner.custody(.remand, "2022-06-01"),
            Prisoner.verdict("2023-01-10", years: 5, regime: .strict, articles: ["275"]),
        ]
        let out = Statement(.release(ReleaseClaim(date: Prisoner.date("2024-02-01"), ground: .pardon)))
        #expect(try answer(base + [out]).left == 0)
        let before = Statement(.release(ReleaseClaim(date: Prisoner.date("2022-08-01"), ground: .measureChanged)))
        #expect(try answer(base + [before]).left == day("2027-06-01") - day("2024-06-01"))
    }

    @Test("a release between two spells ends the first, and a month that holds an earlier day repeats it")
    func spells() throws {
        let release = Statement(.release(ReleaseClaim(date: Prisoner.date("2020-03-04"), ground: .measureChanged)))
        let parted = try term([
            Prisoner.custody(.custody, "2019-10-15"), Prisoner.custody(.remand, "2022-03-05"), release,
            Prisoner.verdict("2022-06-01", years: 5),
        ])
        #expect(parted.spells.map(\.to) == [day("2020-03-04"), nil])
        let repeated = try term([
            Prisoner.custody(.custody, "2023-07-05"), Prisoner.custody(.remand, "2023-07"),
            Prisoner.verdict("2024-06-01", years: 5),
        ])
        #expect(repeated.spells.map(\.from) == [day("2023-07-05"), day("2023-07-05")])
    }

    @Test("without a conviction or a date of arrest the record has no term, and says which")
    func missing() throws {
        #expect(throws: TermProblem.noSentence) { try self.term([Prisoner.custody(.remand, "2022-06-01")]) }
        #expect(throws: TermProblem.noCustody) { try self.term([Prisoner.verdict("2023-01-10", years: 5)]) }
        #expect(throws: TermProblem.datesTooRough(what: "The first day of custody")) {
            try self.term([Prisoner.custody(.remand, "20XX"), Prisoner.verdict("2023-01-10", years: 5)])
        }
    }

    @Test("where a sentence lies among those for the same articles: shorter, the same, longer, itself left out")
    func comparison() throws {
        var others = SentencesByArticle()
        for years in [3, 5, 5, 8] {
            let term = try term([
                Prisoner.custody(.remand, "2022-06-01"), Prisoner.verdict(nil, years: years, articles: ["207.3/2"]),
            ])
            others.take(term)
        }
        let mine = try term([
            Prisoner.custody(.remand, "2022-06-01"), Prisoner.verdict(nil, years: 5, articles: ["207.3/2"]),
        ])
        let place = try #require(others.place(of: mine))
        #expect((place.shorter, place.same, place.longer, place.open) == (1, 1, 1, 0))
        let alone = try term([
            Prisoner.custody(.remand, "2022-06-01"), Prisoner.verdict(nil, years: 5, articles: ["275"]),
        ])
        #expect(others.place(of: alone) == nil)
    }
}
