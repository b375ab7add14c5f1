// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The bytes that have a meaning in written dates.
enum Byte {
    static let space = UInt8(ascii: " ")
    static let hyphen = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let slash = UInt8(ascii: "/")
    static let dot = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let unspecified = UInt8(ascii: "X")
    static let longYear = UInt8(ascii: "Y")
    static let time = UInt8(ascii: "T")
    static let universal = UInt8(ascii: "Z")

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    static func isLatinLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}

extension Span<UInt8> {
    /// The number written with exactly so many decimal digits, or `nil` if one of them is not a digit.
    /// The caller has checked that the bytes exist; at most nine digits.
    func number(from start: Int, digits: Int) -> Int? {
        var value = 0
        for index in start..<(start &+ digits) {
            let digit = self[index] &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// The byte at an index, or 0 outside the span.
    func byte(at index: Int) -> UInt8 {
        index >= 0 && index < count ? self[index] : 0
    }

    /// How many digits follow each other from an index.
    func digitRun(at start: Int) -> Int {
        var end = start
        while end < count, Byte.isDigit(self[end]) { end &+= 1 }
        return end &- start
    }

    /// A short copy for an error message: at most 80 bytes.
    func excerpt(_ range: Range<Int>? = nil) -> String {
        let whole = range ?? 0..<count
        let end = Swift.min(whole.upperBound, whole.lowerBound &+ 80, count)
        var bytes: [UInt8] = []
        for index in whole.lowerBound..<Swift.max(whole.lowerBound, end) { bytes.append(self[index]) }
        let text = String(decoding: bytes, as: UTF8.self)
        return end < whole.upperBound ? text + "…" : text
    }
}

/// Writes into the storage of a new string; what does not fit is left out rather than written beyond the end.
struct ByteWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func append(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer[count] = byte
        count &+= 1
    }

    mutating func append(twoDigits value: Int) {
        append(48 &+ UInt8(truncatingIfNeeded: value / 10 % 10))
        append(48 &+ UInt8(truncatingIfNeeded: value % 10))
    }

    /// A year -9999...9999 with four digits, and a sign if it is negative.
    mutating func append(year: Int) {
        if year < 0 { append(Byte.hyphen) }
        let magnitude = abs(year)
        append(twoDigits: magnitude / 100)
        append(twoDigits: magnitude % 100)
    }

    mutating func append(day: Day) {
        let (year, month, day) = day.components
        append(year: year)
        append(Byte.hyphen)
        append(twoDigits: month)
        append(Byte.hyphen)
        append(twoDigits: day)
    }

    /// A whole number without leading zeros.
    mutating func append(decimal value: Int) {
        if value < 0 { append(Byte.hyphen) }
        let magnitude = value.magnitude
        var scale: UInt = 1
        while magnitude / scale >= 10 { scale &*= 10 }
        while scale > 0 {
            append(48 &+ UInt8(truncatingIfNeeded: magnitude / scale % 10))
            scale /= 10
        }
    }
}
