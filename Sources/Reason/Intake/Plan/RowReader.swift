// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Gives the fields of a claim straight from a row: the claim's own initialiser does the rest, so that nothing stands
/// between a cell and its place in a statement.
struct RowReader: FieldReader {
    let frame: RowFrame
    let object: CompiledObject
    var place: String { "row \(frame.row.number)" }

    /// A value that cannot be read is noted and then counts as absent, so that all faults of a row are found.
    @inline(__always)
    private func noting<Value>(
        _ body: () throws(StatementError) -> Value?
    ) throws(StatementError) -> Value? {
        let before = frame.faults
        do throws(StatementError) {
            return try body()
        } catch {
            guard frame.faults > before else { throw error }
            return nil
        }
    }

    mutating func text(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.text(frame) }
        case .text(let text): return text
        default: return nil
        }
    }

    mutating func texts(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> [String] {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.texts(frame) } ?? []
        case .text(let text): return [text]
        case .texts(let texts): return texts
        case .values(let values):
            var texts: [String] = []
            for value in values {
                let text = try noting { () throws(StatementError) in try value.text(frame) }
                if let text { texts.append(text) }
            }
            return texts
        default: return []
        }
    }

    mutating func date(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> PartialDate? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.date(frame) }
        case .date(let date): return date
        default: return nil
        }
    }

    mutating func term(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Term? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.term(frame) }
        case .term(let term): return term
        default: return nil
        }
    }

    mutating func flag(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Bool? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.flag(frame) }
        case .flag(let flag): return flag
        default: return nil
        }
    }

    mutating func number(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.number(frame) }
        case .number(let number): return number
        default: return nil
        }
    }

    mutating func decimal(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Double? {
        switch object.content(tag) {
        case .value(let value): return try noting { () throws(StatementError) in try value.decimal(frame) }
        case .decimal(let number): return number
        default: return nil
        }
    }

    mutating func code<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code? {
        switch object.content(tag) {
        case .text(let text): return Code(rawValue: text)
        case .value(let value):
            return try noting { () throws(StatementError) in
                guard let text = try value.text(frame, refuses: true) else { return nil }
                if let code = Code(rawValue: text) { return code }
                throw frame.failure(
                    value, value: text, "This is not in the vocabulary “\(Code.vocabulary)”",
                    "Give one of: \(Code.codes.joined(separator: ", ")).")
            }
        default: return nil
        }
    }

    mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        guard case .object(let inner) = object.content(tag) else { return nil }
        return try value(of: inner, type)
    }

    mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        guard case .objects(let objects) = object.content(tag) else { return [] }
        var values: [Value] = []
        for inner in objects { if let value = try value(of: inner, type) { values.append(value) } }
        return values
    }

    /// A value within the claim; none if the row gives nothing to it.
    private func value<Value: FieldCoded>(
        of inner: CompiledObject, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        let before = frame.given
        let faults = frame.faults
        var reader = RowReader(frame: frame, object: inner)
        do throws(StatementError) {
            let value = try Value(from: &reader)
            return frame.given == before && inner.usesRow ? nil : value
        } catch {
            if case .missing = error, frame.given == before, frame.faults == faults { return nil }
            throw error
        }
    }
}
