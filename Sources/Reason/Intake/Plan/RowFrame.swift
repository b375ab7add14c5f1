// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// What a rule looks at while it makes a statement: the row, and the item of a list.
final class RowFrame {
    var row = InputRow()
    var item: InputItem?
    /// How many values the row gave to the statement so far.
    var given = 0
    /// What is wrong, in more detail than the error that is thrown says.
    var problem: ImportProblem?
    /// What a person should look at, though the row was taken over.
    var warnings: [ImportProblem] = []
    let columns: [PlanColumn]

    init(columns: [PlanColumn]) { self.columns = columns }

    /// Notes a problem of a value and gives the error to throw for it.
    func failure(_ rule: CompiledValue, value: String?, _ problem: String, _ remedy: String) -> StatementError {
        self.problem = ImportProblem(
            row: row.number, column: name(of: rule), value: value, problem: problem, remedy: remedy)
        return .invalid(field: "", value: "", remedy: remedy, place: "")
    }

    func name(of rule: CompiledValue) -> String? {
        switch rule.input {
        case .column(let column): columns[column].name
        case .columns(let all, _): all.map { columns[$0].name }.joined(separator: ", ")
        case .item: nil
        }
    }
}
