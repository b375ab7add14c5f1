// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Linkage
import Register
import Statements
import Testing

@Suite("Judgements of people and the machine, over random histories")
struct JudgementProperties {
    private static let seeds: ClosedRange<UInt64> = 1...12

    private func judged(_ seed: UInt64, judgements: Int = 60) throws -> RegisterSample {
        var sample = try RegisterSample(seed: seed, persons: 30)
        try sample.judge(judgements)
        return sample
    }

    @Test("Different is never overruled, not even through others", arguments: Self.seeds)
    func different(seed: UInt64) throws {
        var sample = try judged(seed)
        for _ in 0..<3 {
            try sample.link(upper: 0.6)
            let identity = try sample.identity()
            for judgement in identity.judgements where judgement.verdict == .different {
                #expect(!identity.members(with: judgement.first).contains(judgement.second))
            }
            try sample.judge(10)
        }
    }

    @Test("The machine leaves everything as people judged it", arguments: Self.seeds)
    func people(seed: UInt64) throws {
        let sample = try judged(seed)
        let before = try sample.identity()
        let linkage = try sample.linkage(upper: 0.6)
        for proposal in linkage.joined + linkage.queued {
            let (first, second) = (proposal.first.subject, proposal.second.subject)
            #expect(!before.members(with: first).contains(second))
            #expect(!before.judgements.contains { $0.isOn(first, second) })
        }
        try sample.link(upper: 0.6)
        let after = try sample.identity()
        // Nothing that people joined is parted, and no pair is blocked that was not before.
        for subject in sample.subjects {
            #expect(Set(before.members(with: subject)).isSubset(of: Set(after.members(with: subject))))
        }
        #expect(after.blocked == before.blocked)
        #expect(before.judgements.allSatisfy { after.judgements.contains($0) })
    }

    @Test("Two rows of one list become one person only by people", arguments: Self.seeds)
    func lists(seed: UInt64) throws {
        let sample = try RegisterSample(seed: seed)
        try sample.link(upper: 0.6)
        let identity = try sample.identity()
        for subject in sample.subjects {
            let sources = identity.members(with: subject).map(\.source)
            #expect(Set(sources).count == sources.count)
        }
    }

    @Test("The same size of the ledger gives the same answer, whatever is recorded later", arguments: Self.seeds)
    func sameAnswer(seed: UInt64) throws {
        var sample = try judged(seed)
        let at = try sample.ledger.size()
        func answer(_ linkage: RegisterLinkage) -> [String] {
            (linkage.joined + linkage.queued).map { "\($0.first) \($0.second) \($0.explanation) \($0.obstacle as Any)" }
        }
        let first = answer(try sample.linkage(at: at))
        try sample.link()
        try sample.judge(20)
        #expect(answer(try sample.linkage(at: at)) == first)
    }

    @Test("To join and to split gives the same records, ids and redirects as before", arguments: Self.seeds)
    func mergeAndSplit(seed: UInt64) throws {
        var sample = try judged(seed, judgements: 40)
        try sample.link()
        var splits = 0
        for _ in 0..<8 {
            let (first, second) = sample.pair()
            guard first != second else { continue }
            let identity = try sample.identity()
            guard !identity.members(with: first).contains(second) else { continue }
            let before = try sample.state()
            let judging = try Judging(sample.ledger)
            let pair = try judging.pair(Self.text(first), Self.text(second))
            guard let entry = try? judging.entry(pair, .same, reason: "a test", account: "a") else { continue }
            try sample.record([entry])
            guard try sample.identity().members(with: first).contains(second) else {
                // Held apart by others.
                try sample.record([RegisterSample.judgement(first, .unsure, second)])
                continue
            }
            let again = try Judging(sample.ledger)
            try sample.record(try again.split(pair, reason: "a test", account: "a"))
            #expect(try sample.state() == before)
            splits += 1
        }
        #expect(splits > 2)
    }

    private static func text(_ subject: Subject) -> String { "\(subject.source):\(subject.key)" }

    @Test("Whoever is split from a person is apart, whatever joined them", arguments: Self.seeds)
    func split(seed: UInt64) throws {
        let sample = try judged(seed)
        try sample.link(upper: 0.6)
        for subject in sample.subjects {
            let others = try sample.identity().members(with: subject).filter { $0 != subject }
            guard let other = others.last else { continue }
            let judging = try Judging(sample.ledger)
            let pair = try judging.pair(Self.text(subject), Self.text(other))
            try sample.record(try judging.split(pair, reason: "a test", account: "a"))
            #expect(try !sample.identity().members(with: subject).contains(other))
            let linkage = try sample.linkage(upper: 0.6)
            let proposed = linkage.joined + linkage.queued
            #expect(!proposed.contains { $0.first.subject == subject && $0.second.subject == other })
        }
    }

    @Test("What cannot be judged is refused, and how to mend it is said")
    func refused() throws {
        let sample = try RegisterSample(seed: 3, persons: 10)
        let judging = try Judging(sample.ledger)
        let (first, second) = (Self.text(sample.subjects[0]), Self.text(sample.subjects[1]))
        #expect(throws: JudgingError.unknown("list-0:none")) { try judging.pair(first, "list-0:none") }
        #expect(throws: JudgingError.oneSubject(first, first)) { try judging.pair(first, first) }
        #expect(throws: JudgingError.self) { try judging.pair(first, "2222") }
        #expect(throws: JudgingError.self) { try judging.pair(first, "No Source:1") }
        let pair = try judging.pair(first, second)
        #expect(throws: JudgingError.noReason) { try judging.entry(pair, .same, reason: " ", account: "a") }
        #expect(throws: JudgingError.notOnePerson(first, second)) {
            try judging.split(pair, reason: "a", account: "a")
        }
        try sample.record([try judging.entry(pair, .different, reason: "a", account: "a")])
        let again = try Judging(sample.ledger)
        #expect(throws: JudgingError.self) { try again.entry(pair, .different, reason: "a", account: "a") }
        #expect(try again.entry(pair, .same, reason: "a", account: "a").compartment == .public)
    }
}
