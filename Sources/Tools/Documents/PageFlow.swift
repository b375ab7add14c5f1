// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo

/// Lays the blocks of a document out on pages: nothing is drawn, only placed.
struct PageFlow {
    /// A line of text and where it stands.
    struct PlacedLine {
        let page: Int
        let x: Double
        let baseline: Double
        let text: TypesetText
        let line: TypesetText.Line
        /// What it is part of: lines of one element are tagged together.
        let element: Int
        let tag: String
    }

    /// A thin line across.
    struct PlacedRule {
        let page: Int
        let x: Double
        let y: Double
        let width: Double
    }

    /// An entry of the outline.
    struct PlacedHeading {
        let page: Int
        let y: Double
        let level: Int
        let text: String
    }

    private(set) var lines: [PlacedLine] = []
    private(set) var rules: [PlacedRule] = []
    private(set) var headings: [PlacedHeading] = []
    private(set) var pageCount = 1
    private let typesetter: Typesetter
    private var y = PageLook.margin
    private var element = 0
    private static let bottom = PageLook.height - PageLook.bottomMargin

    init(typesetter: Typesetter) { self.typesetter = typesetter }

    /// Places the next block.
    ///
    /// - Parameter next: the block that follows it; a heading stays with its beginning.
    mutating func place(_ block: DocumentBlock, before next: DocumentBlock? = nil) {
        switch block {
        case .heading(let level, let text): place(heading: text, level: min(max(level, 1), 3), with: next)
        case .paragraph(let runs): place(paragraph: runs, indent: 0, spaceAfter: 6)
        case .list(let items, let isNumbered): place(list: items, isNumbered: isNumbered)
        case .table(let table): place(table)
        case .rule:
            if y + 12 > Self.bottom { turnPage() }
            rules.append(PlacedRule(page: pageCount, x: PageLook.margin, y: y + 4, width: PageLook.textWidth))
            y += 12
        }
    }

    private mutating func turnPage() {
        pageCount += 1
        y = PageLook.margin
    }

    private mutating func place(heading: String, level: Int, with next: DocumentBlock?) {
        let size = PageLook.headingSize(level)
        guard let text = typesetter.set([TextRun(heading)], width: PageLook.textWidth, size: size, isBold: true) else {
            return
        }
        if y > PageLook.margin { y += PageLook.spaceAbove(level) }
        // A heading never stands alone at the foot of a page.
        if y + text.height + 5 + beginning(of: next) > Self.bottom, y > PageLook.margin { turnPage() }
        headings.append(PlacedHeading(page: pageCount, y: y, level: level, text: TextRun(heading).printable))
        flow(text, x: PageLook.margin, tag: "H\(level)")
        y += 5
    }

    /// How much of a block has to stand on the page of the heading before it: three lines, of a table the first row.
    private func beginning(of block: DocumentBlock?) -> Double {
        let lines = 3 * PageLook.textSize * PageLook.leading
        switch block {
        case .table(let table): return max(lines, beginning(of: table))
        case .heading(let level, _): return lines + PageLook.headingSize(min(max(level, 1), 3)) * PageLook.leading
        default: return lines
        }
    }

    private mutating func place(paragraph runs: [TextRun], indent: Double, spaceAfter: Double) {
        let width = PageLook.textWidth - indent
        guard let text = typesetter.set(runs, width: width, size: PageLook.textSize) else { return }
        flow(text, x: PageLook.margin + indent, tag: "P")
        y += spaceAfter
    }

    private mutating func place(list items: [[TextRun]], isNumbered: Bool) {
        for (number, item) in items.enumerated() {
            let sign = isNumbered ? "\(number + 1)." : "•"
            let width = PageLook.textWidth - PageLook.listIndent
            guard let marker = typesetter.set([TextRun(sign)], width: PageLook.listIndent, size: PageLook.textSize),
                let text = typesetter.set(item, width: width, size: PageLook.textSize)
            else { continue }
            // The sign stays with its text, of which no single line of several stands at the foot.
            let needed = text.lines.prefix(2).reduce(0) { $0 + $1.height }
            if y + needed > Self.bottom, y > PageLook.margin { turnPage() }
            if let line = marker.lines.first { put(line, of: marker, x: PageLook.margin, top: y, tag: "P") }
            flow(text, x: PageLook.margin + PageLook.listIndent, tag: "P")
            y += 3
        }
        y += 3
    }

