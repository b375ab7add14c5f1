// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A rule for one statement, or for one statement from each item of a list.
public struct StatementRule: Sendable {
    /// What the rule makes.
    public enum Product: Sendable {
        /// A claim of a kind, with rules for its fields and those of the statement.
        case claim(ClaimKind, [FieldRule])
        /// Everything that a text reader finds in a column.
        case reading(TextReading)
    }

    /// A rule for a field.
    public struct FieldRule: Sendable {
        /// The field's name.
        public var name: String
        /// Its value.
        public var content: FieldContent
        /// Where the rule stands in the mapping.
        let path: String
    }

    /// The value of a field.
    public indirect enum FieldContent: Sendable {
        /// The same value for every row.
        case constant(FieldTree)
        /// A value from the row.
        case value(ValueRule)
        /// Fields of its own.
        case object([FieldRule])
        /// Several values.
        case list([FieldContent])
    }

    /// A reader of running text.
    public struct TextReading: Sendable {
        /// The name of the reader: `ru-biography`.
        public var reader: String
        /// The column with the text.
        public var column: String
        /// What is taken of what it finds; all if empty.
        public var take: Set<String>
    }

    /// What it makes.
    public var product: Product
    /// When it applies; all conditions must hold.
    public var conditions: [ConditionRule]
    /// The list of which each item makes a statement.
    public var each: ValueRule?
    /// The compartment, if it is not that of the mapping.
    public var compartment: Compartment?
    /// Where the rule stands in the mapping.
    let path: String
}
