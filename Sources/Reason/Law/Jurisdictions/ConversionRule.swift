// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a day of imprisonment is worth in another punishment.
public struct ConversionRule: Sendable, Hashable {
    /// Source, mark and text.
    public var frame: RuleFrame
    /// The other punishment.
    public var to: Punishment
    /// How many days of it one day of imprisonment makes.
    public var perDay: Fraction

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["to", "perDay"])
        frame = try RuleFrame(fields)
        to = try fields.required("to").code(Punishment.self)
        perDay = try fields.required("perDay").fraction()
    }
}
