// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger
import Statements

/// Goes through all open subjects of a kind and hands over those with a single entry as SQLite has them in memory.
///
/// Two cursors run side by side: one over the subjects with their first entries, one over the subjects that have later
/// ones, so that a subject with one entry costs no look-up.
struct StoredScan {
    private let connection: OpaquePointer

    init(_ connection: OpaquePointer) { self.connection = connection }

    func run(_ kind: SubjectKind, before: Int, _ body: (StoredSubject) throws -> Void) throws {
        let first = try PreparedStatement(
            connection,
            """
            SELECT \(StoredRow.columns) FROM subject s CROSS JOIN entry e ON e.position = s.number
            WHERE s.kind = ?1 AND s.number < ?2 ORDER BY s.number
            """)
        try first.bind(1, Codes.number(kind))
        try first.bind(2, before)
        let more = try PreparedStatement(
            connection, "SELECT subject FROM placed WHERE position < ?1 ORDER BY subject, position")
        try more.bind(1, before)
        defer { more.reset() }
        let later = try PreparedStatement(
            connection,
            """
            SELECT \(StoredRow.columns) FROM placed p CROSS JOIN entry e ON e.position = p.position
            WHERE p.subject = ?1 AND p.position < ?2 ORDER BY p.position
            """)
        var next = try more.step() ? more.integer(0) : Int.max
        let open = Codes.number(Compartment.public)
        while try first.step() {
            let position = first.integer(0)
            while next < position { next = try more.step() ? more.integer(0) : Int.max }
            guard next != position, first.integer(2) == open else {
                try whole(first, later, before: before, body)
                continue
            }
            let stored = first.bytes(4)
            guard stored.count >= Leaf.saltLength else {
                throw StoreError.damaged(what: "entry \(position) is too short")
            }
            try body(
                .single(
                    position: position, recorded: RecordedMoment(milliseconds: Int64(first.integer(1))),
                    content: UnsafeRawBufferPointer(rebasing: stored[Leaf.saltLength...])))
        }
    }

    private func whole(
        _ first: PreparedStatement, _ later: PreparedStatement, before: Int, _ body: (StoredSubject) throws -> Void
    ) throws {
        guard let head = try StoredRow.read(first, sealer: nil) else { return }
        var entries = [head]
        try later.bind(1, head.position)
        try later.bind(2, before)
        while try later.step() {
            if let entry = try StoredRow.read(later, sealer: nil) { entries.append(entry) }
        }
        try body(.whole(head.entry.subject, entries))
    }
}
