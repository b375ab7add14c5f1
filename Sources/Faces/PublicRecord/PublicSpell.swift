// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A spell: what, from when, to when, where.
public struct PublicSpell: Sendable, Hashable {
    /// The kind.
    public let kind: SpellKind
    /// Since when; `nil` if no date is on file.
    public let from: PartialDate?
    /// Until when; `nil` if it goes on, or `endIsUnknown`.
    public let to: PartialDate?
    /// Whether it has ended on a day that is not on file.
    public let endIsUnknown: Bool
    /// Where.
    public let place: PublicText?
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        kind: SpellKind,
        from: PartialDate? = nil,
        to: PartialDate? = nil,
        endIsUnknown: Bool = false,
        place: PublicText? = nil,
        isUnverified: Bool = false,
        sources: [Int] = []
    ) {
        self.kind = kind
        self.from = from
        self.to = to
        self.endIsUnknown = endIsUnknown
        self.place = place
        self.isUnverified = isUnverified
        self.sources = sources
    }
}
