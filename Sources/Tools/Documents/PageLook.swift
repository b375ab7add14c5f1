// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The measures of a page, in points: A4 (ISO 216), 595.28 × 841.89.
enum PageLook {
    static let width = 595.28
    static let height = 841.89
    static let margin = 62.0
    static let bottomMargin = 70.0
    static let textWidth = width - 2 * margin
    /// Families in order of preference; each has Cyrillic.
    static let family = "Noto Serif, PT Serif, DejaVu Serif, serif"
    static let textSize = 10.5
    static let tableSize = 9.0
    static let smallSize = 8.75
    static let footerSize = 8.0
    static let leading = 1.18
    static let listIndent = 18.0
    static let cellPadding = 3.0
    static let gapColour = "#fff0b3"
    static let grey = "#555555"

    static func headingSize(_ level: Int) -> Double {
        switch level {
        case ...1: 17
        case 2: 12.5
        default: 10.5
        }
    }

    static func spaceAbove(_ level: Int) -> Double {
        switch level {
        case ...1: 0
        case 2: 14
        default: 9
        }
    }
}
