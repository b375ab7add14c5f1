// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// Clocks that the other suite tests by their effect, here each by its identifier.
@Suite("Clock by clock")
struct ClockByClockTests {
    private func clocks(_ statements: [Statement], on text: String) throws -> [String: String] {
        let finder = DeadlineFinder(
            countries: try Countries.all.get(), packs: try Countries.clocks.get(), silence: 3650)
        let record = try Prisoner.record(statements, on: text)
        let found = finder.deadlines(of: record, on: day(text))
        return Dictionary(
            found.map { ($0.rule.text, "\($0.due.iso) \($0.state.rawValue)") }, uniquingKeysWith: { first, _ in first })
    }

    /// Held since 10 January 2024 under an article that nobody says was charged on a day.
    private func held(_ article: String, code: String = "ru-uk") -> [Statement] {
        [Prisoner.custody(.remand, "2024-01-10"), Prisoner.charge(article, code: code)]
    }

    @Test("CPC 100: “45 days for 205 …” in place of ten")
    func terror() throws {
        let found = try clocks(held("205/1"), on: "2024-01-12")
        #expect(found["CL-10-terror"] == "2024-02-24 running")
        #expect(found["CL-10"] == nil)
        #expect(try clocks(held("207.3/2"), on: "2024-01-12")["CL-10"] == "2024-01-20 running")
    }

    @Test("PEC 175 part 10: “refusal: new request after 6 months”")
    func paroleAgain() throws {
        let refused = Statement(
            .decision(DecisionClaim(kind: .parole, date: Prisoner.date("2024-03-01"), result: .refused)))
        let serving = [
            Prisoner.custody(.remand, "2022-01-10"),
            Prisoner.verdict("2022-06-10", years: 4, regime: .general, articles: ["207.3/1"]), refused,
        ]
        #expect(try clocks(serving, on: "2024-03-10")["PAR-10"] == "2024-09-01 running")
    }

    @Test("Belarus: “charge: 10 days; 20 days from detention” for crimes against the State since 25 March 2023")
    func chargeInBelarus() throws {
        #expect(try clocks(held("342/1", code: "by-uk"), on: "2024-01-12")["BCL-3-general"] == "2024-01-20 running")
        let treason = try clocks(held("356/1", code: "by-uk"), on: "2024-01-12")
        #expect(treason["BCL-3"] == "2024-01-30 running")
        #expect(treason["BCL-3-general"] == nil && treason["BCL-1"] == nil)
        // Before the law of 2023 the general rules hold for these too.
        let before = [Prisoner.custody(.police, "2022-01-10"), Prisoner.charge("356/1", code: "by-uk")]
        #expect(try clocks(before, on: "2022-01-11")["BCL-1"] == "2022-01-13 due")
        #expect(try clocks(before, on: "2022-01-11")["BCL-3-general"] == "2022-01-20 running")
    }

    @Test(
        "Belarus, CPC 127: “2 months, then 3, 6, 12, 18”",
        arguments: [
            ("2024-01-20", "BCL-6-2", "2024-03-10 running"), ("2024-03-20", "BCL-6-3", "2024-04-10 running"),
            ("2024-04-20", "BCL-6-6", "2024-07-10 running"), ("2024-07-20", "BCL-6-12", "2025-01-10 running"),
            ("2025-01-20", "BCL-6-18", "2025-07-10 running"), ("2025-07-20", "BCL-6-18", "2025-07-10 missed"),
        ])
    func custodyInBelarus(on: String, rule: String, expected: String) throws {
        let found = try clocks(held("342/1", code: "by-uk"), on: on)
        #expect(found[rule] == expected)
        #expect(found.keys.filter { $0.hasPrefix("BCL-6") }.count == 1)
    }

    private func serving(_ more: Statement...) -> [Statement] {
        let part = SentencePart(kind: .imprisonment, term: Term(years: 2), regime: .general)
        let verdict = Statement(
            .decision(
                DecisionClaim(
                    kind: .verdict, date: Prisoner.date("2024-02-01"), result: .convicted, sentence: [part],
                    articles: [Prisoner.article("342/1", code: "by-uk")])))
        return [Prisoner.custody(.remand, "2023-02-01"), verdict] + more
    }

    @Test("Belarus: “appeal: 10 days from announcement / copy”")
    func appealInBelarus() throws {
        #expect(try clocks(serving(), on: "2024-02-03")["BCL-8"] == "2024-02-11 running")
    }

    @Test("Belarus: “end date < 60 days away and cells/prison in the last year”")
    func risk411() throws {
        let cell = Statement(.decision(DecisionClaim(kind: .disciplinary, date: Prisoner.date("2024-03-01"))))
        let appeal = Statement(
            .decision(DecisionClaim(kind: .appeal, date: Prisoner.date("2024-02-01"), result: .upheld)))
        // 365 days of custody count for half as many more: the end is 3 August 2024.
        let end = day("2025-02-01").adding(days: -182)
        #expect(end == day("2024-08-03"))
        let statements = serving(cell, appeal)
        #expect(try clocks(statements, on: "2024-06-03")["B411-4"] == nil)
        #expect(try clocks(statements, on: "2024-06-10")["B411-4"] == "2024-08-03 running")
        #expect(try clocks(serving(appeal), on: "2024-06-10")["B411-4"] == nil)
    }

    @Test("“yearly to 28 Feb”: the measures of the European Union on Belarus")
    func sanctions() throws {
        let finder = DeadlineFinder(countries: try Countries.all.get(), packs: try Countries.clocks.get())
        let found = finder.yearly(on: day("2024-03-01"))
        #expect(found.filter { $0.rule.text == "EU-BY" }.map(\.due) == [day("2025-02-28")])
    }
}
