// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// A claim of a kind with a text in every field that can have one, whatever the fields are called: what is added to a claim later is
/// planted too. `nil` for a kind that takes no such text.
///
/// - Parameter variant: which of its codes a claim has.
func planted(_ kind: ClaimKind, _ text: String, variant: Int) -> Claim? {
    var reader = PlantingReader(text: text, variant: variant)
    return try? Claim(kind: kind, from: &reader)
}

/// Gives a text for every text, and one of its codes for every code.
private struct PlantingReader: FieldReader {
    let text: String
    let variant: Int
    var place: String { "planted" }

    mutating func text(_ tag: UInt8, _ name: StaticString) -> String? {
        switch name.description {
        case "country", "language": "RU"
        case "certainty": nil
        default: text
        }
    }
    mutating func localized(_ tag: UInt8, _ name: StaticString) -> LocalizedText? {
        variant % 2 == 0 ? LocalizedText(text) : LocalizedText("A text", language: "en", translations: [("ru", text)])
    }
    mutating func texts(_ tag: UInt8, _ name: StaticString) -> [String] { ["A text", text] }
    mutating func date(_ tag: UInt8, _ name: StaticString) -> PartialDate? {
        let isOpen = ["until", "to", "endedOn"].contains(name.description)
        return isOpen ? nil : Dates.PartialDate(day: day("2025-03-0\(1 + variant)"))
    }
    mutating func term(_ tag: UInt8, _ name: StaticString) -> Term? { Term(years: 5) }
    mutating func flag(_ tag: UInt8, _ name: StaticString) -> Bool? { name.description == "publish" ? true : nil }
    mutating func number(_ tag: UInt8, _ name: StaticString) -> Int? { variant + 1 }
    mutating func decimal(_ tag: UInt8, _ name: StaticString) -> Double? { 1 }
    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ type: Code.Type) -> Code? {
        // What must be so for anything to be shown.
        for code in ["accepted", "family", "listed"] { if let code = Code(rawValue: code), variant < 3 { return code } }
        let all = Array(Code.allCases)
        return all[variant % all.count]
    }
    mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        if let subject = Subject(kind: .exchange, source: source("register"), key: "2020-01-01") as? Value {
            return subject
        }
        return try Value(from: &self)
    }
    mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        guard let value = try nested(tag, name, type) else { return [] }
        return [value]
    }
}
