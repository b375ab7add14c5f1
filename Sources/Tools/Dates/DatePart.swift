// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The mark at the end of a date.
enum Qualifier: UInt8, Sendable {
    case none = 0
    case uncertain, approximate, both

    init(uncertain: Bool, approximate: Bool) {
        self = uncertain ? (approximate ? .both : .uncertain) : (approximate ? .approximate : .none)
    }

    init?(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = .both
        default: return nil
        }
    }

    var byte: UInt8? {
        switch self {
        case .none: nil
        case .uncertain: UInt8(ascii: "?")
        case .approximate: UInt8(ascii: "~")
        case .both: UInt8(ascii: "%")
        }
    }

    var isUncertain: Bool { self == .uncertain || self == .both }
    var isApproximate: Bool { self == .approximate || self == .both }
}

/// One date of an interval, or the only one: eight bytes.
struct DatePart: Sendable {
    /// What the payload means.
    enum Form: UInt8, Sendable {
        /// No second part.
        case nothing
        /// Day number.
        case day
        /// Year times twelve plus month from 0.
        case month
        /// A month whose day is written `XX`; payload as of a month.
        case dayUnspecified
        /// The year.
        case year
        /// A year whose month is written `XX`.
        case monthUnspecified
        /// A year whose month and day are written `XX`.
        case monthAndDayUnspecified
        /// Year times four plus season from 0.
        case season
        /// `201X` is 201, `-201X` is -202 (so that `-000X` differs from `000X`).
        case decade
        /// `20XX` is 20, `-20XX` is -21.
        case century
        /// A year beyond -9999...9999.
        case longYear
        /// `..`
        case open
        /// Nothing written.
        case unknown
        /// `ClockTime` of a date-time.
        case time
    }

    let payload: Int32
    let form: Form
    let qualifier: Qualifier

    static let nothing = DatePart(.nothing, 0)

    init(_ form: Form, _ payload: Int32, _ qualifier: Qualifier = .none) {
        self.payload = payload
        self.form = form
        self.qualifier = qualifier
    }

    /// A year of any size.
    static func year(_ year: Int32) -> DatePart {
        DatePart(year >= -9999 && year <= 9999 ? .year : .longYear, year)
    }

    /// A month or season of the years -9999...9999.
    static func month(year: Int, month: Int) -> DatePart? {
        guard year >= -9999, year <= 9999 else { return nil }
        switch month {
        case 1...12: return DatePart(.month, Int32(year &* 12 &+ month &- 1))
        case 21...24: return DatePart(.season, Int32(year &* 4 &+ month &- 21))
        default: return nil
        }
    }

    var bits: UInt64 {
        UInt64(UInt32(bitPattern: payload)) | UInt64(form.rawValue) << 32 | UInt64(qualifier.rawValue) << 40
    }

    /// The part with a qualifier; an end without a date has none.
    func qualified(_ qualifier: Qualifier) -> DatePart {
        switch form {
        case .nothing, .open, .unknown, .time: self
        default: DatePart(form, payload, qualifier)
        }
    }

    /// Year and month (1...12) of a month's payload.
    var yearAndMonth: (year: Int, month: Int) {
        let (year, month) = Int(payload).dividedDown(by: 12)
        return (year, month &+ 1)
    }

    /// Year and season (0...3) of a season's payload.
    var yearAndSeason: (year: Int, season: Int) {
        let (year, season) = Int(payload).dividedDown(by: 4)
        return (year, season)
    }

    /// The year that holds the part, if one does.
    var year: Int? {
        switch form {
        case .day: Day(inSpan: payload).components.year
        case .month, .dayUnspecified: yearAndMonth.year
        case .season: yearAndSeason.year
        case .year, .monthUnspecified, .monthAndDayUnspecified, .longYear: Int(payload)
        default: nil
        }
    }

    /// The days on which the part may lie.
    var range: DayRange {
        switch form {
        case .day:
            return DayRange(Day(inSpan: payload))
        case .month, .dayUnspecified:
            let (year, month) = yearAndMonth
            return DayRange(earliest: .first(year: year, month: month), latest: .last(year: year, month: month))
        case .season:
            return seasonRange
        case .year, .monthUnspecified, .monthAndDayUnspecified:
            return DatePart.range(years: Int(payload)...Int(payload))
        case .decade:
            return DatePart.range(years: years(of: 10))
        case .century:
            return DatePart.range(years: years(of: 100))
        case .longYear:
            // Days end with the year 9999; of a later year it is only known that it is later.
            return payload < 0
                ? DayRange(earliest: nil, latest: .earliest) : DayRange(earliest: .latest, latest: nil)
        case .nothing, .open, .unknown, .time:
            return .everything
        }
    }

    private static func range(years: ClosedRange<Int>) -> DayRange {
        DayRange(earliest: .first(year: years.lowerBound, month: 1), latest: .last(year: years.upperBound, month: 12))
    }

    private var seasonRange: DayRange {
        let (year, season) = yearAndSeason
        if season == 3 {
            return DayRange(earliest: .first(year: year, month: 1), latest: .last(year: year &+ 1, month: 2))
        }
        let month = 3 &+ 3 &* season
        return DayRange(earliest: .first(year: year, month: month), latest: .last(year: year, month: month &+ 2))
    }

    /// The years of a decade or century; there is no year -0.
    private func years(of size: Int) -> ClosedRange<Int> {
        let index = Int(payload)
        if index >= 0 { return index &* size...index &* size &+ size &- 1 }
        let magnitude = -index &- 1
        return -(magnitude &* size &+ size &- 1)...min(-(magnitude &* size), -1)
    }
}

extension Int {
    /// Quotient rounded down and the remainder, which is never negative.
    func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
        var (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        if remainder < 0 {
            quotient &-= 1
            remainder &+= divisor
        }
        return (quotient, remainder)
    }
}
