// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Markup

/// What happened to one person: one bar (outline: free; hatched: held before the verdict; solid: held after it), the
/// events above it with leader lines, and below the same time on the scale of the whole sentence.
public struct TimelineChart: Sendable {
    /// How a spell is drawn.
    public enum Fill: Sendable, Hashable {
        /// Held before a verdict.
        case hatched
        /// Held after a verdict.
        case solid
        /// Under restraint and not in custody, as house arrest: the lower half.
        case half
    }

    /// A spell between two days.
    public struct Spell: Sendable {
        /// How it is drawn.
        public let fill: Fill
        /// Its first day.
        public let from: Day
        /// Its last day.
        public let to: Day
        /// What to write into it, the longest first; the first that fits is written.
        public let labels: [String]

        /// Puts the parts together; each is described at its property.
        public init(fill: Fill, from: Day, to: Day, labels: [String]) {
            self.fill = fill
            self.from = min(from, to)
            self.to = max(from, to)
            self.labels = labels
        }
    }

    /// An event on a day.
    public struct Event: Sendable {
        /// The day.
        public let day: Day
        /// The day in words.
        public let when: String
        /// What happened.
        public let what: String
        /// A mark of doubt, as "not yet checked", or nothing.
        public let doubt: String

        /// Puts the parts together; each is described at its property.
        public init(day: Day, when: String, what: String, doubt: String = "") {
            self.day = day
            self.when = when
            self.what = what
            self.doubt = doubt
        }
    }

    /// The scale of the whole sentence.
    public struct Sentence: Sendable {
        /// The day from which it counts.
        public let from: Day
        /// The day on which it would end.
        public let to: Day
        /// The day up to which it was served.
        public let servedUntil: Day
        /// A heading.
        public let title: String
        /// What to write into the rest.
        public let rest: String
        /// The words at both ends.
        public let ends: (from: String, to: String)

        /// Puts the parts together; each is described at its property.
        public init(
            from: Day, to: Day, servedUntil: Day, title: String, rest: String, ends: (from: String, to: String)
        ) {
            self.from = from
            self.to = to
            self.servedUntil = servedUntil
            self.title = title
            self.rest = rest
            self.ends = ends
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The spells, in the order of days, not overlapping.
    public let spells: [Spell]
    /// The events. Those beyond the eight (narrow: five) that fit are left to the words below the drawing.
    public let events: [Event]
    /// The whole sentence, where there is one with an end.
    public let sentence: Sentence?
    /// The last day to show, for a case that goes on.
    public let until: Day?

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, spells: [Spell], events: [Event], sentence: Sentence? = nil,
        until: Day? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.spells = spells
        self.events = events.sorted { $0.day < $1.day }
        self.sentence = sentence
        self.until = until
    }

    /// The drawing, or nothing if no day is known.
    public func svg(_ width: ChartWidth) -> Markup? {
        let days = spells.flatMap { [$0.from, $0.to] } + events.map(\.day) + (until.map { [$0] } ?? [])
        guard let first = days.min(), let last = days.max() else { return nil }
        let from = Scale.newYear(first.components.year)
        // Whole years, but a case of today does not run on to December.
        let lastYear = Scale.newYear(last.components.year + 1)
        let scale = Scale(from: Double(from.number), to: Double(lastYear.number), start: 0, end: width.units)
        var plot = TimelinePlot(id: id, width: width, scale: scale)
        plot.events(events)
        plot.bar(spells)
        plot.years(from: first.components.year, to: last.components.year)
        if let sentence { plot.sentence(sentence) }
        return plot.drawing.finished(
            id: id, width: width, height: plot.bottom, title: title, description: description)
    }
}
