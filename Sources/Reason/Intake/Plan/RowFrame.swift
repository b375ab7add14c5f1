// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// What a rule looks at while it makes a statement: the row, and the item of a list.
final class RowFrame {
    var row = InputRow()
    var item: InputItem?
    /// The column of the list whose items are gone through.
    var listColumn: String?
    /// How many values the row gave to the statement so far.
    var given = 0
    /// What is wrong with the row: all of it, so that it can be mended in one go.
    private(set) var problems: [ImportProblem] = []
    /// How often a problem was met in the row, also one that was noted before.
    private(set) var faults = 0
    /// What a person should look at, though the row was taken over.
    var warnings: [ImportProblem] = []
    let columns: [PlanColumn]

    init(columns: [PlanColumn]) { self.columns = columns }

    /// Begins with a row.
    func begin(_ row: InputRow) {
        self.row = row
        item = nil
        if !problems.isEmpty { problems.removeAll() }
        if !warnings.isEmpty { warnings.removeAll() }
    }

    /// Notes a problem of a value and gives the error to throw for it.
    func failure(_ rule: CompiledValue, value: String?, _ problem: String, _ remedy: String) -> StatementError {
        note(
            ImportProblem(
                row: row.number, column: name(of: rule), value: value, problem: problem, remedy: remedy))
    }

    /// Notes a problem, once even if several rules meet it, and gives the error to throw for it.
    @discardableResult
    func note(_ problem: ImportProblem) -> StatementError {
        faults += 1
        if !problems.contains(problem) { problems.append(problem) }
        return .noted
    }

    /// Notes the problems of a cell and gives the error to throw for them.
    func note(_ failure: ImportFailure) -> StatementError {
        for problem in failure.problems { note(problem) }
        return .noted
    }

    /// Does what may fail; a problem is noted, and the row goes on to its next rule. That a claim lacks a field says
    /// nothing new where the field's value is the problem.
    func attempt(_ object: CompiledObject?, _ body: () throws(StatementError) -> Void) {
        let before = faults
        do throws(StatementError) {
            try body()
        } catch {
            if faults == before { note(error, object) }
        }
    }

    /// Notes an error that a claim made itself.
    private func note(_ error: StatementError, _ object: CompiledObject?) {
        switch error {
        case .missing(let field, _):
            note(
                ImportProblem(
                    row: row.number, column: object?.column(of: "\(field)", self),
                    problem: "The row says something, but not the field “\(field)” that it needs",
                    remedy: "Fill the column in, or empty those that belong to it."))
        case .invalid(let field, let value, let remedy, _):
            note(
                ImportProblem(
                    row: row.number, column: object?.column(of: "\(field)", self) ?? "\(field)", value: value,
                    problem: "The field cannot have this value", remedy: remedy))
        default:
            note(
                ImportProblem(
                    row: row.number, problem: "The row does not fit the vocabulary", remedy: "\(error)"))
        }
    }

    /// The column or columns of a rule, for messages.
    func name(of rule: CompiledValue) -> String? {
        switch rule.input {
        case .column(let column): columns[column].name
        case .columns(let all, _): all.map { columns[$0].name }.joined(separator: ", ")
        case .item: listColumn
        }
    }
}

extension StatementError {
    /// Thrown where the problem itself has been noted already.
    static let noted = StatementError.invalid(field: "", value: "", remedy: "", place: "noted")
}
