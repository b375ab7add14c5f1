// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo

/// Text that is broken into lines. The lines belong to the layout, which lives as long as this.
final class TypesetText {
    /// A stretch of the text that leads somewhere; the bounds count bytes.
    struct Link {
        let start: UInt32
        let end: UInt32
        let address: String
    }

    /// One line, in points from the top of the text.
    struct Line {
        let line: UnsafeMutablePointer<PangoLayoutLine>
        let top: Double
        let height: Double
        let baseline: Double
        /// How far the line begins from the left, if the text is not set flush left.
        let indent: Double
    }

    let lines: [Line]
    let links: [Link]
    private let layout: OpaquePointer

    /// Takes the layout over.
    init(layout: OpaquePointer, links: [Link]) {
        self.layout = layout
        self.links = links
        var lines: [Line] = []
        let iterator = pango_layout_get_iter(layout)
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
            var top: Int32 = 0
            var bottom: Int32 = 0
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            var extents = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            lines.append(
                Line(
                    line: line, top: Self.points(top), height: Self.points(bottom - top),
                    baseline: Self.points(pango_layout_iter_get_baseline(iterator)), indent: Self.points(extents.x)))
        } while pango_layout_iter_next_line(iterator) != 0
        pango_layout_iter_free(iterator)
        self.lines = lines
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The height of all lines, in points.
    var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }

    /// Where the links of a line stand: from and to, in points from the beginning of the line, and the address.
    func links(in line: Line) -> [(from: Double, to: Double, address: String)] {
        links.flatMap { link in
            var ranges: UnsafeMutablePointer<Int32>?
            var count: Int32 = 0
            let start = Int32(clamping: link.start)
            let end = Int32(clamping: link.end)
            let first = line.line.pointee.start_index
            guard end > first, start < first + line.line.pointee.length else { return [(Double, Double, String)]() }
            pango_layout_line_get_x_ranges(line.line, start, end, &ranges, &count)
            defer { g_free(ranges) }
            guard let ranges else { return [] }
            return (0..<Int(count)).map {
                (Self.points(ranges[2 * $0]), Self.points(ranges[2 * $0 + 1]), link.address)
            }
        }
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
