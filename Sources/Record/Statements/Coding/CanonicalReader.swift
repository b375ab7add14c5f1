// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Reads the canonical bytes of a value, see ``CanonicalWriter``. Fields with unknown tags are passed over, so that an
/// older program reads what a newer one wrote.
public struct CanonicalReader: FieldReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    /// Where the value stands, for messages.
    public var place: String { "byte \(position)" }

    /// Reads `bytes` from an offset on.
    public init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        position = min(max(offset, 0), bytes.count)
        end = bytes.count
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    private mutating func variableLength() throws(StatementError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .damaged("a number without an end")
    }

    /// The bytes of the next field with this tag; fields with smaller tags are passed over.
    mutating func field(_ tag: UInt8) throws(StatementError) -> Range<Int>? {
        while position < end, bytes[position] <= tag {
            let found = bytes[position]
            position += 1
            let length = try variableLength()
            guard length <= UInt64(end - position) else { throw .damaged("a field longer than its value") }
            let range = position..<position + Int(length)
            position = range.upperBound
            if found == tag { return range }
        }
        return nil
    }

    private func string(_ range: Range<Int>) -> String {
        // The ledger's hashes have vouched for the bytes; what is not UTF-8 all the same shows as U+FFFD.
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// Reads a text.
    public mutating func text(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> String? {
        guard let range = try field(tag) else { return nil }
        return string(range)
    }

    /// Reads a text, then what stands under the same tag: its language and its translations.
    public mutating func localized(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> LocalizedText? {
        guard let text = try text(tag, name) else { return nil }
        return LocalizedText(text, versions: try list(tag, name, LocalizedText.Version.self))
    }

    /// Reads a list of texts.
    public mutating func texts(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> [String] {
        var values: [String] = []
        while let range = try field(tag) { values.append(string(range)) }
        return values
    }

    /// Reads a date.
    public mutating func date(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> PartialDate? {
        guard let range = try field(tag) else { return nil }
        do {
            return try bytes.withUnsafeBytes { buffer throws(DateError) in
                try PartialDate(edtf: UnsafeRawBufferPointer(rebasing: buffer[range]))
            }
        } catch {
            throw .damaged("a date that is not EDTF")
        }
    }

    /// Reads a term.
    public mutating func term(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Term? {
        guard let range = try field(tag) else { return nil }
        guard let term = Term(iso: string(range)) else { throw .damaged("a term that is not an ISO duration") }
        return term
    }

    /// Reads yes or no.
    public mutating func flag(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Bool? {
        guard let range = try field(tag) else { return nil }
        guard range.count == 1, bytes[range.lowerBound] < 2 else { throw .damaged("a yes or no that is neither") }
        return bytes[range.lowerBound] == 1
    }

    /// Reads a whole number.
    public mutating func number(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Int? {
        guard let range = try field(tag) else { return nil }
        var inner = CanonicalReader(bytes, range)
        let raw = try inner.variableLength()
        return Int(truncatingIfNeeded: Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
    }

    /// Reads a decimal number.
    public mutating func decimal(_ tag: UInt8, _ name: StaticString) throws(StatementError) -> Double? {
        guard let range = try field(tag) else { return nil }
        guard let value = Double(string(range)), value.isFinite else { throw .damaged("a decimal number that is none") }
        return value
    }

    /// Reads a term of a vocabulary.
    public mutating func code<Code: VocabularyCode>(
        _ tag: UInt8, _ name: StaticString, _ type: Code.Type
    ) throws(StatementError) -> Code? {
        guard let range = try field(tag) else { return nil }
        let raw = string(range)
        guard let value = Code(rawValue: raw) else { throw .damaged("“\(raw)” is not in \(Code.vocabulary)") }
        return value
    }

    /// Reads a value with fields of its own.
    public mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        guard let range = try field(tag) else { return nil }
        var inner = CanonicalReader(bytes, range)
        return try Value(from: &inner)
    }

    /// Reads a list of values.
    public mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        var values: [Value] = []
        while let range = try field(tag) {
            var inner = CanonicalReader(bytes, range)
            values.append(try Value(from: &inner))
        }
        return values
    }
}

extension FieldCoded {
    /// Reads a value from its canonical bytes.
    public init(canonicalBytes: [UInt8]) throws(StatementError) {
        var reader = CanonicalReader(canonicalBytes)
        try self.init(from: &reader)
    }
}
