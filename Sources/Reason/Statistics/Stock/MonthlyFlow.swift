// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What happened in one month, by the day on which it happened, and what was learnt in it of earlier months.
public struct MonthlyFlow: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month.
    public let month: Int
    /// Persons detained in this month, as far as it is known.
    public let detained: Int
    /// Of those learnt of in this month: detained in earlier months.
    public let foundLate: Int
    /// Persons who left in this month, as far as it is known.
    public let left: Int
    /// How many will have been detained in this month once all is known that becomes known; nothing if that cannot be told.
    public let nowcast: ReportingDelay.Nowcast?

    /// The month as `2025-09`.
    public var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    /// The flows of all months from the first change to a last day.
    ///
    /// - Parameters:
    ///   - last: the last day of which it is known what became known on it; its month is left out of the estimate of
    ///     delays if the day is not its last.
    ///   - level: the confidence level of the nowcasts.
    public static func all(_ movements: [StockMovement], until last: Day, level: Double = 0.95) -> [MonthlyFlow] {
        func index(_ day: Day) -> Int { day.components.year * 12 + day.components.month - 1 }
        let known = movements.filter { $0.learnt <= last }
        guard let first = known.map({ index($0.happened) }).min() else { return [] }
        let end = index(last)
        let isWhole = index(last.adding(days: 1)) > end
        let now = (isWhole ? end : end - 1) - first
        var (detained, late, left): ([Int: Int], [Int: Int], [Int: Int]) = ([:], [:], [:])
        for movement in known {
            let (month, learnt) = (index(movement.happened), index(movement.learnt))
            if movement.kind == .detained {
                detained[month, default: 0] += movement.count
                if month < learnt { late[learnt, default: 0] += movement.count }
            } else if movement.kind.sign < 0 {
                left[month, default: 0] += movement.count
            }
        }
        let seen = known.filter { $0.kind == .detained && index($0.learnt) - first <= now }
        let delays = try? ReportingDelay(
            happened: seen.map { index($0.happened) - first }, learnt: seen.map { index($0.learnt) - first },
            counts: seen.map(\.count), now: now, level: level)
        return (first...max(first, end)).map { month in
            let place = month - first
            return MonthlyFlow(
                year: month / 12, month: month % 12 + 1, detained: detained[month] ?? 0, foundLate: late[month] ?? 0,
                left: left[month] ?? 0,
                nowcast: delays.flatMap { $0.nowcasts.indices.contains(place) ? $0.nowcasts[place] : nil })
        }
    }
}
