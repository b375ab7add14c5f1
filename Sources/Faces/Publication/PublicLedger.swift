// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
internal import Ledger
internal import Statements

/// A ledger as the public sees it: entries of the compartment `public`, and no others, even if the store is unlocked.
///
/// The builders of this module see this view and nothing else. What has a public entry is named by the first of these
/// (`FirstPositions`), so that not even a number tells of an entry that is not public.
struct PublicLedger: LedgerReading {
    let store: any LedgerReading

    func size() throws -> Int { try store.size() }

    func entry(at position: Int) throws -> LedgerEntry? {
        guard let entry = try store.entry(at: position), Self.isPublic(entry) else { return nil }
        return entry
    }

    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try store.forEachEntry(in: range) { entry in if Self.isPublic(entry) { try body(entry) } }
    }

    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try store.entries(of: subject, before: before).filter(Self.isPublic)
    }

    /// Subjects in the order of their first public entries, as far as those of one kind are not mixed with entries that
    /// are not public; where they are, they are put in order again.
    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        // A subject whose first entry is not public comes too early: it is kept until its place is reached.
        var late: [(position: Int, subject: Subject, entries: [LedgerEntry])] = []
        func hand(upTo position: Int) throws {
            guard !late.isEmpty else { return }
            late.sort { $0.position < $1.position }
            while let first = late.first, first.position < position {
                late.removeFirst()
                try body(first.subject, first.entries)
            }
        }
        try store.forEachSubject(of: kind, source: source, before: before) { subject, entries in
            let isWhole = entries.allSatisfy(Self.isPublic)
            let visible = isWhole ? entries : entries.filter(Self.isPublic)
            guard let first = visible.first else { return }
            if first.position == entries.first?.position {
                try hand(upTo: first.position)
                try body(subject, visible)
            } else {
                late.append((first.position, subject, visible))
            }
        }
        try hand(upTo: .max)
    }

    /// As the store has them: who takes them looks at the compartment of each entry. ``ChronicleBuilder`` does.
    func forEachStoredSubject(
        of kind: SubjectKind, before: Int, _ body: (StoredSubject) throws -> Void
    ) throws {
        try store.forEachStoredSubject(of: kind, before: before) { stored in
            guard case .whole(let subject, let entries) = stored else { return try body(stored) }
            let visible = entries.filter(Self.isPublic)
            if !visible.isEmpty { try body(.whole(subject, visible)) }
        }
    }

    func publicWithholdings(in range: Range<Int>) throws -> [LedgerEntry] {
        try store.publicWithholdings(in: range)
    }

    func runRetractions(before: Int) throws -> [RunRetraction] {
        try store.runRetractions(before: before).filter { try entry(at: $0.position) != nil }
    }

    func judgements(before: Int) throws -> [LedgerEntry] {
        try store.judgements(before: before).filter(Self.isPublic)
    }

    func firstPositions(of subject: Subject) throws -> FirstPositions {
        var first = FirstPositions()
        if let position = try store.firstPositions(of: subject)[.public] { first.note(position, in: .public) }
        return first
    }

    private static func isPublic(_ entry: LedgerEntry) -> Bool { entry.entry.compartment == .public }
}
