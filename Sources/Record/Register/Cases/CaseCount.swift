// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many cases a group has.
public struct CaseCount: Sendable, Hashable {
    /// The group; `nil` for cases without a value.
    public let group: String?
    /// How many cases are in the group: for statuses those that are shown with it, else all with the value.
    public let cases: Int
    /// How many certainly have the status or, for other groupings, are certainly held: the lower bound.
    public let certainly: Int
    /// How many possibly or certainly have it: the upper bound.
    public let possibly: Int

    /// Makes a count.
    public init(group: String?, cases: Int, certainly: Int, possibly: Int) {
        self.group = group
        self.cases = cases
        self.certainly = certainly
        self.possibly = possibly
    }
}
