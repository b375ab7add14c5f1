// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Base64 of RFC 4648 in its one canonical form: no other signs, no spare bits.
enum StrictBase64 {
    /// The bytes; nil for anything but the canonical form, which with `isPadded` has its equals signs and otherwise none.
    static func decode(_ text: some Collection<UInt8>, isPadded: Bool) -> [UInt8]? {
        var signs = Array(text)
        if !isPadded {
            guard signs.count % 4 != 1, signs.last != UInt8(ascii: "=") else { return nil }
            signs += [UInt8](repeating: UInt8(ascii: "="), count: (4 - signs.count % 4) % 4)
        }
        guard signs.count % 4 == 0, let data = Data(base64Encoded: Data(signs)),
            Array(data.base64EncodedData()) == signs
        else { return nil }
        return Array(data)
    }

    /// The text as ASCII.
    static func encode(_ bytes: some Collection<UInt8>, isPadded: Bool) -> [UInt8] {
        let signs = Array(Data(bytes).base64EncodedData())
        guard !isPadded, let end = signs.lastIndex(where: { $0 != UInt8(ascii: "=") }) else { return signs }
        return Array(signs[...end])
    }
}
