// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    static let fromMonday: [Weekday] = Weekday.allCases
}
