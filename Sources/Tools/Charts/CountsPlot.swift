// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup

/// The drawing of a `CountsChart` in one width, step by step.
struct CountsPlot {
    let width: ChartWidth
    let height: Double
    private let top = 44.0
    private let bottom: Double
    private let days: Scale
    private let values: Scale
    private let from: Day
    private let to: Day
    private let greatest: Int
    private var drawing = Drawing()
    /// The words at the lines: they stand above all lines that lead to points.
    private var writing = Drawing()
    /// All that was drawn so far.
    var whole: Drawing { drawing.followed(by: writing) }
    private var placer: LabelPlacer

    init(width: ChartWidth, from: Day, to: Day, greatest: Int) {
        self.width = width
        self.from = from
        self.to = to
        self.greatest = greatest
        bottom = width == .wide ? 418 : 436
        height = bottom + 32
        // Room on the right for the words beside the last points.
        let right = width == .wide ? 760.0 : 300.0
        days = Scale(from: Double(from.number), to: Double(to.number), start: 0, end: right)
        values = Scale(from: 0, to: Double(greatest), start: bottom, end: top + 24)
        placer = LabelPlacer(width: width.units, bottom: bottom - 4)
    }

    private func place(_ point: CountSeries.Point) -> (x: Double, y: Double) {
        (days(point.day), values(Double(point.value)))
    }

    mutating func grid(number: (Int) -> String, unit: String) {
        let step = Scale.step(for: greatest)
        let topmost = greatest / step * step
        var rules = Path()
        for value in stride(from: step, through: max(topmost, step), by: step) {
            let y = values(Double(value))
            guard y > 14 else { break }
            rules = rules.move(0, y).line(width.units, y)
            let text = value == max(topmost, step) ? number(value) + " " + unit : number(value)
            drawing.text("c-soft", 0, y - 6, text)
            placer.avoid(
                Box(left: 0, top: y - 18, right: TextMetrics.width(text, size: 12.5) + 4, bottom: y - 2))
        }
        drawing.path("c-grid", rules)
        drawing.line("c-base", 0, bottom, width.units, bottom)
        years()
    }

    private mutating func years() {
        let first = from.components.year
        let last = to.components.year
        let room = (days(to) - days(from)) / Double(max(last - first, 1))
        let every = max(Int((width == .wide ? 42 : 40) / max(room, 0.1)) + 1, 1)
        var ticks = Path()
        var labels = Drawing()
        for year in first...max(first, last) {
            let x = days(Scale.newYear(year))
            ticks = ticks.move(x, bottom).line(x, bottom + 5)
            guard year < last, (year - first) % every == 0 else { continue }
            labels.text("", max(x + room / 2, 15), bottom + 21, String(year))
        }
        drawing.path("c-tick", ticks)
        drawing.group("c-soft c-mid", labels)
    }

    /// The line and the signs of a series.
    mutating func marks(_ series: CountSeries, shape: CountShape) {
        let isMain = shape == .circle
        for run in runs(series) where run.count > 1 {
            let places = run.map(place)
            drawing.polyline(isMain ? "c-line" : "c-line2", places)
            for (start, end) in zip(places, places.dropFirst()) { placer.avoid(lineFrom: start, to: end) }
        }
        var dots = Path()
        for point in series.points {
            let (x, y) = place(point)
            if isMain, point.bound != .about {
                dots = dots.move(x, y).closed()
            } else {
                shape.draw(x, y, isOpen: point.bound == .about, into: &drawing)
            }
            var room = Box(left: x - 7, top: y - 7, right: x + 7, bottom: y + 7)
            if point.bound == .more {
                let tip = y - 19
                drawing.path(
                    "c-up",
                    Path().move(x, y - 8).line(x, tip).move(x - 4, tip + 4).line(x, tip).line(x + 4, tip + 4))
                room.top = tip - 2
            }
            placer.avoid(room)
        }
        // All dots are one path of round ends, for pages to stay small.
        if isMain { drawing.path("c-dot", dots) }
    }

