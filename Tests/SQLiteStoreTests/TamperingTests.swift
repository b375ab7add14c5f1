// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
import SQLiteStore
import Statements
import Testing
import Vault

/// Somebody who has the register's own file, and in the end its key too, and wants to have it another way.
@Suite("Tampering") struct TamperingTests {
    /// The register, a head of its first half that somebody keeps outside, and the size of that half.
    private static func register() throws -> (register: TestRegister, older: String, size: Int) {
        let register = try TestRegister()
        let history = History(seed: 21, acts: 20)
        let store = try register.open()
        try history.record(in: store, acts: 0..<10)
        let size = try store.size()
        let older = try #require(try store.signedHead(at: size))
        try history.record(in: store, acts: 10..<20)
        #expect(try register.verify(store, older: [older]).isSound)
        try store.close()
        return (register, older, size)
    }

    private static func change(_ register: TestRegister, _ sql: [String]) throws {
        let queue = try DatabaseQueue(path: register.folder.appending(path: SQLiteStore.fileName).path)
        try queue.write { for sql in sql { try $0.execute(sql: sql) } }
        try queue.close()
    }

    private static func problems(_ register: TestRegister, older: [String]) throws -> [String] {
        let store = try register.open()
        defer { try? store.close() }
        return try register.verify(store, older: older).problems.map(\.what)
    }

    @Test(
        "of any kind is found with nothing but the register itself",
        arguments: [
            "DELETE FROM entry WHERE position = 3",
            "DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)",
            "UPDATE entry SET recorded = recorded + 1 WHERE position = 5",
            "UPDATE entry SET compartment = 1 WHERE position = (SELECT min(position) FROM entry WHERE compartment = 0)",
            "UPDATE entry SET compartment = 0 WHERE position = (SELECT min(position) FROM entry WHERE compartment = 3)",
            "UPDATE entry SET compartment = 2 WHERE position = (SELECT min(position) FROM entry WHERE compartment = 3)",
            "UPDATE entry SET body = (SELECT body FROM entry WHERE position = 1) WHERE position = 2",
            "UPDATE entry SET body = zeroblob(40) WHERE position = 2",
            "UPDATE entry SET owner = owner + 1 WHERE position = (SELECT max(position) FROM entry WHERE compartment > 0)",
            "UPDATE entry SET commitment = zeroblob(32) WHERE position = (SELECT max(position) FROM entry WHERE compartment > 0)",
            "DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)",
            "DELETE FROM checkpoint",
            "UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE size = (SELECT min(size) FROM checkpoint))",
            "DELETE FROM subject WHERE number = (SELECT max(number) FROM subject)",
            "UPDATE subject SET latest = NULL",
            "DELETE FROM placed", "DELETE FROM judgement", "DELETE FROM source",
            "DELETE FROM tile", "UPDATE tile SET hashes = zeroblob(32)",
            "INSERT INTO retraction(position, run) VALUES(1000000, 0)",
            "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE position = new.position; END",
            "DROP INDEX subject_key",
            "INSERT INTO entry(position, recorded, compartment, body) VALUES(-1, 0, 0, zeroblob(40))",
            "INSERT INTO entry(position, recorded, compartment, body) VALUES(9223372036854775807, 0, 0, zeroblob(40))",
        ])
    func plain(sql: String) throws {
        let (register, _, _) = try Self.register()
        try Self.change(register, [sql])
        let problems = try Self.problems(register, older: [])
        #expect(!problems.isEmpty)
    }

    /// The register before format 2: without digests of what is sealed, and with digests of what it says.
    private static let toFormatOne = [
        "DROP TABLE seal", "UPDATE subject SET digest = zeroblob(16) WHERE compartment > 0 AND latest IS NOT NULL",
        "PRAGMA user_version = 1",
    ]

