// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// A list of sanctions as a page of HTML, as EUR-Lex has the acts of the European Union. Places in it count the cell, or the text of the
/// page without its tags.
enum ReasonsPage {
    /// The statements of its tables, or of its text if no table has a column of reasons; `nil` if there are none.
    static func statements(_ page: String, _ path: String) throws(TableError) -> [StatementOfReasons]? {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let rows: [HTMLRows.Row]
        do {
            rows = try HTMLRows(bytes: Array(page.utf8), file: file, encoding: .utf8).rows
        } catch {
            throw error as? TableError
                ?? TableError(
                    .unreadable, "The page cannot be read: \(error)", at: TablePlace(file: file),
                    remedy: "Save it anew.")
        }
        var statements: [StatementOfReasons] = []
        var current: (headings: ListHeadings, reasons: Int, title: String, depth: Int)?
        for row in rows {
            let headings = ListHeadings(row.cells)
            if let reasons = headings.reasons, !headings.names.isEmpty,
                row.cells.allSatisfy({ $0.count < longestTitle })
            {
                current = (headings, reasons, row.cells[reasons], row.depth)
                continue
            }
            guard let current, row.depth == current.depth, current.reasons < row.cells.count,
                !row.cells[current.reasons].isEmpty,
                !organisations.contains(where: row.heading.lowercased().contains)
            else { continue }
            let names = current.headings.names(in: row.cells)
            guard !names.isEmpty, !ListNames.areOrganisation(names) else { continue }
            let id = current.headings.id.map { ListHeadings.entryNumber(row.cells[$0]) } ?? ""
            statements.append(
                StatementOfReasons(
                    id: id.isEmpty ? String(statements.count + 1) : id, names: names, text: row.cells[current.reasons],
                    column: current.title))
        }
        if statements.isEmpty { statements = ReasonsText.statements(try text(page, file)) }
        return statements.isEmpty ? nil : statements
    }

    /// The text of a page: a line for each paragraph. Its places are not those of the page.
    private static func text(_ page: String, _ file: String) throws(TableError) -> String {
        var reader = try HTMLReader(bytes: Array(page.utf8), file: file, encoding: .utf8, limits: .local)
        var text = ""
        while let token = reader.next() {
            switch token.kind {
            case .text(let part): text += String(part.map { $0.isNewline ? " " : $0 })
            case .start(let name, _) where blocks.contains(name): text += "\n\n"
            case .end(let name) where blocks.contains(name): text += "\n\n"
            default: break
            }
        }
        return text
    }

    private static let blocks: Set<String> = [
        "p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "table", "td", "title",
    ]

    /// A title of a column is shorter than a name with what identifies the person.
    private static let longestTitle = 90
    private static let organisations = ["legal persons", "entities", "organisations"]
}
