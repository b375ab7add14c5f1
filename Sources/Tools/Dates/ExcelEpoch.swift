// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The day from which a spreadsheet counts.
public enum ExcelEpoch: Int, Hashable, Sendable, CaseIterable {
    /// 1 is 1 January 1900, and 60 a 29 February 1900 that never was: the default of Excel and of XLSX files.
    case from1900 = 1900
    /// 0 is 1 January 1904: older files made on a Macintosh.
    case from1904 = 1904

    /// The day with this serial number, or `nil` if there is none up to the year 2200.
    public func day(serial: Int) -> Day? {
        guard serial >= 0, serial <= 110_000 else { return nil }
        let day: Day
        switch self {
        case .from1900:
            // Excel follows Lotus 1-2-3 in taking 1900 for a leap year; from March on the count is one day ahead.
            guard serial >= 1, serial != 60 else { return nil }
            day = ExcelEpoch.base1900.adding(days: serial > 60 ? serial - 1 : serial)
        case .from1904:
            day = ExcelEpoch.base1904.adding(days: serial)
        }
        return day.components.year <= 2200 ? day : nil
    }

    /// 1899-12-31.
    private static let base1900 = Day(inSpan: -25_568)
    /// 1904-01-01.
    private static let base1904 = Day(inSpan: -24_107)
}
