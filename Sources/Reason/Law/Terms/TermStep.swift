// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A line of the reasons for a term: what was done, by which rule, with which days.
public struct TermStep: Sendable, Hashable {
    /// What kind of step.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A fact that is not on file, and what was taken in its place.
        case missing
        /// What the law allows for an article, beside the sentence.
        case range
        /// Where the sentence lies among those for the same article.
        case comparison
        /// Days held that count.
        case credit
        /// Days held that do not count.
        case uncounted
        /// Days that two spells claim.
        case overlap
        /// Days between spells.
        case gap
        /// The end of the term before days are credited.
        case base
        /// The end of the term.
        case end
        /// Something that changed while the sentence was served.
        case change
        /// The last day on which the person must be let go.
        case release
        /// The first day on which something milder can be asked for.
        case early
        /// What else a reader should know.
        case remark
    }

    /// What kind of step.
    public var kind: Kind
    /// What it says.
    public var words: TermWords
    /// The rule, as its pack names it; `nil` for a plain fact.
    public var rule: RuleID?
    /// The days that the step counts.
    public var days: Fraction?
    /// The first day.
    public var from: Day?
    /// The last day.
    public var to: Day?

    /// Makes a step.
    public init(
        _ kind: Kind, _ words: TermWords, rule: RuleID? = nil, days: Fraction? = nil, from: Day? = nil, to: Day? = nil
    ) {
        self.kind = kind
        self.words = words
        self.rule = rule
        self.days = days
        self.from = from
        self.to = to
    }
}
