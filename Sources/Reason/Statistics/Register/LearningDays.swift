// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// When the sources of a record first told of custody and of its ends.
struct LearningDays {
    /// The day on which a source first said anything that concerns custody.
    private(set) var first = Day.latest
    private var starts: [(range: DayRange, learnt: Day)] = []
    private var tellings: [(range: DayRange, by: CustodySpell.Teller)] = []
    private var tellers: [SourceID: Day] = [:]
    private var ends: [(range: DayRange, learnt: Day)] = []

    init(_ record: Record) {
        var (any, concerning) = (Day.latest, Day.latest)
        for fact in record.facts {
            for value in fact.values {
                let known = value.knownSince
                any = min(any, known)
                note(value)
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

    private mutating func note(_ value: RecordValue) {
        switch value.claim {
        case .custody, .charge, .decision, .listing, .recognition: break
        default: return
        }
        for said in value.attributions {
            tellers[said.source] = min(tellers[said.source] ?? .latest, said.knownSince)
            guard case .custody(let claim) = value.claim, let from = claim.from else { continue }
            tellings.append((from.range, CustodySpell.Teller(source: said.source, learnt: said.knownSince)))
        }
    }

    /// Who tells of a beginning within a range, each source once with the day on which it first did: those that give its date, or
    /// all that told of custody if none does.
    func tellers(of range: DayRange) -> [CustodySpell.Teller] {
        var found: [SourceID: Day] = [:]
        for telling in tellings where telling.range.overlaps(range) {
            found[telling.by.source] = min(found[telling.by.source] ?? .latest, telling.by.learnt)
        }
        if found.isEmpty { found = tellers }
        return found.map { CustodySpell.Teller(source: $0.key, learnt: $0.value) }.sorted { $0.source < $1.source }
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
