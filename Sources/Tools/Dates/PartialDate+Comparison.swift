// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension PartialDate {
    /// Whether it happened before the day. An end that is open or unknown decides nothing on its side.
    public func isBefore(_ day: Day) -> Certainty {
        let range = range
        if let latest = range.latest, latest < day { return .certainly }
        if let earliest = range.earliest, earliest >= day { return .no }
        return .possibly
    }

    /// Whether it happened on the day or before it.
    public func isOnOrBefore(_ day: Day) -> Certainty {
        isAfter(day).not
    }

    /// Whether it happened after the day.
    public func isAfter(_ day: Day) -> Certainty {
        let range = range
        if let earliest = range.earliest, earliest > day { return .certainly }
        if let latest = range.latest, latest <= day { return .no }
        return .possibly
    }

    /// Whether it happened on the day or after it.
    public func isOnOrAfter(_ day: Day) -> Certainty {
        isBefore(day).not
    }

    /// Whether it happened on this very day.
    public func isOn(_ day: Day) -> Certainty {
        let range = range
        guard range.contains(day) else { return .no }
        return range.onlyDay == day ? .certainly : .possibly
    }

    /// Whether it happened within the days of a range.
    public func isWithin(_ other: DayRange) -> Certainty {
        let range = range
        guard range.overlaps(other) else { return .no }
        return other.contains(range) ? .certainly : .possibly
    }

    /// Whether it happened on an earlier day than the other did.
    public func isBefore(_ other: PartialDate) -> Certainty {
        let mine = range
        let others = other.range
        if let latest = mine.latest, let earliest = others.earliest, latest < earliest { return .certainly }
        if let earliest = mine.earliest, let latest = others.latest, earliest >= latest { return .no }
        return .possibly
    }

    /// Whether it happened on a later day than the other did.
    public func isAfter(_ other: PartialDate) -> Certainty {
        other.isBefore(self)
    }

    /// Whether it happened on the day of the other or earlier.
    public func isOnOrBefore(_ other: PartialDate) -> Certainty {
        other.isBefore(self).not
    }

    /// Whether it happened on the day of the other or later.
    public func isOnOrAfter(_ other: PartialDate) -> Certainty {
        isBefore(other).not
    }

    /// Whether both happened on one day.
    public func isSameDay(as other: PartialDate) -> Certainty {
        let others = other.range
        guard range.overlaps(others) else { return .no }
        guard let day = range.onlyDay, day == others.onlyDay else { return .possibly }
        return .certainly
    }

    /// Whether the day belongs to the span that the date names (not: whether something happened on that day).
    ///
    /// * A plain day, month, season or year names all its days: `2022-03` certainly contains 5 March. Winter names its
    ///   days only possibly, as the words leave open which winter is meant.
    /// * A date with unspecified digits is some part of its range: `2022-03-XX` possibly contains 5 March.
    /// * An interval includes both ends. It certainly contains the days from the last on which it may have begun to
    ///   the first on which it may have ended. An open end (`..`) goes on; an unknown end leaves it possible.
    public func contains(_ day: Day) -> Certainty {
        guard range.contains(day) else { return .no }
        guard isInterval else { return first.namesEveryDay ? .certainly : .possibly }
        return first.begunBy(day).and(second.notEndedBefore(day))
    }
}

extension DatePart {
    /// Whether the part names all days of its range rather than some day among them.
    fileprivate var namesEveryDay: Bool {
        switch form {
        case .day, .month, .year: true
        case .season: yearAndSeason.season != 3
        default: false
        }
    }

    /// Whether an interval that starts so has begun on or before the day.
    fileprivate func begunBy(_ day: Day) -> Certainty {
        if form == .open { return .certainly }
        let range = range
        if let earliest = range.earliest, earliest > day { return .no }
        if let latest = range.latest, latest <= day { return .certainly }
        return .possibly
    }

    /// Whether an interval that ends so lasts until the day or longer.
    fileprivate func notEndedBefore(_ day: Day) -> Certainty {
        if form == .open { return .certainly }
        let range = range
        if let latest = range.latest, latest < day { return .no }
        if let earliest = range.earliest, earliest >= day { return .certainly }
        return .possibly
    }
}
