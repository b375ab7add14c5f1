// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many persons: for so many it is certain, for so many possible.
public struct Bounds: Sendable, Hashable {
    /// For whom it is so beyond doubt.
    public var certain: Int
    /// For whom it may be so, the certain ones among them.
    public var possible: Int

    /// Makes a count; by default of nobody.
    public init(certain: Int = 0, possible: Int = 0) {
        self.certain = certain
        self.possible = possible
    }

    /// Counts one more person.
    public mutating func add(_ certainty: Certainty) {
        if certainty == .certainly { certain += 1 }
        if certainty.isPossible { possible += 1 }
    }
}
