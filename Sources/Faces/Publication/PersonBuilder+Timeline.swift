// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

extension PersonBuilder {
    /// A spell as it is stated.
    mutating func spell(_ value: RecordValue) -> PublicSpell? {
        guard case .custody(let claim) = value.claim else { return nil }
        let begin = claim.from?.range.earliest ?? .latest
        return PublicSpell(
            kind: Codes.spell(claim.kind, isAfterVerdict: conviction.map { $0 <= begin } ?? false), from: claim.from,
            to: claim.to, endIsUnknown: claim.ending != nil && claim.to == nil,
            place: Places.text(claim.place, labels), isUnverified: Codes.isUnverified(value.mark),
            sources: numbering.numbers(value))
    }

    /// The first day on which a conviction can have been.
    private var conviction: Day? { convictionDate?.range.earliest }

    private var convictionDate: PartialDate? {
        record.facts(of: .decision).compactMap { fact -> PartialDate? in
            guard case .decision(let claim) = fact.chosen?.claim, claim.result == .convicted,
                AllowList.publishes(.decision(claim))
            else { return nil }
            return claim.date
        }.min { ($0.range.earliest ?? .earliest) < ($1.range.earliest ?? .earliest) }
    }

    /// The spells and events that are drawn.
    mutating func timeline() -> (spells: [PublicSpell], events: [PublicEvent]) { (drawnSpells(), drawnEvents()) }

    /// The spells one after the other: one without an end lasts until the next that begins later, until a release, an
    /// exchange or a death; a verdict changes the kind of a spell that goes on.
    private mutating func drawnSpells() -> [PublicSpell] {
        var stated: [PublicSpell] = []
        for fact in record.facts(of: .custody) {
            guard let chosen = fact.chosen, let spell = spell(chosen) else { continue }
            let sources = numbering.numbers(fact.values.flatMap { $0.attributions.map(\.source) })
            stated.append(spell.with(sources: sources))
        }
        for fact in record.facts(of: .wanted) {
            guard let value = fact.chosen, case .wanted(let claim) = value.claim else { continue }
            stated.append(
                PublicSpell(
                    kind: .wanted, from: claim.from, to: claim.to, isUnverified: Codes.isUnverified(value.mark),
                    sources: numbering.numbers(value)))
        }
        stated = stated.filter { spell in !stated.contains { Self.isMove(spell, within: $0) } }
        stated.sort { Self.start($0) < Self.start($1) }
        let endings = endings()
        let starts = stated.filter { $0.kind != .wanted }.compactMap(\.from)
        return stated.flatMap { spell -> [PublicSpell] in
            guard spell.to == nil, !spell.endIsUnknown, let from = spell.from?.range.earliest else { return [spell] }
            let next = (endings + starts).filter { ($0.range.earliest ?? .earliest) > from }
                .min { ($0.range.earliest ?? .earliest) < ($1.range.earliest ?? .earliest) }
            return split(spell, until: next)
        }
    }

    private func split(_ spell: PublicSpell, until end: PartialDate?) -> [PublicSpell] {
        guard spell.kind == .preTrial, let verdict = convictionDate, let day = verdict.range.earliest,
            day > Self.start(spell), end.map({ ($0.range.earliest ?? .earliest) > day }) ?? true
        else { return [spell.with(to: end)] }
        return [spell.with(to: verdict), spell.with(kind: .afterVerdict, from: verdict, to: end)]
    }

    /// Whether a spell is only another place within custody that had begun before: its first day is known to no more than
    /// a month, and no end is stated of the other. Such a move has no place in a drawing, and it adds no doubt to a sum.
    private static func isMove(_ spell: PublicSpell, within other: PublicSpell) -> Bool {
        guard spell.kind != .wanted, other.kind != .wanted, spell.to == nil, other.to == nil, !other.endIsUnknown,
            let days = spell.from?.range, let first = days.earliest, let last = days.latest, last - first > 31,
            let begun = other.from?.range.latest
        else { return false }
        return begun < last && begun - first <= 31
    }

    private static func start(_ spell: PublicSpell) -> Day { spell.from?.range.earliest ?? .earliest }

    /// The days on which liberty began or life ended.
    private func endings() -> [PartialDate] {
        let claims = record.facts.flatMap { fact in fact.chosen.map { [$0.claim] } ?? [] }
        return claims.compactMap { claim in
            switch claim {
            case .release(let claim): claim.date
            case .death(let claim): claim.date
            case .participation(let claim): base.reader.exchanges.date(of: claim.exchange)
            default: nil
            }
        }
    }

