// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Writes the fields of a value by name, for JSON and YAML.
public struct TreeWriter: FieldWriter {
    /// The fields written so far.
    public private(set) var fields: [FieldTree.Field] = []

    /// Makes an empty writer.
    public init() {}

    private mutating func put(_ name: StaticString, _ value: FieldTree?) {
        if let value { fields.append(.init("\(name)", value)) }
    }

    /// Writes the kind of the claim.
    public mutating func claimKind(_ kind: ClaimKind) { put("claim", .text(kind.name)) }

    /// Writes a text.
    public mutating func text(_ tag: UInt8, _ name: StaticString, _ value: String?) {
        put(name, value.map(FieldTree.text))
    }

    /// Writes a text, or texts by language, the original first.
    public mutating func localized(_ tag: UInt8, _ name: StaticString, _ value: LocalizedText?) {
        guard let value else { return }
        guard value.language != nil || !value.translated.isEmpty else { return put(name, .text(value.text)) }
        let original = FieldTree.Field(value.language ?? LocalizedText.unknown, .text(value.text))
        put(name, .object([original] + value.translations.map { FieldTree.Field($0.language, .text($0.text)) }))
    }

    /// Writes a list of texts.
    public mutating func texts(_ tag: UInt8, _ name: StaticString, _ values: [String]) {
        if !values.isEmpty { put(name, .list(values.map(FieldTree.text))) }
    }

    /// Writes a date.
    public mutating func date(_ tag: UInt8, _ name: StaticString, _ value: PartialDate?) {
        put(name, (value?.edtf).map(FieldTree.text))
    }

    /// Writes a term.
    public mutating func term(_ tag: UInt8, _ name: StaticString, _ value: Term?) {
        put(name, (value?.iso).map(FieldTree.text))
    }

    /// Writes yes or no.
    public mutating func flag(_ tag: UInt8, _ name: StaticString, _ value: Bool?) {
        put(name, value.map(FieldTree.flag))
    }

    /// Writes a whole number.
    public mutating func number(_ tag: UInt8, _ name: StaticString, _ value: Int?) {
        put(name, value.map(FieldTree.number))
    }

    /// Writes a decimal number.
    public mutating func decimal(_ tag: UInt8, _ name: StaticString, _ value: Double?) {
        if let value, value.isFinite { put(name, .decimal(value)) }
    }

    /// Writes a term of a vocabulary.
    public mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ value: Code?) {
        put(name, (value?.rawValue).map(FieldTree.text))
    }

    /// Writes a value with fields of its own.
    public mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ value: Value?) {
        put(name, value?.tree)
    }

    /// Writes a list of values.
    public mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ values: [Value]) {
        if !values.isEmpty { put(name, .list(values.map(\.tree))) }
    }
}

extension FieldCoded {
    /// The value with its fields by name.
    public var tree: FieldTree {
        var writer = TreeWriter()
        write(to: &writer)
        return .object(writer.fields)
    }
}
