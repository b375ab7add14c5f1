// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import Ledger
import Statements

/// Goes through a register and collects what is wrong.
struct Verifier {
    private(set) var result = Verification()
    private let connection: OpaquePointer
    private let key: VerifierKey
    private let sealer: EntrySealer?
    private let seals: Seals

    init(_ connection: OpaquePointer, key: VerifierKey, sealer: EntrySealer?) throws {
        self.connection = connection
        self.key = key
        self.sealer = sealer
        seals = try Seals(connection)
    }

    private mutating func report(_ what: String, entry: Int? = nil) {
        // A damaged file can have a million problems; the first hundred tell enough.
        if result.problems.count < 100 { result.problems.append(.init(what, entry: entry)) }
    }

    /// SQLite's own check of the file's pages and indexes.
    mutating func checkPages() {
        do {
            let check = try PreparedStatement(connection, "PRAGMA integrity_check(20)")
            while try check.step() {
                let line = String(decoding: check.bytes(0), as: UTF8.self)
                if line != "ok" { report("the file: \(line)") }
            }
        } catch {
            report("the file cannot be checked: \(error)")
        }
    }

    /// Computes the tree from the entries and compares it with every signed head.
    mutating func checkEntries(older: [String], progress: (Int) throws -> Void) throws {
        var heads = readHeads()
        for note in older { addHead(note, name: "the older checkpoint", to: &heads) }
        var frontier = MerkleFrontier()
        do {
            let size = try SQLiteStore.size(connection)
            try checkNoGap(size)
            try checkOwners()
            try checkKeys()
            let row = try PreparedStatement(
                connection, "SELECT \(StoredRow.columns), e.commitment FROM entry e ORDER BY position")
            while try row.step() {
                let position = row.integer(0)
                if position != Int(frontier.size) { report("entries before \(position) are missing", entry: position) }
                frontier.append(try checkedLeaf(row))
                compare(&heads, frontier)
                if position & 0x3FFF == 0 { try progress(position) }
            }
        } catch let error as StoreError {
            report("\(error)")
        }
        result.entries = Int(frontier.size)
        result.size = Int(frontier.size)
        result.root = frontier.root
        for (size, beyond) in heads.sorted(by: { $0.key < $1.key }) where size > 0 {
            for head in beyond { report("\(head.name) is of \(size) entries, but there are only \(frontier.size)") }
        }
        if frontier.size > 0, result.checkpoint == nil { report("there is no signed head of the whole ledger") }
    }

    private func checkNoGap(_ size: Int) throws {
        let count = try PreparedStatement(connection, "SELECT count(*) FROM entry")
        defer { count.reset() }
        if try count.step(), count.integer(0) != size { throw StoreError.damaged(what: "entries are missing") }
    }

    /// Each sealed entry belongs to the first of its subject, and each key to one: otherwise an entry whose key was mislaid
    /// would look like one whose key was erased.
    private mutating func checkOwners() throws {
        let strays = try PreparedStatement(
            connection,
            """
            SELECT e.position FROM entry e LEFT JOIN entry o ON o.position = e.owner
            WHERE e.compartment > 0
              AND (o.position IS NULL OR o.compartment <> e.compartment OR o.owner IS NOT o.position OR o.position > e.position)
            """)
        while try strays.step() { report("a sealed entry belongs to no subject", entry: strays.integer(0)) }
        let keys = try PreparedStatement(
            connection,
            """
            SELECT k.owner FROM sealed_key k LEFT JOIN entry o ON o.position = k.owner
            WHERE o.position IS NULL OR o.owner IS NOT o.position
            """)
        while try keys.step() { report("a key belongs to no subject", entry: keys.integer(0)) }
    }

    /// The wrapped keys are those that were stored, and no digest is of nothing. The digest of an erased key stays.
    private mutating func checkKeys() throws {
        let keys = try PreparedStatement(connection, "SELECT owner, wrapped FROM sealed_key")
        while try keys.step() {
            let owner = keys.integer(0)
            if try !seals.fits(.key, owner, keys.bytes(1)) { report("the key of a subject is damaged", entry: owner) }
        }
        let strays = try PreparedStatement(
            connection,
            """
            SELECT s.number FROM seal s LEFT JOIN entry e ON e.position = s.number
            WHERE e.position IS NULL OR e.compartment = 0 OR s.kind NOT IN (0, 1)
              OR (s.kind = 1 AND e.owner IS NOT e.position)
            """)
        while try strays.step() { report("a digest belongs to no sealed entry", entry: strays.integer(0)) }
    }

    private struct Head {
        var root: Digest
        var note: String
        var name: String
    }

