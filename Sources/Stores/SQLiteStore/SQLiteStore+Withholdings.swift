// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDBSQLite
public import Ledger
import Statements

extension SQLiteStore {
    /// The public entries of a range that withhold a person. The bytes of each entry are looked through for the marks of
    /// such a claim before it is read, since among a million there are few.
    public func publicWithholdings(in range: Range<Int>) throws -> [LedgerEntry] {
        try read { connection in
            let row = try PreparedStatement(
                connection,
                """
                SELECT \(StoredRow.columns) FROM entry e
                WHERE position >= ? AND position < ? AND compartment = ? ORDER BY position
                """)
            try row.bind(1, range.lowerBound)
            try row.bind(2, range.upperBound)
            try row.bind(3, Codes.number(Compartment.public))
            var found: [LedgerEntry] = []
            while try row.step() {
                let bytes = row.bytes(4)
                guard Self.marks.contains(where: { Self.occurs($0, in: bytes) }),
                    let entry = try StoredRow.read(row, sealer: nil), entry.entry.isWithholding
                else { continue }
                found.append(entry)
            }
            return found
        }
    }

    /// The code of the basis as it is stored, and the kind of a reason of safety.
    private static let marks: [[UInt8]] = {
        var writer = CanonicalWriter(capacity: 8)
        writer.claimKind(.safety)
        return [Array(PublicationBasis.withheld.rawValue.utf8), writer.bytes]
    }()

    /// Whether a mark occurs; found by its last byte, which is rare in texts.
    private static func occurs(_ mark: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, let last = mark.last, bytes.count >= mark.count else { return false }
        var start = mark.count - 1
        while start < bytes.count, let hit = memchr(base + start, Int32(last), bytes.count - start) {
            let end = UnsafeRawPointer(hit) - base + 1
            if bytes[(end - mark.count)..<end].elementsEqual(mark) { return true }
            start = end
        }
        return false
    }
}
