// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
public import Ledger
public import Statements

extension SQLiteStore {
    /// Answers all questions that `body` asks from one snapshot of the database.
    public func inOneSnapshot<Result>(_ body: () throws -> Result) throws -> Result { try read { _ in try body() } }

    /// The number of entries.
    public func size() throws -> Int { try read { try Self.size($0) } }

    /// The entry at a position; `nil` if there is none or it is locked.
    public func entry(at position: Int) throws -> LedgerEntry? {
        try read { connection in
            let row = try PreparedStatement(
                connection, "SELECT \(StoredRow.columns) FROM entry e WHERE position = ?")
            try row.bind(1, position)
            defer { row.reset() }
            return try row.step() ? try StoredRow.read(row, sealer: try sealer(connection)) : nil
        }
    }

    /// All entries in the order of the ledger.
    public func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try read { connection in
            let row = try PreparedStatement(
                connection,
                "SELECT \(StoredRow.columns) FROM entry e WHERE position >= ? AND position < ? ORDER BY position")
            try row.bind(1, range.lowerBound)
            try row.bind(2, range.upperBound)
            let sealer = try sealer(connection)
            while try row.step() {
                if let entry = try StoredRow.read(row, sealer: sealer) { try body(entry) }
            }
        }
    }

    /// The entries of one subject in the order of the ledger.
    public func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try read { connection in
            let reader = try SubjectReader(connection, sealer: try sealer(connection))
            return try reader.entries(of: subject, before: before)
        }
    }

    /// All subjects of a kind with their entries, in the order in which they first appeared.
    public func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        try read { connection in
            try SubjectScan(connection, sealer: try sealer(connection)).run(kind, source: source, before: before, body)
        }
    }

    /// All subjects of a kind, those with one entry as bytes. With unlocked compartments a subject can stand under
    /// several numbers; its entries are then gathered as ever.
    public func forEachStoredSubject(
        of kind: SubjectKind, before: Int, _ body: (StoredSubject) throws -> Void
    ) throws {
        try read { connection in
            guard try sealer(connection) == nil else {
                return try SubjectScan(connection, sealer: try sealer(connection))
                    .run(kind, source: nil, before: before) { try body(.whole($0, $1)) }
            }
            try StoredScan(connection).run(kind, before: before, body)
        }
    }

    /// The runs that were taken back.
    public func runRetractions(before: Int) throws -> [RunRetraction] {
        try read { connection in
            let rows = try PreparedStatement(
                connection, "SELECT position, run FROM retraction WHERE position < ? ORDER BY position")
            try rows.bind(1, before)
            var retractions: [RunRetraction] = []
            while try rows.step() {
                retractions.append(RunRetraction(position: rows.integer(0), run: rows.integer(1)))
            }
            return retractions
        }
    }

    /// All judgements of identity, in the order of the ledger.
    public func judgements(before: Int) throws -> [LedgerEntry] {
        try read { connection in
            let row = try PreparedStatement(
                connection,
                """
                SELECT \(StoredRow.columns) FROM judgement j JOIN entry e ON e.position = j.position
                WHERE j.position < ? ORDER BY j.position
                """)
            try row.bind(1, before)
            let sealer = try sealer(connection)
            var entries: [LedgerEntry] = []
            while try row.step() {
                if let entry = try StoredRow.read(row, sealer: sealer) { entries.append(entry) }
            }
            return entries
        }
    }

    /// Where a subject first appears in each compartment that is open.
    public func firstPositions(of subject: Subject) throws -> FirstPositions {
        try read { try SubjectReader($0, sealer: try sealer($0)).firstPositions(of: subject) }
    }
}
