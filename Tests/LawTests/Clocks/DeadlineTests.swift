// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

@Suite("Clocks of records")
struct DeadlineTests {
    /// Rule, due day and state of the clocks of a synthetic record.
    private func clocks(_ statements: [Statement], on text: String, silence: Int = 3650) throws -> [String: String] {
        let finder = DeadlineFinder(
            countries: try Countries.all.get(), packs: try Countries.clocks.get(), silence: silence)
        let record = try Prisoner.record(statements, on: text)
        let found = finder.deadlines(of: record, on: day(text))
        return Dictionary(
            found.map { ($0.rule.text, "\($0.due.iso) \($0.state.rawValue)") }, uniquingKeysWith: { first, _ in first })
    }

    @Test("“48 hours from factual detention”: running, due, missed, and stopped by a decision on custody")
    func detention() throws {
        let arrest = [Prisoner.custody(.police, "2024-03-01"), Prisoner.charge("207.3/2", on: "2024-03-01")]
        #expect(try clocks(arrest, on: "2024-03-02")["CL-5"] == "2024-03-03 due")
        #expect(try clocks(arrest, on: "2024-03-04")["CL-5"] == "2024-03-03 missed")
        let decided = arrest + [Statement(.decision(DecisionClaim(kind: .measure, date: Prisoner.date("2024-03-02"))))]
        #expect(try clocks(decided, on: "2024-03-04")["CL-5"] == nil)
    }

    @Test("article 109: two, six, twelve, eighteen months; the next step only, as far as the gravity goes")
    func ladder() throws {
        let grave = [Prisoner.custody(.remand, "2024-01-10"), Prisoner.charge("207.3/2", on: "2024-01-10")]
        #expect(try clocks(grave, on: "2024-02-01")["CL-12"] == "2024-03-10 running")
        #expect(try clocks(grave, on: "2024-03-08")["CL-12"] == "2024-03-10 due")
        #expect(try clocks(grave, on: "2024-03-11")["CL-13"] == "2024-07-10 running")
        #expect(try clocks(grave, on: "2024-08-01")["CL-14"] == "2025-01-10 running")
        // 207.3 part 2 is grave: twelve months are the last step, and when they are over it is told.
        #expect(try clocks(grave, on: "2025-02-01")["CL-14"] == "2025-01-10 missed")
        let treason = [Prisoner.custody(.remand, "2024-01-10"), Prisoner.charge("275", on: "2024-01-10")]
        #expect(try clocks(treason, on: "2025-02-01")["CL-15"] == "2025-07-10 running")
        let minor = [Prisoner.custody(.remand, "2024-01-10"), Prisoner.charge("284.2", on: "2024-01-10")]
        #expect(try clocks(minor, on: "2024-08-01")["CL-13"] == "2024-07-10 missed")
    }

    @Test("custody in a country without rules starts no clock of Russian procedure, and no body is asked against it")
    func otherCountry() throws {
        let held = [Prisoner.custody(.custody, "2023-10-20", in: "NO")]
        #expect(try clocks(held, on: "2024-01-20").keys.sorted() == [])
        let sentenced = held + [Prisoner.verdict("2024-01-10", years: 5)]
        #expect(try clocks(sentenced, on: "2024-01-20").keys.sorted() == [])
        // Where no place names a country and no article its code, Russia is meant.
        #expect(try clocks([Prisoner.custody(.custody, "2023-12-20")], on: "2024-01-20")["CL-12"] != nil)
        #expect(try clocks([Prisoner.custody(.custody, "2023-12-20", in: "RU")], on: "2024-01-20")["CL-12"] != nil)
    }

    @Test("no clock of the Human Rights Committee or the European Court runs against Belarus")
    func belarusAbroad() throws {
        let sentenced = [
            Prisoner.custody(.remand, "2021-06-01", in: "BY"), Prisoner.verdict("2024-01-10", years: 5),
        ]
        let found = try clocks(sentenced, on: "2024-01-20")
        #expect(found["IP-4"] == nil)
        #expect(found["IP-8"] == nil)
        #expect(found["BCL-8"] == "2024-01-20 due")
        let russian = [
            Prisoner.custody(.remand, "2021-06-01", in: "RU"), Prisoner.verdict("2024-01-10", years: 5),
        ]
        #expect(try clocks(russian, on: "2024-01-20")["IP-4"] == "2029-01-10 running")
        #expect(try clocks(russian, on: "2024-01-20")["IP-8"] == "2024-05-10 running")
    }

