// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// A condition with its column resolved.
final class CompiledCondition {
    private let column: Int?
    private let equals: Set<String>
    private let contains: [String]
    private let isNegated: Bool
    let name: String

    init(_ rule: ConditionRule, columns: inout ColumnList) {
        column = rule.column.map { columns.index(of: $0) }
        equals = Set(rule.equals)
        contains = rule.contains
        isNegated = rule.isNegated
        let words = (rule.equals + rule.contains).prefix(5).joined(separator: ", ")
        let verb = rule.contains.isEmpty ? (rule.equals.isEmpty ? "is not empty" : "is") : "has"
        name = "\(rule.isNegated ? "not: " : "")\(rule.column ?? "item") \(verb) \(words)"
    }

    func holds(_ frame: RowFrame) throws(StatementError) -> Bool { try test(frame) != isNegated }

    private func test(_ frame: RowFrame) throws(StatementError) -> Bool {
        guard let column else { return matches(frame.item?.text([]) ?? "") }
        do throws(ImportFailure) {
            for item in try frame.row.items(column) where matches(item.text([])) { return true }
            return false
        } catch {
            throw frame.note(error)
        }
    }

    private func matches(_ text: String) -> Bool {
        if !equals.isEmpty { return equals.contains(text) }
        if !contains.isEmpty { return contains.contains { text.contains($0) } }
        return !text.isEmpty
    }
}
