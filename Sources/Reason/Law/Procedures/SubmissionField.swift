// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A field of a submission: what the body asks for, and which facts of the record fill it.
///
/// ```yaml
/// - {id: birth, label: {en: Date of birth, ru: Дата рождения}, fact: birth, required: true}
/// ```
public struct SubmissionField: Sendable, Hashable {
    /// Its identifier, unique in its section.
    public var id: String
    /// What the form calls it, in our words.
    public var label: RuleText
    /// Which facts fill it.
    public var fact: SubmissionFact
    /// Criteria of definitions; findings on them stand before the facts, if one of them says that it is met.
    public var findings: [RuleID]
    /// Whether it has to be filled.
    public var isRequired: Bool
    /// Whether it is given to others only with a consent on file.
    public var needsConsent: Bool
    /// What whoever fills it in should know.
    public var hint: RuleText?

    /// Reads a field.
    ///
    /// - Throws: ``PackError`` if something is missing or wrong.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["id", "label", "fact", "findings", "required", "consent", "hint"])
        id = try fields.required("id").ruleID().text
        label = try RuleText(fields.required("label"))
        fact = try fields.required("fact").code(SubmissionFact.self)
        findings =
            try fields.map("findings") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.ruleID() }
            } ?? []
        isRequired = try fields.map("required") { node throws(PackError) in try node.flag() } ?? false
        needsConsent = try fields.map("consent") { node throws(PackError) in try node.flag() } ?? false
        hint = try fields.map("hint") { node throws(PackError) in try RuleText(node) }
    }
}
