// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Sentences out of decisions.
enum Sentences {
    /// The sentence of a decision; `nil` if it imposed nothing.
    static func sentence(
        _ value: RecordValue, isInForce: Bool? = nil, _ labels: Labels, _ numbering: inout SourceNumbering
    ) -> PublicSentence? {
        guard case .decision(let claim) = value.claim, let part = claim.sentence.first else { return nil }
        return PublicSentence(
            kind: Codes.penalty(part.kind), term: part.term, regime: Codes.regime(part), date: claim.date,
            court: claim.court.map { labels.said($0) }, note: note(part, labels), isInForce: isInForce,
            sources: numbering.numbers(value), isUnverified: Codes.isUnverified(value.mark))
    }

    private static func note(_ part: SentencePart, _ labels: Labels) -> PublicText? {
        var parts: [PublicText] = []
        if Codes.penalty(part.kind) == .other, let label = labels.text("punishment.\(part.kind.rawValue)") {
            parts.append(label)
        }
        if let amount = part.amount { parts.append(PublicText("\(amount) \(part.currency ?? "")")) }
        if let text = part.text { parts.append(labels.said(text)) }
        return PublicText.joined(parts)
    }

    /// The decisions of a person that count on a day, in the order of time.
    static func decisions(_ facts: [Fact], on day: Day) -> [(fact: Fact, value: RecordValue, claim: DecisionClaim)] {
        let all = facts.compactMap { fact -> (fact: Fact, value: RecordValue, claim: DecisionClaim)? in
            guard fact.kind == .decision, let value = fact.chosen, AllowList.publishes(value.claim),
                case .decision(let claim) = value.claim
            else { return nil }
            if let date = claim.date, date.isOnOrBefore(day) == .no { return nil }
            return (fact, value, claim)
        }
        return all.enumerated().sorted { first, second in
            let days = (date(first.element.claim), date(second.element.claim))
            return days.0 != days.1 ? days.0 < days.1 : first.offset < second.offset
        }.map(\.element)
    }

    private static func date(_ claim: DecisionClaim) -> Day { claim.date?.range.earliest ?? .earliest }

    /// The sentence that stands on a day: the last that was imposed and neither quashed nor followed by an acquittal.
    static func standing(
        _ facts: [Fact], on day: Day, _ labels: Labels, _ numbering: inout SourceNumbering
    ) -> PublicSentence? {
        var current: RecordValue?
        var isInForce: Bool?
        for decision in decisions(facts, on: day) {
            switch decision.claim.result {
            case .quashed, .returned, .acquitted, .closed: current = nil
            case .upheld: isInForce = current == nil ? nil : true
            case .changed:
                if !decision.claim.sentence.isEmpty { current = decision.value }
                isInForce = true
            case .convicted, .granted, .refused, nil:
                guard !decision.claim.sentence.isEmpty else { continue }
                current = decision.value
                isInForce = nil
            }
        }
        return current.flatMap { sentence($0, isInForce: isInForce, labels, &numbering) }
    }
}
