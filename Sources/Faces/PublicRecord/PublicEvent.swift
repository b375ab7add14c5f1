// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One event of a case.
public struct PublicEvent: Sendable, Hashable {
    /// What happened.
    public let kind: EventKind
    /// When; `nil` if no date is on file, and then it is not drawn.
    public let date: PartialDate?
    /// Where.
    public let place: PublicText?
    /// More, in a few words.
    public let detail: PublicText?
    /// The sentence, where the event is one.
    public let sentence: PublicSentence?
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        kind: EventKind,
        date: PartialDate? = nil,
        place: PublicText? = nil,
        detail: PublicText? = nil,
        sentence: PublicSentence? = nil,
        isUnverified: Bool = false,
        sources: [Int] = []
    ) {
        self.kind = kind
        self.date = date
        self.place = place
        self.detail = detail
        self.sentence = sentence
        self.isUnverified = isUnverified
        self.sources = sources
    }
}