    @Test("a charge without a day was brought by the day on which a source told of it")
    func undatedCharge() throws {
        let told = [Prisoner.custody(.remand, "2023-12-20"), Prisoner.charge("275")]
        #expect(try clocks(told, on: "2024-01-20")["CL-10"] == nil)
        #expect(try clocks([Prisoner.custody(.remand, "2023-12-20")], on: "2024-01-20")["CL-10"] == "2023-12-30 missed")
    }

    @Test("articles 100 of the code: a charge in ten days, in forty-five for the terrorism list")
    func charge() throws {
        let plain = [Prisoner.custody(.remand, "2024-01-10")]
        #expect(try clocks(plain, on: "2024-01-12")["CL-10"] == "2024-01-20 running")
        #expect(try clocks(plain + [Prisoner.charge("207.3/2", on: "2024-01-15")], on: "2024-01-16")["CL-10"] == nil)
    }

    @Test("“15 days from announcement” for an appeal; “6 months from entry into force” for cassation")
    func appealAndCassation() throws {
        let sentenced = [
            Prisoner.custody(.remand, "2023-01-10"), Prisoner.verdict("2024-01-10", years: 5, articles: ["207.3/2"]),
        ]
        #expect(try clocks(sentenced, on: "2024-01-12")["CL-24"] == "2024-01-25 running")
        #expect(try clocks(sentenced, on: "2024-02-01")["CL-24"] == "2024-01-25 missed")
        #expect(try clocks(sentenced, on: "2024-06-01")["CL-24"] == nil)
        let upheld = sentenced + [Prisoner.verdict("2024-03-05", years: 0, kind: .appeal, result: .upheld)]
        #expect(try clocks(upheld, on: "2024-03-06")["CL-24"] == nil)
        #expect(try clocks(upheld, on: "2024-03-06")["CL-27"] == "2024-09-05 running")
        #expect(try clocks(upheld, on: "2024-09-01")["CL-27"] == "2024-09-05 due")
        // The custody ladder ends with the sentence.
        #expect(try clocks(upheld, on: "2024-03-06")["CL-14"] == nil)
    }

    @Test("overdue: the term has ended and no release is on file; a release stops the alarm")
    func overdue() throws {
        let serving = [
            Prisoner.custody(.remand, "2022-01-10"),
            Prisoner.verdict("2022-06-10", years: 2, regime: .strict, articles: ["275"]),
        ]
        #expect(try clocks(serving, on: "2023-06-01")["TERM-END"] == "2024-01-10 running")
        #expect(try clocks(serving, on: "2024-01-05")["TERM-END"] == "2024-01-10 due")
        #expect(try clocks(serving, on: "2024-01-11")["TERM-END"] == "2024-01-10 missed")
        let out = serving + [Statement(.release(ReleaseClaim(date: Prisoner.date("2024-01-10"), ground: .termServed)))]
        #expect(try clocks(out, on: "2024-01-11")["TERM-END"] == nil)
        // What an authority says goes before the calculation.
        let said = serving + [Statement(.release(ReleaseClaim(officialEnd: Prisoner.date("2024-02-10"))))]
        #expect(try clocks(said, on: "2024-01-11")["TERM-END"] == "2024-02-10 running")
        #expect(try clocks(serving, on: "2023-01-01")["PAROLE"] != nil)
    }

    @Test("silence is told only when the days are over, and incommunicado when nobody reaches the person")
    func alarms() throws {
        let held = [Prisoner.custody(.remand, "2023-12-01")]
        #expect(try clocks(held, on: "2024-03-30", silence: 90)["SILENCE"] == nil)
        #expect(try clocks(held, on: "2024-04-01", silence: 90)["SILENCE"] == "2024-03-31 missed")
        var claim = CustodyClaim(kind: .remand, from: Prisoner.date("2023-12-01"))
        claim.incommunicadoSince = Prisoner.date("2024-01-20")
        let lost = [Statement(.custody(claim))]
        #expect(try clocks(lost, on: "2024-02-01")["INCOMMUNICADO"] == "2024-01-30 missed")
        #expect(try clocks(lost, on: "2024-02-01")["IP-6"] == "2024-04-20 running")
    }

