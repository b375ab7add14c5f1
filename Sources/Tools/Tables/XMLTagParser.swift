// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Takes a start tag apart: `name a="1" b='2' /`.
struct XMLTagParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    struct Parts {
        var name: [UInt8]
        var attributes: [(name: [UInt8], value: [UInt8])] = []
        var isEmpty = false
    }

    /// `nil` if the tag is malformed or names an attribute twice.
    mutating func parse() -> Parts? {
        var parts = Parts(name: name())
        guard !parts.name.isEmpty else { return nil }
        while true {
            let hadBlank = skipBlanks()
            guard index < bytes.count else { return parts }
            if bytes[index] == 0x2F {
                parts.isEmpty = true
                return index == bytes.count - 1 ? parts : nil
            }
            let key = name()
            _ = skipBlanks()
            guard hadBlank, !key.isEmpty, index < bytes.count, bytes[index] == 0x3D else { return nil }
            index += 1
            _ = skipBlanks()
            guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27,
                let close = bytes[(index + 1)...].firstIndex(of: bytes[index])
            else { return nil }
            let value = Array(bytes[index + 1..<close])
            // Names are compared with each other, so that there must not be many.
            guard parts.attributes.count < 256, !value.contains(0x3C),
                !parts.attributes.contains(where: { $0.name == key })
            else { return nil }
            parts.attributes.append((key, value))
            index = close + 1
        }
    }

    private mutating func name() -> [UInt8] {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case 0...0x20, 0x22, 0x26, 0x27, 0x2F, 0x3C, 0x3D: return Array(bytes[start..<index])
            default: index += 1
            }
        }
        return Array(bytes[start..<index])
    }

    private mutating func skipBlanks() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index > start
    }
}

/// Small rules of XML text.
enum XMLText {
    /// The prefix and the local part of a name.
    static func local(_ name: String) -> (prefix: String, name: String) {
        guard let colon = name.utf8.firstIndex(of: 0x3A) else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }

    /// The text with its references resolved; `nil` if one is unknown or stands for a sign that XML forbids.
    static func resolved(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0x26) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x26 else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard let end = bytes[index...].prefix(14).firstIndex(of: 0x3B),
                let scalar = scalar(bytes[index + 1..<end])
            else { return nil }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index = end + 1
        }
        return result
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.first == 0x23 else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == 0x78
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let first = text.utf8.first, first != 0x2B, first != 0x2D,
            let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
        else { return nil }
        let isAllowed = value >= 0x20 || value == 9 || value == 10 || value == 13
        return isAllowed && value & 0xFFFE != 0xFFFE ? Unicode.Scalar(value) : nil
    }
}
