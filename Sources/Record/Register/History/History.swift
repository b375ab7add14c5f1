// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// All that was recorded of a person, in the order of the ledger, with what each entry changed.
///
/// A snapshot is compared with the edition before it in the order of known days, among what had been recorded until
/// then; a correction with what it corrects; a retraction removes what it takes back. That a whole run was taken back
/// shows as
/// a step of its own for each entry of the run.
public struct History: Sendable, Hashable {
    /// The steps.
    public let items: [HistoryItem]

    /// Reads the history of the person that has these subjects from the first `at` entries of a ledger.
    public init(of subjects: [Subject], reading ledger: some LedgerReading, at: Int) throws {
        let takenBack = try RunsTakenBack(reading: ledger, at: at)
        var items: [HistoryItem] = []
        for subject in subjects {
            let entries = try ledger.entries(of: subject, before: at)
            items += Self.items(of: entries, takenBack: takenBack)
            items += try Self.undone(entries, ledger, at: at)
        }
        self.items = items.sorted { first, second in
            first.position != second.position
                ? first.position < second.position
                : (first.subject.key, first.known) < (second.subject.key, second.known)
        }
    }

    /// The steps that changed claims of a kind.
    public func items(changing kind: ClaimKind) -> [HistoryItem] {
        items.filter { item in item.changes.contains { $0.kind == kind } }
    }

    private static func items(of entries: [LedgerEntry], takenBack: RunsTakenBack) -> [HistoryItem] {
        let account = EntriesInForce(entries, takenBack: takenBack, known: .latest)
        return entries.enumerated().map { index, entry in
            let earlier = entries[..<index]
            let isInForce = !account.isCancelled(entry.position) && !takenBack.contains(entry)
            return item(entry, changes(entry, earlier), isInForce: isInForce)
        }
    }

    private static func item(
        _ entry: LedgerEntry, at act: LedgerEntry? = nil, _ changes: [HistoryItem.Change], isInForce: Bool
    ) -> HistoryItem {
        HistoryItem(
            position: (act ?? entry).position, subject: entry.entry.subject, source: entry.entry.source,
            act: (act ?? entry).entry.act, known: (act ?? entry).knownDay,
            reason: reason((act ?? entry).entry), recorded: (act ?? entry).recorded,
            account: (act ?? entry).entry.account, compartment: entry.entry.compartment, changes: changes,
            isInForce: isInForce)
    }

    private static func reason(_ entry: Entry) -> String? {
        for statement in entry.statements {
            if case .runRetraction(let claim) = statement.claim { return claim.reason }
        }
        return entry.reason
    }

    private static func changes(_ entry: LedgerEntry, _ earlier: ArraySlice<LedgerEntry>) -> [HistoryItem.Change] {
        let claims = entry.entry.statements.map(\.claim)
        func target(_ position: Int) -> [Claim] {
            earlier.first { $0.position == position }?.entry.statements.map(\.claim) ?? []
        }
        switch entry.entry.act {
        case .addition: return difference([], claims)
        case .correction(let position): return difference(target(position), claims)
        case .retraction(let position): return difference(target(position), [])
        case .runRetraction: return []
        case .snapshot where EntriesInForce.saysAbsent(entry.entry):
            // A list that no longer has the person takes nothing back of what it said.
            return difference([], claims)
        case .snapshot:
            let before = EntriesInForce(Array(earlier), takenBack: .none, known: .latest)
            let edition = before.editions[entry.entry.compartment]?.last { $0.day <= entry.knownDay }
            return difference(edition?.entry.entry.statements.map(\.claim) ?? [], claims)
        }
    }

    /// What came and what went; one claim of a kind in the place of one of its kind is a change.
    static func difference(_ before: [Claim], _ after: [Claim]) -> [HistoryItem.Change] {
        var removed = before
        var added: [Claim] = []
        for claim in after {
            if let place = removed.firstIndex(of: claim) { removed.remove(at: place) } else { added.append(claim) }
        }
        var changes: [HistoryItem.Change] = []
        for kind in Set((removed + added).map(\.kind)).sorted() {
            let gone = removed.filter { $0.kind == kind }
            let come = added.filter { $0.kind == kind }
            if gone.count == 1, come.count == 1 {
                changes.append(.changed(from: gone[0], to: come[0]))
            } else {
                changes += gone.map { .removed($0) } + come.map { .added($0) }
            }
        }
        return changes
    }

    /// The steps by which runs were taken back that these entries belong to.
    private static func undone(_ entries: [LedgerEntry], _ ledger: some LedgerReading, at: Int) throws -> [HistoryItem]
    {
        var items: [HistoryItem] = []
        for retraction in try ledger.runRetractions(before: at) {
            let touched = entries.filter { $0.position < retraction.position && $0.entry.run == retraction.run }
            guard !touched.isEmpty, let act = try ledger.entry(at: retraction.position) else { continue }
            for entry in touched {
                items.append(item(entry, at: act, difference(entry.entry.statements.map(\.claim), []), isInForce: true))
            }
        }
        return items
    }
}
