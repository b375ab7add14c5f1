// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Somebody who could be released.
public struct Candidate: Hashable, Sendable {
    /// Whose list names the person: `ours` are those for whom the user asks, `theirs` those whom the other side asks for.
    public enum Side: String, Hashable, Sendable, CaseIterable {
        case ours
        case theirs
    }

    /// What names the person in the plan; of all candidates of both sides no two have the same.
    public let id: String
    /// The side.
    public let side: Side
    /// What is known of the person, by the name of the respect; the name among it if one was given.
    public let attributes: [String: PlanValue]

    /// A value; unknown if nobody said it.
    func value(_ attribute: String) -> PlanValue { attributes[attribute] ?? .unknown }

    /// A number; nil for anything else.
    func number(_ attribute: String) -> Double? {
        switch value(attribute) {
        case .number(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .text, .unknown: nil
        }
    }
}
