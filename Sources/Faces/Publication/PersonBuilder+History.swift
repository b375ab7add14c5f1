// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

extension PersonBuilder {
    /// What was recorded of the person, newest first, and the positions of these entries. Entries that say nothing
    /// publishable are passed over, and so are runs that were taken back.
    mutating func history() throws -> (entries: [HistoryEntry], positions: [Int]) {
        var steps: [(position: Int, entry: HistoryEntry)] = []
        var positions: Set<Int> = []
        var isPublished = false
        for subject in record.subjects {
            for stored in try base.ledger.entries(of: subject, before: record.asOf.at) {
                guard stored.knownDay <= record.asOf.known, !base.reader.takenBack.contains(stored) else { continue }
                guard let step = step(stored, &isPublished, positions) else { continue }
                positions.insert(stored.position)
                steps.append((stored.position, step))
            }
        }
        return (steps.sorted { $0.position > $1.position }.map(\.entry), positions.sorted())
    }

    private mutating func step(
        _ stored: LedgerEntry, _ isPublished: inout Bool, _ seen: Set<Int>
    ) -> HistoryEntry? {
        let claims = stored.entry.statements.map(\.claim)
        let published = claims.filter { AllowList.publishes($0) }
        let kind: HistoryKind
        switch stored.entry.act {
        case .correction(let target):
            guard !published.isEmpty, seen.contains(target) else { return nil }
            kind = .corrected
        case .retraction(let target):
            guard seen.contains(target) else { return nil }
            kind = .withdrawn
        case .runRetraction: return nil
        case .addition, .snapshot:
            if let verdict = claims.compactMap(Self.verdict).first {
                kind = verdict == .same ? .joined : .separated
            } else if !isPublished, published.contains(where: { $0.kind == .publicationBasis }) {
                isPublished = true
                kind = .published
            } else {
                guard !published.isEmpty else { return nil }
                kind = .recorded
            }
        }
        return HistoryEntry(
            kind: kind, known: stored.entry.known?.range.latest, recorded: stored.recorded.day,
            source: numbering.number(stored.entry.source), statements: published.count, position: stored.position)
    }

    /// A judgement that joined or parted; one that left it open is not shown.
    private static func verdict(_ claim: Claim) -> JudgementVerdict? {
        guard case .judgement(let judgement) = claim, judgement.verdict != .unsure else { return nil }
        return judgement.verdict
    }

    /// The subjects of a person made of several. The key of a child's subject is not shown: it often has the name in it.
    func joinedFrom() throws -> [JoinedSubject] {
        guard record.subjects.count > 1 else { return [] }
        let joins = try joins()
        let texts = base.texts.of(record, isChild: isChild)
        return try record.subjects.compactMap { subject in
            guard let source = PublicRecord.SourceID(subject.source.name) else { return nil }
            let name = try base.ledger.firstPositions(of: subject).name(before: record.asOf.at)
            let former = name.flatMap { Register.PersonID(position: $0.position) }
            let join = joins[subject]
            return JoinedSubject(
                source: source, publisher: base.catalog.publisher(subject.source),
                label: isChild ? "" : texts.passing(subject.key) ?? "",
                byMachine: join?.byMachine ?? false,
                formerID: former == record.id ? nil : former.flatMap { PublicRecord.PersonID($0.text) },
                joined: join?.day)
        }
    }

    /// The last judgement that counts and joins each subject with another.
    private func joins() throws -> [Subject: (byMachine: Bool, day: Day)] {
        var joins: [Subject: (byMachine: Bool, day: Day)] = [:]
        guard let first = record.subjects.first else { return joins }
        for judgement in base.reader.identity.joins(of: first) {
            guard let day = try base.ledger.entry(at: judgement.position)?.recorded.day else { continue }
            joins[judgement.first] = (judgement.isMachine, day)
            joins[judgement.second] = (judgement.isMachine, day)
        }
        return joins
    }
}
