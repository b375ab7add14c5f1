// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Linkage
import Register
import Statements
import Testing

@Suite("Linking the records of a register")
struct RegisterLinkageTests {
    private static func person(_ list: String, _ key: String) -> Subject {
        Subject(kind: .person, source: RegisterSample.source(list), key: key)
    }

    /// A register of forty others and the given entries.
    private static func register(_ entries: [Entry]) throws -> RegisterSample {
        let sample = try RegisterSample(seed: 5, persons: 40)
        try sample.record(entries)
        return sample
    }

    /// What becomes of the pair of `list-a:1` and `list-b:1`.
    private static func fate(_ first: Entry, _ second: Entry, _ more: [Entry] = []) throws -> String {
        let linkage = try register([first, second] + more).linkage()
        func has(_ proposal: LinkageProposal) -> Bool {
            proposal.first.subject == first.subject && proposal.second.subject == second.subject
        }
        if linkage.joined.contains(where: has) { return "joined" }
        return linkage.queued.first(where: has)?.obstacle?.rawValue ?? "rejected"
    }

    private static let a = person("list-a", "1")
    private static let b = person("list-b", "1")

    @Test("What agrees in name, patronymic and day of birth is joined, in any script")
    func joins() throws {
        let cyrillic = RegisterSample.entry(Self.a, name: "Крылатская Зинаида Львовна", birth: "1971-03-09")
        let latin = RegisterSample.entry(Self.b, name: "Zinaida Krylatskaya", birth: "1971-03-09", arrest: "2023-02-03")
        #expect(try Self.fate(cyrillic, latin) == "joined")
    }

    @Test("A contradiction, one list, or nothing exact leaves a pair to people")
    func obstacles() throws {
        let name = "Крылатская Зинаида Львовна"
        let first = RegisterSample.entry(Self.a, name: name, birth: "1971-03-09", arrest: "2023-02-03")
        let slip = RegisterSample.entry(Self.b, name: name, birth: "1971-03-08", arrest: "2023-02-03")
        #expect(try Self.fate(first, slip) == "contradiction")
        let next = Self.person("list-a", "2")
        let row = RegisterSample.entry(next, name: name, birth: "1971-03-09", arrest: "2023-02-03")
        #expect(try Self.fate(first, row) == "oneSource")
        let short = RegisterSample.entry(Self.b, name: "Крылатская Зинаида", birth: "1971")
        let bare = try Self.fate(first, short)
        #expect(["nothingExact", "unlikely", "rejected"].contains(bare))
        let other = RegisterSample.entry(Self.b, name: "Крылатская Зинаида Павловна", birth: "1971-03-09")
        #expect(try Self.fate(first, other) != "joined")
    }

