// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Register
internal import Statements

extension Record {
    /// The record without the texts that name somebody who may not be named.
    func passing(_ texts: TextGuard) -> Record {
        guard !texts.isEmpty else { return self }
        return replacing { $0.passing(texts) }
    }
}

extension Claim {
    /// The claim without the texts that name somebody who may not be named; `nil` if it says nothing without them.
    ///
    /// Every text of a published claim is looked at, whatever it is called: a new field is guarded before anybody thinks of it.
    func passing(_ texts: TextGuard) -> Claim? {
        guard Self.isGuarded(kind) else { return self }
        var probe = TextProbe(texts)
        write(to: &probe)
        guard probe.isNaming else { return self }
        var writer = CanonicalWriter()
        write(to: &writer)
        var sieve = TextSieve(writer.bytes, texts)
        return try? Claim(kind: kind, from: &sieve)
    }

    /// Names are the person's own; what nobody publishes needs no guard.
    private static func isGuarded(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .name: false
        case .role, .post, .sanction, .reply: true
        default: AllowList.publishes(kind)
        }
    }
}

/// Which texts are looked at, and how.
private enum GuardedField {
    case open, text, official

    init(_ name: StaticString) {
        switch name.description {
        // What these say is not shown, but decides whether the rest is.
        case "certainty": self = .open
        case "official": self = .official
        default: self = .text
        }
    }
}

/// Looks whether any text of a claim names somebody.
private struct TextProbe: FieldWriter {
    let texts: TextGuard
    var isNaming = false

    init(_ texts: TextGuard) { self.texts = texts }

    mutating func claimKind(_ kind: ClaimKind) {}

    mutating func text(_ tag: UInt8, _ name: StaticString, _ value: String?) {
        guard let value, !isNaming else { return }
        let field = GuardedField(name)
        if field != .open, texts.occur(in: value, isOfficial: field == .official) { isNaming = true }
    }

    mutating func localized(_ tag: UInt8, _ name: StaticString, _ value: LocalizedText?) {
        if !isNaming, texts.occur(in: value) { isNaming = true }
    }

    mutating func texts(_ tag: UInt8, _ name: StaticString, _ values: [String]) {
        for value in values { text(tag, name, value) }
    }

    mutating func date(_ tag: UInt8, _ name: StaticString, _ value: PartialDate?) {}
    mutating func term(_ tag: UInt8, _ name: StaticString, _ value: Term?) {}
    mutating func flag(_ tag: UInt8, _ name: StaticString, _ value: Bool?) {}
    mutating func number(_ tag: UInt8, _ name: StaticString, _ value: Int?) {}
    mutating func decimal(_ tag: UInt8, _ name: StaticString, _ value: Double?) {}
    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ value: Code?) {}

    mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ value: Value?) {
        // A subject is a key: where one stands in an address, its own rule decides.
        if let value, !isNaming, !(value is Subject) { value.write(to: &self) }
    }

    mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ values: [Value]) {
        for value in values { nested(tag, name, value) }
    }
}

/// Reads a claim again without the texts that name somebody.
private struct TextSieve: FieldReader {
    private var reader: CanonicalReader
    private let texts: TextGuard

    init(_ bytes: [UInt8], _ texts: TextGuard) {
        reader = CanonicalReader(bytes)
        self.texts = texts
    }

    var place: String { reader.place }

    private func passing(_ name: StaticString, _ text: String?) -> String? {
        let field = GuardedField(name)
        return field != .open && texts.occur(in: text, isOfficial: field == .official) ? nil : text
    }

    mutating func text(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String? {
        passing(name, try reader.text(tag, name))
    }

    mutating func localized(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> LocalizedText? {
        texts.passing(try reader.localized(tag, name))
    }

    mutating func texts(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> [String] {
        try reader.texts(tag, name).filter { passing(name, $0) != nil }
    }

    mutating func date(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> PartialDate? {
        try reader.date(tag, name)
    }

    mutating func term(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Term? {
        try reader.term(tag, name)
    }

    mutating func flag(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Bool? {
        try reader.flag(tag, name)
    }

    mutating func number(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int? {
        try reader.number(tag, name)
    }

    mutating func decimal(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Double? {
        try reader.decimal(tag, name)
    }

    mutating func code<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code? {
        try reader.code(tag, name, type)
    }

    mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        try reader.nested(tag, name, type).flatMap(sieved)
    }

    mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        try reader.list(tag, name, type).compactMap(sieved)
    }

    private func sieved<Value: FieldCoded>(_ value: Value) -> Value? {
        guard !(value is Subject) else { return value }
        var sieve = TextSieve(value.canonicalBytes, texts)
        return try? Value(from: &sieve)
    }
}
