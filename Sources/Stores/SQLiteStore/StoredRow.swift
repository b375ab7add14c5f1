// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Statements

/// Turns stored rows into entries.
struct StoredRow {
    /// The columns of a row that ``read(_:sealer:)`` wants, in their order.
    static let columns = "e.position, e.recorded, e.compartment, e.owner, e.body"

    /// The entry of the statement's current row; `nil` if it is sealed and cannot be opened.
    static func read(_ row: PreparedStatement, sealer: EntrySealer?) throws -> LedgerEntry? {
        guard let content = try saltedContent(row, sealer: sealer) else { return nil }
        let recorded = RecordedMoment(milliseconds: Int64(row.integer(1)))
        let position = row.integer(0)
        return LedgerEntry(position: position, recorded: recorded, entry: try decode(content, position))
    }

    /// Salt and content of the statement's current row; `nil` if it is sealed and there is no sealer, or if the key of
    /// its subject was erased.
    static func saltedContent(_ row: PreparedStatement, sealer: EntrySealer?) throws -> [UInt8]? {
        let position = row.integer(0)
        let compartment = try Codes.compartment(row.integer(2))
        guard compartment != .public else { return row.array(4) }
        guard let sealer else { return nil }
        guard let owner = row.optionalInteger(3) else {
            throw StoreError.damaged(what: "entry \(position) has no owner")
        }
        return try sealer.open(row.array(4), owner: owner, position: position, compartment: compartment)
    }

    private static func decode(_ content: [UInt8], _ position: Int) throws -> Entry {
        guard content.count >= Leaf.saltLength else { throw StoreError.damaged(what: "entry \(position) is too short") }
        do {
            return try Entry(canonicalBytes: content, from: Leaf.saltLength)
        } catch {
            throw StoreError.damaged(what: "entry \(position): \(error)")
        }
    }
}
