// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Names

extension CaseTable {
    /// A row that a name was found in.
    public struct Found: Sendable, Hashable {
        /// The row.
        public let row: Int32
        /// How well the name is met; 0 is best. See ``NameQuery/score(_:)``.
        public let score: Int
    }

    /// Rows with a name that a query meets, the best first, those alike in the order of names.
    ///
    /// - Parameter limit: the greatest number of rows to give.
    public func find(_ query: NameQuery, limit: Int = 100) -> [Found] {
        guard limit > 0, !query.isEmpty else { return [] }
        var found: [Found] = []
        keys.withUnsafeBufferPointer { keys in
            for row in positions.indices {
                let start = Int(keyStarts[row])
                let key = UnsafeBufferPointer(rebasing: keys[start..<start &+ Int(keyLengths[row])])
                guard let score = query.score(key) else { continue }
                found.append(Found(row: Int32(truncatingIfNeeded: row), score: score))
            }
        }
        found.sort { ($0.score, ranks[Int($0.row)]) < ($1.score, ranks[Int($1.row)]) }
        return found.count > limit ? Array(found[..<limit]) : found
    }
}
