// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

/// Numbers that look random and are the same each time (SplitMix64, as published by S. Vigna).
private struct Dice {
    var state: UInt64

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
        return range.lowerBound + Int(value % UInt64(range.count))
    }
}

@Suite("Spells laid side by side")
struct HoldCalendarTests {
    private func spells(_ dice: inout Dice) -> [HoldSpell] {
        (0..<dice.roll(1...7)).map { _ in
            let kind = HoldKind.allCases[dice.roll(0...HoldKind.allCases.count - 1)]
            let from = day("2020-01-01").adding(days: dice.roll(0...400))
            return HoldSpell(kind, from: from, to: from.adding(days: dice.roll(0...120)))
        }
    }

    @Test("no day is counted twice, and overlaps and gaps are just the days with several spells and with none")
    func noDayTwice() throws {
        var dice = Dice(state: 4)
        for _ in 0..<300 {
            let spells = spells(&dice)
            let calendar = try HoldCalendar(spells)
            var seen: [Day: HoldKind] = [:]
            var faults: [String] = []
            for stretch in calendar.stretches {
                for offset in 0..<stretch.count
                where seen.updateValue(stretch.kind, forKey: stretch.from.adding(days: offset)) != nil {
                    faults.append("\(stretch.from.adding(days: offset).iso) twice")
                }
            }
            let first = spells.map(\.from).min() ?? .earliest
            let last = spells.compactMap(\.to).max() ?? .latest
            for offset in 0...(last - first) {
                let one = first.adding(days: offset)
                let here = spells.filter { $0.from <= one && $0.to ?? .latest >= one }
                let strictest = here.map(\.kind.strictness).max()
                if seen[one].map(\.strictness) != strictest { faults.append("\(one.iso) as another kind") }
                let isGap = calendar.gaps.contains { $0.contains(one) }
                if isGap != here.isEmpty { faults.append("\(one.iso) gap") }
                let isOverlap = calendar.overlaps.contains { $0.from <= one && one <= $0.to }
                if isOverlap != (here.count > 1) { faults.append("\(one.iso) overlap") }
            }
            #expect(faults.isEmpty, "\(faults) of \(spells)")
        }
    }

    @Test("days credited are never more than the days held times the greatest factor, nor fewer than none")
    func creditIsBounded() throws {
        var dice = Dice(state: 72)
        let law = try Countries.law("ru")
        for _ in 0..<300 {
            let spells = spells(&dice) + [HoldSpell(.custody, from: day("2020-01-01"), to: day("2020-01-01"))]
            let regime = ["general", "strict", "settlement"][dice.roll(0...2)]
            let effect = DayRange(day("2021-09-01"))
            let term = TermCase(
                jurisdiction: "ru", spells: spells, articles: [ChargedArticle("282.1", part: "1")],
                sentences: [CaseSentence(term: Term(years: 8), regime: regime, effect: effect)])
            let answer = try TermCalculator(law).answer(for: term, on: day("2022-01-01"))
            let held = Set(
                spells.flatMap { spell in
                    (0...(spell.to ?? spell.from) - spell.from).map { spell.from.adding(days: $0) }
                }
            ).count
            #expect(answer.credited >= .zero && answer.credited <= Fraction(2 * held))
            let traced = answer.trace.filter { $0.kind == .credit }.compactMap(\.days).reduce(.zero, +)
            #expect(traced == answer.credited)
            let end = try #require(answer.end)
            // 1 September 2021 and eight years, less the days credited.
            #expect(end == day("2029-09-01").adding(days: -answer.credited.floor))
            #expect(answer.readings.allSatisfy { $0.ground == .fact || abs($0.end - end) <= 1 + held })
        }
    }

