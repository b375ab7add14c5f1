// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Makes the events of a person from facts; see the table at ``StatusRules``.
struct StatusEvents {
    let exchanges: ExchangeDates
    var spells: [StatusEvent] = []
    /// Who states each spell.
    var accounts: [SpellAccount] = []
    var endings: [StatusEvent] = []
    private var decisions: [(fact: Fact, date: EventDate)] = []
    private var others: [StatusEvent] = []
    private(set) var born: Day?
    /// Whether anything says that the person is, was or may become a prisoner.
    private(set) var concernsPrisoner = false

    init(exchanges: ExchangeDates) { self.exchanges = exchanges }

    mutating func take(_ fact: Fact) {
        switch fact.kind {
        case .custody: takeSpell(fact)
        case .decision: decisions.append((fact, EventDate(fact) { $0.mainDate }))
        case .release: takeRelease(fact)
        case .participation: takeParticipation(fact)
        case .death: takeDeath(fact)
        case .wanted: takeWanted(fact)
        case .birth: born = EventDate(fact) { $0.mainDate }.range.earliest
        default: break
        }
        switch fact.kind {
        case .custody, .decision, .release, .wanted, .charge, .recognition, .listing: concernsPrisoner = true
        default: break
        }
    }

    /// All events, with the decisions laid over the spells.
    mutating func finish() -> [StatusEvent] {
        narrowMoves()
        mergeEndings()
        explainEnds()
        for index in spells.indices where spells[index].custody == .custody && followsConviction(spells[index]) {
            spells[index].states = [.serving]
        }
        let overlay = DecisionOverlay(spells: spells, endings: endings)
        let made = decisions.flatMap { overlay.events($0.fact, $0.date) }
        let terms = overlay.termEnds(decisions.map { ($0.fact, $0.date) })
        var events = spells + made + endings + others
        for index in events.indices {
            if events[index].role == .spell || events[index].role == .decision { events[index].termEnd = terms }
            guard let born else { continue }
            events[index].range = events[index].range.notBefore(born)
        }
        return events
    }

    private mutating func takeSpell(_ fact: Fact) {
        guard let value = fact.chosen, case .custody(var claim) = value.claim else { return }
        if claim.kind == .custody { claim.kind = specificKind(fact) }
        let date = EventDate(fact) { $0.mainDate }
        var event = StatusEvent(role: .spell, range: date.range, since: date.since, states: [claim.kind.status])
        event.custody = claim.kind
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        event.delistedOn = fact.delistedOn
        event.spell = spells.count
        let account = SpellAccount(fact)
        if let end = account.end {
            event.lastDay = end.to == nil ? nil : endDate(fact).range
            if let ending = endEvent(fact, end, of: event) {
                if let last = ending.range.latest, let first = event.range.earliest,
                    event.range.latest == nil || last < event.range.latest ?? last
                {
                    event.range = DayRange(earliest: first, latest: max(first, last))
                }
                endings.append(ending)
            }
        }
        accounts.append(account)
        spells.append(event)
    }

    /// The form of custody that another source states where the chosen one does not.
    private func specificKind(_ fact: Fact) -> CustodyKind {
        for value in fact.values {
            if case .custody(let claim) = value.claim, claim.kind != .custody { return claim.kind }
        }
        return .custody
    }

    private func endDate(_ fact: Fact) -> EventDate {
        EventDate(fact, conflict: .end) { claim in
            if case .custody(let custody) = claim { custody.to } else { nil }
        }
    }

