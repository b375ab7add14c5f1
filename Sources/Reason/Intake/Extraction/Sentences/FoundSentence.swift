// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// A punishment as it is being read, before its stage is settled.
struct FoundSentence {
    var kind = SentenceMention.Kind.other
    var term: Term?
    var regime: SentenceMention.Regime?
    var prisonPart: Term?
    var amount: Int?
    var stage = SentenceMention.Stage.firstInstance
    var tokens: Range<Int>
    /// The text changes the term by this much («сократил срок на 1 месяц»): -1 shorter, +1 longer, 0 as printed.
    var change = 0
    var date: DateMention?

    var mention: SentenceMention {
        SentenceMention(
            kind: kind, term: term, regime: regime, prisonPart: prisonPart, amount: amount, stage: stage)
    }
}
