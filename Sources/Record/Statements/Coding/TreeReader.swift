// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Reads a value from named fields. A name that the value does not know is an error, so that a slip of the pen in a
/// hand-written file never loses a fact.
public struct TreeReader: FieldReader {
    /// Where the value stands, for messages.
    public let place: String
    private let fields: [String: FieldTree]
    private var asked: Set<String> = []

    /// Reads an object; `place` says where it stands in its file.
    public init(_ tree: FieldTree, place: String) throws(StatementError) {
        guard case .object(let fields) = tree else {
            throw .invalid(field: "value", value: "\(tree)", remedy: "Give named fields here.", place: place)
        }
        var byName: [String: FieldTree] = [:]
        for field in fields {
            guard byName.updateValue(field.value, forKey: field.name) == nil else {
                throw .invalid(field: field.name, value: "", remedy: "The field stands twice: keep one.", place: place)
            }
        }
        self.fields = byName
        self.place = place
    }

    private mutating func take(_ name: StaticString) -> FieldTree? {
        let key = "\(name)"
        asked.insert(key)
        return fields[key]
    }

    private func invalid(_ name: StaticString, _ value: FieldTree, _ remedy: String) -> StatementError {
        .invalid(field: "\(name)", value: value.shortened, remedy: remedy, place: place)
    }

    /// Throws if a field was given that nothing asked for.
    public func finish() throws(StatementError) {
        for name in fields.keys.sorted() where !asked.contains(name) {
            throw .unknownField(field: name, known: asked.sorted(), place: place)
        }
    }

    private func scalar(_ name: StaticString, _ value: FieldTree) throws(StatementError) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .decimal(let decimal): "\(decimal)"
        default: throw invalid(name, value, "Give a text.")
        }
    }

    /// Reads a text.
    public mutating func text(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String? {
        guard let value = take(name) else { return nil }
        return try scalar(name, value)
    }

    /// Reads a text, or texts by language, the original first.
    public mutating func localized(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> LocalizedText? {
        guard let value = take(name) else { return nil }
        guard case .object(let fields) = value else { return LocalizedText(try scalar(name, value)) }
        var versions: [(language: String, text: String)] = []
        for field in fields {
            guard LocalizedText.isLanguage(field.name) else {
                throw .unknownField(
                    field: field.name, known: ["en", "ru", "or the code of another language"],
                    place: "\(place), \(name)")
            }
            guard case .text(let text) = field.value else { throw invalid(name, field.value, "Give a text.") }
            guard !versions.contains(where: { $0.language == field.name }) else {
                throw invalid(name, field.value, "The language “\(field.name)” stands twice: keep one.")
            }
            versions.append((field.name, text))
        }
        guard let first = versions.first else { throw invalid(name, value, "Give a text, or texts by language.") }
        return LocalizedText(
            first.text, language: first.language == LocalizedText.unknown ? nil : first.language,
            translations: Array(versions.dropFirst()))
    }

    /// Reads a list of texts.
    public mutating func texts(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> [String] {
        guard let value = take(name) else { return [] }
        guard case .list(let items) = value else { return [try scalar(name, value)] }
        var texts: [String] = []
        for item in items { texts.append(try scalar(name, item)) }
        return texts
    }

    /// Reads a date.
    public mutating func date(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> PartialDate? {
        guard let value = take(name) else { return nil }
        do {
            return try PartialDate(edtf: try scalar(name, value))
        } catch let error as DateError {
            throw invalid(name, value, "\(error)")
        } catch {
            throw invalid(name, value, "Give a date as EDTF, for example 2024-08-01 or 2024-08.")
        }
    }

    /// Reads a term.
    public mutating func term(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Term? {
        guard let value = take(name) else { return nil }
        guard let term = Term(iso: try scalar(name, value)) else {
            throw invalid(name, value, "Give an ISO 8601 duration, for example P8Y6M.")
        }
        return term
    }

    /// Reads yes or no.
    public mutating func flag(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Bool? {
        guard let value = take(name) else { return nil }
        guard case .flag(let flag) = value else { throw invalid(name, value, "Give true or false.") }
        return flag
    }

    /// Reads a whole number.
    public mutating func number(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int? {
        guard let value = take(name) else { return nil }
        switch value {
        case .number(let number): return number
        case .text(let text):
            // YAML scalars come as they were written.
            if let number = Int(text) { return number }
        default: break
        }
        throw invalid(name, value, "Give a whole number.")
    }

    /// Reads a decimal number.
    public mutating func decimal(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Double? {
        guard let value = take(name) else { return nil }
        switch value {
        case .decimal(let decimal):
            guard decimal.isFinite else { throw invalid(name, value, "Give a number that is finite.") }
            return decimal
        case .number(let number): return Double(number)
        case .text(let text):
            if let decimal = Double(text), decimal.isFinite { return decimal }
            throw invalid(name, value, "Give a number.")
        default: throw invalid(name, value, "Give a number.")
        }
    }

    /// Reads a term of a vocabulary.
    public mutating func code<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code? {
        guard let value = take(name) else { return nil }
        let raw = try scalar(name, value)
        guard let code = Code(rawValue: raw) else {
            throw invalid(name, value, "Give one of: \(Code.codes.joined(separator: ", ")).")
        }
        return code
    }

    /// Reads a value with fields of its own.
    public mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        guard let value = take(name) else { return nil }
        return try Value(tree: value, place: "\(place), \(name)")
    }

    /// Reads a list of values.
    public mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        guard let value = take(name) else { return [] }
        guard case .list(let items) = value else { throw invalid(name, value, "Give a list.") }
        var values: [Value] = []
        for (index, item) in items.enumerated() {
            values.append(try Value(tree: item, place: "\(place), \(name) \(index + 1)"))
        }
        return values
    }
}

extension FieldTree {
    /// The value in at most 80 signs, for messages.
    var shortened: String {
        switch self {
        case .text(let text): text.count > 80 ? text.prefix(79) + "…" : text
        case .number(let number): "\(number)"
        case .decimal(let decimal): "\(decimal)"
        case .flag(let flag): "\(flag)"
        case .list(let items): "a list of \(items.count)"
        case .object(let fields): "an object of \(fields.count)"
        }
    }
}

extension FieldCoded {
    /// Reads a value from named fields; `place` says where they stand in their file.
    public init(tree: FieldTree, place: String) throws(StatementError) {
        var reader = try TreeReader(tree, place: place)
        try self.init(from: &reader)
        try reader.finish()
    }
}
