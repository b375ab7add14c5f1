// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The extra fields of a member that matter here: ZIP64 sizes and the Unicode name (APPNOTE 4.5.3, 4.6.9).
struct ZipExtra {
    private(set) var name: [UInt8]?
    private var wide: [UInt64] = []
    private var hasWide = false

    /// `nil` if a field reaches beyond the end.
    init?(_ bytes: UnsafeRawBufferPointer, rawName: UnsafeRawBufferPointer) {
        var index = 0
        while index + 4 <= bytes.count {
            let identifier = Int(bytes[index]) | Int(bytes[index + 1]) << 8
            let length = Int(bytes[index + 2]) | Int(bytes[index + 3]) << 8
            index += 4
            guard index + length <= bytes.count else { return nil }
            let field = UnsafeRawBufferPointer(rebasing: bytes[index..<index + length])
            if identifier == 0x0001 {
                hasWide = true
                wide = stride(from: 0, through: length - 8, by: 8).map {
                    UInt64(littleEndian: field.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
                }
            } else if identifier == 0x7075, length >= 5, field[0] == 1,
                UInt32(littleEndian: field.loadUnaligned(fromByteOffset: 1, as: UInt32.self)) == CRC32.of(rawName)
            {
                name = Array(field.dropFirst(5))
            }
            index += length
        }
    }

    /// Replaces each field that is all ones by the next wide one, which must then be there.
    func widen(_ fields: inout [Int], _ failure: () -> TableError) throws(TableError) {
        var next = 0
        for index in fields.indices where fields[index] == 0xFFFF_FFFF {
            guard hasWide, next < wide.count, wide[next] < 1 << 52 else { throw failure() }
            fields[index] = Int(wide[next])
            next += 1
        }
    }
}

/// The checksum of ZIP (polynomial 0xEDB88320).
enum CRC32 {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var remainder: UInt32 = ~0
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~remainder
    }
}

/// Names of members.
enum ZipName {
    /// The name if it is harmless: relative, no backslash, no drive, no `.` or `..` step, no control sign.
    static func checked(_ bytes: [UInt8], isUTF8: Bool) -> String? {
        guard !bytes.isEmpty, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) else { return nil }
        guard bytes[0] != 0x2F, !(bytes.count > 1 && bytes[1] == 0x3A) else { return nil }
        let steps = bytes.split(separator: 0x2F, omittingEmptySubsequences: true)
        guard !steps.isEmpty, !steps.contains(where: { $0.elementsEqual([0x2E]) || $0.elementsEqual([0x2E, 0x2E]) })
        else { return nil }
        if let text = UTF8Text.string(bytes) { return text }
        // Names without the UTF-8 flag are in a DOS code page; which one is not said. They are only looked up.
        return isUTF8 ? nil : try? TextEncoding.cp866.decode(bytes)
    }
}
