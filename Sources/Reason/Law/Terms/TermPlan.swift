// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// One way to count: the facts and readings that are chosen for it.
struct TermPlan {
    /// The day on which the sentence takes effect.
    var effect: Day
    /// The day from which the term runs.
    var anchor: Day
    /// The regime or punishment.
    var servedAs: String
    /// The exception by which custody counts a day for a day.
    var exception: CreditException?
    /// The day of the act that decides between editions.
    var act: Day
    /// Whether the first day of custody is later or earlier than on file.
    var firstDay: Day
    /// Whether a fraction of a day is given to the prisoner.
    var roundsUp = false
    /// Whether the term ends a day before the same number.
    var endsDayBefore = false
    /// Whether the first day does not count.
    var leavesFirstDayOut = false
    /// Whether the day of effect is still custody.
    var takesLastDayIn = false
    /// Whether each spell of custody lasted until the next.
    var isContinuous = false
    /// Whether custody between an earlier sentence and the one that took in its rest counts for the new one.
    var countsCustodyOfNewCase = false
    /// The length.
    var term: Term
    /// Whether rules that came later than the end of the term count.
    var earlierLaw = false
}

/// What a plan comes to.
struct TermOutcome {
    var end: Day
    /// The end before days are credited.
    var base: Day
    /// What is subtracted from it.
    var subtracted: Fraction
    var credited: Fraction
    /// The days of the whole term.
    var total: Int
    /// Whether the credit reaches the whole term before the sentence takes effect.
    var isUsedUp: Bool
}
