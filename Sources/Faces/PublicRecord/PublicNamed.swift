// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A published person whom a document names.
public struct PublicNamed: Sendable, Hashable {
    /// The person.
    public let person: PersonID
    /// The first name of each script.
    public let names: [PublicName]
    /// The status on the day asked for.
    public let status: StatusFact
    /// The paragraph that has the name.
    public let paragraph: PublicText?
    /// Whether nobody has checked yet that it names the person.
    public let isUnverified: Bool
    /// Numbers of the sources, in the list of the document.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        person: PersonID,
        names: [PublicName] = [],
        status: StatusFact,
        paragraph: PublicText? = nil,
        isUnverified: Bool = false,
        sources: [Int] = []
    ) {
        self.person = person
        self.names = names
        self.status = status
        self.paragraph = paragraph
        self.isUnverified = isUnverified
        self.sources = sources
    }
}
