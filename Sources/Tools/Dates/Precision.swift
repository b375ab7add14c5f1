// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How exactly a partial date is given, from the finest to the coarsest. An unspecified part does not count:
/// `2022-03-XX` has the precision of a month.
public enum Precision: UInt8, Hashable, Sendable, CaseIterable {
    /// A day with a time of day.
    case time
    /// One day.
    case day
    /// One month.
    case month
    /// One season.
    case season
    /// One year.
    case year
    /// Ten years, `201X`.
    case decade
    /// A hundred years, `20XX`.
    case century
    /// Between two dates, or open at one end.
    case interval
}
