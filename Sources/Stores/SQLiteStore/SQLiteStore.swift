// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB
public import Ledger
import Statements
import Synchronization
public import Vault

/// A register's ledger and its derived tables in one SQLite file.
///
/// Each act is one transaction with full sync: it is acknowledged when it is on disk, and after a crash it is there
/// whole or not at all. The head of the tree is signed within the same transaction, after every new leaf has been
/// computed again from the stored bytes.
public final class SQLiteStore: LedgerStore {
    /// The name of the file within the register's folder.
    public static let fileName = "register.sqlite"

    let pool: any DatabaseWriter
    /// Whether the disk has no room even for the file through which readers share the log: then one process reads alone.
    public let isDiskFull: Bool
    /// The reading connections whose statements are kept.
    private let readers = Mutex<Set<UInt>>([])
    /// The size of the ledger and the part of it that the public may know of, as last asked for.
    let publicSizes = Mutex((size: 0, publicSize: 0))
    private let keys: KeyRing?
    private let signer: CheckpointSigner?
    /// The first failure of the disk in an act: a failed sync must not be tried again.
    private let failure = Mutex<StoreError?>(nil)

    init(pool: any DatabaseWriter, signer: CheckpointSigner?, keys: KeyRing?, isDiskFull: Bool) {
        self.pool = pool
        self.isDiskFull = isDiskFull
        self.signer = signer
        self.keys = keys
    }

    /// Makes an empty register file in a folder that exists. It is made under another name and put in its place when it
    /// is whole, so that a crash leaves no half of one and the command can be repeated.
    ///
    /// - Throws: ``StoreError/registerExists(folder:)``, what SQLite says, or a `FileFault`.
    public static func create(in folder: URL) throws {
        let file = folder.appending(path: fileName)
        // The log of a register that was taken away would be played into the new one.
        let isTaken = ["", "-wal"].contains { FileManager.default.fileExists(atPath: file.path + $0) }
        guard !isTaken else {
            throw StoreError.registerExists(folder: folder.lastPathComponent)
        }
        let draft = file.path + ".new"
        for leftover in [draft, draft + "-wal", draft + "-shm"] {
            try? FileManager.default.removeItem(atPath: leftover)
        }
        try translatingErrors {
            let pool = try connect(draft)
            try pool.write { database in
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                try database.execute(sql: Schema.ledger)
                try database.execute(sql: Schema.derived(in: "main"))
                try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
            }
            // Everything must be in the one file before it is moved, and nothing left in the log beside it.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        }
        try FileManager.default.moveItem(atPath: draft, toPath: file.path)
        try AtomicFile.synchronise(folder: folder.path)
    }

    /// Opens the register in a folder.
    ///
    /// - Parameters:
    ///   - signer: signs the head after each act; without it the register can be read only.
    ///   - keys: the unlocked keys of the compartments; without them entries outside `public` are passed over.
    /// - Throws: ``StoreError``; in particular ``StoreError/foreignKeys``.
    public static func open(
        in folder: URL, signer: CheckpointSigner? = nil, keys: KeyRing? = nil, readOnly: Bool = false
    ) throws -> SQLiteStore {
        try open(in: folder, signer: signer, readOnly: readOnly) { _ in keys }
    }

    /// Opens the register in a folder and fetches the keys when it is known whether there is anything for them to open.
    ///
    /// - Parameter keys: gives the keys, or `nil`; it is told whether the register has closed entries that can be read.
    /// - Throws: ``StoreError``, in particular ``StoreError/foreignKeys``, or what `keys` throws.
    public static func open(
        in folder: URL, signer: CheckpointSigner? = nil, readOnly: Bool = false,
        unlocking keys: (_ hasClosedEntries: Bool) throws -> KeyRing?
    ) throws -> SQLiteStore {
        let file = folder.appending(path: fileName)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw StoreError.noRegister(folder: folder.lastPathComponent)
        }
        let (pool, isDiskFull) = try connect(
            file.path, readOnly: readOnly, mapsFile: signer == nil, mayBeFull: signer == nil)
        let (application, found) = try translatingErrors {
            try pool.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
        }
        guard application == Schema.applicationID else {
            throw StoreError.damaged(what: "the file “\(fileName)” is not one of a register")
        }
        guard found <= Schema.version else { throw StoreError.newerFormat(found: found, known: Schema.version) }
        guard found > 0 else { throw StoreError.damaged(what: "the format number \(found)") }
        if found < Schema.version {
            guard !readOnly else { throw StoreError.olderFormat(found: found, known: Schema.version) }
            try translatingErrors { try Migration.run(pool) }
        }
        let hasClosed = try translatingErrors { try pool.read { try hasClosedEntries(try connection($0)) } }
        let ring = try keys(hasClosed)
        if let ring, hasClosed {
            let fits = try translatingErrors {
                try pool.read { database in
                    let connection = try connection(database)
                    return try EntrySealer(ring, connection).fitsRegister(connection)
                }
            }
            guard fits else { throw StoreError.foreignKeys }
        }
        return SQLiteStore(pool: pool, signer: signer, keys: ring, isDiskFull: isDiskFull)
    }

