// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A column or JSON path that a plan uses.
struct PlanColumn: Hashable {
    var name: String
    /// Whether files without it are taken.
    var isOptional: Bool
}

/// Collects the columns that a mapping names, each once.
struct ColumnList {
    private(set) var columns: [PlanColumn] = []
    private var byName: [String: Int] = [:]

    /// The number of a column. One use that needs it makes the column needed.
    mutating func index(of name: String, isOptional: Bool = false) -> Int {
        let plain = name.hasSuffix("[]") ? String(name.dropLast(2)) : name
        if let index = byName[plain] {
            if !isOptional { columns[index].isOptional = false }
            return index
        }
        byName[plain] = columns.count
        columns.append(PlanColumn(name: plain, isOptional: isOptional))
        return columns.count - 1
    }
}
