// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The persons on each pattern of lists, and those who fit none.
public struct OverlapCount: Sendable, Hashable {
    /// Persons by pattern: bit i says whether the person is on list i; pattern 0 counts none.
    public internal(set) var counts: [Int]
    /// Persons of the register whom none of the lists has, though each of them could.
    public internal(set) var onNone = 0
    /// Persons left out because a list examined and declined, studies, or dropped the case.
    public internal(set) var declined = 0
    /// Persons left out because a list could not have them.
    public internal(set) var outside = 0
    /// Persons left out because it is open whether a list had them.
    public internal(set) var open = 0
    /// Persons on some list who are not certainly held or do not certainly fall under the definition.
    public internal(set) var uncertain = 0
    /// The persons of each list who are in the table.
    public var listTotals: [Int] {
        (0..<(counts.count.bitWidth - 1 - counts.count.leadingZeroBitCount)).map { list in
            counts.indices.reduce(0) { $0 + ($1 >> list & 1 == 1 ? counts[$1] : 0) }
        }
    }

    /// Everybody in the table.
    public var observed: Int { counts.reduce(0, +) }

    init(lists: Int) { counts = Array(repeating: 0, count: 1 << lists) }
}
