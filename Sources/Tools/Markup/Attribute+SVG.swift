// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Attribute {
    /// Positions and sizes of a drawing. Numbers are written to a tenth of a unit.
    public enum Measure: Sendable {
        /// The measures in use here.
        case x, y, x1, y1, x2, y2, cx, cy, r, width, height, dx, dy
    }

    /// A position or size, in units of the drawing.
    public static func at(_ measure: Measure, _ number: Double) -> Attribute {
        .init(measure.attributeName, .number(number))
    }
    /// `viewBox`.
    public static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
        var bytes: [UInt8] = []
        for number in [x, y, width, height] {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            Decimal.append(tenths: number, to: &bytes)
        }
        return .init("viewBox", .text(String(decoding: bytes, as: UTF8.self)))
    }
    /// `d` of a path.
    public static func path(_ path: Path) -> Attribute { .init("d", .text(path.text)) }
    /// `points` of a polyline or polygon.
    public static func points(_ points: [(x: Double, y: Double)]) -> Attribute {
        var bytes: [UInt8] = []
        for point in points {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            Decimal.append(tenths: point.x, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            Decimal.append(tenths: point.y, to: &bytes)
        }
        return .init("points", .text(String(decoding: bytes, as: UTF8.self)))
    }
    /// `fill="none"`.
    public static let unfilled = Attribute("fill", .text("none"))
    /// `fill="currentColor"`: the colour of the words around.
    public static let filledAsText = Attribute("fill", .text("currentColor"))
    /// `fill` by a colour, for files that have no style sheet, as `#4b2a7b`; what is no such colour gives none.
    public static func hexFill(_ colour: String) -> Attribute {
        let isColour = colour.utf8.first == UInt8(ascii: "#") && colour.dropFirst().allSatisfy(\.isHexDigit)
        return isColour ? .init("fill", .text(colour)) : .none
    }
    /// `stroke="currentColor"`.
    public static let strokedAsText = Attribute("stroke", .text("currentColor"))
    /// `stroke-width`.
    public static func strokeWidth(_ width: Double) -> Attribute { .init("stroke-width", .number(width)) }
    /// `stroke-dasharray`, as `3 2`.
    public static func dashes(_ on: Int, _ off: Int) -> Attribute { .init("stroke-dasharray", .text("\(on) \(off)")) }
    /// `fill` by a pattern of the same drawing.
    public static func fill(patternID: String) -> Attribute { .init("fill", .text("url(#\(patternID))")) }
    /// `patternUnits="userSpaceOnUse"`.
    public static let patternInUserSpace = Attribute("patternUnits", .text("userSpaceOnUse"))
    /// `patternTransform="rotate(…)"`, in degrees.
    public static func patternRotation(_ degrees: Int) -> Attribute {
        .init("patternTransform", .text("rotate(\(degrees))"))
    }
    /// `focusable="false"`: old browsers would stop at the drawing with the tabulator key.
    public static let notFocusable = Attribute("focusable", .text("false"))
    /// The namespace of a drawing that is a file of its own.
    public static let svgNamespace = Attribute("xmlns", .text("http://www.w3.org/2000/svg"))
    /// The namespace of a site map.
    public static let sitemapNamespace = Attribute("xmlns", .text("http://www.sitemaps.org/schemas/sitemap/0.9"))
}

extension Attribute.Measure {
    /// The name as SVG has it.
    var attributeName: StaticString {
        switch self {
        case .x: "x"
        case .y: "y"
        case .x1: "x1"
        case .y1: "y1"
        case .x2: "x2"
        case .y2: "y2"
        case .cx: "cx"
        case .cy: "cy"
        case .r: "r"
        case .width: "width"
        case .height: "height"
        case .dx: "dx"
        case .dy: "dy"
        }
    }
}
