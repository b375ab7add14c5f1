// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

/// A generator of numbers that gives the same sequence for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Records random acts: imports, corrections, retractions, runs taken back, judgements, late imports of old editions.
struct RandomHistory {
    let ledger = MemoryLedger()
    private var random: SeededGenerator
    private var runs: [Int] = []
    private var days = 19_000

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func day() -> PartialDate {
        let day = Day(number: Int32(17_000 + below(2_500)))
        switch below(4) {
        case 0: return PartialDate(year: day.components.year)
        case 1: return PartialDate(year: day.components.year, month: day.components.month) ?? PartialDate(day: day)
        default: return PartialDate(day: day)
        }
    }

    private mutating func statements() -> [Statement] {
        var statements = [Sample.name("Тестов \(below(4))")]
        for _ in 0..<below(4) {
            let mark: Mark? = [nil, nil, .verified, .uncertain][below(4)]
            switch below(8) {
            case 0:
                statements.append(Statement(.birth(BirthClaim(date: PartialDate(year: 1970 + below(3)))), mark: mark))
            case 1: statements.append(Statement(.sex(SexClaim(sex: below(2) == 0 ? .male : .female))))
            case 2, 3:
                let kind = CustodyKind.allCases[below(CustodyKind.allCases.count)]
                let claim = CustodyClaim(kind: kind, from: below(3) == 0 ? nil : day(), to: below(4) == 0 ? day() : nil)
                statements.append(Statement(.custody(claim), mark: mark))
            case 4:
                let part = SentencePart(kind: below(2) == 0 ? .imprisonment : .fine)
                statements.append(
                    Statement(
                        .decision(DecisionClaim(kind: .verdict, date: day(), result: .convicted, sentence: [part]))))
            case 5: statements.append(Statement(.release(ReleaseClaim(date: day(), ground: .parole)), mark: mark))
            case 6: statements.append(Sample.listing(below(2) == 0 ? .notListed : .listed))
            default: statements.append(Statement(.wanted(WantedClaim(from: day()))))
            }
        }
        return statements
    }

    private mutating func subject() -> Subject { Sample.person("\(below(4))", "list-\(below(3))") }

    /// Records one act of any kind.
    mutating func act() throws {
        days += below(3)
        let moment = RecordedMoment(milliseconds: Int64(days) * 86_400_000)
        let size = try ledger.size()
        var entries: [Entry] = []
        switch below(8) {
        case 0, 1, 2:
            let list = Sample.source("list-\(below(3))")
            runs.append(size)
            entries.append(Sample.entry(Subject(kind: .run, source: list, key: "\(size)"), nil, []))
            let known = day()
            for key in 0..<4 where below(3) > 0 {
                let row = Subject(kind: .person, source: list, key: "\(key)")
                entries.append(
                    Entry(
                        subject: row, source: list, known: known, act: .snapshot, account: "t", run: size,
                        statements: below(6) == 0 ? [Sample.listing(.notListed)] : statements()))
            }
        case 3:
            entries.append(
                Entry(
                    subject: subject(), source: Sample.source("news"), known: day(), account: "t",
                    statements: statements()))
        case 4, 5:
            guard size > 0, let target = try ledger.entry(at: below(size)) else { return }
            let act: EntryAct = below(2) == 0 ? .correction(of: target.position) : .retraction(of: target.position)
            entries.append(
                Entry(
                    subject: target.entry.subject, source: target.entry.source, known: below(2) == 0 ? nil : day(),
                    act: act,
                    account: "t", statements: act == .retraction(of: target.position) ? [] : statements()))
        case 6:
            guard !runs.isEmpty else { return }
            let run = Subject(kind: .run, source: .register, key: "u\(size)")
            entries.append(Sample.entry(run, nil, .runRetraction(of: runs[below(runs.count)]), []))
        default:
            let verdict = JudgementVerdict.allCases[below(3)]
            entries.append(Sample.judgement(subject(), verdict, subject(), machine: below(2) == 0))
        }
        try ledger.perform(at: moment) { appender in for entry in entries { try appender.append(entry) } }
    }
}

@Suite("The same question has the same answer for ever")
struct SameAnswerTests {
    struct Answer: Equatable {
        var records: [Record]
        var table: CaseTable
        var blocked: [Identity.BlockedPair]
    }

    private func ask(_ ledger: MemoryLedger, _ asOf: AsOf) throws -> Answer {
        let reader = try RecordReader(ledger, known: asOf.known, at: asOf.at)
        var records: [Record] = []
        for list in 0..<3 {
            for key in 0..<4 {
                guard let record = try reader.record(of: Sample.person("\(key)", "list-\(list)"), on: asOf.on) else {
                    continue
                }
                records.append(record)
            }
        }
        return Answer(records: records, table: try CaseTable(reader, on: asOf.on), blocked: reader.identity.blocked)
    }

    @Test("Whatever is recorded later, and however often it is asked", arguments: 0..<40)
    func same(seed: Int) throws {
        var history = RandomHistory(seed: UInt64(seed))
        var asked: [(AsOf, Answer)] = []
        for step in 0..<60 {
            try history.act()
            guard step % 10 == 9 else { continue }
            let size = try history.ledger.size()
            for day in [17_500, 18_500, 19_500] {
                let asOf = AsOf(on: Day(number: Int32(day)), known: Day(number: Int32(day + 300)), at: size)
                asked.append((asOf, try ask(history.ledger, asOf)))
            }
        }
        #expect(asked.contains { !$0.1.records.isEmpty })
        for (asOf, answer) in asked { #expect(try ask(history.ledger, asOf) == answer) }
    }

    @Test("The table says of each person what the record says", arguments: 0..<20)
    func tableAndRecords(seed: Int) throws {
        var history = RandomHistory(seed: UInt64(seed) &+ 1_000)
        for _ in 0..<50 { try history.act() }
        let asOf = AsOf(on: Day(number: 18_800), known: Day(number: 19_500), at: try history.ledger.size())
        let answer = try ask(history.ledger, asOf)
        for record in answer.records {
            guard let index = answer.table.index(of: record.id), let row = answer.table.row(index) else {
                #expect(record.facts.allSatisfy { $0.kind == .judgement })
                continue
            }
            #expect(row.status == record.status.kind && row.held == record.status.held)
            #expect(row.certainty == record.status.certainty && row.ground == record.status.ground)
            #expect(row.name == record.displayName ?? "")
        }
    }

    @Test("Joining and then parting gives back what was", arguments: 0..<20)
    func joinAndPart(seed: Int) throws {
        var history = RandomHistory(seed: UInt64(seed) &+ 2_000)
        for _ in 0..<30 { try history.act() }
        let first = Sample.person("0", "list-0")
        let other = Sample.person("new", "list-9")
        let ledger = history.ledger
        try ledger.record(
            on: "2024-01-01", [Sample.entry(other, "2018-01-01", [Sample.name("Тестов"), Sample.birth("1971")])])
        func facts() throws -> [[Fact]] {
            let reader = try ledger.reader()
            let day = Sample.day("2020-01-01")
            return try [first, other].map { subject in
                try reader.record(of: subject, on: day)?.facts.filter { $0.kind != .judgement } ?? []
            }
        }
        let before = try facts()
        try ledger.record(on: "2024-01-02", [Sample.judgement(other, .same, first)])
        let joined = try facts()
        if try ledger.firstPositions(of: first).earliest != nil { #expect(joined[0] == joined[1]) }
        try ledger.record(on: "2024-01-03", [Sample.judgement(other, .different, first)])
        #expect(try facts() == before)
    }
}
