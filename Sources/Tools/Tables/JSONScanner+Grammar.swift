// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
        default: false
        }
    }

    /// The grammar of RFC 8259, section 6: no leading zero, no bare point, no plus sign.
    static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        func digits() -> Bool {
            let start = index
            while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
            return index > start
        }
        if index < text.count, text[index] == 0x2D { index += 1 }
        let first = index
        guard digits() else { return false }
        if text[first] == 0x30, index > first + 1 { return false }
        if index < text.count, text[index] == 0x2E {
            index += 1
            guard digits() else { return false }
        }
        if index < text.count, text[index] | 0x20 == 0x65 {
            index += 1
            if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
            guard digits() else { return false }
        }
        return index == text.count
    }

    /// Reads an escape whose backslash comes next. A surrogate without its other half is an error.
    func escape(into bytes: inout [UInt8]) throws(TableError) {
        guard try source.require(2) >= 2 else { throw unexpected("an escape") }
        let letter = source.base[source.position + 1]
        switch letter {
        case 0x22, 0x5C, 0x2F: bytes.append(letter)
        case 0x62: bytes.append(0x08)
        case 0x66: bytes.append(0x0C)
        case 0x6E: bytes.append(0x0A)
        case 0x72: bytes.append(0x0D)
        case 0x74: bytes.append(0x09)
        case 0x75:
            bytes.append(contentsOf: UTF8.encode(try unicodeEscape()) ?? UTF8.encodedReplacementCharacter)
            return
        default: throw unexpected("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
        }
        source.position += 2
    }

    private func unicodeEscape() throws(TableError) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00 {
            let second = try codeUnit()
            if second & 0xFC00 == 0xDC00,
                let scalar = Unicode.Scalar(0x10000 + ((UInt32(first) & 0x3FF) << 10 | UInt32(second) & 0x3FF))
            {
                return scalar
            }
        }
        throw unexpected("two surrogates that make a pair")
    }

    /// Four hexadecimal digits after `\u`.
    private func codeUnit() throws(TableError) -> UInt16 {
        guard try source.require(6) >= 6, source.base[source.position] == 0x5C,
            source.base[source.position + 1] == 0x75
        else { throw unexpected("\\u and four hexadecimal digits") }
        var unit: UInt16 = 0
        for index in 2..<6 {
            guard let digit = Hexadecimal.value(source.base[source.position + index]) else {
                throw unexpected("four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
        }
        source.position += 6
        return unit
    }

    func unexpected(_ expected: String) -> TableError {
        let near = UnsafeBufferPointer(
            start: source.base + source.position, count: min(24, source.end - source.position))
        let found = near.isEmpty ? "the text ends" : "something else stands there"
        return TableError(
            .syntax, "Here should be \(expected), but \(found)", at: place,
            value: near.isEmpty ? nil : ShownValue.safe(near), remedy: "Mend the JSON at this place.")
    }

    func notUTF8() -> TableError {
        TableError(
            .encoding, "The string is not text in UTF-8", at: place,
            remedy: "Save the file as UTF-8; JSON has no other.")
    }
}

/// Hexadecimal digits.
enum Hexadecimal {
    /// The value of a digit, or `nil`.
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
