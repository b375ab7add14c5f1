// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// Terms that were given against those that the law allows: for each offence the range of the law as a pale bar, and on it
/// each term as a dot; of many terms the middle half as a bar with the median.
public struct TermRangeChart: Sendable {
    /// An offence.
    public struct Row: Sendable, Hashable {
        /// The article and part.
        public let label: String
        /// How many terms, in words.
        public let note: String
        /// The least and the most years that the law allows; `nil` if the range is not known.
        public let range: ClosedRange<Double>?
        /// The terms in years.
        public let terms: [Double]
        /// The median in words, written where a bar stands for the terms.
        public let median: String

        /// Puts the parts together; terms that are no numbers from 0 are left out.
        public init(label: String, note: String, range: ClosedRange<Double>?, terms: [Double], median: String) {
            self.label = label
            self.note = note
            self.range = range
            self.terms = terms.filter { $0.isFinite && $0 >= 0 }.sorted()
            self.median = median
        }
    }

    /// More terms than these are drawn as quantiles.
    static let mostDots = 40

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The offences.
    public let rows: [Row]
    /// What stands after the last number of the axis.
    public let axisUnit: String

    /// Puts the parts together; each is described at its property.
    public init(id: String, title: String, description: String, rows: [Row], axisUnit: String) {
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows.filter { !$0.terms.isEmpty }
        self.axisUnit = axisUnit
    }

    /// The drawing, or nothing if there is no term.
    public func svg(_ width: ChartWidth) -> Markup? {
        let ends = rows.compactMap(\.terms.last) + rows.compactMap { $0.range?.upperBound }
        guard let most = ends.max() else { return nil }
        let isWide = width == .wide
        let left = isWide ? 230.0 : 6.0
        let scale = Scale(from: 0, to: max(most, 1), start: left, end: width.units - (isWide ? 30 : 12))
        var drawing = Drawing()
        var marks = Drawing()
        var y = 22.0
        for row in rows { y = draw(row, at: y, scale, width, &marks) }
        axis(most, scale, bottom: y, &drawing)
        return drawing.followed(by: marks)
            .finished(id: id, width: width, height: y + 4, title: title, description: description)
    }

    private func axis(_ most: Double, _ scale: Scale, bottom: Double, _ drawing: inout Drawing) {
        let step = most > 12 ? 5 : most > 5 ? 2 : 1
        var rules = Path()
        let last = Int(most) / step * step
        for year in stride(from: 0, through: last, by: step) {
            let x = scale(Double(year))
            rules = rules.move(x, 20).line(x, bottom)
            let text = year == last ? "\(year) \(axisUnit)" : "\(year)"
            drawing.text("c-soft", x, 13, text, anchor: year == last ? .end : year == 0 ? .start : .middle)
        }
        drawing.path("c-grid", rules)
    }

    private func draw(
        _ row: Row, at top: Double, _ scale: Scale, _ width: ChartWidth, _ drawing: inout Drawing
    ) -> Double {
        let isWide = width == .wide
        let dots = Self.dots(row.terms, scale)
        let isMany = row.terms.count > Self.mostDots
        let high = isMany ? 20.0 : max(Double((dots.map(\.row).max() ?? 0) + 1) * 7 + 6, 20)
        let beside =
            TextMetrics.width(row.label, size: 12.5, bold: true) * 1.06 + 8
            + TextMetrics.width(row.note, size: 12.5) * 1.06
        let isBelow = !isWide && beside > width.units
        let lead = isWide ? 8.0 : isBelow ? 42.0 : 26.0
        let floor = top + lead + high
        if isWide {
            drawing.text("c-strong", 0, floor - high / 2 - 3, row.label)
            drawing.text("c-soft", 0, floor - high / 2 + 12, row.note)
        } else {
            drawing.text(
                "c-strong c-halo", 0, top + 18, row.label, then: isBelow ? nil : ("c-soft", row.note))
            if isBelow { drawing.text("c-soft c-halo", 0, top + 34, row.note) }
        }
        if let range = row.range {
            let start = scale(range.lowerBound)
            drawing.box("c-range", start, floor - high, max(scale(range.upperBound) - start, 2), high)
        }
        if isMany {
            quantiles(row, scale, floor - high / 2, &drawing)
        } else {
            var path = Path()
            for dot in dots { path = path.move(dot.x, floor - 6 - Double(dot.row) * 7).closed() }
            drawing.path("c-dot c-small", path)
        }
        return floor + (isWide ? 14 : 10)
    }

    /// Dots that would cover each other stand above each other.
    static func dots(_ terms: [Double], _ scale: Scale) -> [(x: Double, row: Int)] {
        var placed: [(x: Double, row: Int)] = []
        for term in terms {
            let x = scale(term)
            var row = 0
            while placed.contains(where: { $0.row == row && abs($0.x - x) < 6.5 }) { row += 1 }
            placed.append((x, row))
        }
        return placed
    }

    /// The least and the greatest as a line, the middle half as a bar, the median as a stroke.
    private func quantiles(_ row: Row, _ scale: Scale, _ middle: Double, _ drawing: inout Drawing) {
        guard let least = row.terms.first, let greatest = row.terms.last else { return }
        drawing.line("c-base", scale(least), middle, scale(greatest), middle)
        let quarter = scale(Self.quantile(0.25, row.terms))
        let third = scale(Self.quantile(0.75, row.terms))
        drawing.box("c-held", quarter, middle - 5, max(third - quarter, 2), 10)
        let median = scale(Self.quantile(0.5, row.terms))
        drawing.box("c-plate", median - 2, middle - 8, 4, 16)
        drawing.box("c-held", median - 1, middle - 8, 2, 16)
        drawing.text("c-strong c-halo", min(scale(greatest) + 6, scale.end - 40), middle + 4.5, row.median)
    }

    /// A quantile by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996).
    static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let low = min(max(Int(place), 0), sorted.count - 1)
        guard low + 1 < sorted.count else { return last }
        return sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low])
    }
}
