// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One attribute of an element. Only those on the list below can be written; there is none for inline style and none
/// for events, and an address must be a `Link`.
public struct Attribute: Sendable {
    enum Value: Sendable {
        case text(String)
        case integer(Int)
        case number(Double)
        case flag
        case absent
    }

    /// Static, so that passing an attribute on counts no references.
    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// No attribute at all; for conditions inside a list of attributes.
    public static let none = Attribute("", .absent)

    /// The attribute if the condition holds, otherwise nothing.
    public static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .none
    }

    func append(to bytes: inout [UInt8]) {
        if case .absent = value { return }
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        switch value {
        case .text(let text): Escaping.append(text, to: &bytes, inAttribute: true)
        case .integer(let number): Decimal.append(number, to: &bytes)
        case .number(let number): Decimal.append(tenths: number, to: &bytes)
        // An XML parser wants a value; an HTML parser takes an empty one for "present".
        case .flag, .absent: break
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
