// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// Reads what the editions of lists said, and how they differ.
///
/// A row stands for every edition from its own on, until the next row of its subject: an import records only what
/// changed. Corrections that were heard by the known day stand in the place of what they correct.
public struct EditionReader<Reader: LedgerReading>: Sendable {
    /// The ledger.
    public let ledger: Reader
    /// The size of the ledger that is seen.
    public let at: Int
    /// The day by which corrections must have been made to count.
    public let known: Day
    private let takenBack: RunsTakenBack

    /// Prepares to read a ledger.
    ///
    /// - Parameter known: by default every correction counts.
    public init(_ ledger: Reader, at: Int, known: Day = .latest) throws {
        self.ledger = ledger
        self.at = max(at, 0)
        self.known = known
        takenBack = try RunsTakenBack(reading: ledger, at: at)
    }

    /// The editions of a list in the order of their days. Those of imports that were taken back are not among them.
    ///
    /// - Parameter source: the list; `nil` for the editions of all lists.
    public func editions(of source: SourceID? = nil) throws -> [Edition] {
        var editions: [Edition] = []
        try ledger.forEachSubject(of: .run, source: nil, before: at) { subject, entries in
            for standing in EntriesInForce(entries, takenBack: takenBack, known: known).standing {
                let entry = standing.entry
                // The list is the source of the entry, or of the run where the register itself speaks.
                let list = entry.entry.source == .register ? subject.source : entry.entry.source
                guard source == nil || list == source else { continue }
                for statement in entry.entry.statements {
                    guard case .edition(let claim) = statement.claim else { continue }
                    let day = claim.published?.range.latest ?? entry.knownDay
                    // A correction of what is known of an edition does not begin a new one.
                    let opening = standing.corrected.last?.position ?? entry.position
                    editions.append(Edition(source: list, day: day, position: opening, claim: claim))
                }
            }
        }
        return editions.sorted { ($0.day, $0.position) < ($1.day, $1.position) }
    }

    /// What the edition of a list that was the last on a day had, in the order in which the subjects were first seen.
    public func edition(of source: SourceID, on day: Day) throws -> [EditionRow] {
        var rows: [EditionRow] = []
        try eachAccount(of: source) { subject, account in
            if let row = row(subject, account, on: day) { rows.append(row) }
        }
        return rows
    }

    /// What changed from the edition of one day to that of another.
    public func changes(of source: SourceID, from: Day, to: Day) throws -> EditionChanges {
        var changes = EditionChanges()
        try eachAccount(of: source) { subject, account in
            let before = row(subject, account, on: from)
            let after = row(subject, account, on: to)
            let name = (after ?? before)?.displayName ?? subject.key
            func change(_ kind: EditionChange.Kind) -> EditionChange {
                EditionChange(subject: subject, displayName: name, kind: kind)
            }
            switch (before, after) {
            case (nil, nil): break
            case (nil, .some) where wasListed(account, before: from): changes.returned.append(change(.returned))
            case (nil, .some): changes.added.append(change(.added))
            case (.some, nil): changes.gone.append(change(.gone))
            case (.some(let before), .some(let after)):
                let kinds = Self.differingKinds(before.statements, after.statements)
                if !kinds.isEmpty { changes.changed.append(change(.changed(kinds))) }
            }
        }
        return changes
    }

    private func eachAccount(of source: SourceID, _ body: (Subject, EntriesInForce) throws -> Void) throws {
        for kind in [SubjectKind.person, .place, .event, .organisation, .group] {
            try ledger.forEachSubject(of: kind, source: source, before: at) { subject, entries in
                try body(subject, EntriesInForce(entries, takenBack: takenBack, known: known))
            }
        }
    }

    /// The row of a subject on a day; `nil` if the list did not have it.
    private func row(_ subject: Subject, _ account: EntriesInForce, on day: Day) -> EditionRow? {
        let standing = account.standingSnapshots(on: day)
        let entries = standing.filter { $0.delistedOn == nil && !EntriesInForce.saysAbsent($0.entry.entry) }.map(
            \.entry)
        guard let first = entries.first else { return nil }
        return EditionRow(subject: subject, entry: first, entries: entries)
    }

    private func wasListed(_ account: EntriesInForce, before day: Day) -> Bool {
        account.editions.values.contains { $0.contains { $0.day < day && !$0.isAbsence } }
    }

    /// The kinds of which the claims differ, whatever their order, marks and excerpts.
    static func differingKinds(_ before: [Statement], _ after: [Statement]) -> [ClaimKind] {
        var balance: [SaidClaim: Int] = [:]
        for statement in before { balance[SaidClaim(claim: statement.claim, valid: statement.valid), default: 0] -= 1 }
        for statement in after { balance[SaidClaim(claim: statement.claim, valid: statement.valid), default: 0] += 1 }
        return Set(balance.filter { $0.value != 0 }.map(\.key.claim.kind)).sorted()
    }
}

/// A claim for a time, whatever its mark, excerpt and note.
struct SaidClaim: Hashable {
    var claim: Claim
    var valid: PartialDate?
}
