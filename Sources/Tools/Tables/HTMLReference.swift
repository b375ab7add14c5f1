// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Character references of HTML: `&nbsp;`, `&#1090;`, `&#x442;`, also without the semicolon as old pages write them.
enum HTMLReference {
    /// The sign that a reference at `index` (which is the `&`) stands for, and how many bytes it takes; `nil` if it is
    /// no reference.
    static func at(_ index: Int, in bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        let rest = bytes[(index + 1)...].prefix(32)
        guard let first = rest.first else { return nil }
        return first == 0x23 ? numeric(rest.dropFirst()) : named(rest)
    }

    /// The text with its references resolved.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x26, let (scalar, length) = at(index, in: bytes) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func numeric(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let isHexadecimal = rest.first.map { $0 | 0x20 == 0x78 } ?? false
        let digits = (isHexadecimal ? rest.dropFirst() : rest).prefix {
            isHexadecimal ? Hexadecimal.value($0) != nil : $0 &- 0x30 < 10
        }
        guard !digits.isEmpty else { return nil }
        var length = 2 + (isHexadecimal ? 1 : 0) + digits.count
        let after = digits.endIndex
        if after < rest.endIndex, rest[after] == 0x3B { length += 1 }
        var value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10) ?? 0
        // Old pages mean windows-1252 by the numbers of the C1 control signs (HTML standard, 13.2.5.80).
        if (0x80...0x9F).contains(value) { value = UInt32(CodePages.windows1252[Int(value) - 0x80]) }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (scalar ?? "\u{FFFD}", length)
    }

    private static func named(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let name = rest.prefix { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
        let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == 0x3B
        if let value = HTMLEntities.codePoints[String(decoding: name, as: UTF8.self)],
            let scalar = Unicode.Scalar(value)
        {
            return (scalar, 1 + name.count + (isClosed ? 1 : 0))
        }
        for common in ["nbsp", "laquo", "raquo", "quot", "shy", "amp", "lt", "gt"] where name.starts(with: common.utf8)
        {
            guard let value = HTMLEntities.codePoints[common], let scalar = Unicode.Scalar(value) else { continue }
            return (scalar, 1 + common.utf8.count)
        }
        return nil
    }
}
