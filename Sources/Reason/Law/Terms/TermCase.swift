// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What a term is worked out from: spells, articles, sentence, regime, and what else is known.
public struct TermCase: Sendable, Hashable {
    /// The country, as an ISO 3166-1 code in small letters.
    public var jurisdiction: String
    /// How the person was held, in any order.
    public var spells: [HoldSpell]
    /// The first possible day of the first spell, where its date is known in part only; spells begin on the last possible.
    public var earliestStart: Day?
    /// The articles of the conviction.
    public var articles: [ChargedArticle]
    /// The sentences in the order in which they were given.
    public var sentences: [CaseSentence]
    /// What changed while the sentence was served.
    public var changes: [PunishmentChange]
    /// The days between which the act lies.
    public var act: DayRange
    /// The days between which the birth lies.
    public var born: DayRange
    /// The sex, for the regime where it is not on file.
    public var sex: Sex?
    /// Circumstances that are known to hold, or not to.
    public var circumstances: [TermCondition: Bool]
    /// The class of gravity to which the court lowered the crime, if it did.
    public var gravity: Gravity?
    /// The day of the release, if there was one.
    public var released: Day?
    /// Whether the person was absent when sentenced.
    public var inAbsentia: Bool

    /// Makes a case.
    public init(
        jurisdiction: String, spells: [HoldSpell], articles: [ChargedArticle], sentences: [CaseSentence],
        earliestStart: Day? = nil, changes: [PunishmentChange] = [], act: DayRange = .everything,
        born: DayRange = .everything, sex: Sex? = nil, circumstances: [TermCondition: Bool] = [:],
        gravity: Gravity? = nil, released: Day? = nil, inAbsentia: Bool = false
    ) {
        self.jurisdiction = jurisdiction
        self.spells = spells
        self.earliestStart = earliestStart
        self.articles = articles
        self.sentences = sentences
        self.changes = changes
        self.act = act
        self.born = born
        self.sex = sex
        self.circumstances = circumstances
        self.gravity = gravity
        self.released = released
        self.inAbsentia = inAbsentia
    }
}
