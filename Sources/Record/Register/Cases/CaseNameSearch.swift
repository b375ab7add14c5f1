// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Names

/// Finds persons of a table by name, by any of their names: in any script and spelling, with typing errors, missing parts,
/// initials, and by the beginning of the last word.
public struct CaseNameSearch {
    /// A person that was found.
    public struct Hit: Sendable, Hashable {
        /// The row in the table.
        public let row: Int
        /// The name that was met best.
        public let matched: String
        /// How well, 0 to 1; see `NameIndex.Hit`.
        public let score: Double
    }

    /// Below this score a name has too little of what was asked for to be of use.
    public static let leastScore = 0.45

    private let names: [String]
    private let rows: [Int]
    private var search: NameSearch?

    /// Makes an index of all names in a table.
    ///
    /// - Complexity: about 10 microseconds a name.
    public init(_ table: CaseTable) throws(NameIndexError) {
        var builder = NameIndexBuilder()
        var names: [String] = []
        var rows: [Int] = []
        for row in 0..<table.count {
            for name in table.names(row) {
                builder.add(id: "", name: name)
                names.append(name)
                rows.append(row)
            }
        }
        self.names = names
        self.rows = rows
        search = names.isEmpty ? nil : NameSearch(try NameIndex(copying: builder.bytes()))
    }

    /// The persons whose names fit best, the best first, equal ones in the order of the table.
    public mutating func find(_ text: String, limit: Int) -> [Hit] {
        guard limit > 0 else { return [] }
        // A person can be met by several names.
        let hits = search?.find(text, limit: limit * 4 + 20, isTyping: true) ?? []
        var seen: Set<Int> = []
        var found: [Hit] = []
        for hit in hits where Double(hit.score) >= Self.leastScore && rows.indices.contains(hit.document) {
            guard found.count < limit, seen.insert(rows[hit.document]).inserted else { continue }
            found.append(
                Hit(row: rows[hit.document], matched: names[hit.document], score: Double(hit.score)))
        }
        return found
    }
}
