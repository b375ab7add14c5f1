// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// A made-up history of a register: acts of entries of every kind, from a seed.
struct History {
    struct Act {
        var moment: RecordedMoment
        var entries: [Entry]
    }

    static let sources = ["memorial", "tass-2024", "court"].compactMap { SourceID($0) }
    static let kinds: [SubjectKind] = [.person, .person, .person, .run, .source, .organisation]

    private(set) var acts: [Act] = []
    private var random: Seeded
    private var size = 0
    private var runs: [Int] = []

    init(seed: UInt64, acts count: Int) {
        random = Seeded(seed)
        for number in 0..<count {
            let entries = (0...random.below(random.oneIn(6) ? 30 : 5)).map { _ in nextEntry() }
            acts.append(Act(moment: .minute(number), entries: entries))
        }
    }

    var entries: [LedgerEntry] {
        var found: [LedgerEntry] = []
        for act in acts {
            for entry in act.entries {
                found.append(LedgerEntry(position: found.count, recorded: act.moment, entry: entry))
            }
        }
        return found
    }

    static func subject(_ random: inout Seeded) -> Subject {
        let kind = kinds[random.below(kinds.count)]
        let source = random.oneIn(9) ? .register : sources[random.below(sources.count)]
        return Subject(kind: kind, source: source, key: ["17", "образец", "", "a b", "0"][random.below(5)])
    }

    private mutating func nextEntry() -> Entry {
        defer { size += 1 }
        let act = nextAct()
        var statements = [
            Statement(.name(NameClaim(text: "Тестов Образец \(random.below(50))", kind: .full)), note: "\(size)")
        ]
        if random.oneIn(6) {
            let other = Self.subject(&random)
            statements.append(Statement(.judgement(JudgementClaim(verdict: .same, other: other))))
        }
        if random.oneIn(5) { statements.append(Statement(.listing(ListingClaim(state: .notListed)))) }
        if random.oneIn(40) { statements = [] }
        let subject = Self.subject(&random)
        let dates = ["2024-07-01", "2024-07", "2023", "2024-06-30", "2024-07-02/.."]
        let isOpening = runs.isEmpty || random.oneIn(8)
        if isOpening { runs.append(size) }
        return Entry(
            subject: subject, source: random.oneIn(7) ? .register : subject.source,
            known: random.oneIn(3) ? nil : try? PartialDate(edtf: dates[random.below(dates.count)]), act: act,
            compartment: random.oneIn(2) ? .public : Compartment.allCases[random.below(4)], account: "a",
            run: isOpening ? nil : runs[random.below(runs.count)],
            origin: random.oneIn(2) ? RowOrigin(row: size, fingerprint: "0\(random.below(9))ab") : nil,
            statements: statements)
    }

    private mutating func nextAct() -> EntryAct {
        guard size > 0 else { return .addition }
        switch random.below(12) {
        case 0: return .correction(of: random.below(size))
        case 1: return .retraction(of: random.below(size))
        case 2 where random.oneIn(3) && !runs.isEmpty: return .runRetraction(of: runs[random.below(runs.count)])
        case 3...8: return .snapshot
        default: return .addition
        }
    }

    /// Records the history, or the part of it that is not there yet.
    func record(in store: some LedgerStore, acts range: Range<Int>? = nil) throws {
        for act in acts[range ?? 0..<acts.count] {
            try store.perform(at: act.moment) { appender in
                for entry in act.entries { try appender.append(entry) }
            }
        }
    }
}
