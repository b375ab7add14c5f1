// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A section of a submission.
public struct SubmissionSection: Sendable, Hashable {
    /// Its identifier, unique in the pack.
    public var id: String
    /// Its heading.
    public var title: RuleText
    /// The tracks that ask for it; all of them if the pack does not say.
    public var variants: [ProcedureVariant]
    /// Its fields, in order.
    public var fields: [SubmissionField]

    /// Reads a section.
    ///
    /// - Throws: ``PackError`` if something is missing or wrong, or two fields have one identifier.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["id", "title", "only", "fields"])
        id = try fields.required("id").ruleID().text
        title = try RuleText(fields.required("title"))
        variants =
            try fields.map("only") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(ProcedureVariant.self) }
            } ?? ProcedureVariant.allCases
        self.fields = try fields.required("fields").items(by: \SubmissionField.id) { node throws(PackError) in
            try SubmissionField(node)
        }
    }
}
