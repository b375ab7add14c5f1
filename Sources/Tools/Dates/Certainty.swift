// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The answer to a question about partial dates: certainly, possibly or not.
///
/// The logic is Kleene's strong logic of three values: `and` is the smaller answer, `or` the greater, and `not` turns
/// the scale round. A count of the *certainly* is a lower bound, a count of the *certainly* and *possibly* an upper.
public enum Certainty: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    /// It is not so.
    case no = 0
    /// It may be so; what is known does not decide it.
    case possibly = 1
    /// It is so.
    case certainly = 2

    /// Certainty of a plain yes or no.
    public init(_ value: Bool) {
        self = value ? .certainly : .no
    }

    /// How certain it is that both are so.
    public func and(_ other: Certainty) -> Certainty {
        min(self, other)
    }

    /// How certain it is that at least one is so.
    public func or(_ other: Certainty) -> Certainty {
        max(self, other)
    }

    /// How certain it is that this is not so.
    public var not: Certainty {
        switch self {
        case .no: .certainly
        case .possibly: .possibly
        case .certainly: .no
        }
    }

    /// Whether it is not ruled out.
    public var isPossible: Bool { self != .no }

    /// From *no* to *certainly*.
    public static func < (left: Certainty, right: Certainty) -> Bool {
        left.rawValue < right.rawValue
    }
}
