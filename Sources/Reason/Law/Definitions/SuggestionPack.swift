// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which facts of a record suggest which answers. A suggestion is the machine's: it is shown as such, and never counts
/// as a finding.
public struct SuggestionPack: LawPack, Hashable {
    /// What the file says of itself.
    public let header: PackHeader
    /// The rules, in their order.
    public let rules: [SuggestionRule]

    /// The frames of the rules.
    public var frames: [RuleFrame] { rules.map(\.frame) }

    /// Reads a pack of suggestions.
    ///
    /// - Throws: ``PackError`` of the place that is wrong.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: PackHeader.fieldNames + ["groups", "rules"])
        header = try PackHeader(fields, kind: .suggestions)
        let groups =
            try fields.map("groups") { node throws(PackError) in
                try node.items(by: \ArticleGroup.name) { node throws(PackError) in try ArticleGroup(node) }
            } ?? []
        rules = try fields.required("rules").items(by: \SuggestionRule.frame.id) { node throws(PackError) in
            try SuggestionRule(node, groups: groups)
        }
    }
}
