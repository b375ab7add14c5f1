// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
import SQLiteStore
import Statements
import Synchronization
import Testing

@Suite("Acts and the register's file") struct ActTests {
    private struct Changed: Error {}

    private static func entry(_ key: String, _ compartment: Compartment = .public, act: EntryAct = .addition) -> Entry {
        Entry(
            subject: Subject(kind: .person, source: .register, key: key), source: .register, known: nil, act: act,
            compartment: compartment, account: "a",
            statements: [Statement(.name(NameClaim(text: "Тестов Образец \(key)", kind: .full)))])
    }

    @Test("an act that fails changes nothing", arguments: [0, 1, 5, 300]) func failing(count: Int) throws {
        let register = try TestRegister()
        let store = try register.open()
        try History(seed: 3, acts: 6).record(in: store)
        let (size, before) = (try store.size(), try register.verify(store))
        let digest = try store.rebuild().after
        #expect(throws: Changed.self) {
            try store.perform(at: .minute(99)) { appender in
                for number in 0..<count {
                    try appender.append(Self.entry("\(number)", number % 2 == 0 ? .public : .sealed, act: .snapshot))
                }
                throw Changed()
            }
        }
        #expect(try store.size() == size)
        #expect(try register.verify(store) == before)
        #expect(try store.rebuild().after == digest)
    }

    @Test("an act with a refused entry is refused whole, even if its maker went on") func refusedEntry() throws {
        let register = try TestRegister()
        let store = try register.openLocked()
        try store.perform(at: .minute(0)) { _ = try $0.append(Self.entry("1")) }
        #expect(throws: StoreError.locked) {
            try store.perform(at: .minute(1)) { appender in
                try appender.append(Self.entry("2"))
                _ = try? appender.append(Self.entry("3", .sealed))
                try appender.append(Self.entry("4"))
            }
        }
        #expect(try store.size() == 1)
        #expect(try register.verify(try register.open()).isSound)
    }

    @Test("an act without entries signs nothing and gives its result") func emptyAct() throws {
        let register = try TestRegister()
        let store = try register.open()
        #expect(try store.perform(at: .minute(0)) { $0.nextPosition } == 0)
        #expect(try store.signedHead(at: 0) == nil)
        #expect(try register.verify(store).isSound)
    }

    @Test("each act signs its head, and each head is a consistent state of the same tree") func heads() throws {
        let register = try TestRegister()
        let store = try register.open()
        let history = History(seed: 8, acts: 12)
        try history.record(in: store)
        var size = 0
        var notes: [String] = []
        for act in history.acts {
            size += act.entries.count
            let note = try #require(try store.signedHead(at: size))
            #expect(
                try VerifiedCheckpoint(note: note.utf8, log: register.signer.verifierKey).checkpoint.size
                    == UInt64(size))
            notes.append(note)
        }
        #expect(try register.verify(store, older: notes).isSound)
    }

    @Test("two writers take turns, and nothing is lost") func twoWriters() throws {
        let register = try TestRegister()
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { writer in
            do {
                let store = try register.open()
                for number in 0..<25 {
                    try store.perform(at: .minute(number)) { appender in
                        for part in 0..<3 {
                            try appender.append(
                                Self.entry("\(writer)-\(number)-\(part)", part == 1 ? .sealed : .public))
                        }
                    }
                }
            } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock { $0 }.isEmpty)
        let store = try register.open()
        #expect(try store.size() == 150)
        #expect(try register.verify(store).isSound)
        var keys: [String] = []
        try store.forEachEntry(in: 0..<150) { keys.append($0.entry.subject.key) }
        #expect(Set(keys).count == 150)
        // The entries of an act stand together.
        for start in stride(from: 0, to: 150, by: 3) {
            #expect(Set(keys[start..<start + 3].map { $0.dropLast() }).count == 1)
        }
    }

    @Test("a reader sees the ledger as it was when it began, while others write") func snapshot() throws {
        let register = try TestRegister()
        let (reader, writer) = (try register.open(), try register.open())
        try writer.perform(at: .minute(0)) { for number in 0..<5 { _ = try $0.append(Self.entry("\(number)")) } }
        var seen = 0
        try reader.forEachEntry(in: 0..<Int.max) { stored in
            seen += 1
            try writer.perform(at: .minute(stored.position + 1)) { _ = try $0.append(Self.entry("late")) }
        }
        #expect(seen == 5)
        #expect(try reader.size() == 10)
    }

    @Test("a register opened to be read refuses acts") func readOnly() throws {
        let register = try TestRegister()
        try register.open().perform(at: .minute(0)) { _ = try $0.append(Self.entry("1")) }
        let store = try register.open(readOnly: true)
        #expect(try store.size() == 1)
        #expect(try register.verify(store).isSound)
        #expect(throws: StoreError.self) { try store.perform(at: .minute(1)) { _ = try $0.append(Self.entry("2")) } }
        #expect(throws: StoreError.self) { try store.rebuild() }
        #expect(try store.size() == 1)
    }

    @Test("no register, one too many, one that is newer, and what is none are told apart") func wrongFiles() throws {
        let empty = try Scratch()
        #expect(throws: StoreError.noRegister(folder: empty.folder.lastPathComponent)) {
            try SQLiteStore.open(in: empty.folder)
        }
        let register = try TestRegister()
        #expect(throws: StoreError.registerExists(folder: register.folder.lastPathComponent)) {
            try SQLiteStore.create(in: register.folder)
        }
        let file = register.folder.appending(path: SQLiteStore.fileName).path
        for (number, error) in [
            (7, StoreError.newerFormat(found: 7, known: 2)), (0, .damaged(what: "the format number 0")),
        ] {
            try DatabaseQueue(path: file).write { try $0.execute(sql: "PRAGMA user_version = \(number)") }
            #expect(throws: error) { try register.open() }
        }
        try DatabaseQueue(path: file).write {
            try $0.execute(sql: "PRAGMA user_version = 1; PRAGMA application_id = 5")
        }
        #expect(throws: StoreError.self) { try register.open() }
        for bytes in [[], Array("no database at all, but long enough to be taken for one".utf8)] as [[UInt8]] {
            try empty.write(bytes, to: SQLiteStore.fileName)
            #expect(throws: StoreError.self) { try SQLiteStore.open(in: empty.folder) }
        }
    }

    @Test("what a crash left of an unfinished creation is no obstacle") func unfinishedCreation() throws {
        let scratch = try Scratch()
        for name in ["register.sqlite.new", "register.sqlite.new-wal", "register.sqlite.new-shm"] {
            try scratch.write([1, 2, 3], to: name)
        }
        try SQLiteStore.create(in: scratch.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [SQLiteStore.fileName])
        #expect(try SQLiteStore.open(in: scratch.folder).size() == 0)
    }

    @Test("without the keys sealed entries are counted, and what needs them says so") func locked() throws {
        let register = try TestRegister()
        try register.open().perform(at: .minute(0)) { appender in
            try appender.append(Self.entry("1"))
            try appender.append(Self.entry("2", .sealed))
            try appender.append(Self.entry("3", .confidential))
        }
        let store = try register.openLocked()
        let found = try register.verify(store)
        #expect(found.isSound && found.lockedEntries == 2 && found.entries == 3)
        #expect(throws: StoreError.locked) { try store.rebuild() }
        #expect(throws: StoreError.locked) {
            try store.perform(at: .minute(1)) { _ = try $0.append(Self.entry("4", .partner)) }
        }
        #expect(try store.size() == 3)
        // A public entry can be added while the others are locked.
        try store.perform(at: .minute(1)) { _ = try $0.append(Self.entry("1")) }
        #expect(try register.verify(try register.open()).isSound)
    }
}