    /// The stretches of a series within which points are joined.
    private func runs(_ series: CountSeries) -> [[CountSeries.Point]] {
        var runs: [[CountSeries.Point]] = []
        for point in series.points {
            if series.isJoined, let last = runs.last?.last, point.day - last.day <= CountSeries.longestJoin {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs
    }

    /// Brackets under the gaps of a series: shown, and not bridged.
    mutating func gaps(_ series: CountSeries, isMain: Bool, words: (Day, Day) -> String) {
        guard series.isJoined, isMain else { return }
        let runs = runs(series)
        let gaps = zip(runs, runs.dropFirst()).compactMap { before, after in
            before.last.flatMap { start in after.first.map { (start, $0) } }
        }
        // A narrow drawing has room for the words of one gap: the longest.
        let longest = gaps.map { $1.day - $0.day }.max()
        var isSaid = false
        for (start, end) in gaps {
            let left = place(start)
            let right = place(end)
            let y = min(max(left.y, right.y) + 16, bottom - 30)
            drawing.path(
                "c-gap", Path().move(left.x, y).line(left.x, y + 6).line(right.x, y + 6).line(right.x, y))
            placer.avoid(Box(left: left.x, top: y, right: right.x, bottom: y + 7))
            guard width == .wide || !isSaid && end.day - start.day == longest else { continue }
            isSaid = true
            write(words(start.day, end.day), under: y + 9, between: left.x, and: right.x)
        }
    }

    private mutating func write(_ text: String, under top: Double, between left: Double, and right: Double) {
        let room = max(right - left, width == .wide ? 150 : 96)
        let lines = TextMetrics.lines(text, size: 12.5, room: room)
        let wide = lines.map { TextMetrics.width($0, size: 12.5) }.max() ?? 0
        let x = min(left, width.units - wide - 2)
        for (index, line) in lines.enumerated() {
            let y = top + 14 + Double(index) * 16
            guard y < bottom - 2 else { break }
            writing.text("c-gaptext c-halo", x, y, line)
            placer.avoid(Box(left: x, top: y - 13, right: x + wide, bottom: y + 4))
        }
    }

    /// The name at the line and the last figure: what every series must have.
    mutating func labels(_ series: CountSeries, isMain: Bool) {
        guard let last = series.points.last else { return }
        let end = place(last)
        let isSingle = series.points.count == 1
        if !isSingle || isMain {
            let line = LabelPlacer.Label.Line(style: "c-strong", text: last.label, bold: true, soft: last.when)
            put(.init(lines: [line], x: end.x, y: end.y))
        }
        name(series, isMain: isMain)
    }

    /// The first figure of a series, and as many others as there is still room for.
    mutating func figures(_ series: CountSeries, isMain: Bool) {
        guard let last = series.points.last, let first = series.points.first, series.points.count > 1,
            isMain || series.points.count > 4
        else { return }
        var labelled = [place(last).x]
        for point in [first] + gapEnds(series) + series.points.dropFirst().dropLast().reversed() {
            let (x, y) = place(point)
            // Some figures, not all: the others stand in the table.
            let room = width == .wide ? 64.0 : 46.0
            guard labelled.allSatisfy({ abs($0 - x) >= (point.bound == .exact ? room : 12) }) else { continue }
            put(.init(lines: [figure(point)], x: x, y: y, isOptional: true, prefersAbove: true, reach: 2))
            labelled.append(x)
        }
    }

    /// The last points before gaps.
    private func gapEnds(_ series: CountSeries) -> [CountSeries.Point] {
        series.isJoined ? runs(series).dropLast().compactMap(\.last) : []
    }

    private func figure(_ point: CountSeries.Point) -> LabelPlacer.Label.Line {
        .init(style: point.bound == .about ? "c-soft" : "c-strong", text: point.label, bold: point.bound != .about)
    }

    private mutating func name(_ series: CountSeries, isMain: Bool) {
        // Beside the middle of a long series, else beside its first point.
        let points = series.points
        let index = points.count > 4 ? points.count * 3 / 5 : 0
        guard index < points.count, let last = points.last else { return }
        let anchor = place(points[index])
        // A short series is named together with its first figure.
        let figure = !isMain && points.count <= 4 ? points[index].label : ""
        let style = isMain ? "c-key" : "c-strong"
        var lines = names(series.name, figure).map { LabelPlacer.Label.Line(style: style, text: $0, bold: true) }
        let below = points.count == 1 && !isMain ? last.when : series.unit
        // A unit that is too long for the drawing stands in the words around it.
        if !below.isEmpty, TextMetrics.width(below, size: LabelPlacer.size) <= width.units * 0.6 {
            lines.append(.init(style: "c-soft", text: below))
        }
        put(
            .init(
                lines: lines, x: anchor.x, y: anchor.y, prefersLeft: true, prefersAbove: points.count > 4, reach: 14))
    }

    /// A name with its figure; where there is no room for both on a line, without what is in brackets, or on two lines.
    private func names(_ name: String, _ figure: String) -> [String] {
        let whole = figure.isEmpty ? name : name + ": " + figure
        guard width == .narrow, TextMetrics.width(whole, size: LabelPlacer.size, bold: true) > width.units * 0.6 else {
            return [whole]
        }
        let short = name.firstRange(of: " (").map { String(name[..<$0.lowerBound]) } ?? name
        let line = figure.isEmpty ? short : short + ": " + figure
        if TextMetrics.width(line, size: LabelPlacer.size, bold: true) <= width.units * 0.6 { return [line] }
        return figure.isEmpty ? [short] : [short, figure]
    }

    private mutating func put(_ label: LabelPlacer.Label) {
        guard let place = placer.place(label) else { return }
        if place.isFar {
            let end = place.box.nearest(to: (label.x, label.y))
            drawing.path("c-lead", Path().move(label.x, label.y).line(end.x, end.y))
        }
        for (index, line) in label.lines.enumerated() {
            writing.text(
                line.style + " c-halo", place.x, place.y + Double(index) * LabelPlacer.lineHeight, line.text,
                anchor: place.anchor, then: line.soft.isEmpty ? nil : ("c-soft", line.soft))
        }
    }
}
