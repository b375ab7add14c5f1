// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import Register
internal import Statements

extension Record {
    /// Whether it has anything that is shown for the sake of a choice or a consent.
    var hasChosen: Bool {
        facts.contains { fact in
            fact.values.contains { value in
                if case .sponsorship = value.claim { true } else { Choice(value.claim) != nil }
            }
        }
    }

    /// The record without what somebody chose to show and does not choose any more, and without adoptions to which somebody does not
    /// agree any more: as with a withholding, what was taken back is on no page, whatever day and position are asked for.
    ///
    /// - Parameter now: the same person’s record at the head of the ledger, with all that is known by now.
    func keepingChosen(in now: Record) -> Record {
        let choices = Set(now.facts.flatMap(\.values).compactMap { Choice($0.claim) })
        let agreed = Set(SponsorBuilder.agreed(now).map { Choice.words($0.sponsor) })
        return keeping { claim in
            if case .sponsorship(let adoption) = claim { return agreed.contains(Choice.words(adoption.sponsor)) }
            return Choice(claim).map(choices.contains) ?? true
        }
    }
}

/// What was chosen to be shown: who asks whom for what and when. What came of it may change.
private struct Choice: Hashable {
    var kind: ClaimKind
    var words: [String]

    /// Of a claim that says that it may be shown; `nil` of any other.
    init?(_ claim: Claim) {
        let (isChosen, words): (Bool?, [String?]) =
            switch claim {
            case .intervention(let asked):
                (asked.publish, [asked.kind.rawValue, asked.list, asked.by, asked.to, asked.date?.edtf])
            case .international(let step):
                (step.publish, [step.kind.rawValue, step.number, step.body, step.filed?.edtf])
            case .sanction(let sanction):
                (
                    sanction.publish,
                    [
                        sanction.authority, sanction.programme, sanction.number, sanction.requestedBy,
                        sanction.requestedOn?.edtf,
                    ]
                )
            case .support(let letter):
                (letter.publish, [letter.kind.rawValue, letter.by, letter.to, letter.date?.edtf])
            default: (nil, [])
            }
        guard isChosen == true else { return nil }
        kind = claim.kind
        self.words = words.map { Self.words($0 ?? "") }
    }

    /// A text by its words alone.
    static func words(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
