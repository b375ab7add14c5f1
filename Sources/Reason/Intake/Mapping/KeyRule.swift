// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a row is told from all others of its list, in this edition and the next.
public struct KeyRule: Sendable, Hashable {
    /// The columns that make the key together.
    public var columns: [String]
    /// What stands between them.
    public var separator: String
    /// What happens when two rows have the same key.
    public var repeats: Repeats

    /// What happens when two rows of one file have the same key.
    public enum Repeats: String, Sendable, Hashable, CaseIterable {
        /// A problem that names both rows; the default.
        case refuse
        /// The second has “ #2” after its key, and so on: only where such rows are known to be equal or in stable order.
        case number
    }
}
