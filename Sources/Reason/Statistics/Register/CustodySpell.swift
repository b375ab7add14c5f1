// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Register
public import Statements

/// Time that a person spent in custody without a known break: when it began and ended, and when each was learnt.
public struct CustodySpell: Sendable, Hashable {
    /// How it ended.
    public struct End: Sendable, Hashable {
        /// The way; nothing for a person who was lost from sight, as by escape.
        public let kind: StockMovement.Kind?
        /// The days on which it can have been.
        public let happened: DayRange
        /// The day on which it was learnt.
        public let learnt: Day
    }

    /// A source that tells of a beginning, and the day on which it first did.
    public struct Teller: Sendable, Hashable {
        /// The source.
        public let source: SourceID
        /// The day.
        public let learnt: Day

        /// Puts both together.
        public init(source: SourceID, learnt: Day) {
            self.source = source
            self.learnt = learnt
        }
    }

    /// The days on which it can have begun; without a first one if nobody says since when.
    public let began: DayRange
    /// The day on which it was learnt.
    public let learnt: Day
    /// Who tells of its beginning.
    public let tellers: [Teller]
    /// Its end; nothing while it goes on as far as known.
    public let end: End?
    /// The last day on which the person is held beyond doubt; nothing if there is none.
    public let lastCertain: Day?
    /// Since when no list that states it has the person, if it goes on as far as known.
    public let delistedOn: Day?

    /// All spells of a person, in their order.
    ///
    /// - Parameters:
    ///   - course: the status on every day.
    ///   - record: the record that it was worked out from.
    static func all(_ course: StatusCourse, _ record: Record) -> [CustodySpell] {
        let learning = LearningDays(record)
        var spells: [CustodySpell] = []
        var first: Int?
        for place in course.stretches.indices {
            let isHeld = course.stretches[place].status.kind.isHeld
            if isHeld, first == nil { first = place }
            if !isHeld, let start = first {
                spells.append(CustodySpell(course, start..<place, learning, isFirst: spells.isEmpty))
                first = nil
            }
        }
        if let first {
            spells.append(CustodySpell(course, first..<course.stretches.count, learning, isFirst: spells.isEmpty))
        }
        return spells
    }

    private init(_ course: StatusCourse, _ places: Range<Int>, _ learning: LearningDays, isFirst: Bool) {
        let (stretches, opening) = (course.stretches, course.stretches[places.lowerBound])
        began = Self.start(opening)
        tellers = learning.tellers(of: began)
        learnt = max(
            isFirst ? learning.first : learning.start(began) ?? learning.first,
            began.earliest ?? learning.first)
        lastCertain = places.last { stretches[$0].status.held == .certainly }.map { place in
            place + 1 < stretches.count ? stretches[place + 1].from.adding(days: -1) : .latest
        }
        guard places.upperBound < stretches.count else {
            end = nil
            delistedOn =
                stretches[places.upperBound - 1].status.reasons.lazy.compactMap { reason in
                    if case .delisted(let day) = reason { day } else { nil }
                }.first
            return
        }
        let closing = stretches[places.upperBound]
        let happened = Self.range(closing.status.since, of: closing)
        end = End(kind: Self.kind(closing.status), happened: happened, learnt: learning.end(happened))
        delistedOn = nil
    }

    private static func start(_ stretch: StatusCourse.Stretch) -> DayRange {
        guard stretch.from == .earliest else {
            return range(stretch.status.heldSince ?? stretch.status.since, of: stretch)
        }
        let attested = stretch.status.reasons.lazy.compactMap { reason in
            if case .undated(let day) = reason { day } else { nil }
        }.first
        return DayRange(earliest: nil, latest: attested)
    }

    /// The stated date, unless it lies wholly before the stretch, as after a break.
    private static func range(_ date: PartialDate?, of stretch: StatusCourse.Stretch) -> DayRange {
        guard let range = date?.range, range.earliest != nil, let last = range.latest, last >= stretch.from else {
            return DayRange(stretch.from)
        }
        return range
    }

    private static func kind(_ status: StatusOn) -> StockMovement.Kind? {
        switch status.kind {
        case .exchanged: .exchanged
        case .died: .died
        case .houseArrest, .restricted: .transferred
        case .released:
            switch status.ground {
            case .pardon, .amnesty: .pardoned
            case .termServed, .remandCounted: .termServed
            case .exchange: .exchanged
            case .measureChanged, .sentenceChanged: .transferred
            default: .released
            }
        default: nil
        }
    }

    /// A day that stands for a range: the only one, or the middle of a range of a year at most; nothing for wider ones.
    ///
    /// - Parameter learnt: the day on which it was learnt: what lies after it is cut off.
    public static func day(in range: DayRange, learnt: Day) -> Day? {
        guard let first = range.earliest, let last = range.latest else { return nil }
        let end = max(first, min(last, learnt))
        guard end - first <= 366 else { return nil }
        return first.adding(days: (end - first) / 2)
    }
}
