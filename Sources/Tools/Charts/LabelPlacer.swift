// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds places for labels beside their points, so that no label covers another, a point or a line.
struct LabelPlacer {
    /// A label that wants a place: one line or two, beside a point.
    struct Label {
        /// A line of a label.
        struct Line {
            let style: String
            let text: String
            var bold = false
            /// A second stretch on the same line, in the soft style.
            var soft = ""
        }

        let lines: [Line]
        let x: Double
        let y: Double
        /// An optional label is left out if there is no room; another one takes the least bad place.
        var isOptional = false
        /// Prefers the left side to the right.
        var prefersLeft = false
        /// Prefers above and below to the sides.
        var prefersAbove = false
        /// How far it may stand from its point.
        var reach = 6
    }

    /// Where a label goes: the baseline of its first line, and how it is anchored.
    struct Place {
        let x: Double
        let y: Double
        let anchor: Drawing.Anchor
        let box: Box
        /// Whether it stands so far off that a line should lead to its point.
        let isFar: Bool
    }

    static let lineHeight = 16.0
    static let size = 12.5

    let width: Double
    let bottom: Double
    private var taken: [Box] = []
    private var lines: [(start: (x: Double, y: Double), end: (x: Double, y: Double))] = []

    init(width: Double, bottom: Double) {
        self.width = width
        self.bottom = bottom
    }

    mutating func avoid(_ box: Box) { taken.append(box) }

    mutating func avoid(lineFrom start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        lines.append((start, end))
    }

    /// A place for the label, which is then taken; `nil` if an optional one has none.
    mutating func place(_ label: Label) -> Place? {
        var best: (place: Place, cost: Double)?
        for (rank, place) in candidates(label).enumerated() {
            let cost = self.cost(place.box) + (place.isFar ? leaderCost(to: place.box, from: (label.x, label.y)) : 0)
            if cost == 0 {
                taken.append(place.box)
                return place
            }
            let total = cost + Double(rank)
            if best.map({ total < $0.cost }) ?? true { best = (place, total) }
        }
        guard !label.isOptional, let best else { return nil }
        taken.append(best.place.box)
        return best.place
    }

    /// How bad it would be to write into the box: nothing if it is free.
    private func cost(_ box: Box) -> Double {
        if box.left < -0.5 || box.right > width + 0.5 { return 100_000 + abs(box.left) + box.right }
        if box.top < 0 || box.bottom > bottom { return 50_000 }
        var cost = 0.0
        for other in taken { cost += box.overlap(other) }
        for line in lines where box.isCrossed(byLineFrom: line.start, to: line.end) { cost += 150 }
        return cost
    }

    /// How bad it would be to lead a line from a point to the box: worse with everything that the line passes through.
    private func leaderCost(to box: Box, from point: (x: Double, y: Double)) -> Double {
        let end = box.nearest(to: point)
        return taken.reduce(into: 0.0) { cost, other in
            if !other.holds(point), other.isCrossed(byLineFrom: point, to: end) { cost += 40 }
        }
    }

    private func candidates(_ label: Label) -> [Place] {
        let widths = label.lines.map { line in
            TextMetrics.width(line.text, size: Self.size, bold: line.bold)
                + (line.soft.isEmpty ? 0 : 6 + TextMetrics.width(line.soft, size: Self.size))
        }
        // The letters of some systems are wider than those that were measured.
        let wide = (widths.max() ?? 0) * 1.12
        let high = Double(label.lines.count) * Self.lineHeight
        var places: [Place] = []
        func add(_ x: Double, _ top: Double, _ anchor: Drawing.Anchor, _ isFar: Bool) {
            let left =
                switch anchor {
                case .start: x
                case .middle: x - wide / 2
                case .end: x - wide
                }
            let box = Box(left: left - 2, top: top, right: left + wide + 2, bottom: top + high)
            places.append(Place(x: x, y: top + 12.5, anchor: anchor, box: box, isFar: isFar))
        }
        for step in 0..<max(label.reach, 1) {
            let away = Double(step) * 11
            let isFar = step > 2
            let sides: [Drawing.Anchor] = label.prefersLeft ? [.end, .start] : [.start, .end]
            func besides() {
                for side in sides {
                    let x = side == .start ? label.x + 10 : label.x - 10
                    for shift in step == 0 ? [0] : [-away, away] {
                        add(x, label.y - high / 2 + shift, side, isFar)
                    }
                }
            }
            func aboveAndBelow() {
                for top in [label.y - 9 - away - high, label.y + 9 + away] {
                    add(label.x, top, .middle, isFar)
                    for side in sides { add(label.x + (side == .start ? -4 : 4), top, side, isFar) }
                }
            }
            if label.prefersAbove {
                aboveAndBelow()
                besides()
            } else {
                besides()
                aboveAndBelow()
            }
        }
        return places
    }
}
