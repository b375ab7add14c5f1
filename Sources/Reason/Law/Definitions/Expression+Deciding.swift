// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Expression {
    /// The leaves that made the answer, each once: of a condition that is met those that are met, of one that cannot be
    /// met those that stand in its way, of an open one those that are open.
    public func deciding(_ value: (Leaf) -> Answer) -> [Leaf] {
        // There are few: looking through them is faster than a set.
        var found: [Leaf] = []
        gather(value, into: &found)
        return found
    }

    private func gather(_ value: (Leaf) -> Answer, into found: inout [Leaf]) {
        switch self {
        case .leaf(let leaf): if !found.contains(leaf) { found.append(leaf) }
        case .all(let operands), .any(let operands), .atLeast(_, let operands):
            let whole = answer(value)
            for operand in operands where Self.isOfOneKind(operand.answer(value), whole) {
                operand.gather(value, into: &found)
            }
        case .not(let operand), .isOneOf(let operand, _): operand.gather(value, into: &found)
        case .ifThen(let condition, let consequence):
            let whole = answer(value)
            if Self.isOfOneKind(Self.contrary(condition.answer(value)), whole) {
                condition.gather(value, into: &found)
            }
            if Self.isOfOneKind(consequence.answer(value), whole) { consequence.gather(value, into: &found) }
        }
    }

    private static func isOfOneKind(_ part: Answer, _ whole: Answer) -> Bool {
        switch whole {
        case .met: part == .met
        case .notMet, .excluded: part == .notMet || part == .excluded
        case .insufficient, .notAssessed: !part.isDecided
        }
    }
}
