// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Notes which fields a value hands over, in order, and those of the values within it.
struct FieldRecorder: FieldWriter {
    private(set) var fields: [Inventor.Asked] = []
    /// The fields of the values within, each value for itself.
    private(set) var inner: [[Inventor.Asked]] = []

    private mutating func note(_ tag: UInt8, _ name: StaticString) {
        fields.append(Inventor.Asked(tag: tag, name: "\(name)"))
    }

    private mutating func enter(_ value: some FieldCoded) {
        var recorder = FieldRecorder()
        value.write(to: &recorder)
        inner.append(recorder.fields)
        inner += recorder.inner
    }

    mutating func claimKind(_ kind: ClaimKind) {}
    mutating func text(_ tag: UInt8, _ name: StaticString, _ value: String?) { note(tag, name) }
    mutating func localized(_ tag: UInt8, _ name: StaticString, _ value: LocalizedText?) { note(tag, name) }
    mutating func texts(_ tag: UInt8, _ name: StaticString, _ values: [String]) { note(tag, name) }
    mutating func date(_ tag: UInt8, _ name: StaticString, _ value: PartialDate?) { note(tag, name) }
    mutating func term(_ tag: UInt8, _ name: StaticString, _ value: Term?) { note(tag, name) }
    mutating func flag(_ tag: UInt8, _ name: StaticString, _ value: Bool?) { note(tag, name) }
    mutating func number(_ tag: UInt8, _ name: StaticString, _ value: Int?) { note(tag, name) }
    mutating func decimal(_ tag: UInt8, _ name: StaticString, _ value: Double?) { note(tag, name) }
    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ value: Code?) { note(tag, name) }

    mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ value: Value?) {
        note(tag, name)
        if let value { enter(value) }
    }

    mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ values: [Value]) {
        note(tag, name)
        for value in values { enter(value) }
    }
}
