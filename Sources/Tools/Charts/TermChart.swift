// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Markup

/// A term as one bar: from the first day to the last, filled as far as it has run, with days that matter marked below.
public struct TermChart: Sendable {
    /// A day and what to write at it.
    public struct Mark: Sendable, Hashable {
        /// The day.
        public let day: Day
        /// The words.
        public let label: String

        /// A day and its words.
        public init(day: Day, label: String) {
            self.day = day
            self.label = label
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The first day.
    public let start: Mark
    /// The last day.
    public let end: Mark
    /// How far the term has run: a day between the two.
    public let until: Day
    /// The last days by other readings of the law or the facts; drawn as a bracket over the end.
    public let otherEnds: [Day]
    /// Days to mark.
    public let marks: [Mark]

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, start: Mark, end: Mark, until: Day, otherEnds: [Day] = [],
        marks: [Mark] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.start = start
        self.end = end
        self.until = until
        self.otherEnds = otherEnds
        self.marks = marks
    }

    private static let bar = (top: 24.0, height: 20.0)
    private static let row = 18.0

    /// The drawing, or nothing if the term ends before it begins.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard end.day > start.day else { return nil }
        let last = max(otherEnds.max() ?? end.day, end.day)
        let scale = Scale(
            from: Double(start.day.number), to: Double(last.number), start: 1, end: width.units - 1)
        var drawing = Drawing()
        drawing.text("c-soft", 0, 14, start.label)
        drawing.text("c-strong", width.units, 14, end.label, anchor: .end)
        let run = scale(min(max(until, start.day), end.day))
        let (top, height) = Self.bar
        drawing.frame("c-free", scale(start.day), top, scale(end.day) - scale(start.day), height)
        drawing.box("c-held", scale(start.day), top, run - scale(start.day), height)
        bracket(scale, &drawing)
        var y = top + height + Self.row
        for mark in marks.sorted(by: { $0.day < $1.day }) where mark.day >= start.day && mark.day <= last {
            self.mark(mark, at: scale(mark.day), y, width, &drawing)
            y += Self.row
        }
        return drawing.finished(id: id, width: width, height: y - Self.row + 8, title: title, description: description)
    }

    /// Where other readings end the term.
    private func bracket(_ scale: Scale, _ drawing: inout Drawing) {
        let days = otherEnds + [end.day]
        guard let first = days.min(), let last = days.max(), last > first else { return }
        let (top, height) = Self.bar
        let middle = top + height / 2
        drawing.line("c-gap", scale(first), middle, scale(last), middle)
        for day in [first, last] { drawing.line("c-gap", scale(day), top + 4, scale(day), top + height - 4) }
    }

    /// A tick below the bar and its words, to the side on which there is room, or across it.
    private func mark(_ mark: Mark, at x: Double, _ y: Double, _ width: ChartWidth, _ drawing: inout Drawing) {
        let (top, height) = Self.bar
        drawing.line("c-tick", x, top + height, x, y)
        let length = TextMetrics.width(mark.label, size: 12.5)
        if x + 5 + length <= width.units {
            drawing.text("c-text", x + 5, y, mark.label)
        } else if x - 5 - length >= 0 {
            drawing.text("c-text", x - 5, y, mark.label, anchor: .end)
        } else {
            drawing.text("c-text", max(0, min(x - length / 2, width.units - length)), y, mark.label)
        }
    }
}
