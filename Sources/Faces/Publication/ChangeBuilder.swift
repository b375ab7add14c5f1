// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// The latest changes to published records, from the last entries of the ledger.
struct ChangeBuilder {
    let base: MomentBase
    let day: Day
    /// How many positions of the ledger are looked through, and how many changes are given.
    static let window = 2_000
    static let limit = 12

    /// One person on one day of recording.
    private struct Key: Hashable {
        var person: Register.PersonID
        var recorded: Day
    }

    private struct Draft {
        var kind: ChangeKind
        var known: Day?
    }

    /// The changes, newest first.
    ///
    /// - Parameter names: the names of a published person and the status; `nil` for one who is not shown.
    func changes(
        _ shown: (Register.PersonID) throws -> (names: [PublicName], status: PublicStatus)?
    ) throws -> [PublicChange] {
        var order: [Key] = []
        var drafts: [Key: Draft] = [:]
        let start = max(0, base.key.at - Self.window)
        try base.ledger.forEachEntry(in: start..<base.key.at) { stored in
            guard stored.entry.subject.kind == .person, stored.knownDay <= base.key.known,
                !base.reader.takenBack.contains(stored), let kind = kind(stored)
            else { return }
            let subject = stored.entry.subject
            guard let person = try base.reader.identity.person(of: subject, in: base.ledger) else { return }
            let key = Key(person: person, recorded: stored.recorded.day)
            let isNew = person.position == stored.position
            let known = stored.entry.known?.range.latest
            if let draft = drafts[key] {
                drafts[key] = Draft(kind: Self.weightier(draft.kind, kind), known: Self.later(draft.known, known))
                order.removeAll { $0 == key }
            } else {
                drafts[key] = Draft(kind: isNew ? .added : kind, known: known)
            }
            order.append(key)
        }
        var changes: [PublicChange] = []
        for key in order.reversed() {
            guard changes.count < Self.limit else { break }
            guard let draft = drafts[key], let shown = try shown(key.person),
                let id = PublicRecord.PersonID(key.person.text)
            else { continue }
            changes.append(
                PublicChange(
                    person: id, names: shown.names, kind: draft.kind,
                    status: draft.kind == .statusChanged ? shown.status : nil, known: draft.known,
                    recorded: key.recorded))
        }
        return changes
    }

    private static func later(_ first: Day?, _ second: Day?) -> Day? {
        guard let first, let second else { return first ?? second }
        return max(first, second)
    }

    private func kind(_ stored: LedgerEntry) -> ChangeKind? {
        let claims = stored.entry.statements.map(\.claim)
        switch stored.entry.act {
        case .correction: return claims.contains { AllowList.publishes($0) } ? .corrected : nil
        case .retraction: return .withdrawn
        case .runRetraction: return nil
        case .addition, .snapshot:
            for case .judgement(let judgement) in claims where judgement.verdict == .same { return .joined }
            guard claims.contains(where: { AllowList.publishes($0) }) else { return nil }
            let statusKinds: Set<ClaimKind> = [.custody, .release, .death, .decision, .participation, .wanted]
            return claims.contains { statusKinds.contains($0.kind) } ? .statusChanged : .statementsAdded
        }
    }

    private static func weightier(_ first: ChangeKind, _ second: ChangeKind) -> ChangeKind {
        let order: [ChangeKind] = [.added, .joined, .withdrawn, .corrected, .statusChanged, .statementsAdded]
        let places = (order.firstIndex(of: first) ?? order.count, order.firstIndex(of: second) ?? order.count)
        return places.0 <= places.1 ? first : second
    }
}
