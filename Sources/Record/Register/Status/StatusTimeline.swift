// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The events of a person and what they make of a day.
struct StatusTimeline {
    let events: [StatusEvent]
    let concernsPrisoner: Bool

    func status(on day: Day) -> StatusOn {
        let latest = possiblyLatest(by: day)
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
        lowerWhereStale(latest, day, &states, &reasons)
        let kind = states.first ?? .unknown
        return StatusOn(
            kind: kind, ground: kind == .released ? main.ground : nil,
            certainty: states.count == 1 ? .certainly : .possibly, since: since(of: kind, main, by: day),
            heldSince: kind.isHeld ? heldSince(by: day) : nil,
            alternatives: alternatives(states), held: held(states), reasons: reasons)
    }

    private func withoutEvents() -> StatusOn {
        let kind: StatusKind = hasArrest ? .notHeld : .unknown
        return StatusOn(
            kind: kind, ground: nil, certainty: .certainly, since: nil, heldSince: nil,
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

    /// The events that can be the latest on or before the day, the likeliest first.
    private func possiblyLatest(by day: Day) -> [Int] {
        var possible = events.indices.filter { candidate in
            guard events[candidate].happened(by: day) != .no else { return false }
            return !events.indices.contains { other in
                other != candidate && events[other].happened(by: day) == .certainly
                    && isAfter(other, candidate)
            }
        }
        // A wanted notice never takes the place of open custody.
        if possible.contains(where: { events[$0].states.first?.isHeld == true && !events[$0].isDoubtful }) {
            possible.removeAll { events[$0].role == .wanted || events[$0].role == .wantedEnd }
        }
        return possible.sorted { first, second in
            if isAfter(first, second) != isAfter(second, first) { return isAfter(first, second) }
            let certain = (events[first].happened(by: day), events[second].happened(by: day))
            if certain.0 != certain.1 { return certain.0 > certain.1 }
            let left = (events[first].range.latest ?? .latest, events[first].role.rawValue, first)
            let right = (events[second].range.latest ?? .latest, events[second].role.rawValue, second)
            return left > right
        }
    }

    /// Whether the first event certainly came after the second; see rule 6 of ``StatusRules``.
    private func isAfter(_ later: Int, _ earlier: Int) -> Bool {
        let event = events[later]
        let other = events[earlier]
        if event.role == .death || other.role == .death {
            return event.role == .death && (other.role != .death || later > earlier)
        }
        // A wanted notice does not end custody, however late it is.
        if event.role == .wanted || event.role == .wantedEnd, other.role == .spell || other.role == .decision {
            return false
        }
        if event.isStrictlyAfter(other) { return true }
        if other.isStrictlyAfter(event) { return false }
        switch (other.role, event.role) {
        case (.spell, .spell), (.decision, .spell), (.spell, .decision):
            let stages = (stage(other), stage(event))
            if stages.0 != stages.1 { return stages.1 > stages.0 }
            return sameStates(later, earlier)
        case (.spell, _) where event.isEnding: return other.stage == 2 || isOnlyOpenSpell(earlier, before: later)
        case (_, .spell) where other.isEnding: return false
        default:
            if event.role != other.role { return event.role.rawValue > other.role.rawValue }
            return sameStates(later, earlier)
        }
    }

    /// Of two events that make the same status one is enough: the more precise, then the later in the list.
    private func sameStates(_ later: Int, _ earlier: Int) -> Bool {
        guard events[later].states == events[earlier].states else { return false }
        let spans = (events[later].range.count ?? .max, events[earlier].range.count ?? .max)
        if events[later].isDoubtful != events[earlier].isDoubtful { return events[earlier].isDoubtful }
        return spans.0 != spans.1 ? spans.0 < spans.1 : later > earlier
    }

    /// Twice the stage of a spell; a verdict stands between the stages before and after it.
    private func stage(_ event: StatusEvent) -> Int { event.role == .decision ? 3 : event.stage * 2 }

    /// Whether a spell is the only one that an ending can have ended, so that the ending came after it.
    private func isOnlyOpenSpell(_ spell: Int, before ending: Int) -> Bool {
        !events.indices.contains { other in
            guard other != spell, events[other].role == .spell, !events[other].isStrictlyAfter(events[ending]),
                events[other].stage == events[spell].stage
            else { return false }
            return !events.contains { between in
                between.isEnding && between.isStrictlyAfter(events[other])
                    && events[spell].isStrictlyAfter(between)
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

    /// The start of the first spell in custody that no release parts from the day.
    private func heldSince(by day: Day) -> PartialDate? {
        let past = events.filter { $0.happened(by: day) != .no }
        let chain = past.filter { spell in
            spell.role == .spell && spell.states.first?.isHeld == true && spell.since != nil
                && !past.contains { ending in
                    (ending.role == .release || ending.role == .exchange
                        || ending.role == .spellEnd && ending.states.first == .released)
                        && ending.isStrictlyAfter(spell)
                }
        }
        return chain.min { ($0.range.earliest ?? .latest) < ($1.range.earliest ?? .latest) }?.since
    }
}
