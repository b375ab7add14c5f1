// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Register
import Statements

extension RegisterLinkage {
    /// Records what the machine joins, as one act that can be taken back as a whole.
    ///
    /// The opening entry stands in the most open compartment of the judgements, so that whoever reads one of them would read that it
    /// was taken back.
    ///
    /// - Parameter reason: the explanation of a pair in words; it is recorded.
    /// - Throws: ``JudgingError/changedMeanwhile`` if the ledger is not the one that was seen, since what was recorded meanwhile
    ///   may decide these pairs.
    /// - Returns: the position of the opening entry, by which the act is called; `nil` if there is nothing to join.
    @discardableResult
    public func record(
        on store: some LedgerStore, at moment: RecordedMoment, reason: (LinkageProposal) -> String
    ) throws -> Int? {
        let compartments = joined.map(\.compartment)
        guard let open = Compartment.allCases.first(where: { compartments.contains($0) }) else { return nil }
        return try store.perform(at: moment) { ledger in
            guard ledger.nextPosition == at else { throw JudgingError.changedMeanwhile }
            let subject = Subject(kind: .run, source: .register, key: "\(Self.runKey)\(ledger.nextPosition)")
            let run = try ledger.append(
                Entry(
                    subject: subject, source: .register, known: nil, compartment: open, account: "machine",
                    statements: []))
            for proposal in joined { try ledger.append(proposal.judgement(run: run, reason: reason(proposal))) }
            return run
        }
    }

    /// With this begins the key of an act of joining.
    static let runKey = "link:"

    /// Takes all judgements of an act of the machine back.
    ///
    /// - Parameter run: the position of its opening entry.
    /// - Returns: the position of the entry that does it; `nil` if no act of joining has this number.
    /// - Throws: ``JudgingError/alreadyUndone(_:)``.
    public static func undo(
        run: Int, account: String, reason: String?, on store: some LedgerStore, at moment: RecordedMoment
    ) throws -> Int? {
        guard let opening = try store.entry(at: run)?.entry, opening.subject.kind == .run, opening.run == nil,
            opening.subject.source == .register, opening.subject.key == "\(runKey)\(run)",
            case .addition = opening.act
        else { return nil }
        guard try !RunsTakenBack(reading: store, at: store.size()).runs.contains(run) else {
            throw JudgingError.alreadyUndone(run)
        }
        return try store.perform(at: moment) { ledger in
            try ledger.append(
                Entry(
                    subject: opening.subject, source: .register, known: nil, act: .runRetraction(of: run),
                    compartment: opening.compartment, account: account,
                    statements: [Statement(.runRetraction(RunRetractionClaim(run: run, reason: reason)))]))
        }
    }
}
