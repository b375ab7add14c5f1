// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// The judgements that were not taken back, one for each pair; see the rules at ``Identity``.
enum StandingJudgements {
    private struct Pair: Hashable {
        let first: Subject
        let second: Subject

        init(_ one: Subject, _ other: Subject) {
            let inOrder = (one.source.name, one.key) <= (other.source.name, other.key)
            first = inOrder ? one : other
            second = inOrder ? other : one
        }
    }

    /// - Parameter gone: positions of judgements that are not to count, as if they were taken back.
    static func read(
        _ ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack, without gone: Set<Int> = []
    ) throws -> [StandingJudgement] {
        let entries = try ledger.judgements(before: at).filter { !takenBack.contains($0) }
        let cancelled = try cancelled(among: entries, ledger, at: at, takenBack: takenBack).union(gone)
        var latest: [Pair: StandingJudgement] = [:]
        for entry in entries where !cancelled.contains(entry.position) {
            for statement in entry.entry.statements {
                guard case .judgement(let claim) = statement.claim, entry.entry.act.hasContent else { continue }
                let subject = entry.entry.subject
                guard claim.other.kind == subject.kind, claim.other != subject else { continue }
                let isMachine = claim.machine == true
                let pair = Pair(subject, claim.other)
                if isMachine, let before = latest[pair], !before.isMachine { continue }
                latest[pair] = StandingJudgement(
                    first: subject, second: claim.other, verdict: claim.verdict, isMachine: isMachine,
                    position: entry.position)
            }
        }
        return latest.values.sorted {
            ($0.isMachine ? 1 : 0, $0.position, $0.second.source.name, $0.second.key)
                < ($1.isMachine ? 1 : 0, $1.position, $1.second.source.name, $1.second.key)
        }
    }

    /// The positions of judgements that another entry of their subject took back.
    private static func cancelled(
        among judgements: [LedgerEntry], _ ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack
    ) throws -> Set<Int> {
        var cancelled: Set<Int> = []
        var seen: Set<Subject> = []
        for judgement in judgements where seen.insert(judgement.entry.subject).inserted {
            let all = try ledger.entries(of: judgement.entry.subject, before: at)
            guard all.contains(where: { $0.entry.act.entryTarget != nil }) else { continue }
            let account = EntriesInForce(all, takenBack: takenBack, known: .latest)
            for entry in all where account.isCancelled(entry.position) { cancelled.insert(entry.position) }
        }
        return cancelled
    }
}
