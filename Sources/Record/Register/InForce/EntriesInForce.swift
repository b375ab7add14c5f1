// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// Which entries of one subject count, as of a known day and a size of the ledger.
///
/// The rules, in this order:
///
/// 1. Entries of runs that were taken back do not exist (see ``RunsTakenBack``), nor do entries at or beyond `at`.
/// 2. An entry is heard if its known day is not after the known day asked for.
/// 3. A retraction or correction that is heard and not itself cancelled cancels its target; a correction of a
///    correction also what this one corrected. So a retraction of a retraction restores, and the retraction of a
///    correction restores
///    what it corrected. The target must be an earlier entry of the same subject.
/// 4. A correction stands in the place of what it corrects: a corrected addition stays an addition, a corrected
///    snapshot an edition of the list. Its place among the editions is the known day of what it corrects, or its own
///    if earlier (then it corrects the date).
/// 5. Of the snapshots of each compartment the one with the latest place counts; on one day the later position.
/// 6. A snapshot that says that the list no longer has the subject takes nothing back. The last account before it
///    stays, marked with the day since which the list does not have the subject.
public struct EntriesInForce: Sendable {
    /// An entry that counts.
    public struct Standing: Sendable, Hashable {
        /// The entry.
        public let entry: LedgerEntry
        /// The first day on which the list did not have the subject any more, if this is the last account before that.
        public let delistedOn: Day?
        /// What the entry took the place of, the nearest first.
        public let corrected: [LedgerEntry]
        /// The editions before it in the order of time, the latest first, each as corrected; empty for an addition.
        let earlierEditions: [Edition]
    }

    /// What a list's edition says of the subject, with its place in time.
    struct Edition: Sendable, Hashable {
        var day: Day
        var entry: LedgerEntry
        var corrected: [LedgerEntry]

        /// Whether the edition says that the list no longer has the subject.
        var isAbsence: Bool { EntriesInForce.saysAbsent(entry.entry) }
    }

    /// The entries that count: additions in the order of the ledger, then the snapshots by compartment.
    public let standing: [Standing]
    /// The editions of each compartment in the order of time.
    let editions: [Compartment: [Edition]]
    private let cancelled: Set<Int>

    /// Works the rules out for the entries of one subject, which must be those before `at` in the order of the ledger.
    public init(_ entries: [LedgerEntry], takenBack: RunsTakenBack, known: Day) {
        if let only = Self.simple(entries, takenBack: takenBack, known: known) {
            self = only
            return
        }
        let heard = entries.filter { $0.knownDay <= known && !takenBack.contains($0) }
        var byPosition: [Int: LedgerEntry] = [:]
        for entry in heard { byPosition[entry.position] = entry }
        var cancelled: Set<Int> = []
        for entry in heard.reversed() where !cancelled.contains(entry.position) {
            guard let target = entry.entry.act.entryTarget, target < entry.position else { continue }
            cancelled.insert(target)
            // A correction of a correction stands in the place of all that was corrected before.
            for replaced in Self.lineage(of: entry, among: byPosition, all: entries) {
                cancelled.insert(replaced.position)
            }
        }
        var additions: [Standing] = []
        var editions: [Compartment: [Edition]] = [:]
        for entry in heard where !cancelled.contains(entry.position) {
            guard entry.entry.act.hasContent else { continue }
            // A target that is not heard yet, or belongs to a run taken back, is looked for among all entries: what
            // it was decides what its correction is.
            let lineage = Self.lineage(of: entry, among: byPosition, all: entries)
            let root = lineage.last ?? entry
            if case .snapshot = root.entry.act {
                let day = lineage.reduce(entry.knownDay) { min($0, $1.knownDay) }
                editions[entry.entry.compartment, default: []].append(
                    Edition(day: day, entry: entry, corrected: lineage))
            } else {
                additions.append(Standing(entry: entry, delistedOn: nil, corrected: lineage, earlierEditions: []))
            }
        }
        for compartment in editions.keys {
            editions[compartment]?.sort { ($0.day, $0.entry.position) < ($1.day, $1.entry.position) }
        }
        self.cancelled = cancelled
        self.editions = editions
        standing = additions + Self.standing(of: editions, on: nil)
    }

    private init(standing: [Standing], editions: [Compartment: [Edition]]) {
        self.standing = standing
        self.editions = editions
        cancelled = []
    }

    /// The common case of a single entry, without any of the tables.
    private static func simple(_ entries: [LedgerEntry], takenBack: RunsTakenBack, known: Day) -> EntriesInForce? {
        guard entries.count == 1, let entry = entries.first else { return nil }
        guard entry.knownDay <= known, !takenBack.contains(entry), entry.entry.act.hasContent else {
            return EntriesInForce(standing: [], editions: [:])
        }
        let standing = Standing(entry: entry, delistedOn: nil, corrected: [], earlierEditions: [])
        let edition = Edition(day: entry.knownDay, entry: entry, corrected: [])
        let isSnapshot = entry.entry.act == .snapshot
        return EntriesInForce(
            standing: [standing], editions: isSnapshot ? [entry.entry.compartment: [edition]] : [:])
    }

    /// Whether an entry was taken back or replaced.
    public func isCancelled(_ position: Int) -> Bool { cancelled.contains(position) }

    /// What the list said in the last edition on or before a day, by compartment; see rule 6.
    public func standingSnapshots(on day: Day) -> [Standing] { Self.standing(of: editions, on: day) }

    /// Whether an entry says that an edition of a list does not have the subject.
    public static func saysAbsent(_ entry: Entry) -> Bool {
        entry.statements.contains { statement in
            if case .listing(let listing) = statement.claim { listing.state == .notListed } else { false }
        }
    }

    private static func lineage(
        of entry: LedgerEntry, among heard: [Int: LedgerEntry], all: [LedgerEntry]
    ) -> [LedgerEntry] {
        var lineage: [LedgerEntry] = []
        var current = entry
        while case .correction(let target) = current.entry.act, target < current.position {
            guard let next = heard[target] ?? all.first(where: { $0.position == target }) else { break }
            lineage.append(next)
            current = next
        }
        return lineage
    }

    private static func standing(of editions: [Compartment: [Edition]], on day: Day?) -> [Standing] {
        var result: [Standing] = []
        for compartment in Compartment.allCases {
            guard let all = editions[compartment] else { continue }
            let upTo = day.map { day in all.prefix { $0.day <= day } } ?? all[...]
            guard let last = upTo.last else { continue }
            let before = Array(upTo.dropLast().reversed())
            result.append(
                Standing(entry: last.entry, delistedOn: nil, corrected: last.corrected, earlierEditions: before))
            guard last.isAbsence, let place = before.firstIndex(where: { !$0.isAbsence }) else { continue }
            let firstAbsence = place == 0 ? last : before[place - 1]
            result.append(
                Standing(
                    entry: before[place].entry, delistedOn: firstAbsence.day, corrected: before[place].corrected,
                    earlierEditions: Array(before[(place + 1)...])))
        }
        return result
    }
}

extension EntryAct {
    /// The entry that the act cancels, if it is one that cancels an entry.
    var entryTarget: Int? {
        switch self {
        case .correction(let target), .retraction(let target): target
        case .addition, .snapshot, .runRetraction: nil
        }
    }

    /// Whether the statements of an entry with this act are something said of the subject.
    var hasContent: Bool {
        switch self {
        case .addition, .snapshot, .correction: true
        case .retraction, .runRetraction: false
        }
    }
}
