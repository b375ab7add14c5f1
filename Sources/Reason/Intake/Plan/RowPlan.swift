// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

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
        let readsText = rules.contains { rule in
            if case .biography = rule.rule.product { true } else { false }
        }
        biographies = readsText ? try BiographyReader(file: mapping.file) : nil
    }

    /// Checks all that can be checked without a file.
    static func check(_ mapping: Mapping) throws(MappingError) {
        _ = try RowPlan(mapping)
    }

    /// The name of the condition that keeps the row out; `nil` if the mapping takes it.
    func exclusion(of row: InputRow) throws(ImportFailure) -> String? {
        guard !only.isEmpty else { return nil }
        frame.row = row
        frame.problem = nil
        do throws(StatementError) {
            for condition in only where try !condition.holds(frame) { return condition.name }
            return nil
        } catch {
            throw failure(error, row)
        }
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
    func statements(
        of row: InputRow, warnings: inout [ImportProblem]
    ) throws(ImportFailure) -> [[Statement]] {
        frame.row = row
        frame.problem = nil
        if !frame.warnings.isEmpty { frame.warnings.removeAll() }
        var result = [[Statement]](repeating: [], count: compartments.count)
        result[0].reserveCapacity(rules.count)
        do throws(StatementError) {
            for (rule, slot) in rules {
                if case .biography(let column, let reading) = rule.product {
                    try read(column, reading, rule, into: &result[slot])
                } else {
                    try rule.run(frame, into: &result[slot])
                }
            }
        } catch {
            throw failure(error, row)
        }
        if !frame.warnings.isEmpty {
            warnings += frame.warnings
            frame.warnings.removeAll()
        }
        checkFormulas(row, &warnings)
        return result
    }

    private func read(
        _ column: Int, _ reading: StatementRule.TextReading, _ rule: CompiledStatement,
        into statements: inout [Statement]
    ) throws(StatementError) {
        for condition in rule.conditions where try !condition.holds(frame) { return }
        do throws(ImportFailure) {
            let text = try frame.row.text(column)
            biographies?.read(text, field: columns[column].name, take: reading.take, into: &statements)
        } catch {
            frame.problem = error.problem
            throw .invalid(field: "", value: "", remedy: "", place: "")
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

    private func failure(_ error: StatementError, _ row: InputRow) -> ImportFailure {
        if let problem = frame.problem {
            frame.problem = nil
            return ImportFailure(problem: problem)
        }
        switch error {
        case .missing(let field, _):
            return ImportFailure(
                problem: ImportProblem(
                    row: row.number, problem: "The row says something, but not the field “\(field)” that it needs",
                    remedy: "Fill the column in, or empty those that belong to it."))
        case .invalid(let field, let value, let remedy, _):
            return ImportFailure(
                problem: ImportProblem(
                    row: row.number, column: field, value: value, problem: "The field cannot have this value",
                    remedy: remedy))
        default:
            return ImportFailure(
                problem: ImportProblem(
                    row: row.number, problem: "The row does not fit the vocabulary", remedy: "\(error)"))
        }
    }
}
