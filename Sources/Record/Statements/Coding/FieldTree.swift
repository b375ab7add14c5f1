// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value as JSON and YAML know it, between a text format and typed statements.
public indirect enum FieldTree: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A decimal number.
    case decimal(Double)
    /// Yes or no.
    case flag(Bool)
    /// A list.
    case list([FieldTree])
    /// Named fields in their order.
    case object([Field])

    /// A named field.
    public struct Field: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: FieldTree

        /// Makes a field.
        public init(_ name: String, _ value: FieldTree) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a named field of an object.
    public subscript(name: String) -> FieldTree? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }
}
