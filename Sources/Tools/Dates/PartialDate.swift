// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A date as far as it is known: EDTF (ISO 8601-2:2019) level 0 and 1.
///
/// It keeps what was written and nothing more: `2022-03` stays a month, `2022-03-XX` an unknown day of that month,
/// `2022-21~` "about spring 2022", `2022-02-24/..` "24 February 2022 or later". Text that is read comes out of
/// `edtf` as it went in. A value takes 16 bytes and no heap, whatever it holds.
///
/// Two readings are offered, since a source means either of two things:
/// * a **moment**: something happened on one day of `range` (`isOn`, `isBefore`, `isAfter`, …);
/// * a **span**: something lasted as long as the date (`contains`).
///
/// **Qualifiers** (`?` uncertain, `~` approximate, `%` both) do not widen `range` and do not change a comparison:
/// how far "about" reaches is not for the calendar to say. They are reported by `isUncertain` and `isApproximate`,
/// so that whoever counts can treat qualified dates apart.
///
/// **Seasons** are those of the northern hemisphere: spring (21) March to May, summer (22) June to August, autumn
/// (23) September to November. ISO 8601-2 leaves the bounds open. Winter (24) of a year, in common use, is its January
/// and February, its December, or the winter that begins in it; its range holds them all, from 1 January to the end of
/// the next February, so that no answer is firmer than the words.
///
/// Beyond level 1, intervals may have ends with unspecified digits (`2004-06-XX/2004-07-03`, as in level 2), as
/// sources often need them. All else of level 2 is refused with an error that says so.
public struct PartialDate: Hashable, Sendable {
    let first: DatePart
    /// The other end of an interval, the time of a date-time, or nothing.
    let second: DatePart

    init(first: DatePart, second: DatePart = .nothing) {
        self.first = first
        self.second = second
    }

    /// One exact day.
    public init(day: Day) {
        self.init(first: DatePart(.day, day.number))
    }

    /// A year; one beyond -9999...9999 is written with the prefix `Y`. Years beyond 32 bits become the nearest that fits.
    public init(year: Int) {
        self.init(first: .year(Int32(clamping: year)))
    }

    /// A month, or `nil` unless the year is -9999...9999 and the month 1...12 (or 21...24, a season).
    public init?(year: Int, month: Int) {
        guard let part = DatePart.month(year: year, month: month) else { return nil }
        self.init(first: part)
    }

    /// A season of a year, or `nil` unless the year is -9999...9999.
    public init?(year: Int, season: Season) {
        self.init(year: year, month: season.rawValue)
    }

    /// An interval; `nil` is an open end (`..`).
    ///
    /// Throws `DateError.malformed` if both ends are `nil` or one is itself an interval or a date-time, and
    /// `DateError.reversed` if it certainly ends before it begins.
    public static func interval(from: PartialDate?, to: PartialDate?) throws(DateError) -> PartialDate {
        try interval(from: from.map { .date($0) } ?? .open, to: to.map { .date($0) } ?? .open)
    }

    /// An interval with ends that may be open or unknown; throws as the other does.
    public static func interval(from: IntervalEnd, to: IntervalEnd) throws(DateError) -> PartialDate {
        let value = PartialDate(first: from.part, second: to.part)
        if case .date(let date) = from, date.second.form != .nothing { throw nested(value, date) }
        if case .date(let date) = to, date.second.form != .nothing { throw nested(value, date) }
        guard from.isDate || to.isDate else {
            throw .malformed(value: value.edtf, reason: "an interval needs a date at one end at least")
        }
        guard !value.isReversed else { throw .reversed(value: value.edtf) }
        return value
    }

    private static func nested(_ value: PartialDate, _ end: PartialDate) -> DateError {
        .malformed(
            value: end.edtf, reason: "an end of an interval is a day, month, season or year, without a time")
    }

    /// Whether an interval certainly ends before it begins.
    var isReversed: Bool {
        guard let start = first.range.earliest, let end = second.range.latest else { return false }
        return end < start
    }

    /// The same date with these qualifiers in place of its own; both ends of an interval take them, a date-time none.
    public func qualified(uncertain: Bool, approximate: Bool) -> PartialDate {
        guard second.form != .time else { return self }
        let qualifier = Qualifier(uncertain: uncertain, approximate: approximate)
        return PartialDate(first: first.qualified(qualifier), second: second.qualified(qualifier))
    }

    /// Hashes the 16 bytes as two words.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(first.bits)
        hasher.combine(second.bits)
    }

    /// Whether both were written in the same way; `2022-03` and `2022-03?` differ.
    public static func == (left: PartialDate, right: PartialDate) -> Bool {
        left.first.bits == right.first.bits && left.second.bits == right.second.bits
    }
}
