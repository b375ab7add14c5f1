// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A sanctions regime with the mapping of a case to its criteria: one dossier, one table a regime.
public struct FilledRegime: Sendable, Hashable {
    /// The regime.
    public var regime: SanctionRegime
    /// Whether it is open, for each State of the case.
    public var standings: [ProcedureStanding]
    /// The mapping.
    public var criteria: [FilledCriterion]
}
