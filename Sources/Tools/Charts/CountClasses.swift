// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Classes of counts for maps: few, with round limits that grow, so that one large count does not make all others look alike.
public struct CountClasses: Sendable, Hashable {
    /// The least count of each class, rising; at most five.
    public let limits: [Int]
    /// The greatest count.
    public let greatest: Int

    /// Classes for counts; those below 1 are in no class.
    public init(_ counts: [Int]) {
        greatest = max(counts.max() ?? 0, 0)
        var steps: [Int] = []
        var unit = 1
        while unit <= greatest, steps.count < 40 {
            for factor in [1, 2, 5] where unit * factor <= greatest { steps.append(unit * factor) }
            unit *= 10
        }
        guard steps.count > 5 else {
            limits = steps
            return
        }
        limits = (0..<5).map { steps[$0 * (steps.count - 1) / 4] }
    }

    /// The class of a count, 0 being the lowest; `nil` for none.
    public func place(of count: Int) -> Int? { limits.lastIndex { $0 <= count } }

    /// What each class reaches from and to.
    public var ranges: [ClosedRange<Int>] {
        limits.enumerated().map { index, low in
            low...(index + 1 < limits.count ? max(limits[index + 1] - 1, low) : max(greatest, low))
        }
    }
}
