// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Law

/// A condition of a definition in words.
enum ExpressionText {
    static func text(_ expression: Law.Expression<DefinitionLeaf>) -> String {
        switch expression {
        case .leaf(let leaf): "\(leaf)"
        case .all(let operands): "(" + operands.map(text).joined(separator: " and ") + ")"
        case .any(let operands): "(" + operands.map(text).joined(separator: " or ") + ")"
        case .atLeast(let number, let operands):
            "at least \(number) of (" + operands.map(text).joined(separator: ", ") + ")"
        case .not(let operand): "not \(text(operand))"
        case .ifThen(let condition, let consequence): "(if \(text(condition)) then \(text(consequence)))"
        case .isOneOf(let operand, let answers):
            "\(text(operand)) is \(answers.map(AssessmentReport.word).joined(separator: " or "))"
        }
    }
}
