// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A drawing in the making: elements of SVG with the style rules of the site's sheet, never with inline style.
struct Drawing {
    /// How a text stands to its point.
    enum Anchor: Sendable { case start, middle, end }

    private(set) var markup = Markup()

    mutating func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        markup.empty(.line, .class(style), .at(.x1, x1), .at(.y1, y1), .at(.x2, x2), .at(.y2, y2))
    }

    mutating func box(_ style: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        guard width > 0, height > 0 else { return }
        markup.empty(
            .rect, .class(style), .at(.x, x), .at(.y, y), .at(.width, width), .at(.height, height))
    }

    /// A box whose border lies inside its bounds.
    mutating func frame(_ style: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        box(style, x + 0.75, y + 0.75, max(width - 1.5, 0.5), max(height - 1.5, 0.5))
    }

    /// A hatched box with a border, on a plate of paper.
    mutating func hatched(_ pattern: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        guard width > 0 else { return }
        box("c-plate", x, y, width, height)
        markup.empty(
            .rect, .fill(patternID: pattern), .at(.x, x), .at(.y, y), .at(.width, width), .at(.height, height))
        frame("c-hatch-edge", x, y, width, height)
    }

    /// A hatched outline with a border, on a plate of paper.
    mutating func hatchedPath(_ pattern: String, _ path: Path) {
        self.path("c-plate", path)
        markup.empty(.path, .fill(patternID: pattern), .path(path))
        self.path("c-hatch-edge", path)
    }

    mutating func path(_ style: String, _ path: Path) { markup.empty(.path, .class(style), .path(path)) }

    /// This drawing with another one over it.
    func followed(by other: Drawing) -> Drawing {
        var result = self
        result.markup.append(other.markup)
        return result
    }

    /// Several elements under one style rule.
    mutating func group(_ style: String, _ drawing: Drawing) {
        guard !drawing.markup.bytes.isEmpty else { return }
        markup.element(.g, .class(style)) { $0.append(drawing.markup) }
    }

    mutating func polyline(_ style: String, _ points: [(x: Double, y: Double)]) {
        markup.empty(.polyline, .class(style), .points(points))
    }

    mutating func circle(_ style: String, _ x: Double, _ y: Double, _ radius: Double) {
        markup.empty(.circle, .class(style), .at(.cx, x), .at(.cy, y), .at(.r, radius))
    }

    /// Text, and after it, if given, a second stretch in another style.
    mutating func text(
        _ style: String, _ x: Double, _ y: Double, _ text: String, anchor: Anchor = .start,
        then: (style: String, text: String)? = nil
    ) {
        let names =
            switch anchor {
            case .start: style
            case .middle: style + " c-mid"
            case .end: style + " c-end"
            }
        markup.element(.text, .when(!names.isEmpty, .class(names)), .at(.x, x), .at(.y, y)) { markup in
            markup.text(text)
            if let then, !then.text.isEmpty {
                markup.element(.tspan, .class(then.style), .at(.dx, 6), text: then.text)
            }
        }
    }

    /// The pattern of hatching, with a name of its own in the page.
    mutating func hatchPattern(_ id: String) {
        markup.element(.defs) { markup in
            markup.element(
                .pattern, .id(id), .at(.width, 6), .at(.height, 6), .patternInUserSpace, .patternRotation(45)
            ) { $0.empty(.line, .class("c-hatch"), .at(.x1, 1.5), .at(.y1, 0), .at(.x2, 1.5), .at(.y2, 6)) }
        }
    }

    /// The finished drawing: sized, named and described for those who cannot see it. The words stand in the wide drawing,
    /// and the narrow one beside it refers to them, shown or not (Accessible Name and Description Computation 1.2, 2A).
    func finished(
        id: String, width: ChartWidth, units: Double? = nil, height: Double, title: String, description: String
    ) -> Markup {
        finished(
            id: id, style: width.styleClass, width: units ?? width.units, height: height, title: title,
            description: description, hasWords: width == .wide)
    }

    /// The finished drawing with a style rule of its own.
    ///
    /// - Parameter hasWords: whether its name and description stand in it, or in the drawing beside it.
    func finished(
        id: String, style: String, width: Double, height: Double, title: String, description: String,
        hasWords: Bool = true
    ) -> Markup {
        var result = Markup(capacity: markup.bytes.count + 1_024)
        result.element(
            .svg, .class(style), .viewBox(0, 0, width, height), .at(.width, width), .at(.height, height),
            .role("img"), .aria(.labelledby, "\(id)-t \(id)-d")
        ) { result in
            if hasWords {
                result.element(.title, .id("\(id)-t"), text: title)
                result.element(.desc, .id("\(id)-d"), text: description)
            }
            result.append(markup)
        }
        return result
    }
}
