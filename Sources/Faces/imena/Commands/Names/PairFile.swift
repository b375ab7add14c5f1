// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Phrases
import Tables
import Vault

/// A table of pairs to compare.
struct PairFile {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Compares all pairs and writes the table with two columns more.
    func write(to out: String) throws {
        let reading = Progress("Comparing")
        let reader = try CSVReader(path: path)
        let places = try ["a", "b"].map { try Places($0, reader.header) }
        var table = LinkageTable()
        var cells = LinkageCells()
        var rows: [[String]] = []
        while let record = try reader.next() {
            if let problem = record.raggedness { throw problem }
            rows.append(try record.texts())
            for place in places {
                cells.removeAll()
                for (role, column) in place.columns { record.withBytes(column) { cells.set(role, $0) } }
                table.append(cells)
            }
        }
        var model = PairModel(standard: table)
        let reasons = ReasonWriter(Words.of(.en))
        // Comparing and explaining is timed by itself; writing comes after it.
        var odds: [Double] = []
        var why: [UInt8] = []
        var ends: [Int] = []
        var one: [UInt8] = []
        let started = clock()
        for index in rows.indices {
            one.removeAll(keepingCapacity: true)
            odds.append(model.eachPart(index * 2, index * 2 + 1) { reasons.append($0, $1, $2, to: &one) })
            why.append(contentsOf: one)
            ends.append(why.count)
            if index & 0xFFFF == 0 { reading.show(index, of: rows.count, unit: "pairs") }
        }
        let seconds = Double(clock() - started) / Double(CLOCKS_PER_SEC)
        var writer = CSVWriter()
        writer.write(reader.header + ["probability", "why"])
        for (index, row) in rows.enumerated() {
            let probability = (Calibration.probability(odds[index]) * 10_000).rounded() / 10_000
            let reason = why[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
            writer.write(row + ["\(probability)", String(decoding: reason, as: UTF8.self)])
        }
        reading.end()
        try OutputFile.write(writer.bytes, to: out)
        Console.note(
            "\(rows.count) pairs compared; the comparing and explaining alone took "
                + String(format: "%.3f s of CPU.", seconds))
    }

    /// Where the values of one side of the pairs stand.
    private struct Places {
        var columns: [(role: LinkageColumns.Role, column: Int)] = []

        init(_ side: String, _ header: [String]) throws {
            func place(_ titles: String...) -> Int? { titles.lazy.compactMap { header.firstIndex(of: $0) }.first }
            let name = place(side, "name_\(side)", "full_name_\(side)", "\(side)_name", side == "a" ? "name1" : "name2")
            guard let name else { throw LinkageListError.noColumn(side, header) }
            columns.append((.name, name))
            for role in [LinkageColumns.Role.birth, .sex, .region, .articles, .arrest] {
                let title = role.rawValue
                if let found = place("\(title)_\(side)", "\(side)_\(title)", "\(title)_date_\(side)") {
                    columns.append((role, found))
                }
            }
        }
    }
}
