// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How wide a text is in a drawing, before any browser has drawn it.
///
/// The page says which faces it would like, and the reader's machine has one of them; so the widths are those of
/// Noto Sans, the widest of them, in hundredths of the size. Source: the advance widths of Noto Sans 2.013 (SIL Open
/// Font License), Regular and Bold.
enum TextMetrics {
    /// The width of a text in units of the drawing.
    static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars { sum &+= advance(scalar.value, bold) }
        return Double(sum) * size / 100
    }

    /// The text in lines that fit into a room, broken between words; a word that is wider than the room has its own line.
    static func lines(_ text: String, size: Double, bold: Bool = false, room: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(last + " " + word, size: size, bold: bold) <= room {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func advance(_ value: UInt32, _ bold: Bool) -> Int {
        switch value {
        case 0x20...0x7E: Int((bold ? latinBold : latin)[Int(value - 0x20)])
        case 0x410...0x44F: Int((bold ? cyrillicBold : cyrillic)[Int(value - 0x410)])
        case 0xA0: 26
        case 0x401, 0x451: bold ? 60 : 56
        case 0x2018, 0x2019: 25
        // Combining marks take no room of their own; wide scripts take a full square.
        case 0x300...0x36F: 0
        case 0x2E80...0xFFFF where value < 0xFB00 || value > 0xFE0F: 100
        default: bold ? 68 : 62
        }
    }

    /// U+0020 to U+007E, regular.
    static let latin: [UInt8] = [
        26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 27, 27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78,
        60, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62,
        62, 26, 26, 53, 26, 94, 62, 60, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
    ]

    /// U+0020 to U+007E, bold.
    static let latinBold: [UInt8] = [
        26, 29, 47, 65, 57, 90, 75, 27, 34, 34, 54, 57, 28, 32, 28, 41, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 28, 28, 57, 57, 57, 48, 90, 69, 67, 64, 74, 56, 55, 72, 76, 39, 33, 66, 56, 94, 81, 80,
        63, 80, 66, 55, 58, 76, 65, 97, 67, 62, 58, 33, 41, 33, 57, 41, 36, 60, 63, 51, 63, 59, 39, 63,
        66, 30, 30, 62, 30, 98, 66, 62, 63, 63, 45, 50, 43, 66, 57, 86, 58, 57, 49, 39, 55, 39, 57,
    ]

    /// U+0410 to U+044F, regular.
    static let cyrillic: [UInt8] = [
        64, 62, 65, 52, 69, 56, 85, 59, 77, 77, 62, 71, 91, 74, 78, 73, 60, 63, 56, 62, 80, 59, 74, 70,
        104, 104, 69, 86, 64, 63, 105, 64, 56, 60, 58, 43, 58, 56, 75, 49, 64, 64, 53, 58, 75, 64, 60, 62,
        62, 48, 48, 51, 72, 53, 63, 61, 90, 91, 70, 78, 59, 49, 84, 56,
    ]

    /// U+0410 to U+044F, bold.
    static let cyrillicBold: [UInt8] = [
        69, 64, 67, 56, 76, 56, 94, 65, 82, 82, 67, 74, 94, 76, 80, 74, 63, 64, 58, 66, 86, 67, 78, 73,
        108, 111, 73, 91, 64, 66, 107, 66, 60, 62, 63, 48, 66, 59, 87, 56, 72, 72, 62, 64, 84, 66, 62, 65,
        63, 51, 55, 57, 81, 58, 69, 66, 97, 98, 71, 85, 61, 51, 88, 59,
    ]
}