    /// Closes the register. Its one file then holds everything, if nobody else has it open.
    public func close() throws {
        try Self.translatingErrors {
            if signer != nil { try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
            StatementCache.shared.drop(readers.withLock { $0 })
            try pool.close()
        }
    }

    deinit { StatementCache.shared.drop(readers.withLock { $0 }) }

    private func adopt(_ connection: OpaquePointer) {
        let isNew = readers.withLock { $0.insert(UInt(bitPattern: connection)).inserted }
        if isNew { StatementCache.shared.adopt(connection) }
    }

    /// Opens the file; if the disk is full and that may be, alone.
    private static func connect(
        _ path: String, readOnly: Bool, mapsFile: Bool, mayBeFull: Bool
    ) throws -> (any DatabaseWriter, isDiskFull: Bool) {
        do {
            do {
                return (try translatingErrors { try connect(path, readOnly: readOnly, mapsFile: mapsFile) }, false)
            } catch StoreError.diskFull where mayBeFull {
                return (try translatingErrors { try connectAlone(path) }, true)
            }
        } catch StoreError.database(code: let code, _) where code & 0xFF == 5 {
            throw StoreError.inUse
        }
    }

    /// Opens the file to be read on a full disk. With the whole file locked SQLite keeps the index of the write-ahead log in
    /// memory and needs no room; what stands in the log alone is read too.
    private static func connectAlone(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(alone: true))
        _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        return queue
    }