    @Test("A register of format 1 is brought to the present format when it is opened, and is sound, locked and open")
    func olderFormat() throws {
        let (register, _, _) = try Self.register()
        let before = try register.scratch.bytes(SQLiteStore.fileName).count
        try Self.change(register, Self.toFormatOne)
        #expect(throws: StoreError.olderFormat(found: 1, known: 2)) { try register.open(readOnly: true) }
        let locked = try register.openLocked()
        let found = try register.verify(locked)
        #expect(found.isSound && found.lockedEntries > 0, "\(found.problems)")
        try locked.close()
        #expect(try Self.problems(register, older: []).isEmpty)
        let store = try register.open()
        try History(seed: 4, acts: 2).record(in: store)
        let rebuilt = try store.rebuild()
        #expect(rebuilt.before == rebuilt.after)
        #expect(try register.verify(store).isSound)
        #expect(before > 0)
    }

    @Test("with a bit of a sealed body, of a wrapped key or of their digests is found without keys", arguments: 0..<60)
    func lockedBit(number: Int) throws {
        let (register, _, _) = try Self.register()
        let queue = try DatabaseQueue(path: register.folder.appending(path: SQLiteStore.fileName).path)
        var random = Seeded(UInt64(number))
        let (table, column, place) =
            [
                ("entry", "body", "position"), ("sealed_key", "wrapped", "owner"), ("seal", "digest", "kind, number"),
                ("entry", "commitment", "position"),
            ][number % 4]
        try queue.write { database in
            let condition = table == "entry" ? "WHERE compartment > 0" : ""
            let rows = try Row.fetchAll(
                database, sql: "SELECT \(place), \(column) AS bytes FROM \(table) \(condition) ORDER BY \(place)")
            let row = rows[random.below(rows.count)]
            var bytes: Data = row["bytes"]
            bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
            let keys = place.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let names = keys.map { "\($0) = ?" }.joined(separator: " AND ")
            let values = keys.map { row[$0] as Int }
            try database.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(names)",
                arguments: StatementArguments([bytes as any DatabaseValueConvertible] + values))
        }
        try queue.close()
        let store = try register.openLocked()
        defer { try? store.close() }
        let problems = try register.verify(store).problems
        #expect(!problems.isEmpty, "\(table).\(column)")
    }

    @Test("The derived tables hold nothing that confirms a guess of what a closed row says")
    func nothingToGuess() throws {
        let (register, _, _) = try Self.register()
        let queue = try DatabaseQueue(path: register.folder.appending(path: SQLiteStore.fileName).path)
        let (closed, telling) = try queue.read { database in
            (
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM subject WHERE compartment > 0 AND latest IS NOT NULL"),
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT count(*) FROM subject
                        WHERE compartment > 0 AND (length(digest) > 0 OR length(fingerprint) > 0)
                        """)
            )
        }
        #expect(try #require(closed) > 0 && telling == 0)
    }

    /// Takes the whole ledger out, changes it, and records it anew under the same key: what only somebody can do who has
    /// the register's key. Nothing within such a register can tell; a head kept outside can.
    @Test(
        "with the register's own key is found by one older head kept outside",
        arguments: ["delete", "swap", "edit", "cut", "date"])
    func resigned(how: String) throws {
        let (register, older, size) = try Self.register()
        var entries: [LedgerEntry] = []
        let old = try register.open()
        try old.forEachEntry(in: 0..<Int.max) { entries.append($0) }
        try old.close()
        switch how {
        case "delete": entries.remove(at: 2)
        case "swap": entries.swapAt(1, size - 1)
        case "edit":
            var changed = entries[4].entry
            changed.account = "somebody else"
            entries[4] = LedgerEntry(position: 4, recorded: entries[4].recorded, entry: changed)
        case "cut": entries.removeLast(entries.count - size + 1)
        default:
            let earlier = RecordedMoment(milliseconds: entries[0].recorded.milliseconds - 86_400_000)
            entries[0] = LedgerEntry(position: 0, recorded: earlier, entry: entries[0].entry)
        }
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(at: register.folder.appending(path: SQLiteStore.fileName + suffix))
        }
        try SQLiteStore.create(in: register.folder)
        let forged = try register.open()
        for entry in entries { try forged.perform(at: entry.recorded) { _ = try $0.append(entry.entry) } }
        try forged.close()
        #expect(try Self.problems(register, older: []).isEmpty, "within itself the forgery is sound")
        let problems = try Self.problems(register, older: [older])
        #expect(problems.contains { $0.contains("older checkpoint") }, "\(problems)")
    }

    @Test("that cuts the last acts and their heads off is found by one older head, and not without") func cutOff()
        throws
    {
        let (register, older, size) = try Self.register()
        let cut = size - 1
        // To the last head before the cut, with derived tables that fit.
        try Self.change(
            register,
            [
                "DELETE FROM checkpoint WHERE size > \(cut)",
                "DELETE FROM entry WHERE position >= (SELECT max(size) FROM checkpoint)",
                "DELETE FROM sealed_key WHERE owner >= (SELECT max(size) FROM checkpoint)",
                "DELETE FROM seal WHERE number >= (SELECT max(size) FROM checkpoint)",
            ])
        let store = try register.open()
        _ = try store.rebuild()
        try store.close()
        #expect(try Self.problems(register, older: []).isEmpty)
        let problems = try Self.problems(register, older: [older])
        #expect(problems.contains { $0.contains("older checkpoint") })
    }

    @Test("with the keys of a compartment, sealing other content under the old commitment, is found") func resealed()
        throws
    {
        let register = try TestRegister()
        let store = try register.open()
        let entry = Entry(
            subject: Subject(kind: .person, source: .register, key: "1"), source: .register, known: nil,
            compartment: .sealed, account: "a", statements: [])
        try store.perform(at: .minute(0)) { _ = try $0.append(entry) }
        try store.close()
        let file = register.folder.appending(path: SQLiteStore.fileName).path
        let queue = try DatabaseQueue(path: file)
        try queue.write { database in
            let wrapped = try #require(try Data.fetchOne(database, sql: "SELECT wrapped FROM sealed_key"))
            let zero = [UInt8](repeating: 0, count: 8)
            let key = try SubjectKey(unwrapping: Array(wrapped), of: zero, by: register.keys.key(for: "sealed"))
            var other = entry
            other.account = "somebody else"
            let content = [UInt8](repeating: 7, count: Leaf.saltLength) + other.canonicalBytes
            let body = try SealedContent.seal(content, under: key, associatedData: zero + Array("sealed".utf8))
            try database.execute(sql: "UPDATE entry SET body = ?", arguments: [Data(body)])
        }
        try queue.close()
        #expect(try !Self.problems(register, older: []).isEmpty)
    }

    @Test("with the stored tree keeps a further act from being signed") func wrongTree() throws {
        let (register, _, size) = try Self.register()
        #expect(size > 0)
        try Self.change(
            register,
            [
                "UPDATE tile SET hashes = randomblob(length(hashes)) WHERE level = 0 AND number = (SELECT max(number) FROM tile WHERE level = 0)"
            ])
        let store = try register.open()
        #expect(throws: StoreError.self) { try History(seed: 1, acts: 1).record(in: store) }
        // A rebuild mends it, because the tree is derived.
        _ = try store.rebuild()
        try History(seed: 1, acts: 1).record(in: store)
        #expect(try register.verify(store).isSound)
    }

    @Test("with somebody else's key is seen") func foreignKey() throws {
        let (register, _, _) = try Self.register()
        let other = try CheckpointSigner(name: "register.example/log")
        let store = try register.open()
        #expect(try !store.verify(key: other.verifierKey).isSound)
        let foreign = try SQLiteStore.open(in: register.folder, signer: other, keys: register.keys)
        #expect(throws: StoreError.self) { try History(seed: 1, acts: 1).record(in: foreign) }
    }
}
