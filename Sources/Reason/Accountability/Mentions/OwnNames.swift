// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Where a text that is about one person names that person: by the surname alone as well, since the list has told who it is.
enum OwnNames {
    /// The places in a text, in Unicode scalars.
    static func ranges(of names: [String], in text: String, markup: TextMarkup = []) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        let index = MentionIndex([NamedPerson(id: "", names: names, isOfficial: true)])
        // Read before the text, the names make every shorter one a further mention.
        let head = names.map { $0 + ".\n\n" }.joined()
        let length = head.unicodeScalars.count
        return MentionFinder.find(in: head + text, index, markup: markup)
            .filter { $0.kind == .person && $0.start >= length && !$0.reasons.contains { $0.code == "misspelt" } }
            .map { $0.start - length..<$0.end - length }
    }

    /// The places in a list of sanctions as CSV where a row names the person whom it is about; none for any other file.
    ///
    /// - Throws: `TableError` for a table that cannot be read.
    static func ranges(inList path: String, encoding: TextEncoding?) throws(TableError) -> [Range<Int>] {
        guard ["csv", "tsv"].contains(where: { path.lowercased().hasSuffix("." + $0) }) else { return [] }
        let reader = try CSVReader(path: path, options: CSVOptions(encoding: encoding, headerRow: nil))
        var columns: [Int] = []
        var scalar = 0
        var end: Int?
        var found: [Range<Int>] = []
        while let record = try reader.next() {
            let row = record.withRawBytes { String(decoding: $0, as: UTF8.self) }
            // Between two rows stand line ends alone: as many scalars as bytes.
            if let end { scalar += record.byteOffset - end }
            end = record.byteOffset + row.utf8.count
            if found.isEmpty, columns.isEmpty {
                columns = StatementOfReasons.nameColumns(of: try record.texts())
                if columns.isEmpty { return [] }
            } else {
                let cells = try record.texts()
                let names = columns.flatMap {
                    cells.indices.contains($0) ? StatementOfReasons.names(in: cells[$0]) : []
                }
                let start = scalar
                found += ranges(of: names, in: row).map { $0.lowerBound + start..<$0.upperBound + start }
            }
            scalar += row.unicodeScalars.count
        }
        return found
    }
}
