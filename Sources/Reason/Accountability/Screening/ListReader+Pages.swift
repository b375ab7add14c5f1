// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

extension ListReader {
    /// Tables of a page: a row of titles that the mapping knows, and the rows below it.
    mutating func readPage(_ path: String) throws {
        var bytes: [UInt8] = []
        let blocks = try TextBlocks(path: path)
        var isMore = true
        while isMore {
            isMore = try blocks.next { bytes.append(contentsOf: $0) }
            if bytes.count > Limits.local.documentBytes {
                throw TableError(
                    .limit, "The page is longer than \(Limits.local.documentBytes) bytes",
                    at: TablePlace(file: Self.name(path)), remedy: "Split it.")
            }
        }
        var columns: ListColumns?
        var depth = 0
        var number = 0
        var id: Int?
        for row in try HTMLRows(bytes: bytes, file: Self.name(path), encoding: .utf8).rows {
            if let found = titles(row.cells) {
                (columns, depth, id) = (found.columns, row.depth, found.id)
                continue
            }
            guard let columns, row.depth == depth, row.cells.count > 1 else { continue }
            let heading = row.heading.lowercased()
            if mapping.skipUnder.contains(where: heading.contains) {
                leftAside.noPersons += 1
                continue
            }
            number += 1
            var cells = row.cells.map { mapping.absent.contains($0) ? "" : $0 }
            if let id, id < cells.count { cells[id] = ListHeadings.entryNumber(cells[id]) }
            take(cells, columns, number: number)
        }
        if columns == nil {
            let titles = (mapping.field("name")?.places ?? []).flatMap(\.parts)
            throw ListMappingError.column(titles.joined(separator: ", "), file: Self.name(path), [])
        }
    }

    /// The columns, if a row is one of titles: by what their words say, or else by the titles of the mapping as they are.
    private func titles(_ cells: [String]) -> (columns: ListColumns, id: Int?)? {
        let headings = ListHeadings(cells)
        let known = headings.known
        if let columns = try? ListColumns(mapping, cells.indices.map { known[$0] ?? cells[$0] }, file: "") {
            return (columns, headings.id)
        }
        return (try? ListColumns(mapping, cells, file: "")).map { ($0, nil) }
    }
}
