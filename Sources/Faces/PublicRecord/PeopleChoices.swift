// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The choices of the filters at the moment asked for.
public struct PeopleChoices: Sendable, Hashable {
    /// Holding states.
    public let heldBy: [FilterChoice]
    /// Articles.
    public let articles: [FilterChoice]
    /// Regions.
    public let regions: [FilterChoice]
    /// Years of arrest; the code is the year.
    public let years: [FilterChoice]
    /// Sources; the code is the number of the source.
    public let sources: [FilterChoice]
    /// Organisations.
    public let recognitions: [FilterChoice]

    /// Puts the parts together; each is described at its property.
    public init(
        heldBy: [FilterChoice] = [],
        articles: [FilterChoice] = [],
        regions: [FilterChoice] = [],
        years: [FilterChoice] = [],
        sources: [FilterChoice] = [],
        recognitions: [FilterChoice] = []
    ) {
        self.heldBy = heldBy
        self.articles = articles
        self.regions = regions
        self.years = years
        self.sources = sources
        self.recognitions = recognitions
    }
}
