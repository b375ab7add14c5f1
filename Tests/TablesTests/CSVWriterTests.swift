// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct CSVWriterTests {
    struct Case: Decodable, Sendable {
        var cell: String
        var dangerous: Bool
    }

    static let cases: [Case] = {
        guard let file = Shared.files("csv").first(where: { $0.lastPathComponent == "formula-cells.json" }),
            let data = try? Data(contentsOf: file)
        else { return [] }
        return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
    }()

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"))
    func `the formula cells are there`() {
        #expect(Self.cases.count == 62)
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"), arguments: cases)
    func `no dangerous cell stays bare and every cell comes back`(item: Case) throws {
        #expect(FormulaGuard.isDangerous(item.cell) == item.dangerous)
        let guarded = FormulaGuard.guarded(item.cell)
        #expect(!FormulaGuard.isDangerous(guarded))
        #expect(guarded == (item.dangerous ? "'" + item.cell : item.cell))
        #expect(FormulaGuard.restored(guarded) == item.cell)
        for forSpreadsheets in [true, false] {
            for separator: UInt8 in [0x2C, 0x3B, 0x09, 0x7C] {
                var writer = CSVWriter(forSpreadsheets: forSpreadsheets, separator: separator)
                writer.write(["first", "cell"])
                writer.write([item.cell, item.cell])
                let options = CSVOptions(separator: separator, removesSpreadsheetPrefix: forSpreadsheets)
                let reader = try CSVReader(bytes: writer.take(), options: options)
                #expect(try reader.next()?.texts() == [item.cell, item.cell])
                #expect(try reader.next() == nil)
            }
        }
    }

    @Test(arguments: ["'=1", "''=1", "'", "''", "'a", "' +1", "", "=", "'\t"])
    func `apostrophes of the text itself survive`(cell: String) throws {
        #expect(FormulaGuard.restored(FormulaGuard.guarded(cell)) == cell)
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write([cell, "\(cell)\"\"\n"])
        let options = CSVOptions(separator: 0x2C, headerRow: nil, removesSpreadsheetPrefix: true)
        #expect(try CSVReader(bytes: writer.take(), options: options).next()?.texts() == [cell, "\(cell)\"\"\n"])
    }

    @Test func `the text for machines is exact`() {
        var writer = CSVWriter()
        writer.write(["=1", "a,b", "q\"", "", "two\nlines"])
        writer.write([""])
        #expect(String(decoding: writer.take(), as: UTF8.self) == "=1,\"a,b\",\"q\"\"\",,\"two\nlines\"\r\n\"\"\r\n")
        #expect(writer.take().isEmpty)
    }

    @Test
    func `the text for spreadsheets quotes every usual separator and begins with a byte order mark only if asked`() {
        for isMarked in [true, false] {
            var writer = CSVWriter(forSpreadsheets: true, marksEncoding: isMarked)
            writer.write(["a;b", "-1", "a=b"])
            let mark: [UInt8] = isMarked ? [0xEF, 0xBB, 0xBF] : []
            #expect(writer.take() == mark + Array("\"a;b\",'-1,a=b\r\n".utf8))
        }
    }
}
