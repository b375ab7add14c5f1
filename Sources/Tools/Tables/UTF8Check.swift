// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Strict validation of UTF-8 after RFC 3629, section 4 (table 3-7 of the Unicode Standard): no overlong forms, no
/// surrogates, nothing above U+10FFFF.
enum UTF8Check {
    /// The offset of the first byte that does not belong to a well-formed sequence, or `nil`.
    ///
    /// - Parameter mayBeCut: a sequence that is right so far but unfinished at the end is no problem.
    static func firstProblem(in bytes: [UInt8], mayBeCut: Bool = false) -> Int? {
        bytes.withUnsafeBufferPointer { firstProblem(in: $0, mayBeCut: mayBeCut) }
    }

    /// See ``firstProblem(in:mayBeCut:)``.
    static func firstProblem(in bytes: UnsafeBufferPointer<UInt8>, mayBeCut: Bool = false) -> Int? {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, high) = (4, 0x8F)
            default: return index
            }
            for step in 1..<length {
                guard index + step < bytes.count else { return mayBeCut ? nil : index }
                let byte = bytes[index + step]
                guard byte >= low, byte <= high else { return index }
                (low, high) = (0x80, 0xBF)
            }
            index += length
        }
        return nil
    }
}
