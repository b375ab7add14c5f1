// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Markup

/// How many came and went month by month: one row of bars for each way, all on one scale, each named above it. Solid are
/// those whose month is known; hatched, or pale in a thin bar, those who may have come or gone in that month.
public struct FlowChart: Sendable {
    /// A month.
    public struct Month: Sendable, Hashable {
        /// Its first day.
        public let first: Day
        /// Certainly so many.
        public let low: Int
        /// Possibly so many, the certain ones among them.
        public let high: Int

        /// Puts a month together; the upper bound is never below the lower one.
        public init(first: Day, low: Int, high: Int) {
            self.first = first
            self.low = max(low, 0)
            self.high = max(high, self.low)
        }
    }

    /// A way in or out.
    public struct Row: Sendable {
        /// The way, in few words.
        public let name: String
        /// How many in all, in words.
        public let total: String
        /// What to write at the highest bar, as "46 in March 2022"; empty for nothing.
        public let peak: String
        /// Whether it leads in.
        public let isIn: Bool
        /// The months with anybody.
        public let months: [Month]

        /// Puts the parts together; each is described at its property.
        public init(name: String, total: String, peak: String, isIn: Bool, months: [Month]) {
            self.name = name
            self.total = total
            self.peak = peak
            self.isIn = isIn
            self.months = months.filter { $0.high > 0 }.sorted { $0.first < $1.first }
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The rows; those without anybody are left out.
    public let rows: [Row]
    /// The days that are drawn.
    public let from: Day
    /// The last day that is drawn.
    public let until: Day

    /// Puts the parts together; each is described at its property.
    public init(id: String, title: String, description: String, rows: [Row], from: Day, until: Day) {
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows.filter { !$0.months.isEmpty }
        self.from = from
        self.until = until
    }

    /// The drawing, or nothing if nobody came or went.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard let most = rows.flatMap({ $0.months.map(\.high) }).max(), from < until else { return nil }
        // One scale for all rows; a row with few still has room for a bar that can be seen.
        let unit = min((width == .wide ? 150.0 : 120.0) / Double(most), 12)
        let days = Scale(
            from: Double(from.number), to: Double(until.number), start: 0, end: width.units)
        let pattern = "\(id)-\(width.rawValue)-h"
        var drawing = Drawing()
        drawing.hatchPattern(pattern)
        var y = 0.0
        for row in rows {
            let high = Double(row.months.map(\.high).max() ?? 0) * unit
            let base = y + 20 + (row.peak.isEmpty ? 0 : 18) + max(high, 8)
            drawing.text(
                row.isIn ? "c-key" : "c-strong", 0, y + 14, row.name, then: ("c-soft", row.total))
            bars(row, days, unit, base, pattern, &drawing)
            drawing.line("c-base", 0, base, width.units, base)
            y = base + 16
        }
        Axes.years(from: from, to: until, scale: days, base: y - 16, into: &drawing)
        return drawing.finished(id: id, width: width, height: y + 12, title: title, description: description)
    }

    private func bars(
        _ row: Row, _ days: Scale, _ unit: Double, _ base: Double, _ pattern: String, _ drawing: inout Drawing
    ) {
        var solid = Path()
        var peak: (x: Double, high: Int)?
        for month in row.months {
            let left = max(days(month.first), 0)
            let end = min(days(month.first.adding(days: 30)), days.end)
            let wide = end - left > 3 ? end - left - 1 : max(end - left, 1)
            let low = Double(month.low) * unit
            if month.low > 0 {
                solid = solid.move(left, base).line(left, base - low).line(left + wide, base - low)
                    .line(left + wide, base).closed()
            }
            if month.high > month.low {
                let high = Double(month.high - month.low) * unit
                if wide >= 8, high >= 8 {
                    drawing.hatched(pattern, left, base - low - high, wide, high)
                } else {
                    // Hatching needs room: in a thin bar it would look solid.
                    drawing.box("c-maybe", left, base - low - high, wide, high)
                }
            }
            if month.high > peak?.high ?? 0 { peak = (left + wide / 2, month.high) }
        }
        drawing.path(row.isIn ? "c-held" : "c-other", solid)
        guard let peak, !row.peak.isEmpty else { return }
        let half = TextMetrics.width(row.peak, size: 12.5) / 2
        let x = min(max(peak.x, half), days.end - half)
        drawing.text("c-soft", x, base - Double(peak.high) * unit - 5, row.peak, anchor: .middle)
    }
}
