// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table of values by the names of its columns.
struct ExpectedTable {
    let columns: [String]
    let rows: [[String]]

    private init(_ file: URL) throws {
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        func cells(_ line: Substring) -> [String] {
            // The only commas inside cells are those of quoted terms, as "H(month, 2, 12)1".
            var (cells, quoted): ([String], Bool) = ([""], false)
            for sign in line {
                switch sign {
                case "\"": quoted.toggle()
                case "," where !quoted: cells.append("")
                default: cells[cells.count - 1].append(sign)
                }
            }
            // R writes terms with commas without quotes in some files.
            return cells
        }
        columns = lines.first.map(cells) ?? []
        rows = lines.dropFirst().map(cells)
    }

    /// A table beside the tests, made by `Scripts/generate-tracking-values`.
    static func own(_ name: String) throws -> ExpectedTable {
        try ExpectedTable(URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Values/\(name).csv"))
    }

    /// The folder of published tables, if it lies beside the project (IMENA_SHARED names another place).
    static let published: URL? = {
        let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let given = ProcessInfo.processInfo.environment["IMENA_SHARED"].map { URL(filePath: $0) }
        let place = (given ?? project.appending(path: "../shared").standardized).appending(path: "data/mse/tracking")
        return FileManager.default.fileExists(atPath: place.path) ? place : nil
    }()

    /// One of the published tables: `data/lung`, `expected/lung_km`.
    static func published(_ name: String) throws -> ExpectedTable? {
        try published.map { try ExpectedTable($0.appending(path: "\(name).csv")) }
    }

    /// The place of a column.
    subscript(column: String) -> [String] {
        guard let place = columns.firstIndex(of: column) else { return [] }
        return rows.map { $0[place] }
    }

    /// A column of numbers; empty cells are nothing.
    func numbers(_ column: String) -> [Double?] { self[column].map { Double($0) } }

    /// The rows whose column has a value.
    func rows(where column: String, is value: String) -> ExpectedTable {
        ExpectedTable(columns: columns, rows: zip(rows, self[column]).filter { $0.1 == value }.map(\.0))
    }

    private init(columns: [String], rows: [[String]]) {
        (self.columns, self.rows) = (columns, rows)
    }
}

/// Whether a value has so many significant digits of what is expected; both may be missing.
func agrees(_ value: Double?, _ expected: Double?, digits: Double) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= abs(expected) * pow(10, -digits) || abs(value - expected) < 1e-300
}
