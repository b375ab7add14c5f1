// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register

/// Who came into custody and who left it, by cause, each by the day on which it happened and the day on which it was learnt.
public struct FlowSeries: Sendable {
    /// One month.
    public struct Month: Sendable, Hashable {
        /// The flows as they are known, and as they will be once all is known that becomes known.
        public let flow: MonthlyFlow
        /// Persons detained in the month: for certain, and if dates that are known in part fell into it.
        public let detained: Bounds
        /// Of those detained in the month as far as is known, those learnt of more than the days of grace later.
        public let learntLate: Int
        /// Who left in the month, by cause.
        public let left: [StockMovement.Kind: Int]
    }

    /// The changes whose day is known well enough, row by row; the row is a place in ``people``.
    public let movements: [StockMovement]
    /// The person of each row.
    public let people: [PersonID]
    /// Who tells of the detention of each row; nobody for other changes.
    public let tellers: [[CustodySpell.Teller]]
    /// Changes without a day that could stand for them: who was detained nobody says when, and who left.
    public let undated: (detained: Int, left: Int)
    /// Changes whose day stands for a range, being its middle.
    public let approximate: Int
    /// Spells that end without a known way: by escape, or unexplained.
    public let lost: Int
    /// How many days after a detention it counts as found late.
    public let grace: Int
    private let ranges: [DayRange]

    /// Gathers the changes of a cohort.
    ///
    /// - Parameters:
    ///   - list: a list whose own changes are asked for, in small letters: who comes on it and who leaves it.
    ///   - grace: days within which a detention counts as new.
    public init(_ cohort: Cohort, list: String? = nil, grace: Int = 30) {
        var gathering = FlowGathering(known: cohort.asOf.known, list: list)
        for person in cohort.people where person.definition == .certainly { gathering.take(person) }
        movements = gathering.movements
        people = gathering.people
        tellers = gathering.tellers
        ranges = gathering.ranges
        undated = (gathering.undatedIn, gathering.undatedOut)
        approximate = gathering.approximate
        lost = gathering.lost
        self.grace = grace
    }

    /// The flows of all months from the first change to a last day.
    ///
    /// - Parameter level: the confidence level of what is still to come.
    public func months(until last: Day, level: Double = 0.95) -> [Month] {
        func index(_ day: Day) -> Int { day.components.year * 12 + day.components.month - 1 }
        var (late, left): ([Int: Int], [Int: [StockMovement.Kind: Int]]) = ([:], [:])
        var bounds: [Int: Bounds] = [:]
        for (movement, range) in zip(movements, ranges) where movement.learnt <= last {
            let month = index(movement.happened)
            if movement.kind.sign < 0 {
                left[month, default: [:]][movement.kind, default: 0] += movement.count
            } else if movement.kind == .detained {
                if movement.learnt - movement.happened > grace { late[month, default: 0] += 1 }
                let first = range.earliest.map(index) ?? month
                let final = max(first, range.latest.map(index) ?? month)
                for touched in first...final { bounds[touched, default: Bounds()].possible += 1 }
                if first == final { bounds[first, default: Bounds()].certain += 1 }
            }
        }
        return MonthlyFlow.all(movements, until: last, level: level).map { flow in
            let month = flow.year * 12 + flow.month - 1
            return Month(
                flow: flow, detained: bounds[month] ?? Bounds(), learntLate: late[month] ?? 0, left: left[month] ?? [:])
        }
    }

    /// The account between two days, each count as it was known on its own day.
    ///
    /// - Parameters:
    ///   - opening: the register as it was known on the first day.
    ///   - closing: the register as it was known on the last day; the flow must have been gathered from it.
    /// - Throws: ``StatisticsError`` if there is nothing to account for.
    public func account(
        opening: Cohort, closing: Cohort, list: String? = nil
    ) throws(StatisticsError) -> StockAccount {
        let counts = [opening, closing].enumerated().map { row, cohort in
            StockCount(
                day: cohort.asOf.known, count: cohort.listedStock(on: cohort.asOf.known, list: list),
                row: movements.count + row)
        }
        return try StockAccount(movements, counts: counts)
    }
}