    @Test("an overlap counts as the stricter kind and is reported with its days")
    func overlap() throws {
        let calendar = try HoldCalendar([
            HoldSpell(.custody, from: day("2022-01-01"), to: day("2022-03-31")),
            HoldSpell(.houseArrest, from: day("2022-03-20"), to: day("2022-04-30")),
        ])
        #expect(calendar.stretches.map(\.count) == [90, 30])
        let overlap = try #require(calendar.overlaps.first)
        #expect(overlap.from == day("2022-03-20") && overlap.to == day("2022-03-31"))
        #expect(overlap.counted == .custody && overlap.other == .houseArrest)
    }

    @Test("a spell without an end lasts until the next begins, and the last one for ever")
    func openSpells() throws {
        let calendar = try HoldCalendar([
            HoldSpell(.custody, from: day("2022-01-01")), HoldSpell(.serving, from: day("2022-06-01")),
        ])
        #expect(calendar.stretches.map(\.to) == [day("2022-05-31"), .latest])
        #expect(calendar.overlaps.isEmpty && calendar.gaps.isEmpty)
    }

    @Test("overlaps and gaps stand in the reasons of a term")
    func reported() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "remand", "from": "2022-01-01", "to": "2022-02-28"},
                        {"kind": "house-arrest", "from": "2022-02-20", "to": "2022-03-31"},
                        {"kind": "remand", "from": "2022-05-01", "to": "2022-06-30"}],
             "articles": ["207.3/2"], "sentence": "P5Y", "regime": "general", "inForce": "2022-07-01"}
            """)
        let overlap = answer.trace.first { $0.kind == .overlap }
        #expect(overlap?.days == Fraction(9) && overlap?.from == day("2022-02-20"))
        let gap = answer.trace.first { $0.kind == .gap }
        #expect(gap?.days == Fraction(30) && gap?.from == day("2022-04-01") && gap?.to == day("2022-04-30"))
        // 59 days and 61 days of custody at one and a half, 31 days of house arrest at a half.
        #expect(answer.credited == 120 * Fraction(3, 2) + 31 * Fraction(1, 2))
    }
}

@Suite("Custody without an end that other custody follows")
struct OpenBreakTests {
    @Test("the days between are not counted, and the term if they were is another reading")
    func broken() throws {
        let file = { (end: String) in
            """
            {"spells": [{"kind": "custody", "from": "2022-01-01"\(end)}, {"kind": "remand", "from": "2023-01-01"}],
             "articles": ["207.3/2"], "sentence": "P5Y", "regime": "general", "inForce": "2023-04-11"}
            """
        }
        let open = try answer(file(""))
        // One day, and a hundred from 1 January 2023, each for one and a half.
        #expect(open.credited == 101 * Fraction(3, 2))
        #expect(open.reading("held-throughout")?.credited == 465 * Fraction(3, 2))
        #expect(open.trace.contains { $0.kind == .missing && $0.words.phrase == "missing.breaks" })
        let closed = try answer(file(", \"to\": \"2022-12-31\""))
        #expect(closed.credited == 465 * Fraction(3, 2) && closed.reading("held-throughout") == nil)
    }

    @Test("from the police to a remand prison within days, and from there to a colony, is one custody")
    func moved() throws {
        let spells = [
            HoldSpell(.custody, from: day("2022-01-01")), HoldSpell(.custody, from: day("2022-01-03")),
            HoldSpell(.serving, from: day("2023-01-01")),
        ]
        let calendar = try HoldCalendar(spells, breaking: true)
        #expect(!calendar.hasOpenBreaks && calendar.gaps.isEmpty)
    }

    @Test("without the day of effect the latest end is found among all days on which custody begins or ends")
    func effectAfterBreak() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "custody", "from": "2019-04-19", "to": "2019-04-30"},
                        {"kind": "remand", "from": "2023-12-18"}],
             "articles": ["207.3/2"], "sentence": "P4Y", "regime": "general"}
            """, on: "2025-02-17")
        // In force on the day of the second arrest: four years, less twelve days for eighteen.
        #expect(answer.end == day("2027-12-18").adding(days: -18))
    }
}
