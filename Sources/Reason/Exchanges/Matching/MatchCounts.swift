// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many entries of a list were matched, and how many of them people have to look at.
public struct MatchCounts: Sendable, Hashable {
    /// All entries.
    public private(set) var entries = 0
    /// Entries for which a person of the register is named: likelier than not, or decided.
    public private(set) var matched = 0
    /// Of these, those with ``EntryMatch/sure`` and more, or decided.
    public private(set) var sure = 0
    /// Of these, those that people have to look at.
    public private(set) var toCheck = 0
    /// Entries that may be persons of the register, none of them likelier than not.
    public private(set) var open = 0
    /// Entries of whom nobody in the register is known.
    public private(set) var nobody = 0

    /// Counts matches.
    public init(_ matches: some Sequence<EntryMatch>) {
        for match in matches {
            entries += 1
            if match.person != nil {
                matched += 1
                if match.isSure || match.isDecided { sure += 1 } else { toCheck += 1 }
            } else if match.candidates.isEmpty {
                nobody += 1
            } else {
                open += 1
            }
        }
    }
}
