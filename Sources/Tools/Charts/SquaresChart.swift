// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// A count with two bounds: one square is one person. Solid: certainly; hatched: possibly; outline: not. Above forty
/// persons a bar, divided in the same way, takes the place of the squares.
public struct SquaresChart: Sendable {
    /// The greatest number that is drawn as squares.
    public static let mostSquares = 40

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// How many certainly, possibly and not.
    public let numbers: (certainly: Int, possibly: Int, not: Int)
    /// What to write under each part; empty for nothing.
    public let labels: (certainly: String, possibly: String, not: String)

    /// Puts the parts together; each is described at its property. Numbers below 0 count as 0.
    public init(
        id: String, title: String, description: String, numbers: (certainly: Int, possibly: Int, not: Int),
        labels: (certainly: String, possibly: String, not: String)
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.numbers = (max(numbers.certainly, 0), max(numbers.possibly, 0), max(numbers.not, 0))
        self.labels = labels
    }

    /// The drawing, or nothing if there is nobody.
    public func svg(_ width: ChartWidth) -> Markup? {
        let (total, overflow) = numbers.certainly.addingReportingOverflow(numbers.possibly)
        let (all, overflowAll) = total.addingReportingOverflow(numbers.not)
        guard all > 0, !overflow, !overflowAll else { return nil }
        let units = width == .wide ? 560.0 : 340.0
        var drawing = Drawing()
        let pattern = "\(id)-\(width.rawValue)-h"
        if numbers.possibly > 0 { drawing.hatchPattern(pattern) }
        let bottom =
            all <= Self.mostSquares
            ? squares(all, units, width, pattern, &drawing) : bar(all, units, pattern, &drawing)
        let height = bottom + legend(units, below: bottom, into: &drawing)
        return drawing.finished(
            id: id, width: width, units: units, height: height, title: title, description: description)
    }

    private func squares(
        _ all: Int, _ units: Double, _ width: ChartWidth, _ pattern: String, _ drawing: inout Drawing
    ) -> Double {
        let columns = min(all, width == .wide ? (all > 20 ? (all + 1) / 2 : all) : 8)
        let gap = 5.0
        let side = min((units - gap * Double(columns - 1)) / Double(columns), 38)
        var held = Path()
        var free = Path()
        for index in 0..<all {
            let x = Double(index % columns) * (side + gap)
            let y = Double(index / columns) * (side + gap)
            if index < numbers.certainly {
                held = held.square(x, y, side)
            } else if index < numbers.certainly + numbers.possibly {
                drawing.hatched(pattern, x, y, side, side)
            } else {
                free = free.square(x + 0.75, y + 0.75, side - 1.5)
            }
        }
        if numbers.certainly > 0 { drawing.path("c-held", held) }
        if numbers.not > 0 { drawing.path("c-free", free) }
        let rows = (all + columns - 1) / columns
        return Double(rows) * (side + gap) - gap
    }

    private func bar(_ all: Int, _ units: Double, _ pattern: String, _ drawing: inout Drawing) -> Double {
        let certain = units * Double(numbers.certainly) / Double(all)
        let possible = units * Double(numbers.possibly) / Double(all)
        drawing.frame("c-free", 0, 0, units, 36)
        drawing.box("c-held", 0, 0, certain, 36)
        drawing.hatched(pattern, certain, 0, possible, 36)
        return 36
    }

    /// The words under the drawing, one line each, so that they never meet. Gives the height they take.
    private func legend(_ units: Double, below bottom: Double, into drawing: inout Drawing) -> Double {
        let entries = [
            (labels.certainly, numbers.certainly, "c-strong"), (labels.possibly, numbers.possibly, "c-strong"),
            (labels.not, numbers.not, "c-soft"),
        ].filter { !$0.0.isEmpty && $0.1 > 0 }
        guard !entries.isEmpty else { return 0 }
        let widths = entries.map { TextMetrics.width($0.0, size: 12.5, bold: true) }
        guard widths.reduce(0, +) + 24 * Double(entries.count - 1) <= units else {
            for (index, entry) in entries.enumerated() {
                drawing.text(entry.2, 0, bottom + 19 + Double(index) * 17, entry.0)
            }
            return 10 + Double(entries.count) * 17
        }
        var x = 0.0
        for (entry, width) in zip(entries, widths) {
            drawing.text(entry.2, x, bottom + 19, entry.0)
            x += width + 24
        }
        return 27
    }
}

extension Path {
    /// A square, by its upper left corner and its side.
    fileprivate func square(_ x: Double, _ y: Double, _ side: Double) -> Path {
        move(x, y).line(x + side, y).line(x + side, y + side).line(x, y + side).closed()
    }
}
