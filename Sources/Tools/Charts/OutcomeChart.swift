// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// How things stand over time where ends compete: the shares that ended in each way, one above another, and on top of all
/// those that go on. Each layer is named inside or beside it.
public struct OutcomeChart: Sendable {
    /// A layer, from the bottom up.
    public struct Layer: Sendable {
        /// How it ended.
        public let name: String
        /// Its share at the last time, in words.
        public let last: String
        /// From which time on the share is what, 0 to 1, in the order of times; 0 before the first.
        public let steps: [(time: Double, share: Double)]

        /// Puts the parts together; each is described at its property.
        public init(name: String, last: String, steps: [(time: Double, share: Double)]) {
            self.name = name
            self.last = last
            self.steps = steps.filter { $0.time.isFinite && $0.share.isFinite }.sorted { $0.time < $1.time }
        }

        func share(at time: Double) -> Double { min(max(steps.last { $0.time <= time }?.share ?? 0, 0), 1) }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The ways of ending.
    public let layers: [Layer]
    /// Those that go on.
    public let rest: (name: String, last: String)
    /// The times on the axis and their names.
    public let ticks: [(time: Double, label: String)]
    /// The last time that is drawn.
    public let until: Double

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, layers: [Layer], rest: (name: String, last: String),
        ticks: [(time: Double, label: String)], until: Double
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.layers = layers.filter { layer in layer.steps.contains { $0.share > 0 && $0.time <= until } }
        self.rest = rest
        self.ticks = ticks
        self.until = until
    }

    /// The drawing, or nothing if nothing has ended.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard !layers.isEmpty, until > 0 else { return nil }
        let isWide = width == .wide
        let base = isWide ? 300.0 : 240.0
        let right = isWide ? 640.0 : 216.0
        let left = 44.0
        let times = Scale(from: 0, to: until, start: left, end: right)
        let shares = Scale(from: 0, to: 1, start: base, end: 14)
        let pattern = "\(id)-\(width.rawValue)-h"
        var drawing = Drawing()
        drawing.hatchPattern(pattern)
        let all = Set(layers.flatMap { $0.steps.map(\.time) }).filter { $0 <= until }.sorted()
        var below = [Double](repeating: 0, count: all.count + 1)
        var middles: [Double] = []
        for (index, layer) in layers.enumerated() {
            let heights = [0] + all.map { layer.share(at: $0) }
            let above = zip(below, heights).map { $0 + $1 }
            area(below, above, all, times, shares, style: index, pattern, &drawing)
            middles.append(shares(((below.last ?? 0) + (above.last ?? 0)) / 2))
            below = above
        }
        SurvivalChart.percents(shares, left, right, &drawing)
        drawing.line("c-base", left, base, right, base)
        middles.append(shares((1 + (below.last ?? 0)) / 2))
        names(middles, at: right, width, base, &drawing)
        feet(times, base, &drawing)
        return drawing.finished(id: id, width: width, height: base + 28, title: title, description: description)
    }

    private func area(
        _ below: [Double], _ above: [Double], _ all: [Double], _ times: Scale, _ shares: Scale, style: Int,
        _ pattern: String, _ drawing: inout Drawing
    ) {
        func corners(_ heights: [Double]) -> [(x: Double, y: Double)] {
            var corners = [(x: times(0), y: shares(heights[0]))]
            for (place, time) in all.enumerated() {
                let y = shares(heights[place + 1])
                guard let last = corners.last, abs(last.y - y) >= 0.05 else { continue }
                corners += [(times(time), last.y), (times(time), y)]
            }
            corners.append((times.end, corners.last?.y ?? 0))
            return corners
        }
        let lower = corners(below)
        var path = Path().move(lower[0].x, lower[0].y)
        for corner in lower.dropFirst() + corners(above).reversed() { path = path.line(corner.x, corner.y) }
        switch style {
        case 0: drawing.path("c-held", path.closed())
        case 1: drawing.hatchedPath(pattern, path.closed())
        case 2: drawing.path("c-other", path.closed())
        default: drawing.path("c-free", path.closed())
        }
    }

    private func names(
        _ middles: [Double], at right: Double, _ width: ChartWidth, _ base: Double, _ drawing: inout Drawing
    ) {
        let room = width.units - right - 20
        let texts = (layers.map { ($0.name, $0.last) } + [rest]).map { name, last in
            TextMetrics.lines(name, size: 12.5, bold: true, room: room / 1.06) + [last]
        }
        let tops = EndLabels.tops(
            zip(middles, texts).map { (middle: $0, height: Double($1.count) * 15.5 + 4) }, from: 0, to: base + 4)
        for (index, lines) in texts.enumerated() {
            let middle = tops[index] + Double(lines.count) * 15.5 / 2
            drawing.path(
                "c-lead",
                Path().move(right + 2, middles[index]).line(right + 10, middle).line(right + 15, middle))
            for (row, line) in lines.enumerated() {
                let style = row < lines.count - 1 ? (index == 0 ? "c-key" : "c-strong") : "c-soft"
                drawing.text(style, right + 19, tops[index] + 12 + Double(row) * 15.5, line)
            }
        }
    }

    private func feet(_ times: Scale, _ base: Double, _ drawing: inout Drawing) {
        var path = Path()
        let shown = ticks.filter { $0.time <= until }
        let every = Axes.every(
            shown.map { (middle: times($0.time), width: TextMetrics.width($0.label, size: 12.5)) })
        for (index, tick) in shown.enumerated() {
            let x = times(tick.time)
            path = path.move(x, base).line(x, base + 5)
            if index % every == 0 { drawing.text("c-soft", x, base + 20, tick.label, anchor: .middle) }
        }
        drawing.path("c-tick", path)
    }
}
