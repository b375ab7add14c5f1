// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sentence as a term is counted from it.
public struct CaseSentence: Sendable, Hashable {
    /// The kind of punishment.
    public var punishment: Punishment
    /// Its length.
    public var term: Term?
    /// The regime (`general`, `strict` …); `nil` if it is not on file or the punishment has none.
    public var regime: String?
    /// The day of the verdict.
    public var decided: DayRange?
    /// The day on which it took effect.
    public var effect: DayRange?
    /// The day from which the court counts the term, if it names one.
    public var countedFrom: Day?
    /// The rule by which it is joined with the earlier sentence, as ``JoinRule/name`` names it.
    public var joined: String?
    /// The whole term that the court set when it joined the two.
    public var total: Term?
    /// The part of the term to be served in a prison.
    public var prisonPart: Term?
    /// How many days the court itself counts a day of custody for.
    public var perDay: Fraction?

    /// Makes a sentence.
    public init(
        _ punishment: Punishment = .imprisonment, term: Term?, regime: String? = nil, decided: DayRange? = nil,
        effect: DayRange? = nil, countedFrom: Day? = nil, joined: String? = nil, total: Term? = nil,
        prisonPart: Term? = nil, perDay: Fraction? = nil
    ) {
        self.punishment = punishment
        self.term = term
        self.regime = regime
        self.decided = decided
        self.effect = effect
        self.countedFrom = countedFrom
        self.joined = joined
        self.total = total
        self.prisonPart = prisonPart
        self.perDay = perDay
    }

    /// The regime, or the punishment where that alone decides what a day of custody counts for.
    var servedAs: String? { punishment == .imprisonment ? regime : punishment.rawValue }
}
