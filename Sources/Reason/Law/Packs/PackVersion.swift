// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The version of a pack: the day it was last changed, and a number if it was changed twice on a day: `2026-11-27` or
/// `2026-11-27.2`. An outcome names the version it rests on.
public struct PackVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The day of the change.
    public let day: Day
    /// Which change of that day, from 1 to 99.
    public let number: Int

    /// A version, or `nil` if the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let day = Day(iso: parts[0]) else { return nil }
        let number = parts.count == 2 ? Int(parts[1]) : 1
        guard let number, (1...99).contains(number) else { return nil }
        self.day = day
        self.number = number
    }

    /// As it is written.
    public var description: String { number == 1 ? day.iso : "\(day.iso).\(number)" }

    /// The earlier first.
    public static func < (left: PackVersion, right: PackVersion) -> Bool {
        (left.day, left.number) < (right.day, right.number)
    }
}
