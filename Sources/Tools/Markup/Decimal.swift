// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Numbers as ASCII digits, without a string in between.
enum Decimal {
    /// Appends a whole number.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Appends a number rounded to a tenth; what is not a number, or beyond all drawings, as 0.
    static func append(tenths number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite, abs(number) < 1e12 else { return bytes.append(UInt8(ascii: "0")) }
        let tenths = Int((number * 10).rounded())
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = Int(tenths.magnitude)
        append(magnitude / 10, to: &bytes)
        if magnitude % 10 != 0 {
            bytes.append(UInt8(ascii: "."))
            append(magnitude % 10, to: &bytes)
        }
    }
}
