// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A sanctions regime: its rules, and the criteria to which a dossier maps the facts.
public struct SanctionRegime: Sendable, Hashable {
    /// Its identifier, unique in the pack.
    public var id: RuleID
    /// How commands and consents name it: `eu-russia`.
    public var code: String
    /// Its name.
    public var title: RuleText
    /// Its legal base, as a lawyer cites it.
    public var legalBase: RuleText
    /// Its rules.
    public var rules: [ProcedureRule]
    /// Its criteria, in order.
    public var criteria: [RegimeCriterion]

    /// Whether a name means this regime: its code or its identifier, in capitals or small letters.
    public func isNamed(_ name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        return name == code || name == id.text.lowercased()
    }

    /// Reads a regime.
    ///
    /// - Throws: ``PackError`` if something is missing or wrong.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["id", "code", "title", "legalBase", "rules", "criteria"])
        id = try fields.required("id").ruleID()
        code = try fields.required("code").text()
        title = try RuleText(fields.required("title"))
        legalBase = try RuleText(fields.required("legalBase"))
        rules = try fields.required("rules").items(by: \ProcedureRule.frame.id) { node throws(PackError) in
            try ProcedureRule(node)
        }
        criteria = try fields.required("criteria").items(by: \RegimeCriterion.id) { node throws(PackError) in
            try RegimeCriterion(node)
        }
    }
}
