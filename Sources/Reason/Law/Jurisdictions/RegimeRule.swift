// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// In which regime a sentence to imprisonment is served, for a case whose regime is not on file.
public struct RegimeRule: Sendable, Hashable {
    /// Source, mark and text.
    public var frame: RuleFrame
    /// The regime.
    public var servedAs: String
    /// The gravity of the crimes for which it holds.
    public var gravity: [Gravity]
    /// For whom; `nil` for both.
    public var sex: Sex?
    /// Whether it is for those who were under age at the sentence.
    public var juvenile: Bool

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["servedAs", "gravity", "sex", "juvenile"])
        frame = try RuleFrame(fields)
        servedAs = try fields.required("servedAs").text()
        gravity =
            try fields.map("gravity") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(Gravity.self) }
            } ?? []
        sex = try fields.map("sex") { node throws(PackError) in try node.code(Sex.self) }
        juvenile = try fields.map("juvenile") { node throws(PackError) in try node.flag() } ?? false
    }
}
