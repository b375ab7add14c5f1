// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law

/// Steps of pressure, one after another: what is asked of whom, and after which silence or answer the next may be taken.
///
/// A ladder is a data file. Each step cites the source of its time limit, or is marked as a rule of the product.
public struct Ladder: Sendable, Hashable {
    /// When a step may be taken.
    public enum Trigger: String, Sendable, Hashable, CaseIterable {
        /// At once.
        case atOnce = "at-once"
        /// When the step before it has no answer after some days.
        case silence
        /// When the step before it was refused.
        case refusal
        /// Either of these.
        case silenceOrRefusal = "silence-or-refusal"
        /// When the step before it was answered, and not refused.
        case answer
    }

    /// Where the time limit of a step comes from.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// Compared with the source named.
        case verified
        /// From the source named, and to be compared with it.
        case toBeVerified = "to-be-verified"
        /// A rule of this program, without a source: a proposal.
        case product
    }

    /// One step.
    public struct Step: Sendable, Hashable {
        /// Its identifier within the ladder.
        public let id: String
        /// What is asked, by whom, to whom.
        public let what, by, to: RuleText
        /// The kinds of actions that are this step: codes of `intervention-kind` or `procedure-kind`, or `letter-sent`.
        public let kinds: [String]
        /// Words of which one stands in the name of whom was asked; empty if it does not matter.
        public let words: [String]
        /// The step after which it comes; `nil` for a first step.
        public let after: String?
        /// When it may be taken.
        public let trigger: Trigger
        /// For a silence: after so many days, if the action itself has no deadline.
        public let days: Int?
        /// Where the limit comes from.
        public let basis: Basis
        /// The source, for a limit that has one.
        public let source: RuleSource?
        /// Whether the purpose of the ladder is reached when this is granted.
        public let ends: Bool
        /// What to mind.
        public let note: RuleText?
    }

    /// Its name.
    public let id: String
    /// Its title.
    public let title: RuleText
    /// For what it is.
    public let purpose: RuleText
    /// The steps in the order of the file; each comes after those that it follows.
    public let steps: [Step]
}
