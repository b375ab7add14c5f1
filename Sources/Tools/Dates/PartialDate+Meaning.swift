// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension PartialDate {
    /// The days on which the date may lie. For an interval: from the first possible day of its start to the last
    /// possible day of its end. A date-time has the range of its day, as written, without change of time zone.
    public var range: DayRange {
        guard isInterval else { return first.range }
        return DayRange(earliest: first.range.earliest, latest: second.range.latest)
    }

    /// The day, if the date is one exact day, without qualifiers and without a time.
    public var day: Day? {
        guard first.form == .day, first.qualifier == .none, second.form == .nothing else { return nil }
        return Day(inSpan: first.payload)
    }

    /// The year, if the date lies within one and is not an interval (-9999...9999, or beyond for a `Y` year).
    public var year: Int? {
        isInterval ? nil : first.year
    }

    /// How exactly the date is given.
    public var precision: Precision {
        if isInterval { return .interval }
        switch first.form {
        case .day: return second.form == .time ? .time : .day
        case .month, .dayUnspecified: return .month
        case .season: return .season
        case .decade: return .decade
        case .century: return .century
        default: return .year
        }
    }

    /// Whether a part carries `?` or `%`: the source doubts it.
    public var isUncertain: Bool {
        first.qualifier.isUncertain || second.qualifier.isUncertain
    }

    /// Whether a part carries `~` or `%`: the source estimates it.
    public var isApproximate: Bool {
        first.qualifier.isApproximate || second.qualifier.isApproximate
    }

    /// Whether the date is an interval.
    public var isInterval: Bool {
        second.form != .nothing && second.form != .time
    }

    /// The start of an interval; `nil` for other dates.
    public var start: IntervalEnd? {
        isInterval ? IntervalEnd(first) : nil
    }

    /// The end of an interval; `nil` for other dates.
    public var end: IntervalEnd? {
        isInterval ? IntervalEnd(second) : nil
    }
}
