// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Markup

/// Counts over time as steps: a count stays as it is until the next one. Where a count has two bounds, the line is the
/// lower one and a band reaches to the upper one. All series count the same unit; series of other units belong into
/// another drawing (see ``CountsChart``). Each is named at the end of its line.
public struct StepChart: Sendable {
    /// A count from a day on.
    public struct Point: Sendable, Hashable {
        /// The day.
        public let day: Day
        /// At least so many, 0 or more.
        public let low: Int
        /// At most so many.
        public let high: Int

        /// Puts a point together; the upper bound is never below the lower one.
        public init(day: Day, low: Int, high: Int) {
            self.day = day
            self.low = max(low, 0)
            self.high = max(high, self.low)
        }
    }

    /// One line.
    public struct Series: Sendable {
        /// Who is counted, or by whom.
        public let name: String
        /// The last count in words, as "812 to 815".
        public let last: String
        /// The counts in the order of days.
        public let points: [Point]

        /// Puts the parts together; each is described at its property.
        public init(name: String, last: String, points: [Point]) {
            self.name = name
            self.last = last
            self.points = points.sorted { $0.day < $1.day }
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The lines; the first is the main one.
    public let series: [Series]
    /// The last day that is drawn.
    public let until: Day
    /// What is counted, after the topmost number of the axis.
    public let axisUnit: String
    let number: @Sendable (Int) -> String

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, series: [Series], until: Day, axisUnit: String,
        number: @escaping @Sendable (Int) -> String
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.series = series.filter { !$0.points.isEmpty }
        self.until = until
        self.axisUnit = axisUnit
        self.number = number
    }

    /// The drawing, or nothing if there is no count, or none above 0.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard let first = series.flatMap(\.points).map(\.day).min(), first < until,
            let greatest = series.flatMap(\.points).map(\.high).max(), greatest > 0
        else { return nil }
        let isWide = width == .wide
        let base = isWide ? 360.0 : 300.0
        let right = isWide ? 660.0 : 232.0
        let days = Scale(from: Double(first.number), to: Double(until.number), start: 0, end: right)
        let values = Scale(from: 0, to: Double(greatest), start: base, end: 30)
        var drawing = Drawing()
        Axes.values(
            greatest: greatest, width: right, scale: values, number: number, unit: axisUnit, into: &drawing)
        for (index, one) in series.enumerated().reversed() {
            draw(one, style: Self.styles[min(index, Self.styles.count - 1)], days, values, &drawing)
        }
        drawing.line("c-base", 0, base, right, base)
        Axes.years(from: first, to: until, scale: days, base: base, into: &drawing)
        labels(at: right, width, base, values, &drawing)
        return drawing.finished(id: id, width: width, height: base + 28, title: title, description: description)
    }

    private static let styles = ["c-line", "c-line2", "c-line2 c-dash", "c-line2 c-dots"]

    private func draw(
        _ series: Series, style: String, _ days: Scale, _ values: Scale, _ drawing: inout Drawing
    ) {
        let runs = Self.changes(series.points)
        guard let first = runs.first else { return }
        func outline(_ bound: KeyPath<Point, Int>) -> [(x: Double, y: Double)] {
            var points = [(days(first.day), values(Double(first[keyPath: bound])))]
            for point in runs.dropFirst() {
                let x = days(point.day)
                if let last = points.last { points.append((x, last.1)) }
                points.append((x, values(Double(point[keyPath: bound]))))
            }
            if let last = points.last { points.append((days(until), last.1)) }
            return points
        }
        let low = outline(\.low)
        if runs.contains(where: { $0.low < $0.high }) {
            let corners = low + outline(\.high).reversed()
            var band = Path().move(corners[0].x, corners[0].y)
            for corner in corners.dropFirst() { band = band.line(corner.x, corner.y) }
            drawing.path(style == "c-line" ? "c-band" : "c-band2", band.closed())
        }
        drawing.polyline(style, low)
    }

    /// The points at which something changes.
    private static func changes(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        for point in points where kept.last.map({ $0.low != point.low || $0.high != point.high }) ?? true {
            kept.append(point)
        }
        return kept
    }

    private func labels(
        at right: Double, _ width: ChartWidth, _ base: Double, _ values: Scale, _ drawing: inout Drawing
    ) {
        let room = width.units - right - 18
        let texts = series.enumerated().map { index, one in
            TextMetrics.lines(one.name, size: 12.5, bold: true, room: room / 1.06).map { ($0, index == 0) }
                + [(one.last, false)]
        }
        let ends = series.map { values(Double($0.points.last?.low ?? 0)) }
        let tops = EndLabels.tops(
            zip(ends, texts).map { (middle: $0, height: Double($1.count) * 15.5 + 5) }, from: 2, to: base + 4)
        for (index, lines) in texts.enumerated() {
            let middle = tops[index] + Double(lines.count) * 15.5 / 2
            drawing.path(
                "c-lead",
                Path().move(right + 2, ends[index]).line(right + 9, middle).line(right + 14, middle))
            for (row, line) in lines.enumerated() {
                let isName = row < lines.count - 1
                drawing.text(
                    isName ? (line.1 ? "c-key" : "c-strong") : "c-soft", right + 18,
                    tops[index] + 12 + Double(row) * 15.5, line.0)
            }
        }
    }
}
