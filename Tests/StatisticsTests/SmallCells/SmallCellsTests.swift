// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers
import Statistics
import Testing

@Suite("Small cells")
struct SmallCellsTests {
    private struct Given: Decodable {
        let rows: [String]
        let columns: [String]
        let counts: [[Int]]
        let threshold: Int
        let must_hide: [[Int]]
    }

    /// The tables of the conformance data, where they stand beside the project.
    private static func given() throws -> [Given] {
        let folder = try #require(Published.folder).deletingLastPathComponent()
        let file = folder.appending(path: "conformance/small-cells/tables.json")
        return try JSONDecoder().decode([Given].self, from: Data(contentsOf: file))
    }

    /// What an outsider can work out of one hidden number by all sums of the table, all numbers shown being exact: a linear
    /// program of its own, which knows nothing of how the numbers were hidden.
    private static func bounds(_ table: CountTable, _ cells: SmallCells) throws -> [(
        row: Int, column: Int, low: Double, high: Double?
    )] {
        let (rows, columns) = (table.rows.count, table.columns.count)
        let width = table.isList ? 1 : columns + 1
        let count = (rows + 1) * width
        func value(_ row: Int, _ column: Int) -> Int {
            row < rows
                ? (column < columns ? table.counts[row][column] : table.rowTotal(row))
                : (column < columns ? table.columnTotal(column) : table.total)
        }
        var (equations, right): ([[Double]], [Double]) = ([], [])
        func equation(_ terms: [(row: Int, column: Int, sign: Double)], _ sum: Double) {
            var line = [Double](repeating: 0, count: count)
            for term in terms { line[term.row * width + term.column] = term.sign }
            equations.append(line)
            right.append(sum)
        }
        for column in 0..<width {
            equation((0...rows).map { ($0, column, $0 == rows ? -1 : 1) }, 0)
        }
        if !table.isList {
            for row in 0...rows { equation((0...columns).map { (row, $0, $0 == columns ? -1 : 1) }, 0) }
        }
        var hidden: [(Int, Int)] = []
        for row in 0...rows {
            for column in 0..<width {
                if cells.cells[row][column] == .hidden {
                    hidden.append((row, column))
                } else {
                    equation([(row, column, 1)], Double(value(row, column)))
                }
            }
        }
        var matrix = Matrix(rows: equations.count, columns: count)
        for (row, line) in equations.enumerated() { for column in 0..<count { matrix[row, column] = line[column] } }
        return try hidden.map { row, column in
            var aim = [Double](repeating: 0, count: count)
            aim[row * width + column] = 1
            var high: Double?
            do {
                high = try LinearProgram(objective: aim, equations: matrix, right: right).solve().value
            } catch NumbersError.unbounded {}
            let low = try LinearProgram(objective: aim.map { -$0 }, equations: matrix, right: right).solve().value
            return (row, column, -low, high)
        }
    }