    private static func connect(
        _ path: String, readOnly: Bool = false, mapsFile: Bool = false
    ) throws -> DatabasePool {
        let pool = try DatabasePool(
            path: path, configuration: configuration(readOnly: readOnly, mapsFile: mapsFile))
        // The pool sets NORMAL when it turns the write-ahead log on, whatever was set before; that would acknowledge acts
        // which are not on the disk yet.
        if !readOnly { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") } }
        return pool
    }

    /// - Parameter mapsFile: whether pages are read by mapping the file, which is faster for questions here and there. A
    ///   pass over a large register would map all of it, once for each connection.
    private static func configuration(
        readOnly: Bool = false, mapsFile: Bool = false, alone: Bool = false
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { database in
            // Before the first look at the file, or it would have no effect on the log.
            if alone { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA mmap_size = \(mapsFile ? 268_435_456 : 0);
                    """)
            if !readOnly { try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA secure_delete = FAST") }
        }
        return configuration
    }

    /// Turns SQLite's errors into the store's own, which hold no data.
    static func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            if let failure = StoreError(disk: error.extendedResultCode.rawValue) { throw failure }
            throw StoreError.database(code: Int(error.extendedResultCode.rawValue), message: "\(error.resultCode)")
        }
    }

    /// The connection that lies under a database of GRDB.
    static func connection(_ database: Database) throws(StoreError) -> OpaquePointer {
        guard let connection = database.sqliteConnection else { throw .damaged(what: "the database is closed") }
        return connection
    }

    /// Whether there are closed entries whose keys were not erased.
    public func hasClosedEntries() throws -> Bool { try read { try Self.hasClosedEntries($0) } }

    private static func hasClosedEntries(_ connection: OpaquePointer) throws -> Bool {
        let any = try PreparedStatement(connection, "SELECT 1 FROM sealed_key LIMIT 1")
        defer { any.reset() }
        return try any.step()
    }

    /// Opens and seals on a connection; `nil` while the compartments are locked.
    func sealer(_ connection: OpaquePointer) throws(StoreError) -> EntrySealer? {
        guard let keys else { return nil }
        return try EntrySealer(keys, connection)
    }

    func read<Result>(_ body: (OpaquePointer) throws -> Result) throws -> Result {
        try Self.translatingErrors {
            // A question may be asked while another is being answered, on the same snapshot then.
            try pool.unsafeReentrantRead { database in
                let connection = try Self.connection(database)
                if database.isInsideTransaction { return try body(connection) }
                adopt(connection)
                try PreparedStatement(connection, "BEGIN DEFERRED").run()
                defer { try? PreparedStatement(connection, "ROLLBACK").run() }
                return try body(connection)
            }
        }
    }

    /// Performs one act: everything that `body` appends is recorded, or nothing.
    public func perform<Result>(
        at moment: RecordedMoment, _ body: (inout any LedgerAppending) throws -> Result
    ) throws -> Result {
        guard let signer else { throw StoreError.database(code: 8, message: "the register was opened to be read") }
        if let failed = failure.withLock({ $0 }) { throw failed }
        do {
            return try Self.translatingErrors {
                try pool.write { try record(on: try Self.connection($0), at: moment, signer: signer, body) }
            }
        } catch let error as StoreError {
            if case .diskFailed = error { failure.withLock { $0 = error } }
            throw error
        }
    }

    private func record<Result>(
        on connection: OpaquePointer, at moment: RecordedMoment, signer: CheckpointSigner,
        _ body: (inout any LedgerAppending) throws -> Result
    ) throws -> Result {
        let size = try Self.size(connection)
        let sealer = try sealer(connection)
        let appender = try EntryAppender(connection, size: size, moment: moment, sealer: sealer)
        try HeadCheck(connection, key: signer.verifierKey).check(root: appender.root, size: size)
        var appending: any LedgerAppending = appender
        let result = try body(&appending)
        // An entry that was refused may have left traces in the derived tables: the act cannot go on without it.
        if let refusal = appender.refusal { throw refusal }
        let root = try appender.finish()
        guard appender.nextPosition > size else { return result }
        for run in try appender.runsToPutRight() {
            try LatestStates(derived: connection, ledger: connection, sealer: sealer).recompute(afterRetracting: run)
        }
        try sign(connection, from: size, to: appender.nextPosition, root: root, with: signer)
        return result
    }

    /// Computes the new leaves again from the stored rows and signs only if they lead to the same root.
    private func sign(
        _ connection: OpaquePointer, from old: Int, to new: Int, root: Digest, with signer: CheckpointSigner
    ) throws {
        let audited = try LeafAudit(connection).root(extending: old, to: new)
        guard audited == root else { throw StoreError.damaged(what: "the new leaves do not match the stored rows") }
        let note = try signer.sign(size: UInt64(new), root: root).note.encoded
        let insert = try PreparedStatement(connection, "INSERT INTO checkpoint(size, note) VALUES(?, ?)")
        try insert.bind(1, new)
        try insert.bindText(2, note)
        try insert.run()
    }

    static func size(_ connection: OpaquePointer) throws(StoreError) -> Int {
        let statement = try PreparedStatement(connection, "SELECT coalesce(max(position) + 1, 0) FROM entry")
        guard try statement.step() else { return 0 }
        defer { statement.reset() }
        let size = statement.integer(0)
        guard size >= 0, size < Int.max else { throw .damaged(what: "an entry stands at an impossible position") }
        return size
    }
}
