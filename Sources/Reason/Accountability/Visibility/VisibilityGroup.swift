// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statistics

/// How visible the persons of a group are, as far as it may be told.
public struct VisibilityGroup: Sendable, Hashable {
    /// The group; `nil` for those of whom it is not known.
    public let group: String?
    /// How many persons, by the rule for small cells; nothing else is told of a group of which it is hidden.
    public let persons: SmallCells.Cell
    /// Mentions by the person.
    public let mean: Double?
    /// The middle number of mentions.
    public let median: Double?
    /// How many per cent of the persons nobody names, worked out from numbers that may be shown; `nil` if one of them is hidden.
    public let unnamedPercent: Int?
    /// The Gini coefficient within the group; `nil` without mentions.
    public let gini: Double?
    /// Its interval at 95%.
    public let interval: ClosedRange<Double>?
    /// The latest date of a document that names one of them.
    public let last: PartialDate?

    /// What may be told of the persons of a group.
    init(_ group: String?, _ members: [PersonVisibility], persons: SmallCells.Cell, unnamedPercent: Int?) {
        self.group = group
        self.persons = persons
        guard persons != .hidden else {
            (mean, median, self.unnamedPercent, gini, interval, last) = (nil, nil, nil, nil, nil, nil)
            return
        }
        let spread = VisibilityDistribution(members.map(\.namings.count), resamples: 1_000)
        (mean, median, gini, interval) = (spread.mean, spread.median, spread.gini, spread.interval)
        self.unnamedPercent = unnamedPercent
        last = members.compactMap(\.last).max {
            ($0.range.latest ?? .earliest) < ($1.range.latest ?? .earliest)
        }
    }
}
