// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Spells laid side by side so that no day stands twice: the days on which a person was held, each of one kind.
///
/// Where spells overlap, the day counts once, as the stricter kind, and the overlap is reported. A spell without an end
/// ends on the day before the next spell begins, since a person is then somewhere else.
public struct HoldCalendar: Sendable, Hashable {
    /// Days of one kind, both ends included.
    public struct Stretch: Sendable, Hashable {
        /// How the person was held.
        public let kind: HoldKind
        /// The first day.
        public let from: Day
        /// The last day; ``Day/latest`` if no end is known.
        public let to: Day

        /// How many days.
        public var count: Int { to - from + 1 }
    }

    /// Days on which two spells stand.
    public struct Overlap: Sendable, Hashable {
        /// The kind that counts.
        public let counted: HoldKind
        /// The kind that does not.
        public let other: HoldKind
        /// The first day.
        public let from: Day
        /// The last day.
        public let to: Day
    }

    /// The stretches in the order of the days; none touches a day of another.
    public let stretches: [Stretch]
    /// Where spells overlap.
    public let overlaps: [Overlap]
    /// The days between the first and the last spell on which none stands.
    public let gaps: [DayRange]

    /// Whether a spell of custody without an end is followed by another: nobody says whether the person was free between.
    public let hasOpenBreaks: Bool

    /// Lays spells side by side.
    ///
    /// - Parameter breaking: whether a spell of custody without an end that is followed, more than three days later, by
    ///   another of custody is taken to have lasted its first day only; otherwise it lasts until the next begins.
    /// - Throws: ``TermProblem/endsBeforeItBegins(from:to:)`` for a spell that does.
    public init(_ spells: [HoldSpell], breaking: Bool = false) throws(TermProblem) {
        for spell in spells {
            if let to = spell.to, to < spell.from { throw .endsBeforeItBegins(from: spell.from, to: to) }
        }
        let (closed, hasOpenBreaks) = Self.closed(spells, breaking: breaking)
        self.hasOpenBreaks = hasOpenBreaks
        var stretches: [Stretch] = []
        var overlaps: [Overlap] = []
        var gaps: [DayRange] = []
        // Every day on which something begins or has just ended cuts the calendar.
        let cuts = Set(closed.map(\.from) + closed.compactMap { $0.to < .latest ? $0.to.adding(days: 1) : nil })
            .sorted()
        for (index, from) in cuts.enumerated() {
            let to = index + 1 < cuts.count ? cuts[index + 1].adding(days: -1) : Day.latest
            let here = closed.filter { $0.from <= from && $0.to >= from }
            guard let counted = here.max(by: { $0.kind.strictness < $1.kind.strictness }) else {
                if index + 1 < cuts.count { gaps.append(DayRange(earliest: from, latest: to)) }
                continue
            }
            Self.append(Stretch(kind: counted.kind, from: from, to: to), to: &stretches)
            if here.count > 1, let other = here.min(by: { $0.kind.strictness < $1.kind.strictness }) {
                Self.append(Overlap(counted: counted.kind, other: other.kind, from: from, to: to), to: &overlaps)
            }
        }
        self.stretches = stretches
        self.overlaps = overlaps
        self.gaps = gaps
    }

    /// The spells with an end each, in the order in which they begin.
    private static func closed(_ spells: [HoldSpell], breaking: Bool) -> (stretches: [Stretch], hasOpenBreaks: Bool) {
        var hasOpenBreaks = false
        let sorted = spells.sorted { ($0.from, $0.kind.strictness) < ($1.from, $1.kind.strictness) }
        let stretches = sorted.enumerated().map { index, spell in
            if let to = spell.to { return Stretch(kind: spell.kind, from: spell.from, to: to) }
            let next = sorted[(index + 1)...].first { $0.from > spell.from }
            if let next, spell.kind == .custody, next.kind == .custody, next.from - spell.from > 3 {
                hasOpenBreaks = true
                if breaking { return Stretch(kind: spell.kind, from: spell.from, to: spell.from) }
            }
            return Stretch(kind: spell.kind, from: spell.from, to: next?.from.adding(days: -1) ?? .latest)
        }
        return (stretches, hasOpenBreaks)
    }

    private static func append(_ stretch: Stretch, to stretches: inout [Stretch]) {
        if let last = stretches.last, last.kind == stretch.kind, last.to.adding(days: 1) == stretch.from {
            stretches[stretches.count - 1] = Stretch(kind: last.kind, from: last.from, to: stretch.to)
        } else {
            stretches.append(stretch)
        }
    }

    private static func append(_ overlap: Overlap, to overlaps: inout [Overlap]) {
        if let last = overlaps.last, last.counted == overlap.counted, last.other == overlap.other,
            last.to.adding(days: 1) == overlap.from
        {
            overlaps[overlaps.count - 1] = Overlap(
                counted: last.counted, other: last.other, from: last.from, to: overlap.to)
        } else {
            overlaps.append(overlap)
        }
    }

    /// The days of a span on which no spell stands, those after the last spell among them.
    func free(from first: Day, through last: Day) -> [DayRange] {
        var free: [DayRange] = []
        var next = first
        for stretch in stretches where stretch.to >= first && next <= last {
            if stretch.from > next {
                free.append(DayRange(earliest: next, latest: min(last, stretch.from.adding(days: -1))))
            }
            guard stretch.to < last else { return free }
            next = max(next, stretch.to.adding(days: 1))
        }
        if next <= last { free.append(DayRange(earliest: next, latest: last)) }
        return free
    }

    /// The stretches up to a day, that day included.
    func stretches(through day: Day) -> [Stretch] {
        stretches.compactMap { stretch in
            guard stretch.from <= day else { return nil }
            return Stretch(kind: stretch.kind, from: stretch.from, to: min(stretch.to, day))
        }
    }
}
