// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Which events came after which: a partial order without cycles, see rule 6 of ``StatusRules``.
///
/// What the days say is firm. Where they leave the order open, the natural order of a case fills in; but natural orders
/// that contradict the days or one another when taken together all fall away, and what they would have ordered stays
/// open.
struct StatusOrder {
    private let events: [StatusEvent]
    /// For each spell the last day of the first ending that certainly follows it; `nil` if none does.
    private let firstRelease: [Day?]
    private var firm: PairTable
    private var natural: PairTable

    init(_ events: [StatusEvent]) {
        self.events = events
        // Most persons have one event, which needs no order.
        let count = events.count > 1 ? events.count : 0
        firm = PairTable(count)
        natural = PairTable(count)
        guard count > 0 else {
            firstRelease = []
            return
        }
        firstRelease = events.map { event in
            guard event.role == .spell else { return nil }
            return events.lazy.filter { $0.isRelease && $0.isStrictlyAfter(event) }.compactMap(\.range.latest).min()
        }
        placeByDays()
        placeByNature()
        placeEnds()
        natural.removeCycles(with: firm)
    }

    /// Whether an event certainly came after another one, if both happened.
    func isAfter(_ later: Int, _ earlier: Int) -> Bool { firm[later, earlier] || natural[later, earlier] }

    /// Whether an event takes the place of another that came before it. A wanted notice ends no custody.
    func replaces(_ later: Int, _ earlier: Int) -> Bool {
        guard isAfter(later, earlier) else { return false }
        let isNotice = events[later].role == .wanted || events[later].role == .wantedEnd
        return !(isNotice && events[earlier].isLoss)
    }

    private mutating func placeByDays() {
        for later in events.indices {
            for earlier in events.indices where earlier != later {
                let (event, other) = (events[later], events[earlier])
                if event.role == .death || other.role == .death {
                    firm[later, earlier] = event.role == .death && (other.role != .death || later > earlier)
                } else if event.role == .spellEnd {
                    firm[later, earlier] = other.role == .spell && other.spell == event.spell
                } else if other.role != .spellEnd {
                    firm[later, earlier] = event.isStrictlyAfter(other)
                }
            }
        }
    }

    private mutating func placeByNature() {
        for later in events.indices {
            for earlier in events.indices where earlier != later {
                guard !firm[later, earlier], !firm[earlier, later] else { continue }
                if isNaturallyAfter(later, earlier) { natural[later, earlier] = true }
            }
        }
    }

    private func isNaturallyAfter(_ later: Int, _ earlier: Int) -> Bool {
        let (event, other) = (events[later], events[earlier])
        guard event.role != .spellEnd, other.role != .spellEnd else { return false }
        switch (other.role, event.role) {
        case (.death, _), (_, .death): return false
        case (.spell, .spell):
            if event.stage != other.stage { return event.stage > other.stage && !mayBeginLater(other, than: event) }
            // A spell that begins on the last day of another follows it.
            guard let start = event.range.earliest, let end = other.lastDay?.latest else { return false }
            return start >= end
        case (.decision, .spell): return event.stage == 2
        case (.spell, .decision): return other.stage < 2
        case (.spell, .release), (.spell, .exchange): return releaseFollows(later, earlier) == true
        case (.release, .spell), (.exchange, .spell): return releaseFollows(earlier, later) == false
        case (.spell, .wanted), (.spell, .wantedEnd), (.decision, .wanted), (.decision, .wantedEnd): return false
        default: return event.role.rawValue > other.role.rawValue
        }
    }

    /// Whether one of contradicting accounts lets a spell begin long after another.
    private func mayBeginLater(_ spell: StatusEvent, than other: StatusEvent) -> Bool {
        guard spell.reasons.contains(.conflict), let last = other.range.latest else { return false }
        return spell.range.latest ?? .latest > last.adding(days: FactGrouping.nearness)
    }

    /// Whether a release came after a spell with which its days overlap; `nil` if that stays open.
    private func releaseFollows(_ release: Int, _ spell: Int) -> Bool? {
        let (event, custody) = (events[release], events[spell])
        let before = events.indices.filter { isOpen($0, before: release, besides: spell) }
        if custody.states.first == .restricted { return event.range == custody.range ? false : nil }
        guard let day = event.range.onlyDay, custody.range.onlyDay == day else {
            // Of a beginning known in part only the last day can be that of the release.
            if let first = event.range.earliest, let last = custody.range.latest, first >= last { return true }
            if custody.stage == 2 { return true }
            return before.contains { events[$0].stage == custody.stage } ? nil : true
        }
        // On one day: whoever was held before was released and then lost liberty anew, but not whoever was exchanged.
        if event.role == .exchange { return true }
        let earlier = before.filter { custody.isStrictlyAfter(events[$0]) }
        if earlier.isEmpty { return true }
        let isMilder = custody.custody == .houseArrest || custody.custody == .psychiatric
        return isMilder || earlier.contains { events[$0].stage == custody.stage } ? false : nil
    }

    /// Whether a release may be the end of a spell, and not of the one with which it is compared: no release and no
    /// stated end parts the two.
    private func isOpen(_ other: Int, before release: Int, besides spell: Int) -> Bool {
        guard other != spell, events[other].role == .spell, !events[other].isStrictlyAfter(events[release]) else {
            return false
        }
        guard let start = events[spell].range.earliest else { return true }
        if let end = firstRelease[other], end < start { return false }
        if let end = events[other].lastDay?.latest, end <= start, events[spell].isStrictlyAfter(events[other]) {
            return false
        }
        return true
    }

    /// The stated end of a spell ends that spell and no other: it stands right after it, and before all that follows
    /// the spell.
    private mutating func placeEnds() {
        let ends = events.indices.filter { events[$0].role == .spellEnd }
        for end in ends {
            guard
                let spell = events.indices.first(where: {
                    events[$0].role == .spell && events[$0].spell == events[end].spell
                })
            else { continue }
            for other in events.indices where other != end && other != spell && events[other].role != .death {
                if events[other].role == .spellEnd {
                    place(end, of: spell, besideEnd: other)
                } else {
                    place(end, of: spell, beside: other)
                }
            }
        }
    }

    private mutating func place(_ end: Int, of spell: Int, beside other: Int) {
        let event = events[other]
        switch event.role {
        case .decision where event.spell == events[end].spell:
            if event.isStrictlyAfter(events[end]) { natural[other, end] = true } else { natural[end, other] = true }
        case .wanted, .wantedEnd:
            if event.isStrictlyAfter(events[end]) { natural[other, end] = true } else { natural[end, other] = true }
        default:
            if isAfter(other, spell) {
                natural[other, end] = true
            } else if isAfter(spell, other) || event.isRelease && events[end].isStrictlyAfter(event) {
                natural[end, other] = true
            }
        }
    }

    private mutating func place(_ end: Int, of spell: Int, besideEnd other: Int) {
        guard
            let its = events.indices.first(where: {
                events[$0].role == .spell && events[$0].spell == events[other].spell
            })
        else { return }
        if isAfter(spell, its) { natural[end, other] = true }
    }
}
