// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One call on the disk, from the log of ``FaultLibrary``.
struct DiskCall {
    enum Kind: UInt8 {
        case write = 0x57
        case synchronise = 0x53
        case shorten = 0x54
        case remove = 0x55
        case rename = 0x52
        case link = 0x4C
        /// Not on the disk: what the program said.
        case say = 0x41
    }

    struct Unreadable: Error {}

    var kind: Kind
    var path: String
    /// The offset of a write; the new length when a file is shortened.
    var offset: Int
    /// What is written or said; the other path of a rename or link.
    var bytes: [UInt8]

    static func all(in log: URL) throws -> [DiskCall] {
        let bytes = Array(try Data(contentsOf: log))
        var next = 0
        func take(_ count: Int) throws -> ArraySlice<UInt8> {
            guard count >= 0, count <= bytes.count - next else { throw Unreadable() }
            defer { next += count }
            return bytes[next..<next + count]
        }
        func number(_ count: Int) throws -> Int {
            Int(try take(count).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        var calls: [DiskCall] = []
        while next < bytes.count {
            guard let kind = Kind(rawValue: try take(1).first ?? 0) else { throw Unreadable() }
            let path = String(decoding: try take(try number(4)), as: UTF8.self)
            let (offset, count) = (try number(8), try number(8))
            calls.append(DiskCall(kind: kind, path: path, offset: offset, bytes: Array(try take(count))))
        }
        return calls
    }
}
