// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a later sentence is joined with an earlier one that is not served yet.
public struct JoinRule: Sendable, Hashable {
    /// What it does with the earlier one.
    public enum Effect: String, Sendable, Hashable, CaseIterable {
        /// Both become one term, and what was served of the earlier counts.
        case oneTerm = "one-term"
        /// The part not yet served is added, wholly or in part.
        case addRest = "add-rest"
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// The name in a case file, for example `69.5`.
    public var name: String
    /// What it does.
    public var effect: Effect
    /// Whether the whole is longer than the rest of the earlier one alone.
    public var exceedsRest: Bool

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["name", "effect", "exceedsRest"])
        frame = try RuleFrame(fields)
        name = try fields.required("name").text()
        effect = try fields.required("effect").code(Effect.self)
        exceedsRest = try fields.map("exceedsRest") { node throws(PackError) in try node.flag() } ?? false
    }
}
