// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The rule that put one value before the others, in the order in which the rules are asked.
public enum ChoiceRule: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It is the only value.
    case only
    /// It was checked, or the others are marked as unchecked or uncertain.
    case mark
    /// Its source is nearer to the facts; see ``SourceRanks``.
    case source
    /// Its date is more precise.
    case precision
    /// It became known later.
    case known
    /// It stands later in the ledger: nothing else tells the values apart.
    case position

    /// The order in which the rules are asked.
    public static func < (first: ChoiceRule, second: ChoiceRule) -> Bool {
        (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
    }
}
