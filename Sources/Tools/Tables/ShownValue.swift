// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// Makes a value from a file fit to be shown in a message.
enum ShownValue {
    /// At most `limit` characters; control, format and private-use signs are replaced so that they cannot steer a terminal
    /// or reorder the line.
    static func safe(_ text: String, limit: Int = 60) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit {
                result.append("…")
                break
            }
            result.append(shown(scalar))
            count += 1
        }
        return String(result)
    }

    /// The text of bytes that may be broken, made safe.
    static func safe(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        safe(String(decoding: bytes.prefix(400), as: UTF8.self))
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        case 0x20..<0x7F: return scalar
        default: break
        }
        if HiddenSign(scalar) != nil { return "\u{FFFD}" }
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned: return "\u{FFFD}"
        default: return scalar
        }
    }
}
