// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the days of a term are counted.
public struct CountingRule: Sendable, Hashable {
    /// What the rule makes the calculation do.
    public enum Effect: String, Sendable, Hashable, CaseIterable {
        /// The term runs from the day on which the sentence takes effect; custody before it is subtracted.
        case fromEffect = "from-effect"
        /// The term runs from the first day of custody; what custody counts for beyond a day is subtracted.
        case fromFirstDay = "from-first-day"
        /// The day of the arrest counts.
        case firstDayCounts = "first-day-counts"
        /// A second reading: it does not.
        case firstDayOut = "first-day-out"
        /// A second reading: the day on which the sentence takes effect is still one of custody.
        case lastDayIn = "last-day-in"
        /// The term ends on the day with the same number.
        case sameNumber = "same-number"
        /// A second reading: the day before that.
        case dayBefore = "day-before"
        /// Release on a working day: from a Saturday or Sunday back to Friday.
        case workingDay = "working-day"
        /// Restricted liberty runs from the day on which the person arrives or is registered.
        case fromArrival = "from-arrival"
        /// A rule on credit that came later and is milder also counts for those who serve already.
        case milderReachesBack = "milder-reaches-back"
        /// A sentence without an appeal takes effect when the time for one is over.
        case effectAfterAppealTerm = "effect-after-appeal-term"
        /// With several articles one that has an exception makes all of the custody count a day for a day.
        case exceptionForAll = "exception-for-all"
        /// Unrounded fractions of a day.
        case unrounded
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// What it does.
    public var effect: Effect
    /// A number of days, where the effect has one: the days for an appeal.
    public var days: Int?

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["effect", "days"])
        frame = try RuleFrame(fields)
        effect = try fields.required("effect").code(Effect.self)
        days = try fields.map("days") { node throws(PackError) in try node.number(in: 0...1000) }
    }
}
