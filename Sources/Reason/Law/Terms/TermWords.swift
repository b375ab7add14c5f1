// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What a step or a reading says, in no language: the name of a phrase, and what goes into its slots.
///
/// Faces put it into English or Russian with the phrase `term.say.` and its name. What a rule itself says comes from its
/// pack, in both languages.
public struct TermWords: Sendable, Hashable {
    /// What goes into a slot.
    public enum Value: Sendable, Hashable {
        /// A day of the calendar.
        case day(Day)
        /// A number of days.
        case days(Int)
        /// A number of years.
        case years(Int)
        /// A number without a unit.
        case number(Fraction)
        /// A length of time.
        case term(Term)
        /// An article, a rule, a name: the same in every language.
        case text(String)
        /// What a rule says.
        case rule(RuleText)
        /// Another phrase.
        case words(TermWords)
        /// Other phrases, parted by commas.
        case list([TermWords])
    }

    /// The name of the phrase, without `term.say.`.
    public var phrase: String
    /// What goes into its slots, by their names.
    public var values: [String: Value]

    /// Makes words.
    public init(_ phrase: String, _ values: [String: Value] = [:]) {
        self.phrase = phrase
        self.values = values
    }

    /// What a rule says, and nothing else.
    init(rule: RuleFrame) { self.init("rule", ["rule": .rule(rule.text)]) }
}

extension HoldKind {
    /// The kind as a phrase.
    var words: TermWords { TermWords("hold.\(rawValue)") }
}

extension Punishment {
    /// The kind as a phrase.
    var words: TermWords { TermWords("punishment.\(rawValue)") }
}

extension PenaltyRange {
    /// The range as a phrase.
    var words: TermWords {
        guard let most else { return TermWords("allows.none") }
        let heavier = death ? (life ? "-life-death" : "-death") : (life ? "-life" : "")
        if least == 0 { return TermWords("allows.up-to\(heavier)", ["n": .years(most)]) }
        return TermWords("allows.from-to\(heavier)", ["least": .number(Fraction(least)), "n": .years(most)])
    }
}

/// A regime, or a punishment that itself says how a sentence is served, as a phrase.
func regimeWords(_ servedAs: String) -> TermWords { TermWords("regime.\(servedAs)") }
