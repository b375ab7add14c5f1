// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// Writes JSON into memory piece by piece, from where the caller takes it.
///
/// Only what RFC 8259 demands is escaped: quote, backslash and control signs, in the forms of RFC 8785, section
/// 3.2.2.2. With `escapesHidden`, so is every other sign that is not seen (``Signs/HiddenSign``), for output that may be
/// shown as it is; it reads back as the same text. With `sortsKeys`, members of ``value(_:)`` are sorted by their UTF-8
/// bytes, so that equal values give equal bytes. Calls in an impossible order (a value without a key in an object, an end
/// without a beginning) are mistakes of the program and stop it.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Style: Sendable {
        /// No blanks at all.
        case compact
        /// Two blanks for each level, one member a line.
        case pretty
    }

    /// How the text is laid out.
    public let style: Style
    /// Whether ``value(_:)`` sorts the members of objects.
    public let sortsKeys: Bool
    /// Whether signs that are not seen are escaped beyond what the rule demands.
    public let escapesHidden: Bool
    /// What was written since the last ``take()``.
    public private(set) var bytes: [UInt8] = []
    private var open: [Level] = []
    private var hasKey = false

    private struct Level: Sendable {
        var isObject: Bool
        var isEmpty = true
    }

    /// Makes a writer.
    public init(style: Style = .compact, sortsKeys: Bool = false, escapesHidden: Bool = false) {
        self.style = style
        self.sortsKeys = sortsKeys
        self.escapesHidden = escapesHidden
    }

    /// The text of one value.
    public static func bytes(
        of value: JSONValue, style: Style = .compact, sortsKeys: Bool = false, escapesHidden: Bool = false
    ) -> [UInt8] {
        var writer = JSONWriter(style: style, sortsKeys: sortsKeys, escapesHidden: escapesHidden)
        writer.value(value)
        return writer.bytes
    }

    /// What was written since the last time; afterwards the writer holds nothing but its place in the structure.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Opens an object.
    public mutating func beginObject() {
        separate()
        bytes.append(0x7B)
        open.append(Level(isObject: true))
    }

    /// Closes the innermost object.
    public mutating func endObject() {
        close(isObject: true, 0x7D)
    }

    /// Opens an array.
    public mutating func beginArray() {
        separate()
        bytes.append(0x5B)
        open.append(Level(isObject: false))
    }

    /// Closes the innermost array.
    public mutating func endArray() {
        close(isObject: false, 0x5D)
    }

    /// Writes the name of the member whose value is written next.
    public mutating func key(_ key: String) {
        precondition(open.last?.isObject == true && !hasKey, "A key belongs into an object")
        comma()
        append(quoted: key)
        bytes.append(0x3A)
        if style == .pretty { bytes.append(0x20) }
        hasKey = true
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        append(quoted: text)
    }

    /// Writes a whole number.
    public mutating func number(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a number with the fewest digits that give it back.
    ///
    /// - Throws: `TableError` for NaN and infinities.
    public mutating func number(_ value: Double) throws(TableError) {
        guard let number = JSONNumber(value) else {
            throw TableError(
                .type, "JSON has no such number", value: value.description, remedy: "Write null, or leave it out.")
        }
        self.value(.number(number))
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a whole value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .string(let text): string(text)
        case .number(let number):
            separate()
            bytes.append(contentsOf: number.text.utf8)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            var members = object.members
            if sortsKeys { members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
            for member in members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    private mutating func separate() {
        if hasKey {
            hasKey = false
            return
        }
        precondition(open.last?.isObject != true, "A value in an object needs a key")
        if !open.isEmpty { comma() }
    }

    private mutating func comma() {
        let last = open.count - 1
        if !open[last].isEmpty { bytes.append(0x2C) }
        open[last].isEmpty = false
        newLine()
    }

    private mutating func close(isObject: Bool, _ bracket: UInt8) {
        precondition(open.last?.isObject == isObject && !hasKey, "There is nothing of this kind to close")
        let level = open.removeLast()
        if !level.isEmpty { newLine() }
        bytes.append(bracket)
    }

    private mutating func newLine() {
        guard style == .pretty else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
    }

    private mutating func append(quoted text: String) {
        bytes.append(0x22)
        if escapesHidden, HiddenSign.occur(in: text) {
            for scalar in text.unicodeScalars {
                if HiddenSign(scalar) != nil, scalar.value >= 0x7F {
                    HiddenSign.appendEscaped(scalar, to: &bytes)
                } else {
                    append(plain: String(scalar))
                }
            }
        } else {
            append(plain: text)
        }
        bytes.append(0x22)
    }

    private mutating func append(plain text: String) {
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
            case 0x08: bytes.append(contentsOf: [0x5C, 0x62])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0C: bytes.append(contentsOf: [0x5C, 0x66])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default: bytes.append(byte)
            }
        }
    }
}
