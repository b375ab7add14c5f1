// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The fields of an address.
struct Query: Sendable {
    /// Names and values in the order in which they came; at most 40.
    let items: [(name: String, value: String)]

    init(items: [(name: String, value: String)]) { self.items = items }

    /// Reads a query as a form sends it: `+` is a blank, `%XX` a byte. What is not UTF-8 is repaired, not refused.
    init(_ text: String) {
        items = text.utf8.split(separator: UInt8(ascii: "&")).prefix(40).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? Self.decode(parts[1], plusIsBlank: true) ?? "" : ""
            return (Self.decode(parts[0], plusIsBlank: true) ?? "", value)
        }
    }

    /// The value of a field, without blanks at its ends; `nil` if it is missing or empty.
    subscript(_ name: String) -> String? {
        guard let value = items.last(where: { $0.name == name })?.value else { return nil }
        var text = value[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// The steps of a path, decoded; `nil` if it does not begin with a slash or holds a broken escape.
    static func decode(path: String) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var segments: [String] = []
        for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let text = decode(part, plusIsBlank: false) else { return nil }
            segments.append(text)
        }
        return segments
    }

    private static func decode(_ bytes: Substring.UTF8View, plusIsBlank: Bool) -> String? {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                result.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: result.append(0x20)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
