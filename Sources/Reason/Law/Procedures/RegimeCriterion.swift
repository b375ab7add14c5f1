// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A criterion of a sanctions regime, and which facts of a case bear on it. That facts are on file is not a finding that
/// the criterion is met.
public struct RegimeCriterion: Sendable, Hashable {
    /// Its identifier, unique in the regime.
    public var id: String
    /// The criterion in our words.
    public var text: RuleText
    /// The facts that bear on it; `by-hand` alone where the register keeps none.
    public var facts: [SubmissionFact]
    /// The roles whose holders answer for such facts themselves; for others the link has to be shown. Empty if any role may.
    public var roles: Set<OfficialRole>

    /// Reads a criterion.
    ///
    /// - Throws: ``PackError`` if something is missing or wrong.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["id", "text", "facts", "roles"])
        id = try fields.required("id").ruleID().text
        text = try RuleText(fields.required("text"))
        facts = try fields.required("facts").each { node throws(PackError) in try node.code(SubmissionFact.self) }
        let roles = try fields.map("roles") { node throws(PackError) in
            try node.each { node throws(PackError) in try node.code(OfficialRole.self) }
        }
        self.roles = Set(roles ?? [])
    }
}
