// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The identifier of a rule, for example `PACE-a` or `RU-72.3.1`: 1 to 40 letters, digits, hyphens, dots and strokes
/// of ASCII, a letter or digit first. It is unique in its pack and never given to another rule.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The identifier as written.
    public let text: String

    /// An identifier, or `nil` if the text cannot be one.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isWord = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard (1...40).contains(bytes.count), isWord(bytes[0]),
            bytes.allSatisfy({ isWord($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F })
        else { return nil }
        self.text = text
    }

    /// The identifier as written.
    public var description: String { text }

    /// In the order of their bytes.
    public static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}