    /// Places lines one under the other, over as many pages as they need; no single line of a longer text stands alone at the foot.
    private mutating func flow(_ text: TypesetText, x: Double, tag: String) {
        element += 1
        for (number, line) in text.lines.enumerated() {
            let needed = number == 0 && text.lines.count > 1 ? line.height + text.lines[1].height : line.height
            if y + needed > Self.bottom, y > PageLook.margin { turnPage() }
            put(line, of: text, x: x, top: y, tag: tag)
            y += line.height
        }
    }

    private mutating func put(_ line: TypesetText.Line, of text: TypesetText, x: Double, top: Double, tag: String) {
        lines.append(
            PlacedLine(
                page: pageCount, x: x + line.indent, baseline: top + line.baseline - line.top, text: text, line: line,
                element: element, tag: tag))
    }
}

// MARK: - Tables

extension PageFlow {
    private mutating func place(_ table: DocumentTable) {
        let header = table.fullHeader
        // Headings of columns never stand alone at the foot of a page.
        if header != nil, y + beginning(of: table) > Self.bottom, y > PageLook.margin { turnPage() }
        if let header { place(row: header, shares: table.shares, repeating: nil) }
        for row in table.fullRows { place(row: row, shares: table.shares, repeating: header) }
        y += 8
    }

    /// Places a row on this page, or on the next if it fits there whole; a row longer than a page is split by lines.
    private mutating func place(row: [[TextRun]], shares: [Double], repeating header: [[TextRun]]?) {
        let cells = set(row: row, shares: shares)
        let height = Self.height(of: cells)
        let page = Self.bottom - PageLook.margin
        if y + height > Self.bottom, y > PageLook.margin, height < page * 0.6 || y > PageLook.margin + page * 0.8 {
            turnPage()
            if let header { place(row: header, shares: shares, repeating: nil) }
        }
        var next = [Int](repeating: 0, count: cells.count)
        repeat {
            y = part(of: cells, shares: shares, next: &next)
            rules.append(PlacedRule(page: pageCount, x: PageLook.margin, y: y, width: PageLook.textWidth))
            guard zip(cells, next).contains(where: { ($0?.lines.count ?? 0) > $1 }) else {
                return
            }
            turnPage()
            if let header { place(row: header, shares: shares, repeating: nil) }
        } while true
    }

    private func set(row: [[TextRun]], shares: [Double]) -> [TypesetText?] {
        zip(row, shares).map { runs, share in
            typesetter.set(
                runs, width: PageLook.textWidth * share - 2 * PageLook.cellPadding, size: PageLook.tableSize)
        }
    }

    private static func height(of cells: [TypesetText?]) -> Double {
        (cells.map { $0?.height ?? 0 }.max() ?? 0) + 2 * PageLook.cellPadding
    }

    /// The height of the headings and the first row; of a row that would be split anyway, half a page.
    private func beginning(of table: DocumentTable) -> Double {
        let rows = [table.fullHeader, table.fullRows.first].compactMap { $0 }
        let height = rows.reduce(0) { $0 + Self.height(of: set(row: $1, shares: table.shares)) }
        return min(height, (Self.bottom - PageLook.margin) / 2)
    }

    /// Places as many lines of each cell as the page still takes, at least one.
    ///
    /// - Returns: Where the part ends.
    private mutating func part(of cells: [TypesetText?], shares: [Double], next: inout [Int]) -> Double {
        var x = PageLook.margin
        var end = y + 2 * PageLook.cellPadding
        for (column, cell) in cells.enumerated() {
            defer { x += PageLook.textWidth * shares[column] }
            guard let cell else { continue }
            element += 1
            var top = y + PageLook.cellPadding
            let first = next[column]
            while next[column] < cell.lines.count {
                let line = cell.lines[next[column]]
                guard top + line.height + PageLook.cellPadding <= Self.bottom || next[column] == first else { break }
                put(line, of: cell, x: x + PageLook.cellPadding, top: top, tag: "P")
                top += line.height
                next[column] += 1
            }
            end = max(end, top + PageLook.cellPadding)
        }
        return end
    }
}
