// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A number of entries or persons with bounds: those for whom it is so beyond doubt, and those for whom it may be so.
public struct AuditBounds: Sendable, Hashable {
    /// For whom it is so beyond doubt.
    public var certain: Int
    /// For whom it may be so, the certain ones among them.
    public var possible: Int

    /// Makes bounds.
    public init(certain: Int = 0, possible: Int = 0) {
        self.certain = certain
        self.possible = possible
    }

    mutating func add(certain isCertain: Bool, possible isPossible: Bool) {
        certain += isCertain ? 1 : 0
        possible += isCertain || isPossible ? 1 : 0
    }
}
