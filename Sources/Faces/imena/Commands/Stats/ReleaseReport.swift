// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Register
import Statistics
import Tables

/// Counts as they may be given out: of published persons exactly, of the others with the rules for small cells.
struct ReleaseReport {
    private let published: CountTable?
    private let others: SmallCells?
    private let asOf: AsOf
    private let command: StatsBreakdownCommand
    private let stateFile: String

    init(_ reading: StatsScope.Reading, _ command: StatsBreakdownCommand) throws {
        (asOf, self.command) = (reading.asOf, command)
        stateFile = command.release ?? ""
        let last = try ReleaseState.read(stateFile, asks: Self.question(command))
        let (day, list) = (reading.asOf.on, command.scope.listName)
        func table(_ cohort: Cohort) throws -> CountTable? {
            guard Breakdown(cohort, by: command.by, on: day, list: list).total.possible > 0 else { return nil }
            if let and = command.and { return try Crosstab(cohort, command.by, and, on: day, list: list).table }
            return try CountTable(cohort, by: command.by, on: day, list: list)
        }
        published = try table(reading.cohort.filter(\.isPublished))
        others = try table(reading.cohort.filter { !$0.isPublished }).map { SmallCells($0, after: last) }
    }

    /// What the numbers answer: only a release of the same question is compared with.
    private static func question(_ command: StatsBreakdownCommand) -> String {
        [
            command.by.rawValue, command.and?.rawValue ?? "", command.scope.definition ?? "",
            command.scope.listName ?? "", command.scope.article ?? "",
        ].joined(separator: "|")
    }

    func print(_ format: OutputFormat) throws {
        // What is given out is kept first: a number that was shown and not kept could be shown otherwise next time.
        if let others { try ReleaseState.write(others, question: Self.question(command), to: stateFile) }
        switch format {
        case .json: Console.print(json: json)
        case .csv: printCSV()
        case .text: printText()
        }
    }

    private static func shown(_ cell: SmallCells.Cell) -> String { cell.number.map { String($0) } ?? "…" }

    private var rows: [[String]] {
        var rows: [[String]] = []
        func add(_ persons: String, _ names: [String], _ columns: [String], _ cells: [[String]]) {
            for (row, cells) in cells.enumerated() {
                for (place, cell) in cells.enumerated() {
                    let column = place < columns.count ? columns[place] : cells.count > 1 ? "total" : ""
                    rows.append([persons, row < names.count ? names[row] : "total", column, cell])
                }
            }
        }
        if let others { add("not published", others.rows, others.columns, others.cells.map { $0.map(Self.shown) }) }
        if let published {
            add("published", published.rows, published.columns, published.counts.map { $0.map { String($0) } })
        }
        return rows
    }

    private var json: JSONValue {
        var object = JSONObject(asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["by"] = .texts([command.by.rawValue] + (command.and.map { [$0.rawValue] } ?? []))
        object["published"] =
            published.map { table in
                .object([
                    "rows": .texts(table.rows), "columns": .texts(table.columns),
                    "counts": .array(table.counts.map { .array($0.map { .int($0) }) }), "total": .int(table.total),
                ])
            } ?? .null
        object["not_published"] =
            others.map { table in
                .object([
                    "rows": .texts(table.rows), "columns": .texts(table.columns),
                    "cells": .array(
                        table.cells.map { row in .array(row.map { $0.number.map(JSONValue.int) ?? .null }) }),
                    "threshold": .int(table.rules.threshold), "rounded_to": .int(table.rules.base),
                ])
            } ?? .null
        return .object(object)
    }

    private func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["persons", command.by.rawValue, command.and?.rawValue ?? "certainty", "number"])
        for row in rows { writer.write(row) }
        Console.write(table: writer.bytes)
    }

    private func printText() {
        Console.print(
            "On \(asOf.on.iso), as known on \(asOf.known.iso): persons whom the register publishes, and the others")
        Console.print("Of the others “…” is hidden; numbers are rounded to five and do not always add up.")
        Console.print()
        var table = TextTable(heading: ["persons", command.by.rawValue, command.and?.rawValue ?? "certainty", "number"])
        for row in rows { table.add(row) }
        table.print()
    }
}

/// What was given out last, kept in a file that is never given out: it holds true counts.
enum ReleaseState {
    static func read(_ path: String, asks question: String) throws -> SmallCells? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        func refuse(_ what: String) -> any Error {
            TableError(
                .type, what, at: TablePlace(file: path),
                remedy: "Name the file that the last release of the same question wrote, or a new one.")
        }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        guard case .object(let object) = try JSONReader().read(bytes: bytes),
            case .string(let asked)? = object["question"]
        else { throw refuse("This is no file of a release") }
        guard asked == question else { throw refuse("The last release answered another question, “\(asked)”") }
        func texts(_ name: String) -> [String]? {
            guard case .array(let values)? = object[name] else { return nil }
            return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        func numbers(_ name: String) -> [[Int?]]? {
            guard case .array(let rows)? = object[name] else { return nil }
            return rows.map { row in
                guard case .array(let cells) = row else { return [] }
                return cells.map { if case .number(let number) = $0 { Int(number.text) } else { nil } }
            }
        }
        guard let rows = texts("rows"), let columns = texts("columns"), let cells = numbers("cells"),
            let basis = numbers("basis"),
            let state = SmallCells(
                rows: rows, columns: columns, shown: cells, basis: basis.map { $0.compactMap { $0 } })
        else { throw refuse("The file of the last release is damaged") }
        return state
    }

    static func write(_ cells: SmallCells, question: String, to path: String) throws {
        let value = JSONValue.object([
            "question": .string(question), "rows": .texts(cells.rows), "columns": .texts(cells.columns),
            "cells": .array(cells.cells.map { row in .array(row.map { $0.number.map(JSONValue.int) ?? .null }) }),
            "basis": .array(cells.basis.map { .array($0.map { .int($0) }) }),
        ])
        try OutputFile.write(JSONWriter.bytes(of: value), to: path)
    }
}
