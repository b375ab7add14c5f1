// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables

/// A text that is a table by its shape, although no title of a column is known: all rows have as many cells, and in one column
/// nearly all but the first are whole names. The first row is then the header, so that no title becomes an entry and no cell is
/// lost.
struct GuessedTable {
    /// The rows below the header.
    let reader: CSVReader
    /// The column of names, from 0.
    let namePlace: Int

    private static let sampled = 200

    /// `nil` if the text has no such shape.
    init?(path: String, encoding: TextEncoding?) {
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ",")] {
            var options = CSVOptions(separator: separator, encoding: encoding, headerRow: nil)
            guard let rows = try? CSVReader(path: path, options: options) else { continue }
            var cells: [[String]] = []
            while cells.count < Self.sampled, let record = try? rows.next() {
                let row = (0..<record.count).map { (try? record.text($0)) ?? "" }
                cells.append(row.map { $0.trimmingCharacters(in: .whitespaces) })
            }
            guard let place = Self.namePlace(cells) else { continue }
            options.headerRow = 1
            guard let reader = try? CSVReader(path: path, options: options) else { continue }
            (self.reader, namePlace) = (reader, place)
            return
        }
        return nil
    }

    private static func namePlace(_ rows: [[String]]) -> Int? {
        guard let header = rows.first, header.count > 1, rows.count > 2 else { return nil }
        guard rows.allSatisfy({ $0.count == header.count }), header.allSatisfy(isTitle) else { return nil }
        return header.indices.first { place in
            let names = rows.dropFirst().count { SeveralNames.isWhole($0[place]) }
            return names * 10 >= (rows.count - 1) * 9
        }
    }

    /// One or two words without a number. A whole name has two words too, so that a title is told from it by being no given name.
    private static func isTitle(_ cell: String) -> Bool {
        !cell.isEmpty && !cell.contains(where: \.isNumber) && !NamesInProse.isWholeName(cell)
            && cell.split(separator: " ").count <= 4
    }
}
