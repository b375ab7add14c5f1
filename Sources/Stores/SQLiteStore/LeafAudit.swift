// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

/// Computes leaves from the stored rows, by a path of its own: this is what is compared before a head is signed.
struct LeafAudit {
    private let connection: OpaquePointer

    init(_ connection: OpaquePointer) { self.connection = connection }

    /// The leaf of each stored row in a range, in order.
    ///
    /// - Throws: ``StoreError/damaged(what:)`` if a row is missing or cannot be one.
    func forEachLeaf(_ range: Range<Int>, _ body: (Leaf) throws -> Void) throws {
        let rows = try PreparedStatement(
            connection,
            """
            SELECT position, recorded, owner, commitment, body FROM entry
            WHERE position >= ? AND position < ? ORDER BY position
            """)
        try rows.bind(1, range.lowerBound)
        try rows.bind(2, range.upperBound)
        var expected = range.lowerBound
        while try rows.step() {
            let position = rows.integer(0)
            guard position == expected else { throw StoreError.damaged(what: "entry \(expected) is missing") }
            let recorded = RecordedMoment(milliseconds: Int64(rows.integer(1)))
            let commitment: Digest
            if rows.isNull(3) {
                commitment = Digest(hashing: rows.bytes(4))
            } else {
                guard let stored = try? Digest(rows.bytes(3)) else {
                    throw StoreError.damaged(what: "the commitment of entry \(position)")
                }
                commitment = stored
            }
            try body(Leaf(position: position, recorded: recorded, commitment: commitment))
            expected += 1
        }
        guard expected == range.upperBound else { throw StoreError.damaged(what: "entry \(expected) is missing") }
    }

    /// The root of the tree of `new` leaves, the first `old` taken from the tiles and the others from the rows.
    func root(extending old: Int, to new: Int) throws -> Digest {
        var frontier = try TileWriter(connection, size: old).frontier
        try forEachLeaf(old..<new) { frontier.append($0.hash) }
        return frontier.root
    }
}
