// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Linkage
import Register
import Statements

/// A register of made-up persons in several lists, and random judgements on them.
struct RegisterSample {
    let ledger = MemoryLedger()
    private(set) var subjects: [Subject] = []
    /// The person of each subject.
    private(set) var truth: [Subject: Int] = [:]
    private var random: Random

    init(seed: UInt64, persons: Int = 60) throws {
        random = Random(state: seed)
        var form: [Int: Int] = [:]
        var entries: [Entry] = []
        for (number, row) in SyntheticList.made(persons: persons, seed: seed).rows.enumerated() {
            let list = form[row.person, default: 0]
            form[row.person] = list + 1
            let subject = Subject(kind: .person, source: Self.source("list-\(list)"), key: "\(number)")
            entries.append(Self.entry(subject, name: row.name, birth: row.birth, arrest: row.arrest))
            subjects.append(subject)
            truth[subject] = row.person
        }
        try record(entries)
    }

    static func source(_ name: String) -> SourceID { SourceID(name) ?? .register }

    static func date(_ text: String) -> PartialDate? {
        guard !text.isEmpty else { return nil }
        return try? PartialDate(edtf: text)
    }

    static func entry(
        _ subject: Subject, name: String, birth: String = "", arrest: String = "", compartment: Compartment = .public
    ) -> Entry {
        var statements = [Statement(.name(NameClaim(text: name, kind: .full)))]
        if let date = date(birth) { statements.append(Statement(.birth(BirthClaim(date: date)))) }
        if let date = date(arrest) { statements.append(Statement(.custody(CustodyClaim(kind: .remand, from: date)))) }
        return Entry(
            subject: subject, source: subject.source, known: date("2024-01-01"), compartment: compartment,
            account: "tester", statements: statements)
    }

    static func judgement(_ first: Subject, _ verdict: JudgementVerdict, _ second: Subject) -> Entry {
        Entry(
            subject: first, source: .register, known: nil, compartment: .public, account: "judge",
            statements: [Statement(.judgement(JudgementClaim(verdict: verdict, other: second, reason: "a test")))])
    }

    @discardableResult
    func record(_ entries: [Entry]) throws -> [Int] {
        try ledger.perform(at: RecordedMoment(milliseconds: 1_700_000_000_000)) { ledger in
            try entries.map { try ledger.append($0) }
        }
    }

    /// Judges random pairs, every second time of one true person, in every way.
    mutating func judge(_ count: Int) throws {
        for _ in 0..<count {
            let first = random.pick(subjects)
            let family = subjects.filter { truth[$0] == truth[first] && $0 != first }
            let second = random.next(2) == 0 && !family.isEmpty ? random.pick(family) : random.pick(subjects)
            guard first != second else { continue }
            try record([Self.judgement(first, random.pick([.same, .same, .different, .different, .unsure]), second)])
        }
    }

    mutating func pair() -> (Subject, Subject) { (random.pick(subjects), random.pick(subjects)) }

    func identity() throws -> Identity { try Identity(reading: ledger, at: ledger.size()) }

    func linkage(at: Int? = nil, upper: Double = 0.99) throws -> RegisterLinkage {
        try RegisterLinkage(reading: ledger, at: at ?? ledger.size(), upper: upper)
    }

    @discardableResult
    func link(upper: Double = 0.99) throws -> Int? {
        try linkage(upper: upper).record(on: ledger, at: RecordedMoment(milliseconds: 1_700_000_000_000)) { proposal in
            "\(proposal.probability)"
        }
    }

    /// All persons: their ids, with what each id leads to and what is said of the person besides judgements.
    func state() throws -> [String] {
        let reader = try RecordReader(ledger, known: .latest, at: ledger.size())
        return try subjects.map { subject in
            let first = try ledger.firstPositions(of: subject).earliest ?? 0
            let resolution = try PersonID(position: first).flatMap { try reader.identity.resolve($0, in: ledger) }
            let record = try reader.record(of: subject, on: .latest)
            let facts = (record?.facts ?? []).filter { $0.kind != .judgement }
            let former = try record.map { try reader.identity.formerIDs(of: $0.id, in: ledger) } ?? []
            return "\(resolution.debugDescription) \(former) \(facts) \(record.map { "\($0.status)" } ?? "")"
        }
    }
}
