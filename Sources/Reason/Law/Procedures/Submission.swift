// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// A submission, filled from a record: typed values with their citations, and gaps. It holds what the session that read
/// the record could read, and nothing else.
public struct Submission: Sendable, Hashable {
    /// The procedure.
    public var pack: ProcedurePack
    /// The track.
    public var variant: ProcedureVariant
    /// The record that it was filled from.
    public var record: Record
    /// The official whom a request for sanctions is about.
    public var official: String?
    /// Whether the procedure is open, for each State of the case.
    public var standings: [ProcedureStanding]
    /// The consent to the purpose of the procedure.
    public var consent: ConsentState
    /// Whether the person counts as a child whose name and story are spared: there is no consent to this purpose.
    public var sparesChild: Bool
    /// The sections.
    public var sections: [FilledSection]
    /// The regimes of a request for sanctions.
    public var regimes: [FilledRegime]

    /// Fields that have to be filled in by hand.
    public var gaps: [FilledField] { sections.flatMap(\.fields).filter(\.isGap) }

    /// Whether a new submission is closed, against every State of the case and under every regime.
    public var isClosed: Bool {
        let all = regimes.isEmpty ? standings : regimes.flatMap(\.standings)
        return !all.isEmpty && all.allSatisfy { $0.outcome == .closed || $0.outcome == .continues }
    }
}
