// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// XML that is written straight into bytes: elements are closed by their closures, and texts are escaped.
struct XMLBytes {
    private(set) var bytes: [UInt8]

    init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

    /// Writes an element with its content. Attributes keep the order in which they are given.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], content: (inout XMLBytes) -> Void
    ) {
        open(name, attributes, isEmpty: false)
        content(&self)
        append("</\(name)>")
    }

    /// Writes an element without content.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes, isEmpty: true)
    }

    /// Writes text.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: append("&amp;")
            case 0x3C: append("&lt;")
            case 0x3E: append("&gt;")
            case 0x22: append("&quot;")
            case 0..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF: append("\u{FFFD}")
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<String, String>, isEmpty: Bool) {
        append("<\(name)")
        for (key, value) in attributes {
            append(" \(key)=\"")
            text(value)
            append("\"")
        }
        append(isEmpty ? "/>" : ">")
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
