// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// The rows of all tables of a page, each with the last text that stands above its table.
struct HTMLRows {
    struct Row {
        /// The cells: paragraphs in them on lines of their own.
        var cells: [String]
        /// The last text above the table that is no cell.
        var heading: String
    }

    private(set) var rows: [Row] = []
    private var cells: [String]?
    private var cell: String?
    private var heading = ""
    private var outside = ""
    /// Tables inside a cell belong to it.
    private var depth = 0

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
            depth += 1
            endOutside()
        case "tr" where depth == 1: cells = []
        case "td" where depth == 1, "th" where depth == 1: cell = ""
        case "p", "br", "div", "li":
            add("\n")
            if depth == 0 { endOutside() }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "table": depth = max(0, depth - 1)
        case "td" where depth == 1, "th" where depth == 1:
            if let text = cell { cells?.append(Self.plain(text)) }
            cell = nil
        case "tr" where depth == 1:
            if let cells, !cells.isEmpty { rows.append(Row(cells: cells, heading: heading)) }
            cells = nil
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if cell != nil {
            cell? += text == "\n" ? text : String(text.map { $0.isNewline ? " " : $0 })
        } else if depth == 0 {
            outside += text
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
