// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// A sanctions regime with the mapping of a case to its criteria: one dossier, one table a regime.
public struct FilledRegime: Sendable, Hashable {
    /// The regime.
    public var regime: SanctionRegime
    /// Whether it is open, for each State of the case.
    public var standings: [ProcedureStanding]
    /// The mapping.
    public var criteria: [FilledCriterion]
}

extension FilledRegime {
    /// Maps a record to a regime of a pack.
    public init(_ regime: SanctionRegime, of pack: ProcedurePack, _ record: Record) {
        let selector = FactSelector(record: record)
        self.init(
            regime: regime,
            standings: ProcedureCatalog.standings(of: pack, record).filter { $0.id == regime.id },
            criteria: regime.criteria.map { criterion in
                FilledCriterion(criterion: criterion, facts: criterion.facts.flatMap { selector.facts($0) })
            })
    }
}
