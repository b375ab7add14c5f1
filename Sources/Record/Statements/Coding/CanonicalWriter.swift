// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Writes the canonical bytes of a value: for each field a tag, the length of the value as a variable-length number
/// (seven bits a byte, low bits first), and the value.
///
/// Equal values have equal bytes and the reverse, which is what the hashes of the ledger rest on.
public struct CanonicalWriter: FieldWriter {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes a writer with room for `capacity` bytes.
    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// Forgets what was written and keeps the room.
    public mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    /// Writes bytes as they are, outside of any field.
    public mutating func raw(_ raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

    mutating func variableLength(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func utf8(_ tag: UInt8, _ value: String) {
        bytes.append(tag)
        var copy = value
        copy.withUTF8 { buffer in
            variableLength(buffer.count)
            bytes.append(contentsOf: buffer)
        }
    }

    /// Writes the kind of the claim.
    public mutating func claimKind(_ kind: ClaimKind) {
        bytes.append(0)
        bytes.append(1)
        bytes.append(kind.rawValue)
    }

    /// Writes a text.
    public mutating func text(_ tag: UInt8, _ name: StaticString, _ value: String?) {
        if let value { utf8(tag, value) }
    }

    /// Writes a text, then its language and its translations under the same tag.
    public mutating func localized(_ tag: UInt8, _ name: StaticString, _ value: LocalizedText?) {
        guard let value else { return }
        utf8(tag, value.text)
        list(tag, name, value.versions)
    }

    /// Writes a list of texts.
    public mutating func texts(_ tag: UInt8, _ name: StaticString, _ values: [String]) {
        for value in values { utf8(tag, value) }
    }

    /// Writes a date.
    public mutating func date(_ tag: UInt8, _ name: StaticString, _ value: PartialDate?) {
        if let value { utf8(tag, value.edtf) }
    }

    /// Writes a term.
    public mutating func term(_ tag: UInt8, _ name: StaticString, _ value: Term?) {
        if let value { utf8(tag, value.iso) }
    }

    /// Writes yes or no.
    public mutating func flag(_ tag: UInt8, _ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        bytes.append(tag)
        bytes.append(1)
        bytes.append(value ? 1 : 0)
    }

    /// Writes a whole number.
    public mutating func number(_ tag: UInt8, _ name: StaticString, _ value: Int?) {
        guard let value else { return }
        bytes.append(tag)
        bytes.append(0)
        let start = bytes.count
        variableLength((value << 1) ^ (value >> (Int.bitWidth - 1)))
        bytes[start - 1] = UInt8(bytes.count - start)
    }

    /// Writes a decimal number.
    public mutating func decimal(_ tag: UInt8, _ name: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        utf8(tag, "\(value)")
    }

    /// Writes a term of a vocabulary.
    public mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ value: Code?) {
        if let value { utf8(tag, value.rawValue) }
    }

    /// Writes a value with fields of its own.
    public mutating func nested<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ value: Value?) {
        guard let value else { return }
        bytes.append(tag)
        bytes.append(0)
        let start = bytes.count
        value.write(to: &self)
        let length = bytes.count - start
        guard length > 0x7F else {
            bytes[start - 1] = UInt8(length)
            return
        }
        var prefix: [UInt8] = []
        var rest = UInt64(length)
        while rest > 0x7F {
            prefix.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        prefix.append(UInt8(rest))
        bytes.replaceSubrange(start - 1..<start, with: prefix)
    }

    /// Writes a list of values.
    public mutating func list<Value: FieldCoded>(_ tag: UInt8, _ name: StaticString, _ values: [Value]) {
        for value in values { nested(tag, name, value) }
    }
}

extension FieldCoded {
    /// The canonical bytes of the value.
    public var canonicalBytes: [UInt8] {
        var writer = CanonicalWriter()
        write(to: &writer)
        return writer.bytes
    }
}
