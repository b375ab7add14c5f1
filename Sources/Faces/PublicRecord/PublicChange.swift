// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A change to a published record.
public struct PublicChange: Sendable, Hashable {
    /// Whose record.
    public let person: PersonID
    /// The first name of each script.
    public let names: [PublicName]
    /// What changed.
    public let kind: ChangeKind
    /// The new status, where it is one.
    public let status: PublicStatus?
    /// Since when a source has said it.
    public let known: Day?
    /// When it was recorded.
    public let recorded: Day

    /// Puts the parts together; each is described at its property.
    public init(
        person: PersonID,
        names: [PublicName] = [],
        kind: ChangeKind,
        status: PublicStatus? = nil,
        known: Day? = nil,
        recorded: Day
    ) {
        self.person = person
        self.names = names
        self.kind = kind
        self.status = status
        self.known = known
        self.recorded = recorded
    }
}
