// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Names
internal import Register
internal import Statements
import Synchronization

/// Keeps who may not be named from one state of the ledger to the next: after an act only those whom it concerns are read again.
final class UnnamedShelf: Sendable {
    private struct State: Sendable {
        var head: Int
        var today: Day
        var persons: UnnamedPersons
    }

    private let state = Mutex<State?>(nil)

    /// Who may not be named at the head of the ledger.
    func persons(_ base: MomentBase) throws -> UnnamedPersons {
        try state.withLock { state in
            if let kept = state, kept.head == base.key.head, kept.today == base.key.today { return kept.persons }
            var persons: UnnamedPersons?
            if var kept = state, kept.today == base.key.today, kept.head < base.key.head {
                // The old state is given up first, so that nothing is copied.
                state = nil
                if try Self.update(&kept.persons, from: kept.head, base) { persons = kept.persons }
            }
            let new = try persons ?? Self.all(base)
            state = State(head: base.key.head, today: base.key.today, persons: new)
            return new
        }
    }

    /// Takes in what was recorded since.
    ///
    /// - Returns: false if all must be read again, since persons were joined or parted, or an act was undone.
    private static func update(_ persons: inout UnnamedPersons, from head: Int, _ base: MomentBase) throws -> Bool {
        var subjects: [Subject] = []
        var isWhole = false
        try base.ledger.forEachEntry(in: head..<base.key.head) { stored in
            let entry = stored.entry
            let isUndoing = if case .runRetraction = entry.act { true } else { false }
            if isUndoing || entry.statements.contains(where: { $0.claim.kind == .judgement }) { isWhole = true }
            if entry.subject.kind == .person, !subjects.contains(entry.subject) { subjects.append(entry.subject) }
            if subjects.count > most { isWhole = true }
        }
        guard !isWhole else { return false }
        let rule = base.rule(on: base.key.known)
        var reader = NameReader()
        for subject in subjects {
            let all = base.subjectsNow(with: subject)
            persons.note(all, try base.entries(of: all), rule, &reader)
        }
        return true
    }

    /// More persons than these are not read one by one.
    private static let most = 500

    private static func all(_ base: MomentBase) throws -> UnnamedPersons {
        var persons = UnnamedPersons()
        var singles = SingleEntries(base)
        var reader = NameReader()
        try base.ledger.forEachStoredSubject(of: .person, before: base.key.head) { stored in
            let first: Subject
            var own: [LedgerEntry]
            switch stored {
            case .single(let position, let recorded, let content):
                if singles.isNamed(content, position: position) { return }
                let entry = try Entry(canonicalBytes: Array(content), from: 0)
                (first, own) = (entry.subject, [LedgerEntry(position: position, recorded: recorded, entry: entry)])
            case .whole(let subject, let entries): (first, own) = (subject, entries)
            }
            own.removeAll { $0.entry.compartment != .public }
            let all = base.subjectsNow(with: first)
            guard all.first == first else { return }
            let entries = all.count == 1 ? [own] : try base.entries(of: all)
            persons.note(all, entries, singles.rule, &reader)
        }
        return persons
    }

    /// Sorts out those of whom one entry says that they may be named on every day: of most persons of a long list.
    private struct SingleEntries {
        let rule: PermissionRule
        private let base: MomentBase
        private let joined: Set<Int>
        private var outline = EntryOutline()
        private var known: [[UInt8]: Bool] = [:]

        init(_ base: MomentBase) {
            self.base = base
            rule = base.rule(on: base.key.known)
            joined = base.joinedPositions
        }

        mutating func isNamed(_ bytes: UnsafeRawBufferPointer, position: Int) -> Bool {
            guard outline.find(in: bytes), !joined.contains(position), !base.isTakenBack(position),
                !(outline.run.map { base.isTakenBack($0) } ?? false)
            else { return false }
            // Of whom nothing is public nothing is said.
            guard outline.isPublic else { return true }
            var key: [UInt8] = []
            for part in outline.parts {
                switch ClaimKind(rawValue: part.kind) {
                case .publicationBasis, .safety, .characteristic, .birth: key.append(contentsOf: bytes[part.field])
                default: break
                }
            }
            if let isNamed = known[key] { return isNamed }
            guard let entry = try? Entry(canonicalBytes: Array(bytes), from: 0) else { return false }
            let moment = RecordedMoment(milliseconds: 0)
            let naming = rule.naming([[LedgerEntry(position: position, recorded: moment, entry: entry)]])
            let isNamed = naming.hiddenBefore == .earliest && naming.minorBefore == .earliest
            known[key] = isNamed
            return isNamed
        }
    }
}
