// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value of JSON (RFC 8259).
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it is written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; its members keep their order.
    case object(JSONObject)

    /// The text of a string, else `nil`.
    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The value of a boolean, else `nil`.
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// A number without fraction that fits, else `nil`.
    public var int: Int? {
        if case .number(let number) = self { return number.int }
        return nil
    }

    /// A finite number, else `nil`.
    public var double: Double? {
        if case .number(let number) = self { return number.double }
        return nil
    }

    /// The elements of an array, else `nil`.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    /// The object, else `nil`.
    public var object: JSONObject? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// The value is `null`.
    public var isNull: Bool { self == .null }

    /// The member of an object, or `nil` if this is no object or has no such member.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// The element of an array, or `nil` if this is no array or too short.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// What kind of value it is, for messages.
    public var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
