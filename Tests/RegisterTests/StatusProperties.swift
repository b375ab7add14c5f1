// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("What holds of every status")
struct StatusProperties {
    /// Random facts about one person, by up to three sources.
    struct RandomCase {
        var random: SeededGenerator

        init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

        mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
        mutating func pick<Value>(_ values: [Value], or other: Value) -> Value {
            values.randomElement(using: &random) ?? other
        }
        mutating func day() -> Day { Day(number: Int32(18_600 + below(900))) }

        mutating func date() -> PartialDate? {
            let day = day()
            return switch below(8) {
            case 0: nil
            case 1: PartialDate(year: day.components.year)
            case 2: PartialDate(year: day.components.year, month: day.components.month)
            default: PartialDate(day: day)
            }
        }

        mutating func statement() -> Statement {
            switch below(7) {
            case 0, 1, 2:
                let kind = pick(CustodyKind.allCases, or: .remand)
                guard below(3) == 0, let from = date(), let last = from.range.latest else {
                    return Statement(.custody(CustodyClaim(kind: kind, from: date())))
                }
                let to = PartialDate(day: last.adding(days: below(200)))
                let ending = pick([nil, .transferred, .released, .escaped, .unknown] as [CustodyEnd?], or: nil)
                return Statement(.custody(CustodyClaim(kind: kind, from: from, to: to, ending: ending)))
            case 3, 4: return decision(date())
            case 5:
                return Statement(.release(ReleaseClaim(date: date(), ground: pick([.parole, .exchange], or: .parole))))
            default: return Statement(.wanted(WantedClaim(from: date())))
            }
        }

        mutating func decision(_ date: PartialDate?) -> Statement {
            let sentence = pick([.imprisonment, .fine, .psychiatric, nil] as [SentenceKind?], or: nil)
            let kind = pick([.verdict, .appeal], or: DecisionKind.verdict)
            let result = pick([.convicted, .acquitted, .quashed] as [DecisionResult], or: .convicted)
            let parts = sentence.map { [SentencePart(kind: $0)] } ?? []
            return Statement(.decision(DecisionClaim(kind: kind, date: date, result: result, sentence: parts)))
        }

        mutating func statements() -> [Statement] { (0...below(6)).map { _ in statement() } }
    }

    static let known = "2024-06-01"

    private func status(_ statements: [Statement], on day: Day, split: Int = 1) throws -> StatusOn {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(
            on: "2024-06-02",
            (0..<split).map { part in
                let own = statements.enumerated().filter { $0.offset % split == part }.map(\.element)
                return Sample.entry(person, Self.known, source: "list-\(part)", own)
            })
        return try #require(try ledger.reader().record(of: person, on: day)?.status)
    }

    /// Whether a statement tells of something that can have ended a spell that began on a day or later, by another day.
    private func canEnd(_ statement: Statement, after start: Day, by day: Day) -> Bool {
        func isBetween(_ date: PartialDate?) -> Bool {
            guard let range = date?.range else { return true }
            return range.latest ?? .latest >= start && range.earliest ?? .earliest <= day
        }
        switch statement.claim {
        case .release(let claim): return isBetween(claim.date)
        case .death(let claim): return isBetween(claim.date)
        case .custody(let claim):
            if claim.to != nil || claim.ending != nil { return true }
            return [.houseArrest, .travelBan, .bail, .exile, .restrictedLiberty, .forcedLabour].contains(claim.kind)
                && isBetween(claim.from)
        case .decision(let claim): return claim.result == .acquitted && isBetween(claim.date)
        default: return false
        }
    }

    private func isLockedUp(_ kind: CustodyKind) -> Bool {
        ![.houseArrest, .travelBan, .bail, .exile, .restrictedLiberty, .forcedLabour].contains(kind)
    }

    @Test("The course of a status says of each day what the rules say of it", arguments: 0..<150)
    func course(seed: Int) throws {
        var made = RandomCase(seed: seed)
        let statements = made.statements()
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(on: "2024-06-02", [Sample.entry(person, Self.known, statements)])
        let reader = try ledger.reader()
        let facts = try #require(try reader.record(of: person, on: .latest)).facts
        let course = StatusCourse(of: facts)
        #expect(course.stretches.first?.from == .earliest)
        var days = course.stretches.flatMap { [$0.from.adding(days: -1), $0.from, $0.from.adding(days: 1)] }
        for _ in 0..<20 { days.append(made.day()) }
        for day in days {
            #expect(course.status(on: day) == StatusRules.status(of: facts, on: day), "seed \(seed), \(day)")
        }
    }

