// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A rule that reads facts of a record and suggests answers.
public struct SuggestionRule: Sendable, Hashable {
    /// A suggested answer.
    public struct Suggested: Sendable, Hashable {
        /// To which criterion.
        public var criterion: RuleID
        /// Which answer.
        public var answer: Answer
    }

    /// Identifier, text, sources and mark.
    public var frame: RuleFrame
    /// What must be so; all of it.
    public var when: SuggestionCondition
    /// What it suggests.
    public var suggests: [Suggested]

    init(_ node: PackNode, groups: [ArticleGroup]) throws(PackError) {
        let fields = try PackFields(node, known: RuleFrame.fieldNames + ["when", "suggests"])
        frame = try RuleFrame(fields)
        when = try SuggestionCondition(fields.required("when"), groups: groups)
        suggests = try fields.required("suggests").each { node throws(PackError) in
            let fields = try PackFields(node, known: ["criterion", "answer"])
            return Suggested(
                criterion: try fields.required("criterion").ruleID(),
                answer: try fields.required("answer").code(Answer.self))
        }
    }
}
