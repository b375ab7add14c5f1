// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// The columns of a table by which hazards may differ.
struct CovariateColumns {
    /// The columns, words as columns of 0 and 1.
    let terms: [Covariate]
    /// The places of the spells that have a value in all of them.
    let kept: [Int]

    /// What columns are called that say how many persons a row stands for; they are no covariates unless named.
    static let weights: Set = ["weight", "weights", "wt"]

    /// Takes the columns that are named, or else all columns of numbers that have no other part to play, and the groups.
    init(_ spells: SpellTable, _ named: String?) throws {
        let table = spells.table
        guard named != "none" else {
            (terms, kept) = ([], [])
            return
        }
        var columns: [Int]
        if let named {
            columns = try named.split(separator: ",").map {
                try table.index(of: String($0.drop { $0 == " " }), option: "--covariates")
            }
        } else {
            let used = Set([spells.columns.time, spells.columns.entry, spells.columns.status].compactMap { $0 })
            columns = table.columns.indices.filter { column in
                !used.contains(column)
                    && !["id", "key", "row", "no", "number"].contains(table.columns[column].lowercased())
                    && !Self.weights.contains(table.columns[column].lowercased())
                    && (column == spells.columns.group ? spells.groupNames.count > 1 : table.isNumeric(column))
            }
        }
        let kept = spells.rows.indices.filter { place in
            columns.allSatisfy { !table.isMissing(spells.rows[place], $0) }
        }
        self.kept = kept
        terms = try columns.flatMap { column -> [Covariate] in
            let name = table.columns[column]
            if table.isNumeric(column) {
                let numbers = try table.numbers(column)
                return [Covariate(name: name, values: kept.compactMap { numbers[spells.rows[$0]] })]
            }
            return Covariate.levels(name: name, kept.map { table.text(spells.rows[$0], column) })
        }
    }
}
