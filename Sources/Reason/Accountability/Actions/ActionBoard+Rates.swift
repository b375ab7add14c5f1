// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

extension ActionBoard {
    /// How often each thing followed, and how often it happened in as many days without an action.
    ///
    /// After: each action of which the day is known, for each person who was held on that day, if the days after it are over; what
    /// happened on a day that is not known exactly does not count. Without: the days in custody of each person are cut into pieces of
    /// as many days from the first day on; a piece counts if it is over and nothing was asked for the person in it or in as many days
    /// before it. A piece in which the person was released or died is over then.
    public var followRates: [FollowRate] {
        let asked = askedDays
        var (after, without): ([[String]], [[String]]) = ([], [])
        for (person, span) in spans {
            let dated = (events[person] ?? []).compactMap { event in event.date.range.onlyDay.map { (event.what, $0) } }
            func happened(_ from: Day, _ to: Day) -> [String] {
                dated.filter { $0.1 >= from && $0.1 <= to }.map { $0.0 }
            }
            let own = asked[person] ?? []
            for day in own where span.contains(day) && isOver(day, span) {
                after.append(happened(day.adding(days: 1), day.adding(days: bounds.within)))
            }
            guard bounds.within > 0 else { continue }
            var start = span.lowerBound.adding(days: 1)
            while start <= span.upperBound {
                let end = start.adding(days: bounds.within - 1)
                let isFree = !own.contains { $0 > start.adding(days: -bounds.within) && $0 <= end }
                if isFree, end <= day, end <= span.upperBound || span.upperBound < day {
                    without.append(happened(start, end))
                }
                start = end.adding(days: 1)
            }
        }
        return FollowRate.all.map { what in
            FollowRate(
                what: what, after: after.count, afterWith: after.count { $0.contains(what) },
                without: without.count, withoutWith: without.count { $0.contains(what) })
        }
    }

    /// Whether the days after an action are over: by the calendar, or because the person was not held any more.
    private func isOver(_ asked: Day, _ span: ClosedRange<Day>) -> Bool {
        asked.adding(days: bounds.within) <= day || span.upperBound < day
    }

    /// The days on which something was asked for each person, each day once.
    private var askedDays: [String: Set<Day>] {
        var days: [String: Set<Day>] = [:]
        for row in rows {
            guard let asked = row.action.asked?.range.onlyDay else { continue }
            for person in row.persons { days[person, default: []].insert(asked) }
        }
        return days
    }
}
