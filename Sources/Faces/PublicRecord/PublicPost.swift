// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A post of an official.
public struct PublicPost: Sendable, Hashable {
    /// The post.
    public let post: PublicText
    /// The body.
    public let body: PublicText?
    /// The rank.
    public let rank: PublicText?
    /// Since when.
    public let from: PartialDate?
    /// Until when.
    public let to: PartialDate?
    /// Where.
    public let place: PublicText?
    /// Numbers of the sources, in the list of the official.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        post: PublicText,
        body: PublicText? = nil,
        rank: PublicText? = nil,
        from: PartialDate? = nil,
        to: PartialDate? = nil,
        place: PublicText? = nil,
        sources: [Int] = []
    ) {
        self.post = post
        self.body = body
        self.rank = rank
        self.from = from
        self.to = to
        self.place = place
        self.sources = sources
    }
}
