// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The fields of a kind of claim, learnt from the claim itself, so that a mapping is checked against the vocabulary
/// that the program really has.
struct FieldShape: Sendable {
    /// What a field takes.
    indirect enum Kind: Sendable {
        case text, texts, date, term, flag, number, decimal
        case code([String])
        case nested([FieldShape])
        case list([FieldShape])
    }

    let tag: UInt8
    let name: String
    let kind: Kind

    /// The fields of every statement that a mapping or an entry file gives beside those of the claim.
    static let common = [
        FieldShape(tag: 240, name: "valid", kind: .date),
        FieldShape(tag: 241, name: "mark", kind: .code(Mark.codes)),
        FieldShape(tag: 243, name: "note", kind: .text),
        FieldShape(tag: 244, name: "claimReliability", kind: .code(Reliability.codes)),
        FieldShape(tag: 245, name: "sourceConnection", kind: .code(SourceConnection.codes)),
        FieldShape(tag: 246, name: "sourcePage", kind: .text),
        FieldShape(tag: 247, name: "dateType", kind: .code(DateType.codes)),
    ]

    /// The fields of a claim, then those of every statement.
    static func fields(of kind: ClaimKind) -> [FieldShape] {
        var reader = ShapeReader()
        _ = try? Claim(kind: kind, from: &reader)
        let own = reader.shapes
        return own + common.filter { shape in !own.contains { $0.name == shape.name } }
    }
}

/// Notes what is asked of it and answers with something that fits.
private struct ShapeReader: FieldReader {
    var shapes: [FieldShape] = []
    let place = ""

    private mutating func note(_ tag: UInt8, _ name: StaticString, _ kind: FieldShape.Kind) {
        shapes.append(FieldShape(tag: tag, name: "\(name)", kind: kind))
    }

    mutating func text(_ tag: UInt8, _ name: StaticString) -> String? {
        note(tag, name, .text)
        return "x"
    }

    mutating func texts(_ tag: UInt8, _ name: StaticString) -> [String] {
        note(tag, name, .texts)
        return []
    }

    mutating func date(_ tag: UInt8, _ name: StaticString) -> PartialDate? {
        note(tag, name, .date)
        return PartialDate(day: .unixEpoch)
    }

    mutating func term(_ tag: UInt8, _ name: StaticString) -> Term? {
        note(tag, name, .term)
        return Term(years: 1)
    }

    mutating func flag(_ tag: UInt8, _ name: StaticString) -> Bool? {
        note(tag, name, .flag)
        return true
    }

    mutating func number(_ tag: UInt8, _ name: StaticString) -> Int? {
        note(tag, name, .number)
        return 1
    }

    mutating func decimal(_ tag: UInt8, _ name: StaticString) -> Double? {
        note(tag, name, .decimal)
        return 1
    }

    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ type: Code.Type) -> Code? {
        note(tag, name, .code(Code.codes))
        return Array(Code.allCases).first
    }

    mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ type: Value.Type) -> Value? {
        var inner = ShapeReader()
        let value = try? Value(from: &inner)
        note(tag, name, .nested(inner.shapes))
        return value
    }

    mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ type: Value.Type) -> [Value] {
        var inner = ShapeReader()
        let value = try? Value(from: &inner)
        note(tag, name, .list(inner.shapes))
        return value.map { [$0] } ?? []
    }
}
