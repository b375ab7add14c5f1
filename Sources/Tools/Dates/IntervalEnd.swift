// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One end of an interval.
public enum IntervalEnd: Hashable, Sendable {
    /// A date that is not itself an interval and has no time of day.
    case date(PartialDate)
    /// `..`: there is no end, or none is meant.
    case open
    /// Nothing written: there is an end, and it is not known.
    case unknown

    init(_ part: DatePart) {
        switch part.form {
        case .open: self = .open
        case .unknown: self = .unknown
        default: self = .date(PartialDate(first: part))
        }
    }

    var part: DatePart {
        switch self {
        case .date(let date): date.first
        case .open: DatePart(.open, 0)
        case .unknown: DatePart(.unknown, 0)
        }
    }

    var isDate: Bool {
        if case .date = self { true } else { false }
    }
}
