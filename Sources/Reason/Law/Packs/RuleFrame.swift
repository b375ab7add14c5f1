// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What every rule of every pack says of itself: its identifier, its text, its sources, when it is in force, and
/// whether someone compared it with its source.
///
/// ```yaml
/// - id: PACE-b
///   text: {en: …, ru: …}
///   source: {citation: "PACE, Resolution 1900 (2012), para. 3.b", url: https://…}
///   inForce: {from: 2012-10-03}
///   mark: verified
/// ```
public struct RuleFrame: Sendable, Hashable {
    /// The names of the fields that the frame reads, for ``PackFields``.
    public static let fieldNames = ["id", "text", "source", "inForce", "mark", "toVerify"]

    /// The identifier, unique in the pack.
    public var id: RuleID
    /// The rule in our words.
    public var text: RuleText
    /// Where it stands; at least one.
    public var sources: [RuleSource]
    /// When it is in force.
    public var validity: RuleValidity
    /// Whether it was compared with its source.
    public var mark: RuleMark
    /// What of it is to be verified, in English, if that is not the whole.
    public var toVerify: String?

    /// Makes a frame.
    public init(
        id: RuleID, text: RuleText, sources: [RuleSource], validity: RuleValidity = RuleValidity(), mark: RuleMark,
        toVerify: String? = nil
    ) {
        self.id = id
        self.text = text
        self.sources = sources
        self.validity = validity
        self.mark = mark
        self.toVerify = toVerify
    }

    /// Reads the frame out of the fields of a rule.
    ///
    /// - Throws: ``PackError`` if a field is missing or wrong, or a verified rule has a remark of what is to be verified.
    public init(_ fields: PackFields) throws(PackError) {
        id = try fields.required("id").ruleID()
        text = try RuleText(fields.required("text"))
        sources = try fields.required("source").each { node throws(PackError) in try RuleSource(node) }
        validity =
            try fields.map("inForce") { node throws(PackError) in try RuleValidity(node) } ?? RuleValidity()
        mark = try fields.required("mark").code(RuleMark.self)
        toVerify = try fields.map("toVerify") { node throws(PackError) in try node.text() }
        if sources.isEmpty { throw fields.node.error("The rule “\(id)” has no source", "Cite one.") }
        if mark == .verified, toVerify != nil {
            throw fields.node.error(
                "The rule “\(id)” is verified, and says what is to be verified", "Mark it to-be-verified.")
        }
    }
}
