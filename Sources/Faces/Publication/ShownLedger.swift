// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Register
internal import Statements

/// The public ledger without the persons who may not be shown, and without the names and birthdays of children: what
/// lists, searches and counts of people are made from. So nobody can be found by what may not be shown.
struct ShownLedger: LedgerReading {
    let base: MomentBase
    let rule: PermissionRule
    /// Sees every person that goes by.
    let collector: ShownCollector?

    init(_ base: MomentBase, on day: Day, collector: ShownCollector?) {
        self.base = base
        self.collector = collector
        rule = base.rule(on: day)
    }

    func size() throws -> Int { try base.ledger.size() }
    func entry(at position: Int) throws -> LedgerEntry? { try base.ledger.entry(at: position) }
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try base.ledger.forEachEntry(in: range, body)
    }
    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try base.ledger.entries(of: subject, before: before)
    }
    func runRetractions(before: Int) throws -> [RunRetraction] { try base.ledger.runRetractions(before: before) }
    func judgements(before: Int) throws -> [LedgerEntry] { try base.ledger.judgements(before: before) }
    func firstPositions(of subject: Subject) throws -> FirstPositions {
        try base.ledger.firstPositions(of: subject)
    }

    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        guard kind == .person else {
            return try base.ledger.forEachSubject(of: kind, source: source, before: before, body)
        }
        let head = base.key.head
        try base.ledger.forEachSubject(of: kind, source: source, before: head) { subject, entries in
            var all = [entries]
            for other in base.others(with: subject) { all.append(try base.ledger.entries(of: other, before: head)) }
            guard case .shown(let isChild) = rule.permission(all) else { return }
            let seen = before < head ? entries.filter { $0.position < before } : entries
            guard let first = seen.first else { return }
            if let collector {
                let isAlone = base.reader.identity.members(with: subject).count == 1
                let person = isAlone ? nil : try base.reader.identity.person(of: subject, in: base.ledger)
                let position = person?.position ?? first.position
                let account = EntriesInForce(seen, takenBack: base.reader.takenBack, known: base.key.known)
                collector.take(account, of: position, isChild: isChild)
            }
            try body(subject, isChild ? seen.map(Self.withoutName) : seen)
        }
    }

    private static func withoutName(_ entry: LedgerEntry) -> LedgerEntry {
        var stripped = entry.entry
        stripped.statements.removeAll { statement in
            switch statement.claim {
            case .name, .birth: true
            default: false
            }
        }
        return LedgerEntry(position: entry.position, recorded: entry.recorded, entry: stripped)
    }
}
