// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// Two sides against each other, the labels between them, one block for each one that is counted: a person, or a year. Zeros
/// are written.
public struct FacingBars: Sendable {
    /// One row.
    public struct Row: Sendable {
        /// What the row is about.
        public let label: String
        /// How many on the left.
        public let left: Int
        /// How many on the right.
        public let right: Int
        /// Whether the row stands apart, under a rule, with dashed blocks: those who are accused of nothing.
        public let isApart: Bool

        /// Puts the parts together. Numbers below 0 count as 0.
        public init(label: String, left: Int, right: Int, isApart: Bool = false) {
            self.label = label
            self.left = max(left, 0)
            self.right = max(right, 0)
            self.isApart = isApart
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The name of each side and its sum.
    public let sides: (left: (name: String, sum: String), right: (name: String, sum: String))
    /// The rows.
    public let rows: [Row]

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String,
        sides: (left: (name: String, sum: String), right: (name: String, sum: String)), rows: [Row]
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.sides = sides
        self.rows = rows
    }

    /// The drawing, or nothing if there is no row.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard !rows.isEmpty else { return nil }
        var drawing = Drawing()
        let frame = Frame(width, rows)
        var y = heads(frame, into: &drawing)
        for row in rows {
            if row.isApart {
                drawing.line("c-grid", 0, y - 4, width.units, y - 4)
                y += 8
            }
            draw(row, frame, y, into: &drawing)
            y += frame.rowHeight + (frame.labelAbove ? Double(frame.lines(row.label).count - 1) * 15 : 0)
        }
        return drawing.finished(id: id, width: width, height: y, title: title, description: description)
    }

    /// The measures of one width.
    private struct Frame {
        let width: ChartWidth
        /// Where the blocks of each side begin, from the middle outwards.
        let leftEdge: Double
        let rightEdge: Double
        let block: Double
        let step: Double
        let high: Double
        /// Narrow: the label stands above the blocks, not between.
        let labelAbove: Bool
        let rowHeight: Double

        init(_ width: ChartWidth, _ rows: [Row]) {
            self.width = width
            let most = Double(max(rows.map { max($0.left, $0.right) }.max() ?? 1, 1))
            switch width {
            case .wide:
                leftEdge = 318
                rightEdge = 542
                step = min((leftEdge - 40) / most, 66)
                high = 26
                labelAbove = false
                rowHeight = 36
            case .narrow:
                leftEdge = 160
                rightEdge = 180
                step = min((leftEdge - 28) / most, 32)
                high = 18
                labelAbove = true
                rowHeight = 50
            }
            block = step > 6 ? step - (width == .wide ? 6 : 4) : step
        }

        /// A label in lines: between the sides, or above them.
        func lines(_ label: String) -> [String] {
            TextMetrics.lines(
                label, size: labelAbove ? 14 : 12.5, room: labelAbove ? width.units : rightEdge - leftEdge - 36)
        }
    }

    private func heads(_ frame: Frame, into drawing: inout Drawing) -> Double {
        // Serif letters are up to a fifth wider than those that were measured.
        let left = TextMetrics.lines(sides.left.name, size: 16.5, bold: true, room: frame.leftEdge)
        let right = TextMetrics.lines(
            sides.right.name, size: 16.5, bold: true, room: frame.width.units - frame.rightEdge)
        let lines = max(left.count, right.count)
        for (index, line) in left.enumerated() {
            drawing.text("c-serif", frame.leftEdge, 18 + Double(index + lines - left.count) * 19, line, anchor: .end)
        }
        for (index, line) in right.enumerated() {
            drawing.text("c-serif", frame.rightEdge, 18 + Double(index + lines - right.count) * 19, line)
        }
        let y = 18 + Double(lines) * 19
        drawing.text("c-key", frame.leftEdge, y, sides.left.sum, anchor: .end)
        drawing.text("c-strong", frame.rightEdge, y, sides.right.sum)
        return y + 16
    }

    private func draw(_ row: Row, _ frame: Frame, _ top: Double, into drawing: inout Drawing) {
        let middle = frame.width.units / 2
        let lines = frame.lines(row.label)
        let y = frame.labelAbove ? top + 19 + Double(lines.count - 1) * 15 : top
        let first = frame.labelAbove ? top + 12 : top + 18 - Double(lines.count - 1) * 7.5
        for (index, line) in lines.enumerated() {
            drawing.text("c-text", middle, first + Double(index) * 15, line, anchor: .middle)
        }
        let style = row.isApart ? "c-open" : ""
        for index in 0..<row.left {
            let x = frame.leftEdge - Double(index) * frame.step - frame.block
            block(style.isEmpty ? "c-held" : style, x, y, frame, &drawing)
        }
        for index in 0..<row.right {
            block(style.isEmpty ? "c-other" : style, frame.rightEdge + Double(index) * frame.step, y, frame, &drawing)
        }
        let base = y + frame.high / 2 + 4.5
        let left = row.left == 0 ? frame.leftEdge : frame.leftEdge - Double(row.left) * frame.step - 2
        let right = row.right == 0 ? frame.rightEdge : frame.rightEdge + Double(row.right) * frame.step + 2
        drawing.text(row.left == 0 ? "c-soft" : "c-strong", left, base, String(row.left), anchor: .end)
        drawing.text(row.right == 0 ? "c-soft" : "c-strong", right, base, String(row.right))
    }

    private func block(_ style: String, _ x: Double, _ y: Double, _ frame: Frame, _ drawing: inout Drawing) {
        if style == "c-open" {
            drawing.frame(style, x, y, frame.block, frame.high)
        } else {
            drawing.box(style, x, y, frame.block, frame.high)
        }
    }
}
