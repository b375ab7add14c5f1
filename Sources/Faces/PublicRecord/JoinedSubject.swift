// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A subject of a source that was found to be this person.
public struct JoinedSubject: Sendable, Hashable {
    /// The source.
    public let source: SourceID
    /// Its publisher.
    public let publisher: PublicText
    /// How the source names the subject, as its row or number.
    public let label: String
    /// Whether the join was made by the machine above the upper threshold, and not by people.
    public let byMachine: Bool
    /// The number under which it stood before.
    public let formerID: PersonID?
    /// When.
    public let joined: Day?

    /// Puts the parts together; each is described at its property.
    public init(
        source: SourceID,
        publisher: PublicText,
        label: String,
        byMachine: Bool = false,
        formerID: PersonID? = nil,
        joined: Day? = nil
    ) {
        self.source = source
        self.publisher = publisher
        self.label = label
        self.byMachine = byMachine
        self.formerID = formerID
        self.joined = joined
    }
}
