// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger
import Statements

/// Goes through all subjects in the order in which they first appeared, with their entries.
///
/// A subject's number is the position of its first entry, so that this is one pass over the table of subjects beside
/// one over the entries; the later entries are looked up.
struct SubjectScan {
    private let connection: OpaquePointer
    private let sealer: EntrySealer?

    init(_ connection: OpaquePointer, sealer: EntrySealer?) {
        self.connection = connection
        self.sealer = sealer
    }

    func run(
        _ kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        let sourceFilter =
            source == nil ? "" : "AND (s.source = (SELECT number FROM source WHERE name = ?3) OR s.compartment > 0)"
        let first = try PreparedStatement(
            connection,
            """
            SELECT \(StoredRow.columns) FROM \(Self.subjects(kind)) CROSS JOIN entry e ON e.position = s.number
            WHERE s.kind = ?1 AND s.number < ?2 \(sourceFilter) ORDER BY s.number
            """)
        try first.bind(1, Codes.number(kind))
        try first.bind(2, before)
        if let source { try first.bindText(3, source.name) }
        let later = try PreparedStatement(
            connection,
            """
            SELECT \(StoredRow.columns) FROM placed p CROSS JOIN entry e ON e.position = p.position
            WHERE p.subject = ?1 AND p.position < ?2 ORDER BY p.position
            """)
        let single = try SubjectReader(connection, sealer: sealer)
        while try first.step() {
            guard let head = try StoredRow.read(first, sealer: sealer) else { continue }
            let subject = head.entry.subject
            if let source, subject.source != source { continue }
            let entries: [LedgerEntry]
            if sealer == nil {
                entries = try append(later, to: head, before: before)
            } else {
                let numbers = try single.numbers(of: subject)
                guard numbers.min() == head.position else { continue }
                entries = try single.entries(numbers: numbers, before: before)
            }
            try body(subject, entries)
        }
    }

    /// Persons are nearly all subjects and are read off in order; the few of another kind are found by the index of keys.
    private static func subjects(_ kind: SubjectKind) -> String {
        kind == .person ? "subject s" : "source o CROSS JOIN subject s INDEXED BY subject_key ON s.source = o.number"
    }

    private func append(_ later: PreparedStatement, to head: LedgerEntry, before: Int) throws -> [LedgerEntry] {
        var entries = [head]
        try later.bind(1, head.position)
        try later.bind(2, before)
        while try later.step() {
            if let entry = try StoredRow.read(later, sealer: sealer) { entries.append(entry) }
        }
        return entries
    }
}
