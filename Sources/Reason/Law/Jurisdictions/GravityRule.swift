// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a class of gravity ends, by the greatest imprisonment that the part of the article allows.
public struct GravityRule: Sendable, Hashable {
    /// Source, mark and text.
    public var frame: RuleFrame
    /// The class.
    public var gravity: Gravity
    /// The greatest number of years in the class; `nil` for the last class, which has no end.
    public var atMostYears: Int?

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["gravity", "atMostYears"])
        frame = try RuleFrame(fields)
        gravity = try fields.required("gravity").code(Gravity.self)
        atMostYears = try fields.map("atMostYears") { node throws(PackError) in try node.number(in: 0...100) }
    }
}
