// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

extension ActionBoard {
    /// Reads the record of a person.
    public mutating func read(_ record: Record) {
        if let span = Self.span(of: record, until: day) { addSpan(span, of: record.id.text) }
        for fact in record.facts {
            for value in fact.values {
                if let action = Self.action(value.claim) {
                    add(action, for: record.id.text, sources: value.attributions.map { RoleSource($0) })
                } else if case .support(let letter) = value.claim, letter.kind == .letterSent {
                    add(
                        Self.letter(letter, in: record), for: record.id.text,
                        sources: value.attributions.map { RoleSource($0) })
                } else if let (what, date) = Self.event(value.claim) {
                    addEvent(what, date, to: record.id.text)
                }
            }
        }
    }

    /// From the first day on which the person was certainly held to the day of a release or death, or of the board. Times at liberty
    /// between two spells are not taken out.
    private static func span(of record: Record, until day: Day) -> ClosedRange<Day>? {
        var (first, ended): (Day?, Day?) = (nil, nil)
        for value in record.facts.flatMap(\.values) {
            switch value.claim {
            case .custody(let claim):
                guard let from = claim.from?.range.latest else { continue }
                first = min(first ?? from, from)
            case .release(let claim): ended = max(ended ?? .earliest, claim.date?.range.latest ?? .earliest)
            case .death(let claim): ended = max(ended ?? .earliest, claim.date?.range.latest ?? .earliest)
            default: continue
            }
        }
        guard let first else { return nil }
        let isHeld = record.status.held == .certainly
        let last = isHeld ? day : min(day, ended ?? day)
        return first <= last ? first...last : nil
    }

    private static func action(_ claim: Claim) -> Action? {
        switch claim {
        case .intervention(let claim): Action(claim)
        case .international(let claim): Action(claim)
        case .sanction(let claim): Action(claim)
        default: nil
        }
    }

    /// A letter to the person; the first that the person sent on a later day, or the same, is its answer. Whether it answers just this
    /// letter nobody has said.
    private static func letter(_ sent: SupportClaim, in record: Record) -> Action {
        var action = Action(kind: sent.kind.rawValue)
        (action.title, action.by, action.to, action.asked) = (sent.text, sent.by, sent.to, sent.date)
        action.isPublic = sent.publish == true
        guard let latest = sent.date?.range.latest else { return action }
        let answers = record.values(of: .support).compactMap { value -> PartialDate? in
            guard case .support(let claim) = value.claim, claim.kind == .letterReceived else { return nil }
            return claim.date?.isOnOrAfter(latest) == .certainly ? claim.date : nil
        }
        action.replied = answers.min { ($0.range.earliest ?? .latest) < ($1.range.earliest ?? .latest) }
        return action
    }

    private static func event(_ claim: Claim) -> (String, PartialDate)? {
        switch claim {
        case .release(let claim): claim.date.map { ("release", $0) }
        case .transfer(let claim): claim.date.map { ("transfer", $0) }
        case .decision(let claim): claim.date.map { ("decision", $0) }
        case .death(let claim): claim.date.map { ("death", $0) }
        case .mention(let claim): claim.date.map { ("mention", $0) }
        default: nil
        }
    }
}
