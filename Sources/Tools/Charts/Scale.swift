// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates

/// Maps numbers to places in a drawing.
struct Scale: Sendable {
    let from: Double
    let to: Double
    let start: Double
    let end: Double

    /// The place of a number.
    func callAsFunction(_ value: Double) -> Double {
        guard to > from else { return start }
        return start + (value - from) / (to - from) * (end - start)
    }

    /// The number at a place.
    func time(at place: Double) -> Double {
        guard end > start else { return from }
        return from + (place - start) / (end - start) * (to - from)
    }

    /// The place of a day's beginning.
    func callAsFunction(_ day: Day) -> Double { self(Double(day.number)) }

    /// The first day of a year.
    static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? .latest }

    /// A step for a grid of three to six lines: 1, 2 or 5 times a power of ten.
    static func step(for greatest: Int) -> Int {
        var unit = 1
        while unit < 1_000_000_000_000 {
            for factor in [1, 2, 5] where greatest / (unit * factor) <= 5 { return unit * factor }
            unit *= 10
        }
        return unit
    }
}
