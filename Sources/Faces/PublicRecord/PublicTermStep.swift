// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A step of the way to the end of a term.
public struct PublicTermStep: Sendable, Hashable {
    /// What kind of step.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A fact that is not on file.
        case missing
        /// What the law allows for an article.
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
        /// The end before days are credited.
        case base
        /// The end.
        case end
        /// A change while the sentence was served.
        case change
        /// The last day on which the person must be let go.
        case release
        /// The first day on which something milder can be asked for.
        case early
        /// What else a reader should know.
        case remark
    }

    /// What kind of step.
    public let kind: Kind
    /// What it says.
    public let text: PublicText
    /// The rule it follows, if any.
    public let rule: PublicRule?
    /// The days it counts, as a number with a point or a stroke.
    public let days: String?
    /// The first day.
    public let from: Day?
    /// The last day.
    public let to: Day?

    /// Puts the parts together; each is described at its property.
    public init(
        kind: Kind, text: PublicText, rule: PublicRule? = nil, days: String? = nil, from: Day? = nil, to: Day? = nil
    ) {
        self.kind = kind
        self.text = text
        self.rule = rule
        self.days = days
        self.from = from
        self.to = to
    }
}
