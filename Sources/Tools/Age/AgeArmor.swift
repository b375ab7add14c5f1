// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a file is written in letters and digits that survive mail, or as bytes.
public enum AgeArmor: Hashable, Sendable {
    /// Bytes.
    case binary
    /// Lines of base64 between two marks.
    case armored
    /// On reading: as the beginning of the file says.
    case detected

    static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    static let columns = 64
    /// Blanks allowed before and after.
    static let maximumBlanks = 1024

    static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
