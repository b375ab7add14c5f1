// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A table of counts as it may be released, where the persons counted are not published: small counts hidden, and others
/// beside them so that none can be worked out.
///
/// The rules (security reference, 3.7; threshold and rounding are those of most statistical agencies):
///
/// 1. A count or total from 1 to one below the threshold is hidden. A zero is shown.
/// 2. Where a sum would give a hidden number back, another number of it is hidden too: no hidden number may be pinned down
///    to fewer than as many values as the threshold, and the hidden numbers of a row or column, of which the sum can be worked
///    out, stand for as many persons as the threshold at least.
/// 3. All numbers shown are rounded to multiples of the base, totals on their own; so they do not always add up.
/// 4. Shares are worked out from rounded numbers alone.
/// 5. A later release repeats the number of the last one until the count has changed by the threshold at least.
public struct SmallCells: Sendable, Hashable {
    /// What is shown of a number.
    public enum Cell: Sendable, Hashable {
        /// A rounded number.
        case shown(Int)
        /// Nothing.
        case hidden

        /// The number; nothing if it is hidden.
        public var number: Int? { if case .shown(let number) = self { number } else { nil } }
    }

    /// How counts are protected.
    public struct Rules: Sendable, Hashable {
        /// Counts below it are hidden.
        public var threshold: Int
        /// Numbers are rounded to multiples of it; 1 for not at all.
        public var base: Int

        /// The rules; those of the security reference by default.
        public init(threshold: Int = 5, base: Int = 5) {
            self.threshold = max(1, threshold)
            self.base = max(1, base)
        }
    }

    /// The rules.
    public let rules: Rules
    /// The names of the rows.
    public let rows: [String]
    /// The names of the columns.
    public let columns: [String]
    /// What is shown, row by row; the totals of rows stand in a last column, those of columns in a last row. A single column has
    /// no totals of rows.
    public let cells: [[Cell]]
    /// The counts that the cells were made from: those of the release in which each was last shown anew. They are for the next
    /// release and never for a reader.
    public let basis: [[Int]]

    /// Protects a table.
    ///
    /// - Parameter last: the last release of the same table; what is new in rows or columns is treated as shown for the first
    ///   time.
    public init(_ table: CountTable, rules: Rules = Rules(), after last: SmallCells? = nil) {
        self.rules = rules
        (rows, columns) = (table.rows, table.columns)
        let network = HidingNetwork(table)
        let before = network.edges.map { edge in last?.place(of: edge, in: table) }
        let isKept = zip(network.edges, before).map { edge, place -> Bool in
            guard let last, let place else { return false }
            return abs(edge.value - last.basis[place.row][place.column]) < rules.threshold
        }
        var isHidden = network.edges.indices.map { edge -> Bool in
            if isKept[edge], let last, let place = before[edge] {
                return last.cells[place.row][place.column] == .hidden
            }
            return (1..<rules.threshold).contains(network.edges[edge].value)
        }
        HidingPlan(network: network, threshold: rules.threshold).complete(&isHidden)
        let width = table.isList ? 1 : table.columns.count + 1
        var cells = [[Cell]](repeating: Array(repeating: .hidden, count: width), count: table.rows.count + 1)
        var basis = [[Int]](repeating: Array(repeating: 0, count: width), count: table.rows.count + 1)
        for (place, edge) in network.edges.enumerated() {
            var number = (edge.value + rules.base / 2) / rules.base * rules.base
            basis[edge.row][edge.column] = edge.value
            if isKept[place], let last, let old = before[place] {
                basis[edge.row][edge.column] = last.basis[old.row][old.column]
                number = last.cells[old.row][old.column].number ?? number
            }
            if !isHidden[place] { cells[edge.row][edge.column] = .shown(number) }
        }
        (self.cells, self.basis) = (cells, basis)
    }

    /// A release that was kept; `nil` if the parts do not fit together.
    ///
    /// - Parameters:
    ///   - shown: what was shown, totals included; nothing where it was hidden.
    ///   - basis: the counts behind it.
    public init?(rows: [String], columns: [String], shown: [[Int?]], basis: [[Int]], rules: Rules = Rules()) {
        let width = columns.count == 1 ? 1 : columns.count + 1
        guard !rows.isEmpty, !columns.isEmpty, shown.count == rows.count + 1, basis.count == shown.count,
            shown.allSatisfy({ $0.count == width }),
            basis.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } })
        else { return nil }
        self.rules = rules
        (self.rows, self.columns, self.basis) = (rows, columns, basis)
        cells = shown.map { $0.map { $0.map(Cell.shown) ?? .hidden } }
    }

    /// Where a number stood in this release.
    private func place(of edge: HidingNetwork.Edge, in table: CountTable) -> (row: Int, column: Int)? {
        guard (columns.count == 1) == table.isList else { return nil }
        let row = edge.row < table.rows.count ? rows.firstIndex(of: table.rows[edge.row]) : rows.count
        let column =
            edge.column < table.columns.count ? columns.firstIndex(of: table.columns[edge.column]) : columns.count
        guard let row, let column else { return nil }
        return (row, column)
    }

    /// The share of a row in the total, in whole percent; nothing where either is hidden or nobody was counted. It is worked out
    /// from what is shown, so it tells no more.
    public func percent(row: Int, column: Int = 0) -> Int? {
        guard cells.indices.contains(row), cells[row].indices.contains(column),
            let part = cells[row][column].number, let whole = cells[rows.count][column].number, whole > 0
        else { return nil }
        return Int((Double(part) / Double(whole) * 100).rounded())
    }
}
