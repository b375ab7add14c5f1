// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Register
import Statements
import Testing

@Suite("Which subjects are one person")
struct IdentityTests {
    private let subjects = (0..<5).map { Sample.person("\($0)", "list-\($0)") }

    /// A ledger with five subjects at the positions 0 to 4.
    private func ledger() throws -> MemoryLedger {
        let ledger = MemoryLedger()
        try ledger.record(on: "2024-01-01", subjects.map { Sample.entry($0, "2024-01-01", [Sample.name("Тестов")]) })
        return ledger
    }

    private func groups(_ ledger: MemoryLedger, at: Int? = nil) throws -> [[Int]] {
        let identity = try Identity(reading: ledger, at: at ?? ledger.size())
        var groups: [[Int]] = []
        for subject in subjects {
            let members = identity.members(with: subject).compactMap { subjects.firstIndex(of: $0) }
            if !groups.contains(members) { groups.append(members) }
        }
        return groups
    }

    private func judge(_ ledger: MemoryLedger, _ judgements: (Int, JudgementVerdict, Int)...) throws -> [Int] {
        try ledger.record(
            on: "2024-02-01", judgements.map { Sample.judgement(subjects[$0.0], $0.1, subjects[$0.2]) })
    }

    @Test("Same joins, also through chains; the oldest gives the id")
    func joins() throws {
        let ledger = try ledger()
        _ = try judge(ledger, (3, .same, 1), (1, .same, 4))
        #expect(try groups(ledger) == [[0], [1, 3, 4], [2]])
        let identity = try Identity(reading: ledger, at: ledger.size())
        let id = try #require(PersonID(position: 1))
        let younger = try #require(PersonID(position: 4))
        #expect(try identity.resolve(id, in: ledger) == .person(id, [subjects[1], subjects[3], subjects[4]]))
        #expect(
            try identity.resolve(younger, in: ledger) == .redirect(to: id, [subjects[1], subjects[3], subjects[4]]))
        #expect(try identity.formerIDs(of: id, in: ledger).map(\.position) == [3, 4])
        #expect(try identity.resolve(#require(PersonID(position: 5)), in: ledger) == nil)
        #expect(try groups(ledger, at: 5) == [[0], [1], [2], [3], [4]])
    }

    @Test("Of judgements on a pair the latest counts, in either direction")
    func latest() throws {
        let ledger = try ledger()
        _ = try judge(ledger, (0, .same, 1), (1, .different, 0))
        #expect(try groups(ledger) == [[0], [1], [2], [3], [4]])
        _ = try judge(ledger, (0, .same, 1))
        #expect(try groups(ledger) == [[0, 1], [2], [3], [4]])
        _ = try judge(ledger, (0, .unsure, 1))
        #expect(try groups(ledger) == [[0], [1], [2], [3], [4]])
    }

    @Test("Different parts chains, the pair judged first stays joined, and the other is reported")
    func different() throws {
        let ledger = try ledger()
        let positions = try judge(ledger, (0, .different, 2), (0, .same, 1), (1, .same, 2), (2, .same, 3))
        #expect(try groups(ledger) == [[0, 1], [2, 3], [4]])
        let blocked = try Identity(reading: ledger, at: ledger.size()).blocked
        #expect(blocked.map(\.position) == [positions[2]])
    }

    @Test("A machine does not overrule a human, nor come before one")
    func machine() throws {
        let ledger = try ledger()
        _ = try judge(ledger, (0, .different, 1))
        try ledger.record(
            on: "2024-03-01",
            [
                Sample.judgement(subjects[0], .same, subjects[1], machine: true),
                Sample.judgement(subjects[2], .same, subjects[3], machine: true),
            ])
        #expect(try groups(ledger) == [[0], [1], [2, 3], [4]])
        _ = try judge(ledger, (3, .same, 4), (2, .different, 4))
        #expect(try groups(ledger) == [[0], [1], [2], [3, 4]])
    }

    @Test("Judgements taken back do not count, and count again when the taking back is taken back")
    func retracted() throws {
        let ledger = try ledger()
        let judgement = try judge(ledger, (0, .same, 1))[0]
        let retraction = try ledger.record(
            on: "2024-03-01", [Sample.entry(subjects[0], nil, .retraction(of: judgement), source: "register", [])])[0]
        #expect(try groups(ledger) == [[0], [1], [2], [3], [4]])
        try ledger.record(
            on: "2024-04-01", [Sample.entry(subjects[0], nil, .retraction(of: retraction), source: "register", [])])
        #expect(try groups(ledger) == [[0, 1], [2], [3], [4]])
    }

    @Test("A run of judgements is taken back as a whole, and that too can be taken back")
    func run() throws {
        let ledger = try ledger()
        let run = Subject(kind: .run, source: .register, key: "r1")
        let opening = try ledger.record(on: "2024-02-01", [Sample.entry(run, nil, [])])[0]
        try ledger.record(
            on: "2024-02-01",
            [
                Sample.judgement(subjects[0], .same, subjects[1], run: opening),
                Sample.judgement(subjects[2], .same, subjects[3], run: opening),
            ])
        let undo = try ledger.record(on: "2024-03-01", [Sample.entry(run, nil, .runRetraction(of: opening), [])])[0]
        #expect(try groups(ledger) == [[0], [1], [2], [3], [4]])
        try ledger.record(on: "2024-04-01", [Sample.entry(run, nil, .retraction(of: undo), [])])
        #expect(try groups(ledger) == [[0, 1], [2, 3], [4]])
    }

    @Test("Subjects that the ledger does not have yet, or of another kind, are not joined")
    func absent() throws {
        let ledger = try ledger()
        let later = Sample.person("later", "list-9")
        try ledger.record(
            on: "2024-02-01",
            [
                Sample.judgement(subjects[0], .same, later),
                Sample.judgement(subjects[1], .same, Subject(kind: .organisation, source: .register, key: "o")),
            ])
        #expect(try Identity(reading: ledger, at: ledger.size()).members(with: subjects[0]) == [subjects[0]])
        try ledger.record(on: "2024-03-01", [Sample.entry(later, "2024-03-01", [Sample.name("Тестов")])])
        #expect(try Identity(reading: ledger, at: ledger.size()).members(with: later) == [subjects[0], later])
        #expect(try Identity(reading: ledger, at: 7).members(with: subjects[0]) == [subjects[0]])
    }
}