    @Test(
        "Words beyond surname, given name and patronymic can tell two people apart: nothing is joined past them",
        arguments: [
            ("ван дер Проб Карл", "ван дер Проб Ян"), ("Де ла Проба Мария", "Де ла Проба Хосе"),
            ("Примерхан Абдул Рахман Али", "Примерхан Абдул Рахман Саид"),
            ("Хуан Карлос Пробинес Лопес", "Хуан Карлос Пробинес Гомес"),
            ("Пробный Пётр Сергеевич младший", "Пробный Пётр Сергеевич старший"),
            ("Пробуен Ван Тханг", "Пробуен Ван Тханг"), ("John William Probson", "John William Probson"),
        ])
    func otherWords(first: String, second: String) throws {
        #expect(
            try Self.fate(RegisterSample.entry(Self.a, name: first), RegisterSample.entry(Self.b, name: second))
                != "joined")
    }

    @Test("A brother is not joined with his sister whose name may be his in the genitive")
    func sisters() throws {
        let him = RegisterSample.entry(Self.a, name: "Крылатко Александр", birth: "1990-05-06")
        let her = RegisterSample.entry(Self.b, name: "Крылатко Александра", birth: "1990-05-06")
        #expect(try Self.fate(him, her) != "joined")
    }

    @Test("A row that fits two people whom somebody held apart waits for people, in whatever lists they stand")
    func heldApart() throws {
        let name = "Крылатская Зинаида Львовна"
        let third = Self.person("list-c", "1")
        let apart = RegisterSample.judgement(Self.a, .different, Self.b)
        let entries = [Self.a, Self.b, third].map { RegisterSample.entry($0, name: name, birth: "1971-03-09") }
        let linkage = try Self.register(entries + [apart]).linkage()
        let own = Set([Self.a, Self.b, third])
        #expect(!linkage.joined.contains { own.contains($0.first.subject) && own.contains($0.second.subject) })
        #expect(linkage.queued.contains { own.contains($0.first.subject) && own.contains($0.second.subject) })
    }

    @Test("Of two rows of a list that fit equally neither is joined")
    func several() throws {
        let name = "Крылатская Зинаида Львовна"
        let first = RegisterSample.entry(Self.a, name: name, birth: "1971-03-09")
        let second = RegisterSample.entry(Self.b, name: name, birth: "1971-03-09")
        let third = RegisterSample.entry(Self.person("list-b", "2"), name: name, birth: "1971-03-09")
        #expect(try Self.fate(first, second) == "joined")
        #expect(try Self.fate(first, second, [third]) != "joined")
    }

    @Test("A judgement of a machine stands where all it rests on may be read, the more open value first")
    func compartments() throws {
        let name = "Крылатская Зинаида Львовна"
        let open = RegisterSample.entry(Self.a, name: name, birth: "1971-03-09")
        let named = RegisterSample.entry(Self.b, name: name)
        let closed = RegisterSample.entry(Self.b, name: "X", birth: "1971-03-09", compartment: .sealed)
        let linkage = try Self.register([open, named, closed]).linkage()
        let proposal = try #require(linkage.joined.first { $0.first.subject == Self.a })
        #expect(proposal.second.name == name)
        #expect(proposal.compartment == .sealed)
        let entry = proposal.judgement(run: nil, reason: "why")
        #expect(entry.compartment == .sealed && entry.account == "machine")
    }

    @Test("An act of joining is taken back as a whole, once")
    func undo() throws {
        let sample = try RegisterSample(seed: 11)
        let before = try sample.state()
        let run = try #require(try sample.link())
        #expect(try sample.state() != before)
        let moment = RecordedMoment(milliseconds: 1_700_000_000_001)
        #expect(
            try RegisterLinkage.undo(run: 0, account: "a", reason: nil, on: sample.ledger, at: moment) == nil)
        #expect(
            try RegisterLinkage.undo(run: run, account: "a", reason: nil, on: sample.ledger, at: moment) != nil)
        #expect(try sample.state() == before)
        #expect(throws: JudgingError.alreadyUndone(run)) {
            try RegisterLinkage.undo(run: run, account: "a", reason: nil, on: sample.ledger, at: moment)
        }
    }

    @Test(
        "No two different persons of a made-up register are joined by the machine",
        arguments: 1...6 as ClosedRange<UInt64>)
    func noFalseJoins(seed: UInt64) throws {
        let sample = try RegisterSample(seed: seed, persons: 200)
        let linkage = try sample.linkage()
        #expect(!linkage.joined.isEmpty)
        for proposal in linkage.joined {
            #expect(sample.truth[proposal.first.subject] == sample.truth[proposal.second.subject])
        }
        #expect(linkage.pairs == linkage.joined.count + linkage.queued.count + linkage.rejected)
        #expect(linkage.rejected >= 0)
        #expect(linkage.queued.map(\.value) == linkage.queued.map(\.value).sorted(by: >))
    }

    @Test("What was worked out before somebody else recorded is not recorded")
    func changedMeanwhile() throws {
        var sample = try RegisterSample(seed: 3)
        let (first, second) = (try sample.linkage(), try sample.linkage())
        let moment = RecordedMoment(milliseconds: 1_700_000_000_000)
        #expect(try first.record(on: sample.ledger, at: moment) { _ in "a test" } != nil)
        let size = try sample.ledger.size()
        #expect(throws: JudgingError.changedMeanwhile) {
            try second.record(on: sample.ledger, at: moment) { _ in "a test" }
        }
        #expect(try sample.ledger.size() == size)
        try sample.judge(1)
        #expect(try sample.linkage().joined.isEmpty)
    }
}
