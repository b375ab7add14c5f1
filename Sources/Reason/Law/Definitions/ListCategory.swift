// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A category of a definition that sorts cases: a kind of detention, a status, a place on a list.
public struct ListCategory: Sendable, Hashable {
    /// Its code, for example `PP`.
    public var code: String
    /// Its text, source and mark.
    public var frame: RuleFrame
    /// When it holds.
    public var when: Expression<DefinitionLeaf>
    /// Whether it stands beside the categories and does not take the place of one.
    public var isFlag: Bool
    /// The code of the category that it parts further; it holds only where that one does, and stands after it.
    public var parent: String?

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["code", "when", "flag", "of"])
        frame = try RuleFrame(fields)
        code = try fields.required("code").text()
        when = try Expression(fields.required("when"))
        isFlag = try fields.map("flag") { node throws(PackError) in try node.flag() } ?? false
        parent = try fields.map("of") { node throws(PackError) in try node.text() }
        if isFlag, parent != nil {
            throw node.error("“\(code)” is a flag and a part of a category at once", "Leave one of the two out.")
        }
    }
}
