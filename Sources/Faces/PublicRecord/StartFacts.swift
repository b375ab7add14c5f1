// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the first page shows.
public struct StartFacts: Sendable, Hashable {
    /// What the register holds.
    public let totals: RegisterTotals
    /// What others have published.
    public let topics: [CountTopic]
    /// The latest changes, newest first.
    public let changes: [PublicChange]
    /// The latest exchanges and releases of many, newest first.
    public let releases: [ReleaseRow]

    /// Puts the parts together; each is described at its property.
    public init(
        totals: RegisterTotals,
        topics: [CountTopic] = [],
        changes: [PublicChange] = [],
        releases: [ReleaseRow] = []
    ) {
        self.totals = totals
        self.topics = topics
        self.changes = changes
        self.releases = releases
    }
}
