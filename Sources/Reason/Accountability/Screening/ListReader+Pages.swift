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
        var number = 0
        for row in try HTMLRows(bytes: bytes, file: Self.name(path), encoding: .utf8).rows {
            if let found = try? ListColumns(mapping, row.cells, file: "") {
                columns = found
                continue
            }
            guard let columns, row.cells.count > 1 else { continue }
            let heading = row.heading.lowercased()
            if mapping.skipUnder.contains(where: heading.contains) {
                leftAside.noPersons += 1
                continue
            }
            number += 1
            take(row.cells.map { mapping.absent.contains($0) ? "" : $0 }, columns, number: number)
        }
        if columns == nil {
            let titles = (mapping.field("name")?.places ?? []).flatMap(\.parts)
            throw ListMappingError.column(titles.joined(separator: ", "), file: Self.name(path), [])
        }
    }
}
