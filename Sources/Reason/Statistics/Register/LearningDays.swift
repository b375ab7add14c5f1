// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// When the sources of a record first told of custody and of its ends.
struct LearningDays {
    /// The day on which a source first said anything that concerns custody.
    let first: Day
    private var starts: [(range: DayRange, learnt: Day)] = []
    private var ends: [(range: DayRange, learnt: Day)] = []

    init(_ record: Record) {
        var (any, concerning) = (Day.latest, Day.latest)
        for fact in record.facts {
            for value in fact.values {
                let known = value.knownSince
                any = min(any, known)
                switch value.claim {
                case .custody(let claim):
                    concerning = min(concerning, known)
                    if let from = claim.from { starts.append((from.range, known)) }
                    if let to = claim.to { ends.append((to.range, known)) }
                case .charge, .decision, .listing, .recognition: concerning = min(concerning, known)
                case .release(let claim): if let date = claim.date { ends.append((date.range, known)) }
                case .death(let claim): if let date = claim.date { ends.append((date.range, known)) }
                case .participation: ends.append((.everything, known))
                default: break
                }
            }
        }
        first = concerning == .latest ? any : concerning
    }

    /// When a beginning within a range was first told of; nothing if no source gives its date.
    func start(_ range: DayRange) -> Day? { Self.earliest(starts, near: range, days: 0) }

    /// When an end within a range was first told of: not before it can have happened.
    func end(_ range: DayRange) -> Day {
        // An end of a spell and a release within a month are one event.
        let told = Self.earliest(ends, near: range, days: 31) ?? first
        return max(told, range.earliest ?? told)
    }

    private static func earliest(_ all: [(range: DayRange, learnt: Day)], near range: DayRange, days: Int) -> Day? {
        let wide = DayRange(
            earliest: range.earliest?.adding(days: -days), latest: range.latest?.adding(days: days))
        return all.lazy.filter { $0.range.overlaps(wide) }.map(\.learnt).min()
    }
}
