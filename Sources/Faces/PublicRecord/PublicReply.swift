// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An attempt to hear an official on a role that is published.
public struct PublicReply: Sendable, Hashable {
    /// How far it has come.
    public let state: ReplyState
    /// When the official was asked.
    public let asked: PartialDate?
    /// How.
    public let means: PublicText?
    /// When the answer came.
    public let answered: PartialDate?
    /// The answer, as given.
    public let text: PublicText?
    /// Numbers of the sources, in the list of the official.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        state: ReplyState,
        asked: PartialDate? = nil,
        means: PublicText? = nil,
        answered: PartialDate? = nil,
        text: PublicText? = nil,
        sources: [Int] = []
    ) {
        self.state = state
        self.asked = asked
        self.means = means
        self.answered = answered
        self.text = text
        self.sources = sources
    }
}