    /// The events in the order of time; those without a date last.
    private mutating func drawnEvents() -> [PublicEvent] {
        var events: [PublicEvent] = []
        // Of two that can be the first, that which must have begun first.
        let firstArrest = record.facts(of: .custody).compactMap { fact -> PartialDate? in
            guard case .custody(let claim) = fact.chosen?.claim else { return nil }
            return claim.from
        }.min { ($0.range.latest ?? .latest) < ($1.range.latest ?? .latest) }
        let wasExchanged = !participations().isEmpty
        var seenExchanges: Set<Subject> = []
        for fact in record.facts where AllowList.publishes(fact.kind) {
            guard let value = fact.chosen, var event = event(value, firstArrest: firstArrest) else { continue }
            if case .release(let claim) = value.claim, claim.ground == .exchange, wasExchanged { continue }
            var sources = fact.values.flatMap { $0.attributions.map(\.source) }
            if case .participation(let claim) = value.claim {
                guard seenExchanges.insert(claim.exchange).inserted else { continue }
                sources = record.facts.filter { fact in
                    switch fact.chosen?.claim {
                    case .participation(let other): other.exchange == claim.exchange
                    case .release(let release): release.ground == .exchange
                    default: false
                    }
                }.flatMap { $0.values.flatMap { $0.attributions.map(\.source) } }
            }
            event = event.with(sources: numbering.numbers(sources))
            events.append(event)
        }
        return events.enumerated().sorted { first, second in
            let days = (Self.day(first.element), Self.day(second.element))
            return days.0 != days.1 ? days.0 < days.1 : first.offset < second.offset
        }.map(\.element)
    }

    /// The middle of the days on which it may lie.
    private static func day(_ event: PublicEvent) -> Day {
        guard let days = event.date?.range, let first = days.earliest ?? days.latest else { return .latest }
        return first.adding(days: ((days.latest ?? first) - first) / 2)
    }

    /// The event of a claim; `nil` for a claim that is none.
    private mutating func event(_ value: RecordValue, firstArrest: PartialDate?) -> PublicEvent? {
        let isUnverified = Codes.isUnverified(value.mark)
        func make(
            _ kind: PublicRecord.EventKind, _ date: PartialDate?, place: PublicText? = nil, detail: PublicText? = nil,
            sentence: PublicSentence? = nil
        ) -> PublicEvent {
            PublicEvent(
                kind: kind, date: date, place: place, detail: detail, sentence: sentence,
                isUnverified: isUnverified)
        }
        switch value.claim {
        case .custody(let claim):
            let isFirst = claim.from != nil && claim.from == firstArrest
            return make(Self.kind(claim, isFirst: isFirst), claim.from, place: Places.text(claim.place, labels))
        case .transfer(let claim): return make(.transferred, claim.date, place: Places.text(claim.to, labels))
        case .charge(let claim):
            guard claim.date != nil, claim.stage != .dropped, claim.stage != .convicted else { return nil }
            let article =
                Articles.isNumber(claim.article.article)
                ? Articles.label(
                    Articles.code(claim.article.code, claim.article.article), claim.article.part, labels) : nil
            return PublicEvent(
                kind: .charged, date: claim.date, detail: article ?? claim.text.map { labels.said($0) },
                isUnverified: isUnverified)
        case .proceeding(let claim):
            guard let hearing = claim.hearing else { return nil }
            return make(.trial, hearing, place: claim.court.map { labels.said($0) })
        case .decision(let claim):
            let sentence = Sentences.sentence(value, labels, &numbering)
            let kind: PublicRecord.EventKind
            switch claim.kind {
            case .verdict: kind = .sentenced
            case .appeal, .cassation: kind = .appealed
            default: return nil
            }
            return make(kind, claim.date, place: claim.court.map { labels.said($0) }, sentence: sentence)
        case .release(let claim):
            guard claim.date != nil || claim.ground != nil && claim.expected == nil else { return nil }
            let kind: PublicRecord.EventKind =
                switch claim.ground {
                case .pardon: .pardoned
                case .exchange: .exchanged
                default: .released
                }
            return make(kind, claim.date, detail: claim.legalAct.map { PublicText($0) })
        case .participation(let claim): return make(.exchanged, base.reader.exchanges.date(of: claim.exchange))
        case .death(let claim): return make(.died, claim.date)
        case .wanted(let claim): return make(.wanted, claim.from, detail: claim.by.map { PublicText($0) })
        case .recognition(let claim):
            return claim.outcome == .granted
                ? make(.recognised, claim.date, detail: PublicText(claim.organisation)) : nil
        default: return nil
        }
    }

    private static func kind(_ claim: CustodyClaim, isFirst: Bool) -> PublicRecord.EventKind {
        if claim.says(.locationUndisclosed) { return .disappeared }
        switch claim.kind {
        case .houseArrest: return .houseArrest
        case .prison, .colony, .colonySettlement, .psychiatric: return isFirst ? .arrested : .transferred
        case .remand: return isFirst ? .arrested : .remanded
        case .police, .administrative, .custody, .captivity: return isFirst ? .arrested : .other
        case .restrictedLiberty, .forcedLabour, .exile, .travelBan, .bail: return .other
        }
    }
}

extension PublicSpell {
    fileprivate func with(sources: [Int]) -> PublicSpell {
        PublicSpell(
            kind: kind, from: from, to: to, endIsUnknown: endIsUnknown, place: place, isUnverified: isUnverified,
            sources: sources)
    }

    fileprivate func with(to end: PartialDate?) -> PublicSpell {
        PublicSpell(kind: kind, from: from, to: end, place: place, isUnverified: isUnverified, sources: sources)
    }

    fileprivate func with(kind: SpellKind, from: PartialDate, to: PartialDate?) -> PublicSpell {
        PublicSpell(kind: kind, from: from, to: to, place: place, isUnverified: isUnverified, sources: sources)
    }
}

extension PublicEvent {
    fileprivate func with(sources: [Int]) -> PublicEvent {
        PublicEvent(
            kind: kind, date: date, place: place, detail: detail, sentence: sentence, isUnverified: isUnverified,
            sources: sources)
    }
}
