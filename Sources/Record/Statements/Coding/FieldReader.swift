// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A source of the fields of one value, the mirror of ``FieldWriter``.
///
/// Fields must be asked for in the order of their tags.
public protocol FieldReader {
    /// Reads a text; `nil` if the field is absent.
    mutating func text(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String?
    /// Reads a text with its translations; `nil` if the field is absent.
    mutating func localized(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> LocalizedText?
    /// Reads a list of texts; empty if the field is absent.
    mutating func texts(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> [String]
    /// Reads a partial date; `nil` if the field is absent.
    mutating func date(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> PartialDate?
    /// Reads a term; `nil` if the field is absent.
    mutating func term(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Term?
    /// Reads yes or no; `nil` if the field is absent.
    mutating func flag(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Bool?
    /// Reads a whole number; `nil` if the field is absent.
    mutating func number(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int?
    /// Reads a decimal number; `nil` if the field is absent.
    mutating func decimal(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Double?
    /// Reads a term of a vocabulary; `nil` if the field is absent.
    mutating func code<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code?
    /// Reads a value with fields of its own; `nil` if the field is absent.
    mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value?
    /// Reads a list of values; empty if the field is absent.
    mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value]
    /// Where in the input the value stands, for messages.
    var place: String { get }
}

extension FieldReader {
    /// Reads a text that must be there.
    public mutating func requiredText(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String {
        guard let value = try text(tag, name) else { throw .missing(field: "\(name)", place: place) }
        return value
    }

    /// Reads a text without translations, where the input has none.
    public mutating func localized(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> LocalizedText? {
        try text(tag, name).map { LocalizedText($0) }
    }

    /// Reads a text with its translations that must be there.
    public mutating func requiredLocalized(
        _ tag: UInt8, _ name: StaticString
    ) throws(StatementError) -> LocalizedText {
        guard let value = try localized(tag, name) else { throw .missing(field: "\(name)", place: place) }
        return value
    }

    /// Reads a term of a vocabulary that must be there.
    public mutating func requiredCode<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code {
        guard let value = try code(tag, name, type) else { throw .missing(field: "\(name)", place: place) }
        return value
    }

    /// Reads a whole number that must be there.
    public mutating func requiredNumber(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int {
        guard let value = try number(tag, name) else { throw .missing(field: "\(name)", place: place) }
        return value
    }

    /// Reads a value with fields of its own that must be there.
    public mutating func requiredNested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value {
        guard let value = try nested(tag, name, type) else { throw .missing(field: "\(name)", place: place) }
        return value
    }
}
