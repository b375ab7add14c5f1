// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// How unevenly something is spread: the share that the least endowed share of all has, below the line of an even spread.
public struct LorenzChart: Sendable {
    /// A point of the curve.
    public struct Point: Sendable, Hashable {
        /// The share of all, 0 to 1.
        public let of: Double
        /// The share that they have, 0 to 1.
        public let share: Double

        /// Puts a point together; shares outside 0 to 1 are moved to the nearer end.
        public init(of: Double, share: Double) {
            func kept(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }
            self.of = kept(of)
            self.share = kept(share)
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The curve.
    public let points: [Point]
    /// What stands below the axis across, above the axis up, at the even line and at the curve.
    public let labels: (across: String, up: String, even: String, curve: String)

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, points: [Point],
        labels: (across: String, up: String, even: String, curve: String)
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.points = points.sorted { ($0.of, $0.share) < ($1.of, $1.share) }
        self.labels = labels
    }

    /// The drawing, or nothing if there is no curve.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard points.count > 1 else { return nil }
        let (left, top) = (44.0, 40.0)
        let side = width == .wide ? 380.0 : 280.0
        let base = top + side
        let across = Scale(from: 0, to: 1, start: left, end: left + side)
        let up = Scale(from: 0, to: 1, start: base, end: top)
        var drawing = Drawing()
        drawing.text("c-soft", 0, 14, labels.up)
        SurvivalChart.percents(up, left, left + side, &drawing)
        var band = Path().move(across(0), up(0))
        for point in points { band = band.line(across(point.of), up(point.share)) }
        drawing.path("c-band", band.closed())
        drawing.path("c-lead", Path().move(across(0), up(0)).line(across(1), up(1)))
        drawing.polyline("c-line", points.map { (across($0.of), up($0.share)) })
        drawing.line("c-base", left, base, left + side, base)
        words(across, up, width, &drawing)
        let below = [labels.across] + (width == .wide ? [] : [labels.curve])
        let bottom = feet(across, base, below, room: width.units, &drawing)
        return drawing.finished(id: id, width: width, height: bottom, title: title, description: description)
    }

    /// Names of shares, and below them words in lines as wide as there is room. The answer is the foot of the drawing.
    private func feet(
        _ across: Scale, _ base: Double, _ below: [String], room: Double, _ drawing: inout Drawing
    ) -> Double {
        var ticks = Path()
        for percent in stride(from: 0, through: 100, by: 25) {
            let x = across(Double(percent) / 100)
            ticks = ticks.move(x, base).line(x, base + 5)
            drawing.text("c-soft", x, base + 20, "\(percent)%", anchor: .middle)
        }
        drawing.path("c-tick", ticks)
        var y = base + 42
        for (place, text) in below.enumerated() {
            for line in TextMetrics.lines(text, size: 12.5, bold: place > 0, room: room - across.start) {
                drawing.text(place > 0 ? "c-key" : "c-soft", across.start, y, line)
                y += 17
            }
        }
        return y - 5
    }

    /// Beside the square where there is room; else the even line inside it, and the curve below the axis.
    private func words(_ across: Scale, _ up: Scale, _ width: ChartWidth, _ drawing: inout Drawing) {
        guard width == .wide else {
            return drawing.text("c-soft c-halo", across(0.03), up(0.93), labels.even)
        }
        let right = across.end + 22
        // The sentence is about the less named half: its line leads there.
        let middle = points.min { abs($0.of - 0.5) < abs($1.of - 0.5) } ?? points[points.count - 1]
        drawing.path("c-lead", Path().move(across(0.7), up(0.7)).line(right - 6, up(0.7)))
        drawing.text("c-soft", right, up(0.7) + 4, labels.even)
        // A sentence as wide as the room beside the square.
        let lines = TextMetrics.lines(labels.curve, size: 12.5, bold: true, room: width.units - right)
        let y = min(max(up(middle.share), up(0.58)), up(0.06) - Double(lines.count - 1) * 16)
        drawing.path("c-lead", Path().move(across(middle.of), up(middle.share)).line(right - 6, y))
        for (place, line) in lines.enumerated() {
            drawing.text("c-key", right, y + 4 + Double(place) * 16, line)
        }
    }
}
