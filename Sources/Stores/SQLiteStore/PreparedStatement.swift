// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite

/// A prepared SQLite statement for the paths on which rows are written and read by the million. Everything else goes
/// through GRDB.
final class PreparedStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    private let sql: String

    init(_ connection: OpaquePointer, _ sql: String) throws(StoreError) {
        self.connection = connection
        self.sql = sql
        if let kept = StatementCache.shared.take(connection, sql) {
            handle = kept
            return
        }
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw Self.error(code, connection) }
        self.handle = handle
    }

    deinit { StatementCache.shared.give(handle, connection, sql) }

    static func error(_ code: Int32, _ connection: OpaquePointer) -> StoreError {
        if let failure = StoreError(disk: sqlite3_extended_errcode(connection)) { return failure }
        return .database(code: Int(code), message: String(cString: sqlite3_errstr(code)))
    }

    private func check(_ code: Int32) throws(StoreError) {
        guard code == SQLITE_OK else { throw Self.error(code, connection) }
    }

    func bind(_ index: Int32, _ value: Int) throws(StoreError) {
        try check(sqlite3_bind_int64(handle, index, Int64(value)))
    }

    func bindNull(_ index: Int32) throws(StoreError) { try check(sqlite3_bind_null(handle, index)) }

    func bind(_ index: Int32, optional value: Int?) throws(StoreError) {
        if let value { try bind(index, value) } else { try bindNull(index) }
    }

    /// Binds bytes that SQLite copies.
    func bind(_ index: Int32, copying bytes: UnsafeRawBufferPointer) throws(StoreError) {
        // An empty blob is not NULL: SQLite wants an address for it.
        guard let base = bytes.baseAddress else { return try check(sqlite3_bind_zeroblob(handle, index, 0)) }
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        try check(sqlite3_bind_blob64(handle, index, base, UInt64(bytes.count), transient))
    }

    func bind(_ index: Int32, copying bytes: [UInt8]) throws(StoreError) {
        let code = bytes.withUnsafeBytes { buffer -> StoreError? in
            do throws(StoreError) {
                try bind(index, copying: buffer)
                return nil
            } catch { return error }
        }
        if let code { throw code }
    }

    func bindText(_ index: Int32, _ text: String) throws(StoreError) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        try check(sqlite3_bind_text(handle, index, text, -1, transient))
    }

    /// Binds bytes that stay where they are until the statement has run.
    func bind(_ index: Int32, inPlace bytes: UnsafeRawBufferPointer) throws(StoreError) {
        guard let base = bytes.baseAddress else { return try check(sqlite3_bind_zeroblob(handle, index, 0)) }
        try check(sqlite3_bind_blob64(handle, index, base, UInt64(bytes.count), nil))
    }

    /// Runs a statement that gives no rows and makes it ready for the next use.
    func run() throws(StoreError) {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw Self.error(code, connection) }
    }

    /// Runs a statement that gives no rows and says how many rows it changed.
    func runCountingChanges() throws(StoreError) -> Int {
        try run()
        return Int(sqlite3_changes(connection))
    }

    /// Goes to the next row; false after the last.
    func step() throws(StoreError) -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw Self.error(code, connection) }
        return false
    }

    func reset() { sqlite3_reset(handle) }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    /// The bytes of a column; they are valid until the next step or reset.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let base = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: base, count: Int(sqlite3_column_bytes(handle, column)))
    }

    var columnCount: Int32 { sqlite3_column_count(handle) }

    func typeCode(_ column: Int32) -> UInt8 { UInt8(truncatingIfNeeded: sqlite3_column_type(handle, column)) }

    func array(_ column: Int32) -> [UInt8] { Array(bytes(column)) }
}
