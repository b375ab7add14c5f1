// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A rule of a published definition, in the register's words.
public struct PublicRule: Sendable, Hashable {
    /// Its identifier.
    public let id: String
    /// What it says.
    public let text: PublicText
    /// Where it stands.
    public let sources: [PublicCitation]
    /// The first day on which it is in force, if it has one.
    public let from: Day?
    /// The last day.
    public let to: Day?
    /// Whether nobody compared it with its source yet.
    public let isUnverified: Bool
    /// Whether it closes the definition to a case.
    public let excludes: Bool
    /// The articles of international law that go with it.
    public let norms: PublicText?
    /// Whether nobody compared these articles with their source yet.
    public let normsUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        id: String,
        text: PublicText,
        sources: [PublicCitation],
        from: Day? = nil,
        to: Day? = nil,
        isUnverified: Bool = false,
        excludes: Bool = false,
        norms: PublicText? = nil,
        normsUnverified: Bool = false
    ) {
        self.id = id
        self.text = text
        self.sources = sources
        self.from = from
        self.to = to
        self.isUnverified = isUnverified
        self.excludes = excludes
        self.norms = norms
        self.normsUnverified = normsUnverified
    }
}
