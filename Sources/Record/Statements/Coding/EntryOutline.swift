// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where the parts of an entry stand in its canonical bytes, found without making a value of any of them.
///
/// One outline is used for entry after entry, so that going through a million of them allocates nothing.
public struct EntryOutline {
    /// A statement within the bytes.
    public struct Part {
        /// The number of the kind of its claim.
        public let kind: UInt8
        /// The whole field, with tag and length.
        public let field: Range<Int>
        /// The value of the field.
        public let value: Range<Int>
    }

    /// The value of the subject: its kind under tag 1, its source under 2, its key under 3.
    public private(set) var subject = 0..<0
    /// The name of the source that speaks.
    public private(set) var source = 0..<0
    /// When the source said it, as EDTF; empty if it has no date.
    public private(set) var known = 0..<0
    /// Whether everybody may read the entry.
    public private(set) var isPublic = false
    /// The position of the opening entry of the run it belongs to.
    public private(set) var run: Int?
    /// Everything before the statements.
    public private(set) var head = 0..<0
    /// The statements in their order.
    public private(set) var parts: [Part] = []

    /// An outline of nothing.
    public init() {}

    /// Finds the parts of an entry.
    ///
    /// - Returns: false if the entry must be read in full: it is no addition or snapshot, or not written as
    ///   ``CanonicalWriter`` writes it.
    public mutating func find(in bytes: UnsafeRawBufferPointer) -> Bool {
        subject = 0..<0
        source = 0..<0
        known = 0..<0
        isPublic = false
        run = nil
        head = 0..<bytes.count
        parts.removeAll(keepingCapacity: true)
        var place = 0
        var last: UInt8 = 0
        while let field = Self.field(bytes, &place, end: bytes.count) {
            guard field.tag >= last else { return false }
            last = field.tag
            switch field.tag {
            case 1:
                guard let name = Self.value(of: 2, in: bytes, field.value) else { return false }
                subject = field.value
                source = name
            case 2: source = field.value
            case 3: known = field.value
            case 4: guard let act = Self.number(bytes, field.value), act == 0 || act == 1 else { return false }
            case 5: return false
            case 6: isPublic = Self.isEqual(bytes, field.value, "public")
            case 8:
                guard let number = Self.number(bytes, field.value) else { return false }
                run = number
            case 10:
                guard let part = Self.part(bytes, field) else { return false }
                if parts.isEmpty { head = 0..<field.whole.lowerBound }
                parts.append(part)
            default: break
            }
        }
        return place == bytes.count && !source.isEmpty
    }

    /// The value of the field with a tag within a value; `nil` if it is absent.
    public static func value(of tag: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int>? {
        var place = range.lowerBound
        while let field = field(bytes, &place, end: range.upperBound), field.tag <= tag {
            if field.tag == tag { return field.value }
        }
        return nil
    }

    private struct Field {
        var tag: UInt8
        var whole: Range<Int>
        var value: Range<Int>
    }

    /// The next field; `nil` at the end and where the bytes are not those of a field.
    @inline(__always)
    private static func field(_ bytes: UnsafeRawBufferPointer, _ place: inout Int, end: Int) -> Field? {
        let start = place
        guard start < end else { return nil }
        var next = start + 1
        var length = 0
        var shift = 0
        while next < end, shift < 56 {
            let byte = bytes[next]
            next += 1
            length |= Int(byte & 0x7F) << shift
            if byte < 0x80 {
                guard length <= end - next else { return nil }
                place = next + length
                return Field(tag: bytes[start], whole: start..<place, value: next..<place)
            }
            shift += 7
        }
        return nil
    }

    private static func part(_ bytes: UnsafeRawBufferPointer, _ field: Field) -> Part? {
        let value = field.value
        // The kind of the claim goes first: tag 0, one byte, the number.
        guard value.count >= 3, bytes[value.lowerBound] == 0, bytes[value.lowerBound + 1] == 1 else { return nil }
        return Part(kind: bytes[value.lowerBound + 2], field: field.whole, value: value)
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var raw: UInt64 = 0
        var shift: UInt64 = 0
        for index in range {
            guard shift < 63 else { return nil }
            raw |= UInt64(bytes[index] & 0x7F) << shift
            shift += 7
        }
        return range.isEmpty ? nil : Int(truncatingIfNeeded: Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
    }

    private static func isEqual(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where word[index] != bytes[range.lowerBound + index] { return false }
            return true
        }
    }
}
