// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

extension ActionBoard {
    /// Reads the record of a person.
    ///
    /// Which letter an answer belongs to is worked out over the letters of this record alone: of a record that leaves letters out nothing
    /// can be told of those.
    public mutating func read(_ record: Record) {
        let answers = Self.answers(in: record)
        if let span = Self.span(of: record, until: day) { addSpan(span, of: record.id.text) }
        for fact in record.facts {
            for value in fact.values {
                if let action = Self.action(value.claim) {
                    add(action, for: record.id.text, sources: value.attributions.map { RoleSource($0) })
                } else if case .support(let letter) = value.claim, letter.kind == .letterSent {
                    add(
                        Self.letter(letter, answered: answers[letter]?.date), for: record.id.text,
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

    /// A letter to the person.
    private static func letter(_ sent: SupportClaim, answered: PartialDate?) -> Action {
        var action = Action(kind: sent.kind.rawValue)
        (action.title, action.by, action.to, action.asked) = (sent.text, sent.by, sent.to, sent.date)
        (action.isPublic, action.replied) = (sent.publish == true, answered)
        return action
    }

    /// The answer to each letter that has one. A letter of the person answers one letter: the last that was certainly sent before it or on
    /// its day, by the one to whom it is addressed, if that is said. Of several such answers the first counts. Which letter it answers
    /// indeed nobody has said. What somebody else is said to have written, as a mother, is no letter of the person.
    private static func answers(in record: Record) -> [SupportClaim: SupportClaim] {
        let letters = record.values(of: .support).compactMap { value -> SupportClaim? in
            if case .support(let claim) = value.claim, claim.date != nil { claim } else { nil }
        }
        func first(_ letter: SupportClaim) -> Day { letter.date?.range.earliest ?? .earliest }
        func last(_ letter: SupportClaim) -> Day { letter.date?.range.latest ?? .latest }
        let sent = letters.filter { $0.kind == .letterSent }.sorted { last($0) < last($1) }
        var answers: [SupportClaim: SupportClaim] = [:]
        let writer = LetterWriter(record)
        let received = letters.filter { $0.kind == .letterReceived && writer.isMeant(by: $0.by) }
        for answer in received.sorted(by: { first($0) < first($1) }) {
            let letter = sent.last { letter in
                let isOfThem = answer.to.flatMap { to in letter.by.map { key($0) == key(to) } } ?? true
                return isOfThem && answer.date?.isOnOrAfter(last(letter)) == .certainly
            }
            if let letter, answers[letter] == nil { answers[letter] = answer }
        }
        return answers
    }

    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
