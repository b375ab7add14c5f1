// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not a date that can be kept. Each case carries the text as it was given (at most 80 bytes of it).
public enum DateError: Error, Hashable, Sendable {
    /// The text is not written as a date; `reason` says which part is at fault.
    case malformed(value: String, reason: String)
    /// The text is written rightly and names a date, time or term that does not exist, as 31 February.
    case impossible(value: String, reason: String)
    /// The text is valid EDTF of level 2, which is not kept; `reason` says which feature.
    case unsupported(value: String, reason: String)
    /// The text has two readings.
    case ambiguous(value: String, first: PartialDate, second: PartialDate)
    /// The year of a written date is one that nobody means: before 1000 or after 2200.
    case implausibleYear(value: String, year: Int)
    /// The year has two digits and the reader was given no pivot to complete it.
    case twoDigitYear(value: String)
    /// The interval ends before it begins.
    case reversed(value: String)

    /// The text at fault.
    public var value: String {
        switch self {
        case .malformed(let value, _), .impossible(let value, _), .unsupported(let value, _),
            .ambiguous(let value, _, _), .implausibleYear(let value, _), .twoDigitYear(let value),
            .reversed(let value):
            value
        }
    }
}

extension DateError: CustomStringConvertible {
    /// What is wrong and how to mend it, in English.
    public var description: String {
        switch self {
        case .malformed(let value, let reason):
            "“\(value)” is not a date: \(reason)."
        case .impossible(let value, let reason):
            "“\(value)” does not exist: \(reason). Correct it from the source, or give only the part that is known."
        case .unsupported(let value, let reason):
            "“\(value)” is EDTF level 2 (\(reason)). Write it in level 0 or 1, for example as an interval "
                + "2022-03-01/2022-05-31 or with ? or ~ at the end."
        case .ambiguous(let value, let first, let second):
            "“\(value)” can be read as \(first.edtf) or as \(second.edtf). Allow only one order of day and month for "
                + "this column, or write it as YYYY-MM-DD."
        case .implausibleYear(let value, let year):
            "“\(value)” has the year \(year), and written dates run from 1000 to 2200. Correct the year; if it is "
                + "meant, write the date in EDTF."
        case .twoDigitYear(let value):
            "“\(value)” has a year of two digits. Write four, or give the reader a pivot (the latest year meant)."
        case .reversed(let value):
            "“\(value)” ends before it begins. Exchange the two dates or correct one of them."
        }
    }
}
