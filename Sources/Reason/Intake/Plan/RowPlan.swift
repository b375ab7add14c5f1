// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Register
import Statements

/// A mapping made ready for work: columns are numbers, tables of values are dictionaries, constants are read.
final class RowPlan {
    let mapping: Mapping
    let columns: [PlanColumn]
    /// The compartments that the mapping writes to, its own first. Each row gives one entry to the first, and one to each
    /// other of which it has something to say.
    let compartments: [Compartment]
    private let key: [Int]
    private let only: [CompiledCondition]
    private let rules: [(rule: CompiledStatement, slot: Int)]
    private let frame: RowFrame
    /// Whether a row of a person without any name is a problem and no mere warning.
    private let requiresName: Bool
    private let biographies: BiographyReader?

    init(_ mapping: Mapping) throws(MappingError) {
        self.mapping = mapping
        var columns = ColumnList()
        var key: [Int] = []
        for name in mapping.key.columns { key.append(columns.index(of: name)) }
        self.key = key
        var only: [CompiledCondition] = []
        for condition in mapping.only { only.append(CompiledCondition(condition, columns: &columns)) }
        self.only = only
        var compartments = [mapping.compartment]
        var rules: [(rule: CompiledStatement, slot: Int)] = []
        for statement in mapping.statements {
            let rule = try CompiledStatement(statement, mapping: mapping, columns: &columns)
            if !compartments.contains(rule.compartment) { compartments.append(rule.compartment) }
            rules.append((rule, compartments.firstIndex(of: rule.compartment) ?? 0))
        }
        self.rules = rules
        self.compartments = compartments
        self.columns = columns.columns
        frame = RowFrame(columns: columns.columns)
        requiresName = rules.contains { $0.rule.requiresName }
        let readsText = rules.contains { rule in
            if case .biography = rule.rule.product { true } else { false }
        }
        biographies = readsText ? try BiographyReader(file: mapping.file) : nil
    }

    /// Checks all that can be checked without a file.
    static func check(_ mapping: Mapping) throws(MappingError) {
        _ = try RowPlan(mapping)
    }

    /// The name of the condition that keeps the row out; `nil` if the mapping takes it, or if that cannot be told.
    func exclusion(of row: InputRow) -> String? {
        guard !only.isEmpty else { return nil }
        frame.begin(row)
        var name: String?
        frame.attempt(nil) { () throws(StatementError) in
            for condition in only where try !condition.holds(frame) {
                name = condition.name
                return
            }
        }
        return name
    }

    /// The source's own key of the row.
    func key(of row: InputRow) throws(ImportFailure) -> String {
        var text = ""
        var isFirst = true
        for column in key {
            if !isFirst { text += mapping.key.separator }
            text += try row.text(column)
            isFirst = false
        }
        var isEmpty = text.isEmpty
        if !isEmpty, key.count > 1, text.utf8.count < 32 {
            isEmpty = true
            for column in key where try !row.text(column).isEmpty { isEmpty = false }
        }
        guard isEmpty || text.utf8.count > 512 else { return text }
        let names = key.map { columns[$0].name }.joined(separator: ", ")
        throw ImportFailure(
            problem: ImportProblem(
                row: row.number, column: names, value: isEmpty ? nil : text,
                problem: isEmpty ? "The row has no key" : "The key is longer than 512 bytes",
                remedy: "Give the row a key that is its own and stays the same from edition to edition."))
    }

    /// What the row says, by compartment, in the order of ``compartments``; warnings are added to the list.
    ///
    /// - Throws: all problems of the row.
    func statements(
        of row: InputRow, warnings: inout [ImportProblem]
    ) throws(ImportFailure) -> [[Statement]] {
        frame.begin(row)
        var result = [[Statement]](repeating: [], count: compartments.count)
        result[0].reserveCapacity(rules.count)
        for (rule, slot) in rules {
            if case .biography(let column, let reading) = rule.product {
                frame.attempt(nil) { () throws(StatementError) in
                    try read(column, reading, rule, into: &result[slot])
                }
            } else {
                rule.run(frame, into: &result[slot])
            }
        }
        if mapping.subject == .person, frame.problems.isEmpty, !result.contains(where: Self.hasName) { noteNoName() }
        guard frame.problems.isEmpty else { throw ImportFailure(problems: frame.problems) }
        if !frame.warnings.isEmpty { warnings += frame.warnings }
        checkFormulas(row, &warnings)
        withholdInPublic(&result)
        return result
    }

    private static func hasName(_ statements: [Statement]) -> Bool {
        statements.contains { if case .name = $0.claim { true } else { false } }
    }

    private func noteNoName() {
        let named = rules.compactMap { rule -> String? in
            guard case .claim(.name, let object) = rule.rule.product else { return nil }
            return object.column(of: "text", frame)
        }
        let problem = ImportProblem(
            row: frame.row.number, column: named.first, problem: "The row has no name",
            remedy: requiresName
                ? "Fill it in from the source."
                : "Fill it in from the source, or mark the name in the mapping as required, so that such rows are refused.",
            isWarning: !requiresName)
        if requiresName { frame.note(problem) } else { frame.warnings.append(problem) }
    }

    /// What a row withholds in a closed part it withholds in its public part too, without a reason: the public pages see
    /// nothing else.
    private func withholdInPublic(_ result: inout [[Statement]]) {
        guard compartments.count > 1, let open = compartments.firstIndex(of: .public) else { return }
        let isHeld = result[open].contains { Withholding($0.claim) != nil }
        guard !isHeld, let hold = Withholding.longest(result.joined().compactMap { Withholding($0.claim) }) else {
            return
        }
        result[open].append(hold.bare)
    }

    private func read(
        _ column: Int, _ reading: StatementRule.TextReading, _ rule: CompiledStatement,
        into statements: inout [Statement]
    ) throws(StatementError) {
        guard try rule.holds(frame) else { return }
        do throws(ImportFailure) {
            let text = try frame.row.text(column)
            biographies?.read(text, field: columns[column].name, take: reading.take, into: &statements)
        } catch {
            throw frame.note(error)
        }
    }

    private func checkFormulas(_ row: InputRow, _ warnings: inout [ImportProblem]) {
        guard row is CellInputRow else { return }
        for column in columns.indices where row.isFormula(column) {
            warnings.append(
                ImportProblem(
                    row: row.number, column: columns[column].name, value: try? row.text(column),
                    problem: "The cell is computed by a formula; its saved result was taken",
                    remedy: "Replace the formula by its value, so that the file says what was meant.", isWarning: true))
        }
    }
}
