// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates

/// What the published people of a register add up to on a day: everybody can recount it from the list of people.
///
/// Numbers are of persons, never of cases. Children, who are not named, count in totals and by status and nowhere else.
public struct PublicStatistics: Sendable, Hashable {
    /// All published people.
    public let people: Int
    /// Of them held on the day.
    public let held: PublicNumbers.Bounds
    /// Children, who are counted above and left out of all that could point to one.
    public let children: Int
    /// How many were held month by month: all, then those of each list and organisation, most people first.
    public let series: [StockLine]
    /// All published people by status; the code is that of `PublicStatus`.
    public let statuses: [StatisticsGroup]
    /// Who is held by article; a person counts under each.
    public let articles: [StatisticsGroup]
    /// Who is held by region.
    public let regions: [StatisticsGroup]
    /// Who is held by sex: `female`, `male`, `other`.
    public let sexes: [StatisticsGroup]
    /// Who is held by age; the code is a band of years, as `25–34` or `65+`.
    public let ages: [StatisticsGroup]
    /// Who was detained and who left, month by month.
    public let flows: PublicFlows
    /// Terms of imprisonment by offence.
    public let terms: PublicTerms
    /// How long time in custody lasts.
    public let custody: PublicCustody
    /// Whether exchanges were followed by more detentions.
    public let monitor: PublicMonitor

    /// Puts the parts together; each is described at its property.
    public init(
        people: Int, held: PublicNumbers.Bounds, children: Int = 0, series: [StockLine] = [],
        statuses: [StatisticsGroup] = [], articles: [StatisticsGroup] = [], regions: [StatisticsGroup] = [],
        sexes: [StatisticsGroup] = [], ages: [StatisticsGroup] = [], flows: PublicFlows = PublicFlows(),
        terms: PublicTerms = PublicTerms(), custody: PublicCustody = PublicCustody(),
        monitor: PublicMonitor = PublicMonitor()
    ) {
        self.people = people
        self.held = held
        self.children = children
        self.series = series
        self.statuses = statuses
        self.articles = articles
        self.regions = regions
        self.sexes = sexes
        self.ages = ages
        self.flows = flows
        self.terms = terms
        self.custody = custody
        self.monitor = monitor
    }
}
