// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// How many there are of each kind: one bar a row, solid as far as it is certain, hatched as far as it is possible.
public struct RowsChart: Sendable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// What is counted.
        public let label: String
        /// Certainly so many.
        public let low: Int
        /// Possibly so many, the certain ones among them.
        public let high: Int
        /// Both in words, as "12 to 15".
        public let text: String
        /// Whether the row stands apart, below a rule: those of whom it is not known.
        public let isApart: Bool

        /// Puts the parts together; the upper bound is never below the lower one.
        public init(label: String, low: Int, high: Int, text: String, isApart: Bool = false) {
            self.label = label
            self.low = max(low, 0)
            self.high = max(high, self.low)
            self.text = text
            self.isApart = isApart
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The rows.
    public let rows: [Row]

    /// Puts the parts together; each is described at its property.
    public init(id: String, title: String, description: String, rows: [Row]) {
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows
    }

    /// The drawing, or nothing if no row has anybody.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard let most = rows.map(\.high).max(), most > 0 else { return nil }
        let isWide = width == .wide
        let left = isWide ? labelRoom(width) + 12 : 0
        let textRoom = (rows.map { TextMetrics.width($0.text, size: 12.5, bold: true) }.max() ?? 0) * 1.1 + 8
        let scale = Scale(from: 0, to: Double(most), start: 0, end: max(width.units - left - textRoom, 40))
        let pattern = "\(id)-\(width.rawValue)-h"
        var drawing = Drawing()
        if rows.contains(where: { $0.high > $0.low }) { drawing.hatchPattern(pattern) }
        var y = 0.0
        for row in rows {
            if row.isApart, y > 0 {
                drawing.line("c-grid", 0, y + 3, width.units, y + 3)
                y += 7
            }
            let lines = TextMetrics.lines(
                row.label, size: 12.5, room: isWide ? (left - 12) / 1.05 : width.units / 1.05)
            let top = isWide ? y + max(Double(lines.count - 1) * 7.5, 0) : y + Double(lines.count) * 15
            for (index, line) in lines.enumerated() {
                let base = isWide ? y + 15 : y + 12
                drawing.text(
                    "c-text", isWide ? left - 12 : 0, base + Double(index) * 15, line, anchor: isWide ? .end : .start)
            }
            let low = scale(Double(row.low))
            let high = scale(Double(row.high))
            drawing.box("c-held", left, top + 3, low, 16)
            drawing.hatched(pattern, left + low, top + 3, high - low, 16)
            drawing.text(row.high == 0 ? "c-soft" : "c-strong", left + high + 6, top + 15.5, row.text)
            y = isWide ? y + max(26, Double(lines.count) * 15 + 8) : top + 28
        }
        if isWide { drawing.line("c-base", left, 0, left, y) }
        return drawing.finished(id: id, width: width, height: y + 4, title: title, description: description)
    }

    /// The widest label that stands on one line, but no more than a third of the drawing.
    private func labelRoom(_ width: ChartWidth) -> Double {
        let widest = rows.map { TextMetrics.width($0.label, size: 12.5) * 1.05 }.max() ?? 0
        return min(max(widest, 60), width.units / 3)
    }
}
