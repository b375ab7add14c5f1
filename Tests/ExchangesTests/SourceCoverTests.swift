// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Statistics
import Testing

@testable import Exchanges

/// That the start and the end of a source are neither a rise nor a fall.
@Suite("The days that a source covers") struct SourceCoverTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// Detentions of one source, so many days from a day.
    private static func detentions(
        _ name: String, _ distances: [Int], from iso: String, learnt: String
    ) throws -> [ExchangeMonitor.Detention] {
        let (origin, learnt) = (try day(iso), try day(learnt))
        let source = try #require(SourceID(name))
        return try distances.map { distance in
            let day = origin.adding(days: distance)
            return .init(
                person: try #require(PersonID(position: 0)), day: day,
                tellers: [.init(source: source, learnt: max(day, learnt))])
        }
    }

    private static func covers(_ detentions: [ExchangeMonitor.Detention], until: String) throws -> [String] {
        SourceCover.all(detentions, until: try day(until)).map { "\($0.source) \($0.first.iso) \($0.last.iso)" }
    }

    /// A steady source, two detentions in three days; seeded, so that the days are the same each time.
    private static func steady(_ days: Int, seed: UInt64, rate: Double = 0.67) -> [Int] {
        var state = seed
        return (0..<days).filter { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) < rate
        }
    }

    private static func finding(
        _ detentions: [ExchangeMonitor.Detention], exchange iso: String, known: String
    ) throws -> MonitorFinding {
        let known = try day(known)
        let exchange = MonitoredExchange(
            subject: Subject(kind: .exchange, source: try #require(SourceID("test")), key: iso),
            title: LocalizedText("An exchange"), day: try day(iso), released: 16, persons: [])
        return try #require(
            ExchangeMonitor(
                [exchange], detentions, undated: 0, known: known, covers: SourceCover.all(detentions, until: known)
            ).findings.first)
    }

    @Test("a single entry covers its own day alone, however late it was learnt")
    func single() throws {
        let one = try Self.detentions("one", [0], from: "2022-05-04", learnt: "2026-11-27")
        #expect(try Self.covers(one, until: "2026-11-27") == ["one 2022-05-04 2022-05-04"])
        let strays = try Self.detentions("few", [0, 400, 900], from: "2020-01-01", learnt: "2026-11-27")
        #expect(try Self.covers(strays, until: "2026-11-27") == ["few 2022-06-19 2022-06-19"])
    }

    @Test("a list ends with its last detention if its last news came long after, and begins after its strays")
    func bounds() throws {
        let run = Self.steady(600, seed: 1)
        let list = try Self.detentions("list", [-900, -400] + run, from: "2022-01-03", learnt: "2026-11-20")
        let last = try Self.day("2022-01-03").adding(days: try #require(run.last)).iso
        let first = try Self.day("2022-01-03").adding(days: try #require(run.first)).iso
        #expect(try Self.covers(list, until: "2026-11-27") == ["list \(first) \(last)"])
        let fresh = try Self.detentions("list", run, from: "2022-01-03", learnt: "2023-08-31")
        #expect(try Self.covers(fresh, until: "2026-11-27") == ["list \(first) 2023-08-31"])
    }

    @Test("the start of a steady source before an exchange is no rise", arguments: 1...8 as ClosedRange<UInt64>)
    func start(seed: UInt64) throws {
        let strays = try Self.detentions("other", [0, 300, 900], from: "2018-01-01", learnt: "2026-11-27")
        let single = try Self.detentions("west", [0], from: "2022-07-01", learnt: "2026-11-27")
        let list = try Self.detentions(
            "list", Self.steady(1700, seed: seed), from: "2022-01-03", learnt: "2026-11-20")
        let finding = try Self.finding(strays + single + list, exchange: "2022-04-27", known: "2026-11-27")
        #expect(finding.replacements.map(\.isCovered) == [true, true, false])
        #expect(finding.replacements.map { $0.ratio != nil } == [true, true, false])
        #expect(finding.reserves.contains(.notCovered(days: 180)))
        let step = try #require(finding.step)
        #expect(step.limits.lower < 1.3 && step.limits.upper > 0.75, "\(step.ratio) \(step.limits)")
    }

    @Test("the end of the only list near an exchange is no fall, whatever a single entry told later")
    func end() throws {
        let strays = try Self.detentions("west", [0], from: "2022-07-01", learnt: "2026-11-27")
        let list = try Self.detentions("list", Self.steady(1244, seed: 3), from: "2022-01-03", learnt: "2025-05-31")
        for (exchange, windows) in [("2025-05-23", 0), ("2025-06-21", 0), ("2025-09-11", 0), ("2025-04-20", 1)] {
            let finding = try Self.finding(strays + list, exchange: exchange, known: "2026-11-27")
            #expect(finding.replacements.count { $0.ratio != nil || $0.change != nil } == windows, "\(exchange)")
            #expect(finding.step == nil, "\(exchange)")
        }
    }

    @Test("a real rise in a source that goes on is still found, and one in a source that begins is not counted")
    func rise() throws {
        let before = Self.steady(700, seed: 5, rate: 0.2)
        let after = Self.steady(700, seed: 6, rate: 0.7).map { $0 + 701 }
        let list = try Self.detentions("list", before + after, from: "2022-08-31", learnt: "2026-07-01")
        let begins = try Self.detentions("new", Self.steady(600, seed: 7), from: "2024-08-05", learnt: "2026-07-01")
        let finding = try Self.finding(list + begins, exchange: "2024-07-31", known: "2026-11-27")
        let step = try #require(finding.step)
        #expect(step.limits.lower > 1.5, "\(step)")
        #expect(step.ratio < 7, "\(step)")
        let left = finding.reserves.contains { if case .otherSources(let count) = $0 { count > 80 } else { false } }
        #expect(left)
    }
}
