// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The events of a person and what they make of a day.
struct StatusTimeline {
    let events: [StatusEvent]
    let concernsPrisoner: Bool
    private let order: StatusOrder

    init(events: [StatusEvent], concernsPrisoner: Bool) {
        self.events = events
        self.concernsPrisoner = concernsPrisoner
        order = StatusOrder(events)
    }

    func status(on day: Day) -> StatusOn {
        let all = possiblyLatest(by: day)
        let latest = withoutRepetition(all, by: day)
        let someHappened = events.contains { $0.happened(by: day) == .certainly }
        guard let main = latest.first.map({ events[$0] }) else { return withoutEvents() }
        var states: [StatusKind] = []
        var reasons: [StatusReason] = []
        for index in latest {
            for state in events[index].states where !states.contains(state) { states.append(state) }
            for reason in events[index].reasons where !reasons.contains(reason) { reasons.append(reason) }
        }
        if !someHappened {
            let base: StatusKind = hasArrest ? .notHeld : .unknown
            if !states.contains(base) { states.append(base) }
            if !reasons.contains(.partialDate), !main.isDoubtful { reasons.append(.partialDate) }
        } else if latest.count > 1, !reasons.contains(.partialDate) {
            reasons.append(.partialDate)
        }
        lowerWhereStale(all, day, &states, &reasons)
        let kind = states.first ?? .unknown
        return StatusOn(
            kind: kind, ground: kind == .released ? main.ground : nil,
            certainty: states.count == 1 ? .certainly : .possibly, since: since(of: kind, main, by: day),
            heldSince: kind.isHeld ? heldSince(by: day) : nil,
            deprivedSince: kind.isHeld || kind == .houseArrest ? heldSince(by: day, withHouseArrest: true) : nil,
            alternatives: alternatives(states), held: held(states), reasons: reasons)
    }

    private func withoutEvents() -> StatusOn {
        let kind: StatusKind = hasArrest ? .notHeld : .unknown
        return StatusOn(
            kind: kind, ground: nil, certainty: .certainly, since: nil, heldSince: nil, deprivedSince: nil,
            alternatives: alternatives([kind]), held: held([kind]),
            reasons: kind == .unknown ? [.nothingStated] : [])
    }

    private var hasArrest: Bool { events.contains { $0.role == .spell } }

    private func alternatives(_ states: [StatusKind]) -> [StatusOn.Alternative] {
        states.map { .init(kind: $0, certainty: states.count == 1 ? .certainly : .possibly) }
    }

    private func held(_ states: [StatusKind]) -> Certainty {
        let each = states.map { state -> Certainty in
            if state == .unknown { return concernsPrisoner ? .possibly : .no }
            return Certainty(state.isHeld)
        }
        if each.allSatisfy({ $0 == .certainly }) { return .certainly }
        return each.allSatisfy { $0 == .no } ? .no : .possibly
    }

    /// The events that can be the latest on or before the day, the likeliest first. If any event certainly happened,
    /// there is one: the order has no cycles.
    private func possiblyLatest(by day: Day) -> [Int] {
        let happened = events.map { $0.happened(by: day) }
        var possible = events.indices.filter { candidate in
            guard happened[candidate] != .no else { return false }
            return !events.indices.contains { other in
                other != candidate && happened[other] == .certainly && order.replaces(other, candidate)
            }
        }
        // A wanted notice never takes the place of open custody.
        if possible.contains(where: { events[$0].states.first?.isHeld == true && !events[$0].isDoubtful }) {
            possible.removeAll { events[$0].role == .wanted || events[$0].role == .wantedEnd }
        }
        return inOrder(possible, happened)
    }

    /// The latest first; where the order is open, what is certain first, then by the last possible day.
    private func inOrder(_ events: [Int], _ happened: [Certainty]) -> [Int] {
        func isLikelier(_ first: Int, _ second: Int) -> Bool {
            if happened[first] != happened[second] { return happened[first] > happened[second] }
            let left = (self.events[first].range.latest ?? .latest, self.events[first].role.rawValue, first)
            let right = (self.events[second].range.latest ?? .latest, self.events[second].role.rawValue, second)
            return left > right
        }
        var rest = events.sorted(by: isLikelier)
        var sorted: [Int] = []
        while !rest.isEmpty {
            let next = rest.firstIndex { one in !rest.contains { $0 != one && order.isAfter($0, one) } } ?? 0
            sorted.append(rest.remove(at: next))
        }
        return sorted
    }

    /// Of two accounts that make the same status one is enough: the more precise, then the later in the list.
    private func withoutRepetition(_ latest: [Int], by day: Day) -> [Int] {
        latest.filter { one in
            !latest.contains { other in
                let (event, better) = (events[one], events[other])
                guard other != one, event.isLoss, better.isLoss, event.states == better.states,
                    better.happened(by: day) == .certainly
                else { return false }
                if event.isDoubtful != better.isDoubtful { return event.isDoubtful }
                let spans = (event.range.count ?? .max, better.range.count ?? .max)
                return spans.0 != spans.1 ? spans.1 < spans.0 : other > one
            }
        }
    }

    private func lowerWhereStale(
        _ latest: [Int], _ day: Day, _ states: inout [StatusKind], _ reasons: inout [StatusReason]
    ) {
        let current = latest.map { events[$0] }
        let delisted = current.map { event in event.delistedOn.flatMap { $0 <= day ? $0 : nil } }
        if let first = delisted.compactMap({ $0 }).max(), delisted.allSatisfy({ $0 != nil }) {
            reasons.append(.delisted(first))
            if !states.contains(.unknown) { states.append(.unknown) }
        }
        if states.first == .serving, let end = current.first?.termEnd, end < day {
            reasons.append(.termPassed(end))
            if !states.contains(.unknown) { states.append(.unknown) }
        }
    }

    private func since(of kind: StatusKind, _ main: StatusEvent, by day: Day) -> PartialDate? {
        if let since = main.since { return since }
        // An undated account goes on from the latest dated event that made the same status.
        return events.filter { $0.states.first == kind && $0.since != nil && $0.happened(by: day) == .certainly }
            .max { ($0.range.latest ?? .latest) < ($1.range.latest ?? .latest) }?.since
    }

    /// The start of the first spell in custody that no release, no unexplained gap and no milder measure parts from the
    /// day.
    private func heldSince(by day: Day, withHouseArrest: Bool = false) -> PartialDate? {
        let past = events.filter { $0.happened(by: day) != .no }
        let breaks = past.filter { event in
            switch event.role {
            case .release, .exchange: true
            case .spell: event.states.first == .restricted
            case .spellEnd: event.states.first == .released && !isBridged(event, past)
            default: false
            }
        }
        let chain = past.filter { spell in
            let counts = spell.states.first?.isHeld == true || withHouseArrest && spell.custody == .houseArrest
            return spell.role == .spell && counts && spell.since != nil
                && !breaks.contains { $0.isStrictlyAfter(spell) }
        }
        return chain.min { ($0.range.earliest ?? .latest) < ($1.range.earliest ?? .latest) }?.since
    }

    /// Whether another spell without liberty takes over before the day after the stated end of one.
    private func isBridged(_ end: StatusEvent, _ past: [StatusEvent]) -> Bool {
        guard let gap = end.range.latest else { return false }
        return past.contains { spell in
            guard spell.role == .spell, spell.spell != end.spell, let start = spell.range.earliest, start <= gap,
                spell.states.first?.isHeld == true || spell.custody == .houseArrest
            else { return false }
            return spell.lastDay.map { ($0.latest ?? .latest) >= gap } ?? true
        }
    }
}
