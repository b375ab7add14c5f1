// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The order of a list of cases. Rows that are equal in it follow in the order of names, rows without a value last.
public enum CaseOrder: String, Sendable, Hashable, CaseIterable {
    /// By name.
    case name
    /// By the first possible day since which the status holds, the latest first.
    case newest
    /// The same, the earliest first.
    case longest
    /// By the year of birth, the oldest first.
    case birth
    /// By when the register first had them.
    case entered
}
