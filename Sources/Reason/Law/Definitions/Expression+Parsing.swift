// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Expression where Leaf == DefinitionLeaf {
    /// Reads a condition: the identifier of a criterion, or one named operation.
    ///
    /// ```yaml
    /// met: {any: [PACE-a, PACE-b, {all: [PACE-M, {any: [PACE-c, PACE-d, PACE-e]}]}]}
    /// ```
    ///
    /// The operations: `all`, `any`, `atLeast` (`number`, `of`), `not`, `if` with `then`, `is` (`of`, `answers`),
    /// `definition`.
    ///
    /// - Throws: ``PackError`` if it is neither, or an operation has too few operands.
    init(_ node: PackNode) throws(PackError) {
        guard node.hasFields else {
            self = .leaf(.criterion(try node.ruleID()))
            return
        }
        let names = ["all", "any", "atLeast", "not", "if", "then", "is", "definition"]
        let fields = try PackFields(node, known: names)
        let given = names.filter { fields.optional($0) != nil }
        switch given {
        case ["all"]: self = .all(try Self.operands(fields.required("all")))
        case ["any"]: self = .any(try Self.operands(fields.required("any")))
        case ["not"]: self = .not(try Expression(fields.required("not")))
        case ["definition"]: self = .leaf(.definition(try fields.required("definition").ruleID()))
        case ["if", "then"]:
            self = .ifThen(try Expression(fields.required("if")), try Expression(fields.required("then")))
        case ["atLeast"]:
            let inner = try PackFields(fields.required("atLeast"), known: ["number", "of"])
            let operands = try Self.operands(inner.required("of"))
            self = .atLeast(try inner.required("number").number(in: 1...operands.count), operands)
        case ["is"]:
            let inner = try PackFields(fields.required("is"), known: ["of", "answers"])
            let answers = try inner.required("answers").each { node throws(PackError) in
                try node.code(Answer.self)
            }
            self = .isOneOf(try Expression(inner.required("of")), answers)
        default:
            throw node.error(
                "One operation is expected here",
                "Give one of: all, any, atLeast, not, if with then, is, definition; or the identifier of a criterion.")
        }
    }

    private static func operands(_ node: PackNode) throws(PackError) -> [Expression] {
        let operands = try node.each { node throws(PackError) in try Expression(node) }
        if operands.isEmpty { throw node.error("There is no operand", "Name one or more criteria.") }
        return operands
    }
}
