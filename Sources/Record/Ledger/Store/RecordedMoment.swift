// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The moment at which the register recorded something: milliseconds since 1970-01-01T00:00:00Z.
public struct RecordedMoment: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// Makes a moment.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The day of the moment (UTC).
    public var day: Day {
        let perDay: Int64 = 86_400_000
        let days = milliseconds >= 0 ? milliseconds / perDay : (milliseconds - perDay + 1) / perDay
        return Day(number: Int32(clamping: days))
    }

    /// The order of time.
    public static func < (first: RecordedMoment, second: RecordedMoment) -> Bool {
        first.milliseconds < second.milliseconds
    }
}
