// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Statements

/// What a ledger must answer, put as plainly as can be: the entries that may be seen, and filters over them.
struct Model: LedgerReading {
    let all: [LedgerEntry]
    let visible: [LedgerEntry]

    /// - Parameter compartments: those that are open.
    init(_ entries: [LedgerEntry], open compartments: Set<Compartment>) {
        all = entries
        visible = entries.filter { compartments.contains($0.entry.compartment) }
    }

    func size() -> Int { all.count }
    func entry(at position: Int) -> LedgerEntry? { visible.first { $0.position == position } }
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) rethrows {
        for entry in visible where range.contains(entry.position) { try body(entry) }
    }
    func entries(of subject: Subject, before: Int) -> [LedgerEntry] {
        visible.filter { $0.entry.subject == subject && $0.position < before }
    }
    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) rethrows {
        var done: Set<Subject> = []
        for entry in visible where entry.position < before {
            let subject = entry.entry.subject
            guard subject.kind == kind, source == nil || subject.source == source else { continue }
            if done.insert(subject).inserted { try body(subject, entries(of: subject, before: before)) }
        }
    }
    /// A retraction is seen even if its entry is locked: what was taken back must not come back to light.
    func runRetractions(before: Int) -> [RunRetraction] {
        all.compactMap { stored in
            guard stored.position < before, case .runRetraction(let run) = stored.entry.act else { return nil }
            return RunRetraction(position: stored.position, run: run)
        }
    }
    func judgements(before: Int) -> [LedgerEntry] {
        visible.filter { $0.position < before && $0.entry.statements.contains { $0.claim.kind == .judgement } }
    }
    func firstPositions(of subject: Subject) -> FirstPositions {
        var first = FirstPositions()
        for entry in visible where entry.entry.subject == subject {
            first.note(entry.position, in: entry.entry.compartment)
        }
        return first
    }
}

/// All that a ledger answers at a position, to be compared.
struct Answers: Equatable {
    struct Group: Equatable {
        var subject: Subject
        var entries: [LedgerEntry]
    }

    var size: Int
    var single: [LedgerEntry?] = []
    var entries: [LedgerEntry] = []
    var ofSubjects: [[LedgerEntry]] = []
    var groups: [[Group]] = []
    var retractions: [RunRetraction]
    var judgements: [LedgerEntry]
    var first: [FirstPositions] = []
    var named: [Subject?] = []
    var closed: [LedgerEntry]
    var content: [Int: [UInt8]] = [:]

    init(_ ledger: some LedgerReading, before: Int, subjects: [Subject]) throws {
        size = try ledger.size()
        retractions = try ledger.runRetractions(before: before)
        judgements = try ledger.judgements(before: before)
        closed = try ledger.closedEntries(before: before)
        for position in [-1, 0, before - 1, before, before / 2, size] {
            single.append(try ledger.entry(at: position))
            named.append(try ledger.subject(namedBy: position, before: before))
        }
        try ledger.forEachEntry(in: before / 2..<max(before / 2, before)) { entries.append($0) }
        var content: [Int: [UInt8]] = [:]
        try ledger.forEachPublicContent(in: before / 2..<max(before / 2, before)) { content[$0] = Array($1) }
        self.content = content
        for subject in subjects {
            ofSubjects.append(try ledger.entries(of: subject, before: before))
            first.append(try ledger.firstPositions(of: subject))
        }
        for kind in SubjectKind.allCases {
            for source in [nil, SourceID.register] + History.sources.map(Optional.some) {
                var group: [Group] = []
                try ledger.forEachSubject(of: kind, source: source, before: before) {
                    group.append(Group(subject: $0, entries: $1))
                }
                groups.append(group)
            }
        }
    }
}
