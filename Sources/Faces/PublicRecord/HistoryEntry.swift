// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One step in the life of a record.
public struct HistoryEntry: Sendable, Hashable {
    /// What was done.
    public let kind: HistoryKind
    /// Since when the source has said it.
    public let known: Day?
    /// When it was recorded.
    public let recorded: Day
    /// Number of the source, in the list of the person.
    public let source: Int?
    /// How many statements it was about.
    public let statements: Int
    /// The position of the entry in the ledger, for its proof.
    public let position: Int?
    /// The value that no longer stands, where one may still be shown.
    public let oldValue: PublicText?
    /// The value that took its place.
    public let newValue: PublicText?
    /// Why.
    public let reason: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        kind: HistoryKind,
        known: Day? = nil,
        recorded: Day,
        source: Int? = nil,
        statements: Int = 0,
        position: Int? = nil,
        oldValue: PublicText? = nil,
        newValue: PublicText? = nil,
        reason: PublicText? = nil
    ) {
        self.kind = kind
        self.known = known
        self.recorded = recorded
        self.source = source
        self.statements = statements
        self.position = position
        self.oldValue = oldValue
        self.newValue = newValue
        self.reason = reason
    }
}
