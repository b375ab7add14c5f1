// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who gets no more than a day for a day.
public struct CreditException: Sendable, Hashable {
    /// Source, mark and text.
    public var frame: RuleFrame
    /// The articles; empty if the rule asks for a circumstance alone.
    public var articles: [ChargedArticle]
    /// The circumstance without which it does not apply.
    public var condition: TermCondition?
    /// Whether it is not known that the law has this exception, so that the term is given with and without it.
    public var isOpen: Bool

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["articles", "condition", "open"])
        frame = try RuleFrame(fields)
        articles = try fields.map("articles") { node throws(PackError) in try node.articles() } ?? []
        condition = try fields.map("condition") { node throws(PackError) in try node.code(TermCondition.self) }
        isOpen = try fields.map("open") { node throws(PackError) in try node.flag() } ?? false
    }
}
