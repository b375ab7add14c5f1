// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// The sign of a series. The main one is the circle; the others differ by shape and not by colour.
enum CountShape: Int, CaseIterable {
    case circle, diamond, square, triangle, kite, cross

    init(index: Int) {
        self =
            CountShape(rawValue: index) ?? CountShape(rawValue: 1 + (index - 1) % (Self.allCases.count - 1)) ?? .cross
    }

    /// Draws the sign.
    func draw(_ x: Double, _ y: Double, isOpen: Bool, into drawing: inout Drawing) {
        let style = isOpen ? "c-pt-open" : "c-pt"
        switch self {
        // The filled dots of the main series are one path, drawn by the plot.
        case .circle: drawing.circle("c-dot-open", x, y, 4.5)
        case .diamond:
            drawing.path(style, Path().move(x, y - 5.5).line(x + 5.5, y).line(x, y + 5.5).line(x - 5.5, y).closed())
        case .square: drawing.box(style, x - 4.5, y - 4.5, 9, 9)
        case .triangle: drawing.path(style, Path().move(x, y - 6).line(x + 6, y + 5).line(x - 6, y + 5).closed())
        case .kite: drawing.path(style, Path().move(x, y + 6).line(x + 6, y - 5).line(x - 6, y - 5).closed())
        case .cross:
            drawing.path("c-up", Path().move(x - 4, y - 4).line(x + 4, y + 4).move(x + 4, y - 4).line(x - 4, y + 4))
        }
    }
}
