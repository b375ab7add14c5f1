// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Something said of a plan: which text of the interface, and what stands in its slots. The words are those of a language, and
/// this room has none.
public struct PlanSaying: Sendable, Hashable {
    /// What stands in a slot.
    public indirect enum Slot: Sendable, Hashable {
        /// What the user wrote: an id, the name of a score or of an attribute.
        case text(String)
        /// How many.
        case count(Int)
        /// A number, with three places at the most.
        case number(Double)
        /// A number with its sign.
        case signed(Double)
        /// A value of a candidate.
        case value(PlanValue)
        /// A side.
        case side(Candidate.Side)
        /// Something said.
        case saying(PlanSaying)
        /// Several, parted by commas.
        case list([Slot])
        /// Several, parted by semicolons.
        case long([Slot])
        /// Several of which one is meant.
        case oneOf([Slot])
    }

    /// The key of the text, without `plan.` before it.
    public let key: String
    /// The slots by their names.
    public let slots: [String: Slot]

    init(_ key: String, _ slots: [String: Slot] = [:]) {
        self.key = key
        self.slots = slots
    }
}
