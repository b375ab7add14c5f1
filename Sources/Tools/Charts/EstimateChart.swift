// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// One number by several methods: a dot and its interval each, the lower bounds first and set apart, so that what is
/// certain is read before what is estimated. A line marks what was counted.
public struct EstimateChart: Sendable {
    /// What a method says.
    public struct Row: Sendable, Hashable {
        /// The method.
        public let label: String
        /// Its answer; `nil` if it gives none.
        public let value: Double?
        /// The lower end of its interval.
        public let low: Double?
        /// The upper end; `nil` if it is not bounded.
        public let high: Double?
        /// Whether the answer is a lower bound and no estimate.
        public let isLowerBound: Bool
        /// All in words, as "1,410 (1,220 to 1,730)", or why there is no answer.
        public let text: String

        /// Puts the parts together; each is described at its property.
        public init(label: String, value: Double?, low: Double?, high: Double?, isLowerBound: Bool, text: String) {
            func kept(_ value: Double?) -> Double? { value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
            self.label = label
            self.value = kept(value)
            self.low = kept(low)
            self.high = kept(high)
            self.isLowerBound = isLowerBound
            self.text = text
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The methods, lower bounds first.
    public let rows: [Row]
    /// How many were counted, and the words at that line.
    public let counted: (value: Int, label: String)
    let number: @Sendable (Int) -> String

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, rows: [Row], counted: (value: Int, label: String),
        number: @escaping @Sendable (Int) -> String
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows.filter(\.isLowerBound) + rows.filter { !$0.isLowerBound }
        self.counted = (max(counted.value, 0), counted.label)
        self.number = number
    }

    /// An interval that reaches farther than four times the largest answer leaves the drawing with an arrow.
    private var greatest: Double {
        let answers = rows.compactMap(\.value) + [Double(counted.value)]
        let most = answers.max() ?? 1
        return max(min(rows.compactMap(\.high).max() ?? most, most * 4), most, 1)
    }

    /// The drawing, or nothing if no method has an answer.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard rows.contains(where: { $0.value != nil }) else { return nil }
        let isWide = width == .wide
        let left = isWide ? 290.0 : 8.0
        let scale = Scale(from: 0, to: greatest, start: left, end: width.units - 20)
        var marks = Drawing()
        var y = 40.0
        for (index, row) in rows.enumerated() {
            if index > 0, rows[index - 1].isLowerBound, !row.isLowerBound {
                marks.line("c-grid", 0, y + 2, width.units, y + 2)
                y += 8
            }
            y = draw(row, at: y, scale, width, &marks)
        }
        var drawing = Drawing()
        axis(scale, width, bottom: y, &drawing)
        return drawing.followed(by: marks)
            .finished(id: id, width: width, height: y + 26, title: title, description: description)
    }

    private func axis(_ scale: Scale, _ width: ChartWidth, bottom: Double, _ drawing: inout Drawing) {
        let step = Scale.step(for: Int(greatest))
        var rules = Path()
        var free = -Double.infinity
        for value in stride(from: 0, through: Int(greatest), by: step) {
            let x = scale(Double(value))
            rules = rules.move(x, 28).line(x, bottom)
            let text = number(value)
            let half = TextMetrics.width(text, size: 12.5) / 2
            guard x - half > free, x + half <= width.units else { continue }
            drawing.text("c-soft", max(x, half), bottom + 18, text, anchor: .middle)
            free = x + half + 10
        }
        drawing.path("c-grid", rules)
        let x = scale(Double(counted.value))
        drawing.line("c-base", x, 22, x, bottom)
        let half = TextMetrics.width(counted.label, size: 12.5, bold: true) * 0.53
        drawing.text("c-strong", min(max(x, half), width.units - half), 14, counted.label, anchor: .middle)
    }

    private func draw(
        _ row: Row, at top: Double, _ scale: Scale, _ width: ChartWidth, _ drawing: inout Drawing
    ) -> Double {
        let isWide = width == .wide
        let room = isWide ? scale.start - 16 : width.units
        let label = TextMetrics.lines(row.label, size: 12.5, bold: true, room: room / 1.06)
        let text = TextMetrics.lines(row.text, size: 12.5, room: room / 1.06)
        for (index, line) in (label + text).enumerated() {
            let style = index < label.count ? "c-strong" : "c-soft"
            drawing.text(style + " c-halo", 0, top + 16 + Double(index) * 15.5, line)
        }
        let words = Double(label.count + text.count) * 15.5
        let y = isWide ? top + 6 + words / 2 : top + words + 16
        mark(row, scale, y, &drawing)
        return isWide ? top + words + 14 : y + 14
    }

    private func mark(_ row: Row, _ scale: Scale, _ y: Double, _ drawing: inout Drawing) {
        guard let value = row.value else { return }
        let x = scale(value)
        let low = row.low.map { scale($0) } ?? x
        let isCut = row.high.map { $0 > greatest } ?? row.isLowerBound
        let high = isCut ? scale.end + 12 : row.high.map { scale($0) } ?? x
        if high > low { drawing.line(row.isLowerBound ? "c-line2" : "c-bar", low, y, high, y) }
        if isCut {
            drawing.path("c-up", Path().move(high - 5, y - 4).line(high, y).line(high - 5, y + 4))
        } else if high > x {
            drawing.line("c-tick", high, y - 4, high, y + 4)
        }
        if row.isLowerBound {
            drawing.line("c-base", x, y - 7, x, y + 7)
        } else {
            drawing.path("c-dot", Path().move(x, y).closed())
        }
    }
}
