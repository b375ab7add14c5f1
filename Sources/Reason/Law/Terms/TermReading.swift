// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Another answer, where the law or the facts leave two.
public struct TermReading: Sendable, Hashable {
    /// Why there is another.
    public enum Ground: String, Sendable, Hashable, CaseIterable {
        /// The law can be read in another way.
        case law
        /// A fact is not on file.
        case fact
    }

    /// A short name: `day-before`, `rounded-up`, `regime-general` …
    public var id: String
    /// Whether the law or a fact is open.
    public var ground: Ground
    /// What it takes to be so.
    public var words: TermWords
    /// The rule it rests on.
    public var rule: RuleID?
    /// The end of the term by this reading.
    public var end: Day
    /// The first day for parole by this reading.
    public var earliestParole: Day?
    /// The days credited by this reading.
    public var credited: Fraction
}
