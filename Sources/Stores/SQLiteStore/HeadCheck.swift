// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

/// Checks that the stored tree leads to the last signed head before anything is added to it: a hash that went bad on the
/// disk must not find its way into the next head.
struct HeadCheck {
    private let select: PreparedStatement
    private let key: VerifierKey

    init(_ connection: OpaquePointer, key: VerifierKey) throws(StoreError) {
        select = try PreparedStatement(connection, "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")
        self.key = key
    }

    /// - Parameters:
    ///   - root: the root that the stored tree has.
    ///   - size: the number of entries.
    /// - Throws: ``StoreError/damaged(what:)``.
    func check(root: Digest, size: Int) throws(StoreError) {
        guard try select.step() else {
            guard size == 0 else { throw .damaged(what: "no signed head is there") }
            return
        }
        defer { select.reset() }
        guard let head = try? VerifiedCheckpoint(note: select.array(1), log: key).checkpoint else {
            throw .damaged(what: "the last head is not signed by \(key.name)")
        }
        guard select.integer(0) == size, head.size == UInt64(size), head.root == root else {
            throw .damaged(what: "the stored tree does not lead to the last signed head")
        }
    }
}
