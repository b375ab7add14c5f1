// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The days on which a fact can have happened, from all its values; see rules 3, 4 and 5 of ``StatusRules``.
struct EventDate {
    var range: DayRange
    var since: PartialDate?
    var isDoubtful = false
    var reasons: [StatusReason] = []

    /// - Parameter date: the date of a value that matters, for example its end.
    init(_ fact: Fact, conflict point: Conflict.Point = .date, date: (Claim) -> PartialDate?) {
        let chosen = fact.values.first
        since = chosen.flatMap { date($0.claim) }
        if since == nil, fact.values.count > 1 { since = fact.values.compactMap { date($0.claim) }.first }
        if let since {
            range = Self.widened(since)
            if since.isUncertain { isDoubtful = true }
            if since.isUncertain || since.isApproximate { reasons.append(.partialDate) }
        } else {
            let attested = fact.values.lazy.map { $0.valid?.range.latest ?? $0.knownSince }.min() ?? .latest
            range = DayRange(earliest: nil, latest: attested)
            reasons.append(.undated(attested: attested))
        }
        if let conflict = fact.conflicts.first(where: { $0.point == point }), chosen?.rule != .mark {
            reasons.append(.conflict)
            for index in conflict.values where fact.values.indices.contains(index) {
                guard let other = date(fact.values[index].claim) else { continue }
                range = range.hull(Self.widened(other))
            }
        }
        if chosen?.mark == .uncertain {
            isDoubtful = true
            reasons.append(.uncertain)
        }
        if chosen?.mark == .unverified { reasons.append(.unverified) }
    }

    private static func widened(_ date: PartialDate) -> DayRange {
        let range = date.range
        guard date.isUncertain || date.isApproximate else { return range }
        return DayRange(
            earliest: range.earliest?.adding(days: -365), latest: range.latest?.adding(days: 365))
    }
}

extension DayRange {
    /// The smallest range that holds both.
    func hull(_ other: DayRange) -> DayRange {
        var earliest: Day?
        var latest: Day?
        if let mine = self.earliest, let others = other.earliest { earliest = min(mine, others) }
        if let mine = self.latest, let others = other.latest { latest = max(mine, others) }
        return DayRange(earliest: earliest, latest: latest)
    }

    /// Whether the ranges overlap or lie at most so many days apart.
    func isNear(_ other: DayRange, days: Int) -> Bool {
        DayRange(earliest: earliest?.adding(days: -days), latest: latest?.adding(days: days)).overlaps(other)
    }
}
