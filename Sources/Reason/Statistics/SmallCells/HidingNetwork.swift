// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Counts and totals of a table as a network: what can be worked out of the hidden ones from those shown.
///
/// Each count stands in the sum of its row and of its column, a total with the opposite sign; so the hidden ones are flows on edges
/// between rows and columns, and one of them can grow only as others give way. The bounds are whole numbers and exact.
struct HidingNetwork {
    /// A count or total.
    struct Edge {
        /// Its places in the table; the totals stand after the last row and column.
        let row: Int
        let column: Int
        let value: Int
        /// The node of which the sum grows, and that of which it falls, when the number grows.
        fileprivate let from: Int
        fileprivate let to: Int
    }

    private(set) var edges: [Edge] = []
    private let nodes: Int
    private let width: Int

    init(_ table: CountTable) {
        let (rows, columns) = (table.rows.count, table.columns.count)
        width = columns + 1
        if table.isList {
            // One sum alone: the counts against their total.
            nodes = 2
            for row in 0..<rows { edges.append(Edge(row: row, column: 0, value: table.counts[row][0], from: 0, to: 1)) }
            edges.append(Edge(row: rows, column: 0, value: table.total, from: 1, to: 0))
            return
        }
        nodes = rows + columns + 2
        func rowNode(_ row: Int) -> Int { row }
        func columnNode(_ column: Int) -> Int { rows + 1 + column }
        for row in 0...rows {
            for column in 0...columns {
                let value =
                    row < rows
                    ? (column < columns ? table.counts[row][column] : table.rowTotal(row))
                    : (column < columns ? table.columnTotal(column) : table.total)
                let isTotal = (row == rows) != (column == columns)
                let ends = (rowNode(row), columnNode(column))
                edges.append(
                    Edge(
                        row: row, column: column, value: value, from: isTotal ? ends.1 : ends.0,
                        to: isTotal ? ends.0 : ends.1))
            }
        }
    }

    /// The edges that have a sum in common with an edge.
    func lines(of edge: Int) -> [[Int]] {
        if nodes == 2 { return [Array(edges.indices)] }
        let one = edges[edge]
        return [
            edges.indices.filter { edges[$0].row == one.row }, edges.indices.filter { edges[$0].column == one.column },
        ]
    }

    /// By how much a hidden number can differ from what it is, in all, if the others shown stay; counted up to a limit.
    func play(of hidden: Int, _ isHidden: [Bool], upTo limit: Int) -> Int {
        let up = flow(from: edges[hidden].to, to: edges[hidden].from, without: hidden, isHidden, limit)
        guard up < limit else { return limit }
        let down = flow(
            from: edges[hidden].from, to: edges[hidden].to, without: hidden, isHidden,
            min(limit - up, edges[hidden].value))
        return up + down
    }

    /// The greatest flow through the hidden edges, up to a limit: growing is free, shrinking goes down to 0.
    private func flow(from start: Int, to end: Int, without left: Int, _ isHidden: [Bool], _ limit: Int) -> Int {
        guard limit > 0 else { return 0 }
        var values = edges.map(\.value)
        var sum = 0
        let usable = edges.indices.filter { isHidden[$0] && $0 != left }
        var at = [[Int]](repeating: [], count: nodes)
        for edge in usable {
            at[edges[edge].from].append(edge)
            at[edges[edge].to].append(edge)
        }
        while sum < limit {
            var came = [Int?](repeating: nil, count: nodes)
            var isSeen = [Bool](repeating: false, count: nodes)
            var waiting = [start]
            isSeen[start] = true
            var next = 0
            while next < waiting.count, !isSeen[end] {
                let node = waiting[next]
                next += 1
                for edge in at[node] {
                    let forward = edges[edge].from == node
                    let other = forward ? edges[edge].to : edges[edge].from
                    guard !isSeen[other], forward || values[edge] > 0 else { continue }
                    isSeen[other] = true
                    came[other] = edge
                    waiting.append(other)
                }
            }
            guard isSeen[end] else { return sum }
            var (path, node, room): ([Int], Int, Int) = ([], end, limit - sum)
            while node != start, let edge = came[node] {
                path.append(edge)
                let forward = edges[edge].to == node
                if !forward { room = min(room, values[edge]) }
                node = forward ? edges[edge].from : edges[edge].to
            }
            node = end
            for edge in path {
                let forward = edges[edge].to == node
                values[edge] += forward ? room : -room
                node = forward ? edges[edge].from : edges[edge].to
            }
            sum += room
        }
        return sum
    }
}
