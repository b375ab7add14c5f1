// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Counts of events in periods of equal length, in their order: detentions by week or month of detention.
public struct CountSeries: Sendable {
    /// The counts.
    public let counts: [Double]
    /// What each count is measured against: persons, days, or the share of events already reported.
    public let exposure: [Double]?
    /// The time of each period, for the trend.
    public let times: [Double]
    /// The place of each period in the season, as the month from 1 to 12.
    public let season: [Double]?

    /// A series.
    ///
    /// - Parameters:
    ///   - counts: whole numbers, 0 or more.
    ///   - exposure: above 0.
    ///   - times: ascending; 1, 2, 3, … otherwise.
    ///   - season: the place of each period in the season.
    /// - Throws: ``StatisticsError`` for no counts, counts that are negative, fractional or not finite, and exposures
    ///   that are not above 0.
    public init(
        counts: [Double], exposure: [Double]? = nil, times: [Double]? = nil, season: [Double]? = nil
    ) throws(StatisticsError) {
        guard !counts.isEmpty else { throw .noRows }
        for (field, list) in [("exposure", exposure), ("time", times), ("season", season)] {
            guard let list else { continue }
            guard list.count == counts.count else {
                throw .lengths(field: field, count: list.count, rows: counts.count)
            }
            for row in list.indices where !list[row].isFinite { throw .notFinite(field: field, row: row) }
        }
        for row in counts.indices {
            guard counts[row].isFinite else { throw .notFinite(field: "count", row: row) }
            guard counts[row] >= 0 else { throw .negative(field: "count", row: row, value: counts[row]) }
            guard counts[row] == counts[row].rounded() else {
                throw .fractional(field: "count", row: row, value: counts[row])
            }
            guard counts[row] <= Self.largest else {
                throw .setting(
                    name: "The count of row \(row + 1)", value: counts[row].plain,
                    allowed: "up to \(Self.largest.plain)")
            }
            if let exposure, exposure[row] <= 0 {
                throw .setting(
                    name: "The exposure of row \(row + 1)", value: exposure[row].plain, allowed: "a number above 0")
            }
        }
        let times = times ?? (1...counts.count).map(Double.init)
        for row in times.indices.dropFirst() where times[row] <= times[row - 1] {
            throw .setting(
                name: "The time of row \(row + 1)", value: times[row].plain,
                allowed:
                    "a time after that of the row before (\(times[row - 1].plain)): sort the rows by time, one each")
        }
        (self.counts, self.exposure, self.times, self.season) = (counts, exposure, times, season)
    }

    /// The largest count: larger ones are no counts of events.
    private static let largest = 1e9

    /// How many periods there are.
    public var count: Int { counts.count }

    /// The periods before a place.
    func prefix(_ length: Int) throws(StatisticsError) -> CountSeries {
        try CountSeries(
            counts: Array(counts.prefix(length)), exposure: exposure.map { Array($0.prefix(length)) },
            times: Array(times.prefix(length)), season: season.map { Array($0.prefix(length)) })
    }
}