    @Test("Open custody that began and that nothing later can have ended is never certainly over", arguments: 0..<3)
    func openCustody(batch: Int) throws {
        var applied = 0
        for seed in batch * 600..<(batch + 1) * 600 {
            var made = RandomCase(seed: seed)
            let statements = made.statements()
            let day = made.day().adding(days: 400)
            let status = try status(statements, on: day, split: 1 + made.below(3))
            for (index, statement) in statements.enumerated() {
                guard case .custody(let claim) = statement.claim, claim.to == nil, claim.ending == nil,
                    isLockedUp(claim.kind), let range = claim.from?.range, let first = range.earliest,
                    let last = range.latest, last <= day,
                    !statements.enumerated().contains(where: { other, event in
                        other != index && canEnd(event, after: first, by: day)
                    })
                else { continue }
                applied += 1
                #expect(status.held != .no, "seed \(seed): \(statements.map(\.claim))")
                #expect(
                    status.kind != .notHeld || status.certainty != .certainly,
                    "seed \(seed): \(statements.map(\.claim))")
            }
        }
        #expect(applied > 50)
    }

    @Test("Spells that follow one another make the status of the last that began, whatever ended those before")
    func sequence() throws {
        for seed in 0..<300 {
            var made = RandomCase(seed: seed)
            var start = made.day()
            var spells: [(kind: CustodyKind, from: Day, to: Day?)] = []
            var statements: [Statement] = []
            let count = 2 + made.below(4)
            for number in 0..<count {
                let kind = made.pick(CustodyKind.allCases, or: .remand)
                let end = start.adding(days: 2 + made.below(60))
                let isLast = number == count - 1
                let ending = made.pick([nil, .transferred, .released, .unknown] as [CustodyEnd?], or: nil)
                spells.append((kind, start, isLast ? nil : end))
                statements.append(
                    Statement(
                        .custody(
                            CustodyClaim(
                                kind: kind, from: PartialDate(day: start), to: isLast ? nil : PartialDate(day: end),
                                ending: isLast ? nil : ending))))
                start = end.adding(days: made.below(3) == 0 ? 1 : 0)
            }
            let split = 1 + made.below(3)
            for spell in spells {
                let day = spell.to?.adding(days: -1) ?? spell.from.adding(days: 300)
                let alone = try status(
                    [Statement(.custody(CustodyClaim(kind: spell.kind, from: PartialDate(day: spell.from))))], on: day)
                let found = try status(statements, on: day, split: split)
                #expect(
                    found.kind == alone.kind && found.certainty == .certainly,
                    "seed \(seed): \(statements.map(\.claim))")
            }
        }
    }

    @Test("A further decision without a date turns nobody held into one not held", arguments: 0..<3)
    func undatedDecision(batch: Int) throws {
        var applied = 0
        for seed in batch * 300..<(batch + 1) * 300 {
            var made = RandomCase(seed: seed)
            let statements = made.statements()
            let day = made.day().adding(days: made.below(500))
            let before = try status(statements, on: day)
            guard before.held == .certainly else { continue }
            applied += 1
            let after = try status(statements + [made.decision(nil)], on: day)
            #expect(after.held != .no, "seed \(seed): \(statements.map(\.claim))")
        }
        #expect(applied > 20)
    }

    @Test("No answer contradicts itself")
    func consistent() throws {
        for seed in 0..<600 {
            var made = RandomCase(seed: seed)
            let statements = made.statements()
            let day = made.day().adding(days: made.below(500))
            let status = try status(statements, on: day)
            #expect(status.alternatives.first?.kind == status.kind)
            #expect((status.certainty == .certainly) == (status.alternatives.count == 1))
            #expect(status.held != .certainly || status.alternatives.allSatisfy { $0.kind.isHeld })
            #expect(status.heldSince == nil || status.kind.isHeld)
            #expect(status.kind != .notHeld || status.since == nil)
        }
    }
}
