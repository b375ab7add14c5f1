// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One page of a list of people.
public struct PeoplePage: Sendable, Hashable {
    /// The people of this page.
    public let people: [PersonSummary]
    /// How many match in all, certainly or possibly.
    public let total: Int
    /// How many of them match certainly.
    public let certainly: Int
    /// The choices of the filters.
    public let choices: PeopleChoices
    /// Where a name found nobody: people of a name near in spelling.
    public let near: [PersonSummary]
    /// Where nobody matches: how many would at other dates.
    public let anyDate: Int

    /// Puts the parts together; each is described at its property.
    public init(
        people: [PersonSummary] = [],
        total: Int,
        certainly: Int,
        choices: PeopleChoices = PeopleChoices(),
        near: [PersonSummary] = [],
        anyDate: Int = 0
    ) {
        self.people = people
        self.total = total
        self.certainly = certainly
        self.choices = choices
        self.near = near
        self.anyDate = anyDate
    }
}