    private static func check(_ table: CountTable, threshold: Int = 5) throws {
        let cells = SmallCells(table, rules: SmallCells.Rules(threshold: threshold, base: 1))
        for row in table.rows.indices {
            for column in table.columns.indices where (1..<threshold).contains(table.counts[row][column]) {
                #expect(cells.cells[row][column] == .hidden)
            }
        }
        for bound in try bounds(table, cells) {
            guard let high = bound.high else { continue }
            #expect(
                high - bound.low > Double(threshold) - 1.5,
                "\(table.counts): the number at \(bound.row), \(bound.column) is from \(bound.low) to \(high)")
        }
    }

    @Test(
        "No hidden number of the shown tables can be worked out from what is released",
        .enabled(if: Published.isPresent))
    func conformance() throws {
        let all = try Self.given()
        #expect(!all.isEmpty)
        for given in all {
            let table = try CountTable(rows: given.rows, columns: given.columns, counts: given.counts)
            let cells = SmallCells(table, rules: SmallCells.Rules(threshold: given.threshold))
            for place in given.must_hide { #expect(cells.cells[place[0]][place[1]] == .hidden) }
            for number in cells.cells.joined().compactMap(\.number) {
                #expect(number.isMultiple(of: 5) && (number == 0 || number >= given.threshold))
            }
            try Self.check(table, threshold: given.threshold)
        }
    }

    @Test("Nor any of random tables, in one column or in several", arguments: 0..<60)
    func random(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let (rows, columns) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...5, using: &random))
        let values = [0, 0, 1, 2, 3, 4, 5, 6, 9, 12, 40]
        let counts = (0..<rows).map { _ in
            (0..<columns).map { _ in values.randomElement(using: &random) ?? 0 }
        }
        try Self.check(
            CountTable(rows: (0..<rows).map { "r\($0)" }, columns: (0..<columns).map { "c\($0)" }, counts: counts))
    }

    @Test("A total below the threshold is hidden too, and a lone small number takes another with it")
    func totals() throws {
        let few = SmallCells(try CountTable(rows: ["a", "b"], counts: [1, 2]))
        #expect(few.cells == [[.hidden], [.hidden], [.hidden]])
        let lone = SmallCells(try CountTable(rows: ["a", "b", "c"], counts: [3, 40, 12]))
        #expect(lone.cells == [[.hidden], [.shown(40)], [.hidden], [.shown(55)]])
        #expect(lone.percent(row: 1) == 73 && lone.percent(row: 0) == nil)
        // Two hidden numbers that stand for three persons would tell that there are three.
        let two = SmallCells(try CountTable(rows: ["a", "b", "c", "d"], counts: [1, 2, 40, 0]))
        #expect(two.cells == [[.hidden], [.hidden], [.hidden], [.shown(0)], [.shown(45)]])
        let all = SmallCells(try CountTable(rows: ["a", "b"], counts: [7, 13]))
        #expect(all.cells == [[.shown(5)], [.shown(15)], [.shown(20)]])
    }

    @Test("A later release repeats a number until it has changed by five")
    func releases() throws {
        func table(_ counts: [Int]) throws -> CountTable { try CountTable(rows: ["a", "b", "c"], counts: counts) }
        let first = SmallCells(try table([12, 40, 22]))
        #expect(first.cells == [[.shown(10)], [.shown(40)], [.shown(20)], [.shown(75)]])
        // 12 to 13 would be rounded up, and so tell of one person.
        let second = SmallCells(try table([13, 40, 22]), after: first)
        #expect(second.cells == first.cells && second.basis == first.basis)
        // Step by step the change adds up and is shown when it is large enough.
        let third = SmallCells(try table([17, 40, 22]), after: second)
        #expect(third.cells == [[.shown(15)], [.shown(40)], [.shown(20)], [.shown(80)]])
        // A count that falls below the threshold by less is still the one that was shown.
        let small = SmallCells(try table([17, 40, 6]), after: third)
        let smaller = SmallCells(try table([17, 40, 3]), after: small)
        #expect(smaller.cells == small.cells)
        // One that was hidden stays hidden until it has grown enough.
        let hidden = SmallCells(try table([3, 40, 22]))
        #expect(SmallCells(try table([6, 40, 22]), after: hidden).cells[0] == [.hidden])
        #expect(SmallCells(try table([9, 40, 30]), after: hidden).cells[0] == [.shown(10)])
        // What was hidden beside it and did not change stays hidden: shown now, it would give the old number back.
        #expect(SmallCells(try table([9, 40, 22]), after: hidden).cells[2] == [.hidden])
    }

    @Test("A table that is none is refused")
    func refused() {
        #expect(throws: StatisticsError.self) { try CountTable(rows: [], counts: []) }
        #expect(throws: StatisticsError.self) { try CountTable(rows: ["a"], columns: ["x", "y"], counts: [[1]]) }
        #expect(throws: StatisticsError.self) { try CountTable(rows: ["a"], counts: [-1]) }
    }
}
