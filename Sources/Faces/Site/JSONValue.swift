// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Signs

/// A value of a JSON file (RFC 8259), written as UTF-8; signs that are not seen are escaped. The order of members is kept.
enum JSONValue {
    case text(String)
    case number(Int)
    case truth(Bool)
    case null
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// A text, or nothing.
    static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    /// A number, or nothing.
    static func optional(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// The file, with a line end.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: 0)
        bytes.append(0x0A)
        return bytes
    }

    private func append(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .text(let text): Self.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        case .list(let items):
            Self.block("[", "]", items.count, &bytes, depth) { items[$0].append(to: &$1, depth: depth + 1) }
        case .object(let members):
            Self.block("{", "}", members.count, &bytes, depth) { index, bytes in
                Self.append(members[index].0, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                members[index].1.append(to: &bytes, depth: depth + 1)
            }
        }
    }

    private static func block(
        _ open: String, _ close: String, _ count: Int, _ bytes: inout [UInt8], _ depth: Int,
        _ item: (Int, inout [UInt8]) -> Void
    ) {
        bytes.append(contentsOf: open.utf8)
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(0x0A)
            bytes.append(contentsOf: repeatElement(0x20, count: 2 * (depth + 1)))
            item(index, &bytes)
        }
        if count > 0 {
            bytes.append(0x0A)
            bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
        }
        bytes.append(contentsOf: close.utf8)
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            guard let byte = scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : nil else {
                if HiddenSign(scalar) != nil {
                    HiddenSign.appendEscaped(scalar, to: &bytes)
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            // `<` is escaped too, so that a file shown as a page by mistake opens no tag.
            case 0..<0x20, 0x7F, UInt8(ascii: "<"):
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
