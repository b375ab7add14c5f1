// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Synchronization

/// Keeps the compiled statements of reading connections between questions: compiling costs more than a small question.
///
/// A statement is taken out while it is used, so that a question asked while another is answered never shares one.
final class StatementCache: Sendable {
    static let shared = StatementCache()

    /// Handles that wait, by connection and text. Pointers are kept as numbers, since only the connection's own thread
    /// ever uses them.
    private let waiting = Mutex<[UInt: [String: [UInt]]]>([:])

    /// Keeps statements of a connection from now on.
    func adopt(_ connection: OpaquePointer) {
        waiting.withLock { all in
            let key = UInt(bitPattern: connection)
            if all[key] == nil { all[key] = [:] }
        }
    }

    /// A waiting statement; `nil` if there is none.
    func take(_ connection: OpaquePointer, _ sql: String) -> OpaquePointer? {
        waiting.withLock { all in
            guard let handle = all[UInt(bitPattern: connection)]?[sql]?.popLast() else { return nil }
            return OpaquePointer(bitPattern: handle)
        }
    }

    /// Keeps a statement for the next time, if its connection was adopted; otherwise it is done with.
    func give(_ handle: OpaquePointer, _ connection: OpaquePointer, _ sql: String) {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        let isKept = waiting.withLock { all in
            let key = UInt(bitPattern: connection)
            guard all[key] != nil else { return false }
            all[key]?[sql, default: []].append(UInt(bitPattern: handle))
            return true
        }
        if !isKept { sqlite3_finalize(handle) }
    }

    /// Does away with all statements of connections that are about to be closed.
    func drop(_ connections: Set<UInt>) {
        let dropped = waiting.withLock { all in connections.compactMap { all.removeValue(forKey: $0) } }
        for handle in dropped.flatMap({ $0.values.flatMap { $0 } }) {
            if let handle = OpaquePointer(bitPattern: handle) { sqlite3_finalize(handle) }
        }
    }
}
