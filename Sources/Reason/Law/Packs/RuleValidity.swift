// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The days on which a rule is in force, both ends included; an end that is `nil` is open.
///
/// ```yaml
/// inForce: {from: 2012-10-03}
/// ```
public struct RuleValidity: Sendable, Hashable {
    /// The first day.
    public var from: Day?
    /// The last day.
    public var to: Day?

    /// Makes a validity; without ends the rule is always in force.
    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Reads the two days, each of which may be left out.
    ///
    /// - Throws: ``PackError`` if a day is none, or the last lies before the first.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["from", "to"])
        from = try fields.map("from") { node throws(PackError) in try node.day() }
        to = try fields.map("to") { node throws(PackError) in try node.day() }
        if let from, let to, to < from {
            throw node.error("The rule ends before it begins", "Check the two days.")
        }
    }

    /// Whether the rule is in force on the day.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}
