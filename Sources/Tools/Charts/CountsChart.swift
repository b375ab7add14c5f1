// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Markup

/// Published figures over time, of several counters with different units.
///
/// The axis begins at 0. Points more than 13 months apart are not joined; a longer gap within a series has a bracket
/// and words. An open shape means "about", an arrow "more than". Series are named at the line, and labels find places
/// where they cover nothing.
public struct CountsChart: Sendable {
    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows, for those who cannot see it: a name.
    public let title: String
    /// And what it says.
    public let description: String
    /// The series; the first is the main one.
    public let series: [CountSeries]
    /// What the figures count, after the topmost number of the axis.
    public let axisUnit: String
    /// Writes a number of the axis.
    let number: @Sendable (Int) -> String
    /// Says that there is no figure between two days.
    let gap: @Sendable (Day, Day) -> String

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, series: [CountSeries], axisUnit: String,
        number: @escaping @Sendable (Int) -> String, gap: @escaping @Sendable (Day, Day) -> String
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.series = series.filter { !$0.points.isEmpty }
        self.axisUnit = axisUnit
        self.number = number
        self.gap = gap
    }

    /// The drawing, or nothing if there is no figure at all.
    public func svg(_ width: ChartWidth) -> Markup? {
        let points = series.flatMap(\.points)
        guard let first = points.map(\.day).min(), let last = points.map(\.day).max(),
            let greatest = points.map(\.value).max()
        else { return nil }
        var plot = CountsPlot(
            width: width, from: Scale.newYear(first.components.year),
            to: Scale.newYear(last.components.year + 1), greatest: max(greatest, 1))
        plot.grid(number: number, unit: axisUnit)
        for (index, one) in series.enumerated().reversed() { plot.marks(one, shape: CountShape(index: index)) }
        for (index, one) in series.enumerated() { plot.gaps(one, isMain: index == 0, words: gap) }
        for (index, one) in series.enumerated() { plot.labels(one, isMain: index == 0) }
        for (index, one) in series.enumerated() { plot.figures(one, isMain: index == 0) }
        return plot.whole.finished(
            id: id, width: width, height: plot.height, title: title, description: description)
    }
}
