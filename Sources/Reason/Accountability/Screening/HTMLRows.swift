// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// The rows of all tables of a page, each with the last text that stands above its table. A table inside a cell has rows of its own, and
/// its text belongs to the cell as well: acts that amend others lay out their points as tables.
struct HTMLRows {
    struct Row {
        /// The cells: paragraphs in them on lines of their own.
        var cells: [String]
        /// The last text above the table that is no cell.
        var heading: String
        /// In how many tables it stands.
        var depth: Int
    }

    /// A table that is not at its end.
    private struct Table {
        var cells: [String]?
        var cell: String?
    }

    private(set) var rows: [Row] = []
    private var tables: [Table] = []
    private var heading = ""
    private var outside = ""

    init(bytes: [UInt8], file: String, encoding: TextEncoding) throws {
        var reader = try HTMLReader(bytes: bytes, file: file, encoding: encoding, limits: .local)
        while let token = reader.next() {
            switch token.kind {
            case .start(let name, _): begin(name)
            case .end(let name): end(name)
            case .text(let text): add(text)
            case .rawText: break
            }
        }
    }

    private mutating func begin(_ name: String) {
        switch name {
        case "table":
            add("\n")
            tables.append(Table())
            endOutside()
        case "tr" where !tables.isEmpty: tables[tables.count - 1].cells = []
        case "td" where !tables.isEmpty, "th" where !tables.isEmpty: tables[tables.count - 1].cell = ""
        case "p", "br", "div", "li":
            add("\n")
            if tables.isEmpty { endOutside() }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        guard let table = tables.last else { return }
        let last = tables.count - 1
        switch name {
        case "table": tables.removeLast()
        case "td", "th":
            guard let text = table.cell else { return }
            tables[last].cells?.append(Self.plain(text))
            tables[last].cell = nil
            if last > 0 { tables[last - 1].cell? += text + "\n" }
        case "tr":
            if let cells = table.cells, !cells.isEmpty {
                rows.append(Row(cells: cells, heading: heading, depth: tables.count))
            }
            tables[last].cells = nil
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if tables.isEmpty {
            outside += text
        } else {
            tables[tables.count - 1].cell? += text == "\n" ? text : String(text.map { $0.isNewline ? " " : $0 })
        }
    }

    private mutating func endOutside() {
        let text = Self.plain(outside)
        if !text.isEmpty { heading = text }
        outside = ""
    }

    /// Lines without blanks at their ends and without empty ones.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