    private func endEvent(_ fact: Fact, _ end: CustodyClaim, of spell: StatusEvent) -> StatusEvent? {
        guard end.to != nil || end.ending != .transferred else { return nil }
        let date = endDate(fact)
        // The last day still belongs to the spell.
        let range = end.to == nil ? date.range : date.range.shifted(days: 1)
        var event = StatusEvent(role: .spellEnd, range: range, since: date.since, states: [.released])
        event.spell = spell.spell
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        event.custody = spell.custody
        switch end.ending {
        case .released: event.ground = .unknown
        case .died:
            event = StatusEvent(role: .death, range: date.range, since: date.since, states: [.died])
            event.isDoubtful = date.isDoubtful
            event.reasons = date.reasons
        case .escaped: event.states = [.unknown]
        case .transferred:
            event.states = spell.states
            event.since = spell.since
        case .unknown, nil:
            event.ground = .unknown
            event.reasons.append(.endUnexplained)
        }
        return event
    }

    private mutating func takeRelease(_ fact: Fact) {
        guard let value = fact.chosen, case .release(let claim) = value.claim else { return }
        guard claim.isActual || value.valid != nil else { return }
        let date = EventDate(fact) { $0.mainDate }
        let ground = fact.values.lazy.compactMap { value -> ReleaseGround? in
            if case .release(let claim) = value.claim, let ground = claim.ground, ground != .unknown {
                ground
            } else {
                nil
            }
        }.first
        let isExchange = ground == .exchange
        var event = StatusEvent(
            role: isExchange ? .exchange : .release, range: date.range, since: date.since,
            states: [isExchange ? .exchanged : .released])
        event.ground = isExchange ? nil : ground ?? .unknown
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        endings.append(event)
    }

    private mutating func takeParticipation(_ fact: Fact) {
        guard let value = fact.chosen, case .participation(let claim) = value.claim else { return }
        concernsPrisoner = true
        let exchange = exchanges.date(of: claim.exchange) ?? value.valid
        let date = EventDate(fact) { _ in exchange }
        var event = StatusEvent(role: .exchange, range: date.range, since: date.since, states: [.exchanged])
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        endings.append(event)
    }

    private mutating func takeDeath(_ fact: Fact) {
        let date = EventDate(fact) { $0.mainDate }
        var event = StatusEvent(role: .death, range: date.range, since: date.since, states: [.died])
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        endings.append(event)
    }

    private mutating func takeWanted(_ fact: Fact) {
        guard let value = fact.chosen, case .wanted(let claim) = value.claim else { return }
        let date = EventDate(fact) { $0.mainDate }
        var event = StatusEvent(role: .wanted, range: date.range, since: date.since, states: [.wanted])
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        event.delistedOn = fact.delistedOn
        others.append(event)
        guard let end = claim.to else { return }
        others.append(
            StatusEvent(role: .wantedEnd, range: end.range.shifted(days: 1), since: end, states: [.unknown]))
    }

    /// Whether a conviction to custody, or without a known punishment, stands on or before an event, and nothing that
    /// released the person lies between.
    func followsConviction(_ event: StatusEvent) -> Bool {
        decisions.contains { fact, date in
            guard let conviction = Conviction(fact), conviction.kind != .otherPunishment else { return false }
            let decided = StatusEvent(role: .decision, range: date.range, states: [])
            guard !decided.isStrictlyAfter(event), event.role != .spell || event.isStrictlyAfter(decided) else {
                return false
            }
            return !endings.contains { ending in
                ending.role != .spellEnd && ending.isStrictlyAfter(decided) && event.isStrictlyAfter(ending)
            }
        }
    }
}

extension DayRange {
    /// The range so many days later.
    func shifted(days: Int) -> DayRange {
        DayRange(earliest: earliest?.adding(days: days), latest: latest?.adding(days: days))
    }

    /// The part of the range that does not lie before a day; the range itself if all of it does.
    func notBefore(_ day: Day) -> DayRange {
        if let earliest, earliest >= day { return self }
        if let latest, latest < day { return self }
        return DayRange(earliest: day, latest: latest)
    }
}

extension Fact {
    /// The first day since which no list that states any of its values has the person; `nil` if one still stands to it.
    var delistedOn: Day? {
        var latest: Day?
        for value in values {
            guard let day = value.delistedOn else { return nil }
            latest = max(latest ?? day, day)
        }
        return latest
    }
}
