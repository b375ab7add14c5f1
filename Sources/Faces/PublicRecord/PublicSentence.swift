// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sentence.
public struct PublicSentence: Sendable, Hashable {
    /// What was imposed.
    public let kind: PenaltyKind
    /// For how long.
    public let term: Term?
    /// Under what regime.
    public let regime: PenalRegime?
    /// When.
    public let date: PartialDate?
    /// By which court.
    public let court: PublicText?
    /// How it was made up, or changed.
    public let note: PublicText?
    /// Whether it is in force; `nil` if not known.
    public let isInForce: Bool?
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        kind: PenaltyKind = .imprisonment,
        term: Term? = nil,
        regime: PenalRegime? = nil,
        date: PartialDate? = nil,
        court: PublicText? = nil,
        note: PublicText? = nil,
        isInForce: Bool? = nil,
        sources: [Int] = [],
        isUnverified: Bool = false
    ) {
        self.kind = kind
        self.term = term
        self.regime = regime
        self.date = date
        self.court = court
        self.note = note
        self.isInForce = isInForce
        self.sources = sources
        self.isUnverified = isUnverified
    }
}
