// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sink for the fields of one value.
///
/// A type describes its fields once, each with a tag that never changes and a name, and every format follows from
/// that: the canonical bytes of the ledger use the tags, JSON and YAML use the names. Absent values are left out.
public protocol FieldWriter {
    /// Writes which kind of claim follows: by number in canonical bytes, by name elsewhere.
    mutating func claimKind(_ kind: ClaimKind)
    /// Writes a text, or nothing.
    mutating func text(_ tag: UInt8, _ name: StaticString, _ value: String?)
    /// Writes a text with its translations, or nothing.
    mutating func localized(_ tag: UInt8, _ name: StaticString, _ value: LocalizedText?)
    /// Writes each text of a list, in order.
    mutating func texts(_ tag: UInt8, _ name: StaticString, _ values: [String])
    /// Writes a partial date as EDTF, or nothing.
    mutating func date(_ tag: UInt8, _ name: StaticString, _ value: PartialDate?)
    /// Writes a term as an ISO 8601 duration, or nothing.
    mutating func term(_ tag: UInt8, _ name: StaticString, _ value: Term?)
    /// Writes yes or no, or nothing.
    mutating func flag(_ tag: UInt8, _ name: StaticString, _ value: Bool?)
    /// Writes a whole number, or nothing.
    mutating func number(_ tag: UInt8, _ name: StaticString, _ value: Int?)
    /// Writes a decimal number, or nothing. Not a number and infinity are left out.
    mutating func decimal(_ tag: UInt8, _ name: StaticString, _ value: Double?)
    /// Writes a term of a vocabulary by its code, or nothing.
    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ value: Code?)
    /// Writes a value with fields of its own, or nothing.
    mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ value: Value?)
    /// Writes each value of a list, in order.
    mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ values: [Value])
}
