// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// How long something lasts: the share that lasts longer than a time as a falling stair, with the limits of confidence as a
/// band and the number still watched below.
public struct SurvivalChart: Sendable {
    /// What the curve says from a time on.
    public struct Point: Sendable, Hashable {
        /// The time, in the units of the axis.
        public let time: Double
        /// The share, 0 to 1.
        public let share: Double
        /// The lower limit.
        public let low: Double
        /// The upper limit.
        public let high: Double

        /// Puts a point together; shares outside 0 to 1 are moved to the nearer end.
        public init(time: Double, share: Double, low: Double, high: Double) {
            func kept(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }
            self.time = time.isFinite ? max(time, 0) : 0
            self.share = kept(share)
            self.low = kept(low)
            self.high = kept(high)
        }
    }

    /// A time on the axis.
    public struct Tick: Sendable, Hashable {
        /// The time.
        public let time: Double
        /// What to write at it.
        public let label: String
        /// How many are still watched then, in digits.
        public let atRisk: String

        /// Puts a tick together.
        public init(time: Double, label: String, atRisk: String) {
            self.time = time
            self.label = label
            self.atRisk = atRisk
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The curve; it is 1 before the first point.
    public let points: [Point]
    /// The times on the axis.
    public let ticks: [Tick]
    /// The last time that is drawn.
    public let until: Double
    /// A time to mark with a line and words, as the median; `nil` for none.
    public let mark: (time: Double, label: String)?
    /// What stands beside the curve, and before the numbers still watched.
    public let labels: (curve: String, atRisk: String)

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, points: [Point], ticks: [Tick], until: Double,
        mark: (time: Double, label: String)?, labels: (curve: String, atRisk: String)
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.points = points.sorted { $0.time < $1.time }.filter { $0.time <= until }
        self.ticks = ticks
        self.until = until
        self.mark = mark
        self.labels = labels
    }

    /// The drawing, or nothing if the curve has no point.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard !points.isEmpty, until > 0 else { return nil }
        let base = width == .wide ? 320.0 : 250.0
        let left = 44.0
        let times = Scale(from: 0, to: until, start: left, end: width.units - 16)
        let shares = Scale(from: 0, to: 1, start: base, end: 14)
        var drawing = Drawing()
        Self.percents(shares, left, width.units, &drawing)
        let low = Self.outline(points, \.low, times, shares)
        let high = Self.outline(points, \.high, times, shares)
        var band = Path().move(low[0].x, low[0].y)
        for corner in low.dropFirst() + high.reversed() { band = band.line(corner.x, corner.y) }
        drawing.path("c-band", band.closed())
        drawing.polyline("c-line", Self.outline(points, \.share, times, shares))
        drawing.line("c-base", left, base, width.units, base)
        mark(times, shares, width, base, &drawing)
        let bottom = feet(times, base, left, width, &drawing)
        return drawing.finished(id: id, width: width, height: bottom, title: title, description: description)
    }

    /// Rules at every fourth of the whole.
    static func percents(_ shares: Scale, _ left: Double, _ right: Double, _ drawing: inout Drawing) {
        var rules = Path()
        for percent in stride(from: 25, through: 100, by: 25) {
            let y = shares(Double(percent) / 100)
            rules = rules.move(left, y).line(right, y)
            drawing.text("c-soft", left - 6, y + 4, "\(percent)%", anchor: .end)
        }
        drawing.path("c-grid", rules)
    }

    /// The corners of a stair that begins at 1.
    static func outline<Value>(
        _ points: [Value], _ share: KeyPath<Value, Double>, _ times: Scale, _ shares: Scale
    ) -> [(x: Double, y: Double)] where Value: TimedPoint {
        var corners = [(x: times(0), y: shares(Value.begin))]
        for point in points {
            let y = shares(point[keyPath: share])
            guard let last = corners.last, abs(last.y - y) >= 0.05 else { continue }
            corners.append((times(point.time), last.y))
            corners.append((times(point.time), y))
        }
        if let last = corners.last { corners.append((times.end, last.y)) }
        return corners
    }

    private func mark(
        _ times: Scale, _ shares: Scale, _ width: ChartWidth, _ base: Double, _ drawing: inout Drawing
    ) {
        let label = TextMetrics.lines(labels.curve, size: 12.5, bold: true, room: width == .wide ? 300 : 170)
        // Above the end of the curve and of its band, as far to the left as the words reach.
        let wide = label.map { TextMetrics.width($0, size: 12.5, bold: true) * 1.1 }.max() ?? 0
        let reach = times.time(at: width.units - 4 - wide)
        let high = points.last { $0.time <= reach }?.high ?? 1
        let end = shares(high) - 9 - Double(label.count - 1) * 16
        for (index, line) in label.enumerated() {
            drawing.text("c-key c-halo", width.units - 4, max(end, 28) + Double(index) * 16, line, anchor: .end)
        }
        guard let mark, mark.time <= until else { return }
        let x = times(mark.time)
        let y = shares(0.5)
        drawing.path("c-lead", Path().move(times.start, y).line(x, y).line(x, base))
        let room = TextMetrics.width(mark.label, size: 12.5, bold: true)
        let isRight = x + 8 + room <= width.units
        drawing.text("c-strong c-halo", isRight ? x + 7 : x - 7, base - 10, mark.label, anchor: isRight ? .start : .end)
    }

    /// The names of times, and how many are still watched at each.
    private func feet(
        _ times: Scale, _ base: Double, _ left: Double, _ width: ChartWidth, _ drawing: inout Drawing
    ) -> Double {
        var path = Path()
        drawing.text("c-soft", 0, base + 42, labels.atRisk)
        let shown = ticks.filter { $0.time <= until }
        let sizes = shown.map { tick in
            let wide = max(TextMetrics.width(tick.label, size: 12.5), TextMetrics.width(tick.atRisk, size: 12.5))
            return (middle: min(times(tick.time), width.units - wide / 2), width: wide)
        }
        let every = Axes.every(sizes)
        for (index, tick) in shown.enumerated() {
            let x = times(tick.time)
            path = path.move(x, base).line(x, base + 5)
            guard index % every == 0 else { continue }
            drawing.text("c-soft", sizes[index].middle, base + 20, tick.label, anchor: .middle)
            drawing.text("c-text", sizes[index].middle, base + 60, tick.atRisk, anchor: .middle)
        }
        drawing.path("c-tick", path)
        return base + 68
    }
}

/// A value of a stair that runs over time.
protocol TimedPoint {
    var time: Double { get }
    /// Where the stair begins.
    static var begin: Double { get }
}

extension SurvivalChart.Point: TimedPoint { static var begin: Double { 1 } }
