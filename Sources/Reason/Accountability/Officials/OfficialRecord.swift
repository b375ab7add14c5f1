// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Who stands in a register as an official, and not as somebody whose case it keeps.
public enum OfficialRecord {
    /// The claims that make a record that of an official.
    private static let offices: Set<ClaimKind> = [.post, .sanction]
    /// What happens to the persecuted.
    private static let cases: Set<ClaimKind> = [
        .custody, .transfer, .charge, .proceeding, .decision, .release, .wanted, .recognition, .listing,
        .participation, .targeting, .harm, .finding, .role, .listEntry,
    ]
    /// All claims that decide.
    public static let kinds = offices.union(cases)

    /// Whether a record with claims of these kinds has a post or a sanction, and nothing that happens to the persecuted. Such a person
    /// is not counted among them, and a text that names them names no prisoner.
    public static func isOfficialAlone(_ kinds: some Sequence<ClaimKind>) -> Bool {
        let kinds = Set(kinds)
        return !kinds.isDisjoint(with: offices) && kinds.isDisjoint(with: cases)
    }
}
