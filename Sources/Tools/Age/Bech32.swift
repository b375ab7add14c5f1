// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The text form of keys with a checksum: Bech32 of BIP-173, without its limit of 90 signs, which age lifts.
///
/// Source: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
enum Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let separator = UInt8(ascii: "1")
    /// Longer texts are refused unread.
    static let maximumLength = 4096

    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
        return values
    }()

    /// The human-readable part in small letters and the bytes; nil if anything is not as it must be.
    static func decode(_ text: String) -> (prefix: String, bytes: [UInt8])? {
        guard let parts = parts(text), let bytes = regroup(parts.values, from: 5, to: 8, pads: false) else {
            return nil
        }
        return (parts.prefix, bytes)
    }

    /// The text in small letters. The prefix must have 1 to 83 visible ASCII signs, none of them a capital.
    static func encode(prefix: String, bytes: [UInt8]) -> String {
        // Padding is always possible, so nothing is lost here.
        let values = regroup(bytes, from: 8, to: 5, pads: true) ?? []
        let sum = checksum(expanded(prefix) + values + [UInt8](repeating: 0, count: 6)) ^ 1
        let tail = (0..<6).map { UInt8(sum >> (5 * (5 - UInt32($0))) & 31) }
        return prefix + "1" + String(decoding: (values + tail).map { alphabet[Int($0)] }, as: UTF8.self)
    }

    /// The prefix and the groups of five bits without the checksum, which is checked.
    static func parts(_ text: String) -> (prefix: String, values: [UInt8])? {
        let signs = Array(text.utf8)
        guard signs.count <= maximumLength, signs.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        let small = signs.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
        let hasCapitals = small != signs
        let hasSmall = signs.contains { 0x61...0x7A ~= $0 }
        guard !(hasCapitals && hasSmall), let cut = small.lastIndex(of: separator), 1...83 ~= cut,
            small.count - cut - 1 >= 6
        else { return nil }
        var values: [UInt8] = []
        for sign in small[(cut + 1)...] {
            guard let value = Self.values[Int(sign)] else { return nil }
            values.append(value)
        }
        let prefix = String(decoding: small[..<cut], as: UTF8.self)
        guard checksum(expanded(prefix) + values) == 1 else { return nil }
        return (prefix, Array(values.dropLast(6)))
    }

    private static func expanded(_ prefix: String) -> [UInt8] {
        prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
    }

    private static func checksum(_ values: [UInt8]) -> UInt32 {
        let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        var sum: UInt32 = 1
        for value in values {
            let top = sum >> 25
            sum = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
            for (place, generator) in generators.enumerated() where top >> UInt32(place) & 1 == 1 { sum ^= generator }
        }
        return sum
    }

    /// Regroups bits; what is left over must be short and zero if it is not padded.
    private static func regroup(_ values: [UInt8], from: UInt32, to: UInt32, pads: Bool) -> [UInt8]? {
        var (held, bits) = (UInt32(0), UInt32(0))
        var result: [UInt8] = []
        for value in values {
            held = held << from | UInt32(value)
            bits += from
            while bits >= to {
                bits -= to
                result.append(UInt8(truncatingIfNeeded: held >> bits & (1 << to - 1)))
            }
            held &= 1 << bits - 1
        }
        if pads {
            if bits > 0 { result.append(UInt8(truncatingIfNeeded: held << (to - bits) & (1 << to - 1))) }
        } else if bits >= from || held != 0 {
            return nil
        }
        return result
    }
}
