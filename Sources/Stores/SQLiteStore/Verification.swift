// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger

/// What a verification found.
public struct Verification: Sendable, Hashable {
    /// One thing that is wrong.
    public struct Problem: Sendable, Hashable {
        /// What is wrong: an entry, a table, a checkpoint.
        public var what: String
        /// The position of the entry, if it is one.
        public var entry: Int?

        init(_ what: String, entry: Int? = nil) {
            self.what = what
            self.entry = entry
        }
    }

    /// The number of entries.
    public var entries = 0
    /// The number of entries whose content could not be read because their compartment is locked; their commitments
    /// were checked against the tree.
    public var lockedEntries = 0
    /// The number of leaves of the tree.
    public var size = 0
    /// The root of the tree, computed from the entries.
    public var root = MerkleHash.empty
    /// The newest signed head, as its note.
    public var checkpoint: String?
    /// What is wrong; empty if all is well.
    public var problems: [Problem] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { problems.isEmpty }
}