    private mutating func readHeads() -> [Int: [Head]] {
        var heads: [Int: [Head]] = [:]
        do {
            let rows = try PreparedStatement(connection, "SELECT size, note FROM checkpoint ORDER BY size")
            while try rows.step() {
                let size = rows.integer(0)
                let note = String(decoding: rows.bytes(1), as: UTF8.self)
                let signed = addHead(note, name: "checkpoint \(size)", to: &heads)
                if let signed, signed != size { report("checkpoint \(size) stands under a wrong size") }
            }
        } catch {
            report("the checkpoints cannot be read: \(error)")
        }
        return heads
    }

    /// Returns the size that the head speaks of; `nil` if it is not signed.
    @discardableResult
    private mutating func addHead(_ note: String, name: String, to heads: inout [Int: [Head]]) -> Int? {
        do {
            let verified = try VerifiedCheckpoint(note: note.utf8, log: key)
            let size = Int(clamping: verified.checkpoint.size)
            heads[size, default: []].append(Head(root: verified.checkpoint.root, note: note, name: name))
            if verified.checkpoint.size == 0, verified.checkpoint.root != MerkleHash.empty {
                report("\(name) has a wrong root")
            }
            return size
        } catch {
            report("\(name) is not signed by \(key.name): \(error)")
            return nil
        }
    }

    private mutating func compare(_ heads: inout [Int: [Head]], _ frontier: MerkleFrontier) {
        result.checkpoint = nil
        guard let here = heads.removeValue(forKey: Int(frontier.size)) else { return }
        let root = frontier.root
        for head in here {
            if head.root == root {
                result.checkpoint = head.note
            } else {
                report("the entries up to \(frontier.size) do not lead to the root of \(head.name)")
            }
        }
    }

    private mutating func checkedLeaf(_ row: PreparedStatement) throws -> Digest {
        let position = row.integer(0)
        let recorded = RecordedMoment(milliseconds: Int64(row.integer(1)))
        var commitment = Digest(hashing: row.bytes(4))
        let isSealed = row.integer(2) != 0
        if isSealed {
            guard let stored = try? Digest(row.bytes(5)) else {
                report("the commitment is damaged", entry: position)
                return MerkleHash.empty
            }
            commitment = stored
            if try !seals.fits(.body, position, row.bytes(4)) {
                report("the sealed content is damaged", entry: position)
            }
        } else if !row.isNull(5) || !row.isNull(3) {
            report("a public entry has columns of a sealed one", entry: position)
        }
        do {
            if let content = try StoredRow.saltedContent(row, sealer: sealer) {
                let placement = try EntryPlacement(saltedContent: content, position: position, recorded: recorded)
                if Codes.number(placement.compartment) != row.integer(2) {
                    report("the compartment differs from the content", entry: position)
                }
                if isSealed, content.withUnsafeBytes({ Digest(hashing: $0) }) != commitment {
                    report("the sealed content is not what was committed to", entry: position)
                }
            } else {
                result.lockedEntries += 1
            }
        } catch {
            report("\(error)", entry: position)
        }
        return Leaf(position: position, recorded: recorded, commitment: commitment).hash
    }

    /// Derives the tables afresh in a temporary database and compares. While sealed entries are locked this is possible
    /// for the tree and for what belongs to public entries.
    mutating func checkDerivedTables() {
        guard result.problems.isEmpty else { return }
        do {
            let scratch = try DatabaseQueue(path: "")
            try scratch.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
            try scratch.inTransaction { database in
                try database.execute(sql: Schema.ledger)
                try database.execute(sql: Schema.derived(in: "main"))
                let derived = try SQLiteStore.connection(database)
                if try TableDigest.ofSchema(derived) != TableDigest.ofSchema(connection) {
                    report("the tables are not laid out as they must be. Restore a backup.")
                }
                let isPublicOnly = result.lockedEntries > 0
                try Derivation(ledger: connection, derived: derived, sealer: sealer, isPublicOnly: isPublicOnly)
                    .run(size: result.entries) { _ in }
                for table in Schema.derivedTables {
                    let rows = isPublicOnly ? Self.publicRows(table) : "1"
                    if try TableDigest.of(table, derived) != TableDigest.of(table, connection, where: rows) {
                        report("the derived table “\(table)” differs from the ledger. Run “imena rebuild”.")
                    }
                }
                return .rollback
            }
        } catch {
            report("the derived tables cannot be checked: \(error)")
        }
    }

    /// Which rows of a derived table belong to public entries; runs that closed entries take back count with them.
    private static func publicRows(_ table: String) -> String {
        switch table {
        case "subject": "compartment = 0"
        case "placed": "subject IN (SELECT number FROM subject WHERE compartment = 0)"
        case "judgement", "revision": "position IN (SELECT position FROM entry WHERE compartment = 0)"
        default: "1"
        }
    }
}
