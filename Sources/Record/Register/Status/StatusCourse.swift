// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The status of a person on every day.
///
/// It changes only where an event can have happened, where no list has the person any more, and where a term ends; so it is
/// worked out once for each stretch between two such days, by the rules of ``StatusRules``.
public struct StatusCourse: Sendable, Hashable {
    /// The days from one day on, until the next stretch begins.
    public struct Stretch: Sendable, Hashable {
        /// The first day.
        public let from: Day
        /// The status.
        public let status: StatusOn
    }

    /// The stretches in their order; the first begins with the first day of all.
    public let stretches: [Stretch]

    /// Works the statuses out that follow from facts.
    ///
    /// - Parameter exchanges: the dates of the exchanges that persons take part in.
    public init(of facts: [Fact], exchanges: ExchangeDates = .none) {
        var collector = StatusEvents(exchanges: exchanges)
        for fact in facts { collector.take(fact) }
        let events = collector.finish()
        let timeline = StatusTimeline(events: events, concernsPrisoner: collector.concernsPrisoner)
        var days: Set<Day> = [.earliest]
        for event in events { days.formUnion(event.turns) }
        var stretches: [Stretch] = []
        for day in days.sorted() {
            let status = timeline.status(on: day)
            if stretches.last?.status != status { stretches.append(Stretch(from: day, status: status)) }
        }
        self.stretches = stretches
    }

    /// The place of the stretch that a day lies in.
    public func place(of day: Day) -> Int {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].from <= day { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The status on a day; the same as that of ``StatusRules/status(of:on:exchanges:)``.
    public func status(on day: Day) -> StatusOn { stretches[place(of: day)].status }
}

extension StatusEvent {
    /// The days on which it can make another status.
    var turns: [Day] {
        [range.earliest, range.latest, delistedOn, termEnd?.adding(days: 1)].compactMap { $0 }
    }
}
