// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Statistics
import Testing

@testable import Exchanges

/// What the monitor says of detentions around exchanges, and that it says nothing where there is little.
@Suite("The monitor of exchanges") struct ExchangeMonitorTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func exchange(_ iso: String, released: Int? = 16, persons: [PersonID] = []) throws
        -> MonitoredExchange
    {
        MonitoredExchange(
            subject: Subject(kind: .exchange, source: try #require(SourceID("test")), key: iso),
            title: LocalizedText("An exchange"), day: try day(iso), released: released, persons: persons)
    }

    /// Detentions so many days from a day, each of a person of its own.
    private static func detentions(_ distances: [Int], from iso: String) throws -> [ExchangeMonitor.Detention] {
        let origin = try day(iso)
        return try distances.enumerated().map { place, distance in
            .init(person: try #require(PersonID(position: place)), day: origin.adding(days: distance))
        }
    }

    @Test("windows count by the day of detention and leave the day of the exchange out")
    func windows() throws {
        let far = Array(-500...(-470))
        let detentions = try Self.detentions(far + [-31, -30, -1, 0, 1, 30, 31, 90, 91], from: "2024-08-01")
        let monitor = ExchangeMonitor(
            [try Self.exchange("2024-08-01")], detentions, undated: 2, known: try Self.day("2026-01-01"))
        let windows = try #require(monitor.findings.first).replacements
        #expect(windows.map(\.after) == [2, 4, 5])
        #expect(windows.map(\.before) == [2, 3, 3])
        let ratio = try #require(windows.first?.ratio)
        #expect(ratio.value == 2.0 / 16)
        // Garwood's limits for 2: 0.2422 and 7.2247.
        #expect(abs(ratio.limits.lower * 16 - 0.2422) < 1e-4 && abs(ratio.limits.upper * 16 - 7.2247) < 1e-4)
        #expect(monitor.findings.first?.reserves.contains(.undated(2)) == true)
    }

    @Test("where nobody on file was detained on either side there is no ratio: silence is no rate of zero")
    func noRatio() {
        let empty = Replacement(days: 30, after: 0, before: 0, released: 31, passed: 400)
        #expect(empty.isOver && empty.ratio == nil)
        #expect(Replacement(days: 30, after: 0, before: 2, released: 31, passed: 400).ratio?.value == 0)
    }

    @Test("few detentions, or a short time, give words and no step")
    func thin() throws {
        let few = ExchangeMonitor(
            [try Self.exchange("2024-08-01")], try Self.detentions([-200, -100, 5], from: "2024-08-01"), undated: 0,
            known: try Self.day("2026-01-01"))
        #expect(few.findings.first?.step == nil && few.findings.first?.isThin == true)
        #expect(few.findings.first?.reserves.contains(.tooFew(detentions: 3, needed: 30)) == true)
        let windows = few.findings.first?.replacements ?? []
        #expect(windows.count == 3 && windows.allSatisfy { $0.isThin && $0.ratio == nil && $0.change == nil })
        let short = ExchangeMonitor(
            [try Self.exchange("2024-08-01", released: nil)],
            try Self.detentions(Array(-40...40), from: "2024-08-01"), undated: 0, known: try Self.day("2024-09-20"))
        let finding = try #require(short.findings.first)
        #expect(finding.step == nil)
        #expect(finding.reserves.contains(.tooShort(weeksBefore: 5, weeksAfter: 7, needed: 12)))
        #expect(finding.reserves.contains(.noReleased))
        #expect(finding.reserves.contains(.notOver(days: 90, passed: 50)))
        let none = ExchangeMonitor([try Self.exchange("2024-08-01")], [], undated: 0, known: try Self.day("2026-01-01"))
        #expect(none.findings.first?.isThin == true)
    }

    @Test("a clear step is found, and a steady series shows none")
    func step() throws {
        // Two a week before and six a week after, on fixed days.
        let before = (1...60).flatMap { [-7 * $0, -7 * $0 + 3] }
        let after = (0..<60).flatMap { week in (1...6).map { 7 * week + $0 } }
        let known = try Self.day("2025-12-01")
        let risen = ExchangeMonitor(
            [try Self.exchange("2024-08-01")], try Self.detentions(before + after, from: "2024-08-01"), undated: 0,
            known: known)
        let step = try #require(risen.findings.first?.step)
        #expect(step.limits.lower > 1 && step.ratio > 2, "\(step)")
        #expect((step.placebo ?? 1) < 0.1)
        let steady = ExchangeMonitor(
            [try Self.exchange("2024-08-01")],
            try Self.detentions((-400...400).filter { $0 % 3 == 0 && $0 != 0 }, from: "2024-08-01"), undated: 0,
            known: try Self.day("2025-09-04"))
        let flat = try #require(steady.findings.first?.step)
        #expect(flat.limits.lower < 1.1 && flat.limits.upper > 0.9, "\(flat)")
    }

    @Test("detentions outside the weeks that are looked at change nothing of the step")
    func outside() throws {
        func step(_ distances: [Int]) throws -> MonitorFinding.Step {
            let monitor = ExchangeMonitor(
                [try Self.exchange("2021-07-01")], try Self.detentions(distances, from: "2021-07-01"), undated: 0,
                known: try Self.day("2026-01-01"))
            return try #require(monitor.findings.first?.step)
        }
        let inside = (-104..<104).flatMap { week in [7 * week + 1, 7 * week + 4] }
        let (alone, among) = (try step(inside), try step(inside + (0..<50).map { 800 + 9 * $0 }))
        #expect(alone.ratio == among.ratio && alone.placebo == among.placebo)
    }

    @Test("re-arrests of the released are counted, and other exchanges in the window are told")
    func others() throws {
        let persons = try (0..<3).map { try #require(PersonID(position: $0)) }
        let detentions = [
            ExchangeMonitor.Detention(person: persons[0], day: try Self.day("2022-01-01")),
            ExchangeMonitor.Detention(person: persons[0], day: try Self.day("2024-12-01")),
            ExchangeMonitor.Detention(person: persons[1], day: try Self.day("2022-01-01")),
        ]
        let monitor = ExchangeMonitor(
            [try Self.exchange("2024-08-01", persons: persons), try Self.exchange("2024-10-01")], detentions,
            undated: 0,
            known: try Self.day("2026-01-01"))
        #expect(monitor.findings.map(\.rearrested) == [1, 0])
        #expect(monitor.findings.allSatisfy { $0.reserves.contains(.others(1)) })
    }

    @Test("silence after the last news is no zero, and a list of who is still held bears no comparison")
    func silence() throws {
        let detentions = try Self.detentions((-400...200).filter { $0 % 3 == 0 && $0 != 0 }, from: "2024-08-01")
        func finding(learnt: Day?, left: Int?) throws -> MonitorFinding {
            let list = try #require(SourceID("list"))
            let told = detentions.map { detention in
                ExchangeMonitor.Detention(
                    person: detention.person, day: detention.day,
                    tellers: [.init(source: list, learnt: detention.day)])
            }
            let covers = try learnt.map {
                [SourceCover(source: list, detentions: told.count, first: try Self.day("2023-06-28"), last: $0)]
            }
            return try #require(
                ExchangeMonitor(
                    [try Self.exchange("2024-08-01")], told, undated: 0, known: try Self.day("2026-01-01"),
                    covers: covers, left: left
                ).findings.first)
        }
        let last = try Self.day("2024-09-15")
        let silent = try finding(learnt: last, left: 50)
        #expect(silent.reserves.contains(.silentSince(last)))
        #expect(silent.reserves.contains(.notOver(days: 90, passed: 45)))
        #expect(silent.replacements.map { $0.ratio != nil } == [true, false, false])
        #expect(silent.isThin)
        let held = try finding(learnt: nil, left: 0)
        #expect(held.reserves.contains(.nobodyLeft) && held.step == nil)
        #expect(held.replacements.allSatisfy { $0.ratio != nil })
        // 200 detentions, 300 days before the last one on average, would have 8 leave at a rate of one in 20 years.
        let few = try finding(learnt: nil, left: 3)
        let isFew = few.reserves.contains { if case .fewLeft(3, expected: 7...8) = $0 { true } else { false } }
        #expect(few.step == nil && isFew)
        let enough = try finding(learnt: nil, left: 40)
        #expect(enough.step != nil && !enough.reserves.contains(.nobodyLeft))
    }

    @Test("an exchange that is known by its month alone has the fewest and the most over all days of it")
    func month() throws {
        let date = try PartialDate(edtf: "2024-08")
        let exchange = MonitoredExchange(
            subject: Subject(kind: .exchange, source: try #require(SourceID("test")), key: "month"),
            title: LocalizedText("An exchange"), date: date, day: try Self.day("2024-08-31"), released: 10, persons: [])
        let far = Array(-500...(-470))
        let detentions = try Self.detentions(far + [-5, 0, 1, 2, 20, 31, 35], from: "2024-08-01")
        let monitor = ExchangeMonitor([exchange], detentions, undated: 0, known: try Self.day("2026-01-01"))
        let finding = try #require(monitor.findings.first)
        let window = try #require(finding.replacements.first)
        // After the first day: 2, 3 and 21 August; after the last: 1 and 5 September.
        #expect(window.after == 2 && window.afterBounds == 2...3, "\(window.afterBounds)")
        #expect(window.before == 4 && window.beforeBounds == 1...5, "\(window.beforeBounds)")
        let limits = try #require(window.ratio?.limits)
        #expect(limits.lower * 10 < 0.25 && limits.upper * 10 > 8.7, "the limits hold for all days")
        let days = (try Self.day("2024-08-01"), try Self.day("2024-08-31"))
        #expect(finding.reserves.contains(.betweenDays(days.0, days.1)))
    }

    @Test("of the example register it says that nothing can be told")
    func example() throws {
        let register = try TestRegister.example()
        let reader = try RecordReader(register.ledger, known: TestRegister.day, at: try register.ledger.size())
        let monitor = try RegisterMonitor(
            reader, on: TestRegister.day, ProfileReader(TestRegister.catalog.get(), laws: TestRegister.laws.get()),
            windows: [30, 90, 180])
        #expect(monitor.monitor.findings.count > 10)
        #expect(monitor.monitor.findings.count { !$0.isThin } == 0)
        let ankara = try #require(monitor.monitor.findings.first { $0.exchange.subject.key == "2024-08-01-ankara" })
        #expect(ankara.exchange.persons.count == 16 && ankara.exchange.released == 16)
        let vienna = try #require(monitor.monitor.findings.first { $0.exchange.subject.key == "2010-07-09-vienna" })
        #expect(vienna.exchange.released == 4 && !vienna.reserves.contains(.noReleased))
        #expect(monitor.monitor.findings.flatMap(\.replacements).allSatisfy { $0.ratio == nil })
    }
}
