// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

extension RowImporter {
    /// The key of a row whose cells are in their places.
    ///
    /// - Throws: all that is wrong with the row, if its key is or a cell is too many.
    func soundKey(of row: InputRow) throws(ImportFailure) -> (String, Int) {
        claimed = nil
        do throws(ImportFailure) {
            let (key, index) = try claimedKey(of: row)
            claimed = key
            if let fault = row.fault { throw ImportFailure(problem: fault) }
            return (key, index)
        } catch {
            var failure = error
            if claimed == nil { failure.problems += row.fault.map { [$0] } ?? faults(of: row) }
            throw failure
        }
    }

    private func faults(of row: InputRow) -> [ImportProblem] {
        var warnings: [ImportProblem] = []
        do throws(ImportFailure) {
            _ = try plan.statements(of: row, warnings: &warnings)
            return []
        } catch {
            return error.problems
        }
    }

    /// The key of a row and its number among the known; a key that an earlier row has is a problem.
    private func claimedKey(of row: InputRow) throws(ImportFailure) -> (String, Int) {
        let plain = try plan.key(of: row)
        var key = plain
        var index = states.index(of: key)
        var count = 1
        while states.row(of: index) != 0 {
            guard request.mapping.key.repeats == .number else {
                throw ImportFailure(
                    problem: ImportProblem(
                        row: row.number, column: request.mapping.key.columns.joined(separator: ", "), value: key,
                        problem: "\(rows.place(of: states.row(of: index))) has the same key",
                        remedy: "Remove one of the two rows, or give each a key of its own."))
            }
            count += 1
            key = "\(plain) #\(count)"
            index = states.index(of: key)
        }
        states.note(row: row.ordinal, for: index)
        return (key, index)
    }
}