    @Test("“sixty days” for the State to answer the Working Group; an answer stops them")
    func workingGroup() throws {
        var asked = InternationalClaim(kind: .wgad)
        asked.filed = Prisoner.date("2024-01-10")
        let held = [Prisoner.custody(.remand, "2023-12-01")]
        #expect(try clocks(held + [Statement(.international(asked))], on: "2024-02-01")["IP-3"] == "2024-03-10 running")
        asked.answered = Prisoner.date("2024-01-30")
        #expect(try clocks(held + [Statement(.international(asked))], on: "2024-02-01")["IP-3"] == nil)
    }

    @Test("Strasbourg: four months, and only for what happened by 16 September 2022")
    func strasbourg() throws {
        let before = [
            Prisoner.custody(.remand, "2022-05-01"), Prisoner.verdict("2024-01-10", years: 5, articles: ["207.3/2"]),
        ]
        #expect(try clocks(before, on: "2024-02-01")["IP-8"] == "2024-05-10 running")
        let after = [
            Prisoner.custody(.remand, "2022-10-01"), Prisoner.verdict("2024-01-10", years: 5, articles: ["207.3/2"]),
        ]
        #expect(try clocks(after, on: "2024-02-01")["IP-8"] == nil)
        #expect(try clocks(after, on: "2024-02-01")["IP-4"] == "2029-01-10 running")
    }

    @Test("Belarus has clocks of its own: 72 hours, ten days for crimes against the State since 25 March 2023")
    func belarus() throws {
        let plain = [
            Prisoner.custody(.police, "2024-03-01"), Prisoner.charge("342/1", on: "2024-03-01", code: "by-uk"),
        ]
        #expect(try clocks(plain, on: "2024-03-02")["BCL-1"] == "2024-03-04 due")
        let treason = [
            Prisoner.custody(.police, "2024-03-01"), Prisoner.charge("356/1", on: "2024-03-01", code: "by-uk"),
        ]
        #expect(try clocks(treason, on: "2024-03-06")["BCL-2"] == "2024-03-11 due")
        #expect(try clocks(treason, on: "2024-03-06")["CL-5"] == nil)
    }

    @Test("a day that somebody stated is told as stated: an answer that is due, a hearing that is set")
    func stated() throws {
        var asked = InterventionClaim(kind: .legal)
        asked.due = Prisoner.date("2024-02-20")
        let hearing = ProceedingClaim(hearing: Prisoner.date("2024-02-03"))
        let statements = [
            Prisoner.custody(.remand, "2023-12-01"), Statement(.intervention(asked)), Statement(.proceeding(hearing)),
        ]
        let found = try clocks(statements, on: "2024-02-01")
        #expect(found["ANSWER-DUE"] == "2024-02-20 running" && found["HEARING"] == "2024-02-03 due")
        #expect(try clocks(statements, on: "2024-02-10")["HEARING"] == nil)
    }

    @Test("the review of sanctions comes each year and belongs to nobody")
    func sanctions() throws {
        let finder = try DeadlineFinder.standard()
        let before = try #require(finder.yearly(on: day("2026-02-25")).first)
        #expect(before.due == day("2026-02-28") && before.state == .due && before.person == nil)
        let after = try #require(finder.yearly(on: day("2026-03-01")).first)
        #expect(after.due == day("2027-02-28") && after.state == .running)
    }

    @Test("a record without any date has no clocks, and a person who is free none of custody")
    func empty() throws {
        #expect(try clocks([Prisoner.charge("275")], on: "2024-02-01").isEmpty)
        let free = [
            Prisoner.custody(.remand, "2024-01-10", "2024-01-20"),
            Statement(.release(ReleaseClaim(date: Prisoner.date("2024-01-20")))),
        ]
        #expect(try clocks(free, on: "2024-02-01").isEmpty)
    }

    @Test("one pass over a ledger gives the same records as asking for each")
    func allRecords() throws {
        let ledger = try Prisoner.ledger([
            [Prisoner.custody(.remand, "2024-01-10")], [Prisoner.charge("275")],
            [Prisoner.custody(.remand, "2023-01-10"), Prisoner.verdict("2024-01-10", years: 5)],
        ])
        let reader = try RecordReader(ledger, known: day("2030-01-01"), at: ledger.size())
        var seen: [Record] = []
        try reader.forEachRecord(on: day("2024-02-01")) { seen.append($0) }
        #expect(seen.count == 3)
        for record in seen { #expect(try reader.record(record.id, on: day("2024-02-01")) == record) }
    }
}
