// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// The events of a record, each with the day from which clocks count.
struct ClockFacts {
    private(set) var days: [ClockEvent: Day] = [:]
    /// Events whose day is known in part only.
    private(set) var rough: Set<ClockEvent> = []
    private(set) var articles: [ChargedArticle] = []
    private(set) var firstCustody: Day?
    let held: Certainty
    private(set) var isSentenced = false

    init(_ record: Record, on day: Day) {
        held = record.status.held
        for fact in record.facts {
            guard let value = fact.chosen else { continue }
            for attribution in value.attributions where attribution.knownDay <= day {
                days[.lastNews] = max(days[.lastNews] ?? .earliest, attribution.knownDay)
            }
            switch value.claim {
            case .custody(let claim): take(claim, record.status, day)
            case .charge(let claim): take(claim, value)
            case .decision(let claim):
                take(claim, value)
                if claim.kind == .verdict { isSentenced = true }
            case .release(let claim): take(claim)
            case .death(let claim): note(.released, claim.date ?? value.valid)
            case .participation: note(.released, value.valid)
            case .international(let claim):
                take(claim)
                if claim.answered == nil { note(.answerDue, claim.due) }
            case .intervention(let claim):
                if claim.replied == nil { note(.answerDue, claim.due) }
            case .proceeding(let claim): note(.hearing, claim.hearing, latest: true)
            default: break
            }
        }
        if let since = record.status.heldSince { replace(.detained, since) }
    }

    /// The day of an event; `nil` if it is not on file.
    func day(_ event: ClockEvent) -> Day? { days[event] }

    /// Sets what the calculation of the term says.
    mutating func take(_ answer: TermAnswer) {
        if let day = answer.earliestParole { days[.paroleOpens] = day }
        if days[.termEnds] == nil, let end = answer.end {
            days[.termEnds] = end
            if answer.isOpen { rough.insert(.termEnds) }
        }
    }

    private mutating func take(_ claim: CustodyClaim, _ status: StatusOn, _ day: Day) {
        let kind = HoldKind(claim.kind)
        if kind != .otherBan, kind != .administrative { note(.detained, claim.from) }
        if claim.kind != .police, kind != .administrative { note(.custodyDecided, claim.from) }
        if claim.says(.locationUndisclosed) || claim.says(.contactDenied) || claim.incommunicadoSince != nil {
            if claim.to == nil { note(.outOfReach, claim.incommunicadoSince ?? claim.from) }
        }
        if claim.says(.contactPermitted) || claim.says(.familyPermitted) || claim.says(.counselPermitted) {
            note(.reached, claim.from)
        }
        guard let first = claim.from?.range.latest else { return }
        firstCustody = min(firstCustody ?? first, first)
    }

    private mutating func take(_ claim: ChargeClaim, _ value: RecordValue) {
        guard claim.administrative != true, claim.stage != .dropped, claim.stage != .acquitted else { return }
        if claim.date == nil {
            // A charge without a day was brought by the day on which a source told of it.
            let told = value.attributions.map(\.knownDay).min()
            note(.charged, told.map { PartialDate(day: $0) })
            rough.insert(.charged)
        } else {
            note(.charged, claim.date)
        }
        let article = ChargedArticle(claim.article)
        if !articles.contains(article) { articles.append(article) }
    }

    private mutating func take(_ claim: DecisionClaim, _ value: RecordValue) {
        let date = claim.date ?? value.valid
        note(.hearing, claim.hearing, latest: true)
        switch claim.kind {
        case .verdict:
            note(.sentenced, date, latest: true)
            for reference in claim.articles where !articles.contains(ChargedArticle(reference)) {
                articles.append(ChargedArticle(reference))
            }
        case .appeal:
            note(.appealDecided, date, latest: true)
            if claim.result == .upheld || claim.result == .changed { note(.inForce, date, latest: true) }
        case .cassation: note(.cassationDecided, date, latest: true)
        case .measure, .prolongation: note(.custodyDecided, date)
        case .parole where claim.result == .refused: note(.paroleRefused, date, latest: true)
        case .disciplinary: note(.punishedInside, date, latest: true)
        default: break
        }
        if claim.kind == .verdict || claim.kind == .appeal || claim.kind == .cassation {
            note(.lastDecision, date, latest: true)
        }
    }

    private mutating func take(_ claim: ReleaseClaim) {
        note(.released, claim.date)
        note(.termEnds, claim.officialEnd, latest: true)
    }

    private mutating func take(_ claim: InternationalClaim) {
        let asked: ClockEvent
        var answered: ClockEvent?
        switch claim.kind {
        case .wgad: (asked, answered) = (.groupAsked, .groupAnswered)
        case .specialProcedure, .urgentAction: (asked, answered) = (.rapporteurAsked, .rapporteurAnswered)
        case .humanRightsCommittee: asked = .committeeAsked
        case .ecthr: asked = .courtAsked
        case .enforcedDisappearances: asked = .disappearanceReported
        case .treatyBody, .consularAccess, .other: return
        }
        note(asked, claim.filed, latest: true)
        if let answered, claim.answered != nil || claim.outcome != nil {
            note(answered, claim.answered ?? claim.filed, latest: true)
        }
    }

    /// Keeps the first day of an event (or the last), by the last day that its date allows.
    private mutating func note(_ event: ClockEvent, _ date: PartialDate?, latest: Bool = false) {
        guard let date, let day = date.range.latest, day < .latest else { return }
        if let known = days[event], latest ? day <= known : day >= known { return }
        replace(event, date)
    }

    private mutating func replace(_ event: ClockEvent, _ date: PartialDate) {
        guard let day = date.range.latest else { return }
        days[event] = day
        if date.day == nil { rough.insert(event) } else { rough.remove(event) }
    }
}
