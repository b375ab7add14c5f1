// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The account of a list over time: every change of its number, explained.
///
/// A change counts when it is learnt, since that is when the list changes; the day on which it happened tells whether it
/// is new. Without both, late finds look like new detentions: in July 2024 about 25 names were added in the week in which
/// 18 persons were freed.
public struct StockAccount: Sendable {
    /// The periods between counts.
    public let periods: [StockPeriod]
    /// The changes, as they were learnt.
    public let movements: [StockMovement]
    /// The counts, in their order.
    public let counts: [StockCount]

    /// Makes the account.
    ///
    /// - Parameters:
    ///   - movements: the changes.
    ///   - counts: how many the list had on some days. Without any, the list is taken to begin empty.
    ///   - days: further days on which to end a period, without a count of their own.
    /// - Throws: ``StatisticsError`` for nothing to account for, counts below 0, changes of fewer than one person, those
    ///   learnt before they happened, and two counts of one day that differ.
    public init(
        _ movements: [StockMovement], counts: [StockCount], days: [Day] = []
    ) throws(StatisticsError) {
        guard !movements.isEmpty || counts.count > 1 else { throw .noRows }
        for movement in movements {
            guard movement.count > 0 else {
                throw .negative(field: "count", row: movement.row, value: Double(movement.count))
            }
            guard movement.learnt >= movement.happened else {
                throw .learntBeforeItHappened(
                    row: movement.row, happened: movement.happened.iso, learnt: movement.learnt.iso)
            }
        }
        let sorted = counts.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
        for (place, count) in sorted.enumerated() {
            guard count.count >= 0 else { throw .negative(field: "count", row: count.row, value: Double(count.count)) }
            if place > 0, sorted[place - 1].day == count.day, sorted[place - 1].count != count.count {
                throw .twoCounts(
                    row: count.row, day: count.day.iso, first: sorted[place - 1].count, second: count.count)
            }
        }
        self.movements = movements.sorted { ($0.learnt, $0.row) < ($1.learnt, $1.row) }
        self.counts = sorted
        periods = Self.periods(self.movements, sorted, days)
    }

    private static func periods(
        _ movements: [StockMovement], _ counts: [StockCount], _ days: [Day]
    ) -> [StockPeriod] {
        let counted = Dictionary(counts.map { ($0.day, $0.count) }, uniquingKeysWith: { first, _ in first })
        var bounds = Set(counts.map(\.day)).union(days)
        if let first = movements.first, counts.isEmpty { bounds.insert(first.learnt.adding(days: -1)) }
        if let last = movements.last, bounds.count < 2 { bounds.insert(last.learnt) }
        let ordered = bounds.sorted()
        guard let first = ordered.first else { return [] }
        // Before the first count nothing is known but its own number.
        var stock = counted[first] ?? movements.reduce(0) { $1.learnt <= first ? $0 + $1.kind.sign * $1.count : $0 }
        return zip(ordered, ordered.dropFirst()).map { from, to in
            let period = StockPeriod(
                from: from, to: to, opening: stock, closing: counted[to], lines: lines(movements, from, to),
                foundLaterOfOpening: movements.reduce(0) {
                    $1.kind.sign > 0 && $1.happened <= from && $1.learnt > from ? $0 + $1.count : $0
                })
            stock = counted[to] ?? period.explained
            return period
        }
    }

    private static func lines(_ movements: [StockMovement], _ from: Day, _ to: Day) -> [StockPeriod.Line] {
        let learnt = movements.filter { $0.learnt > from && $0.learnt <= to }
        return StockMovement.Kind.allCases.flatMap { kind in
            [false, true].compactMap { isLate -> StockPeriod.Line? in
                let part = learnt.filter { $0.kind == kind && ($0.happened <= from) == isLate }
                guard !part.isEmpty else { return nil }
                return StockPeriod.Line(
                    kind: kind, isLate: isLate, count: part.reduce(0) { $0 + $1.count }, rows: part.map(\.row).sorted())
            }
        }
    }

    /// How many were held on a day by what was known by another, counted from the first count.
    ///
    /// - Returns: nothing for a day before the first count.
    public func held(on day: Day, knownBy known: Day) -> Int? {
        guard let first = counts.first else {
            return movements.reduce(0) {
                $1.happened <= day && $1.learnt <= known ? $0 + $1.kind.sign * $1.count : $0
            }
        }
        guard day >= first.day, known >= first.day else { return nil }
        // The first count has all that was learnt by then; what was learnt later of earlier days is added to it.
        return movements.reduce(first.count) {
            $1.learnt > first.day && $1.learnt <= known && $1.happened <= day ? $0 + $1.kind.sign * $1.count : $0
        }
    }
}
