// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct SpreadsheetReaderTests {
    private func file(_ path: String) throws -> URL {
        let folder = try #require(Shared.folder)
        return folder.appending(path: "data/conformance/\(path)")
    }

    /// Every row of every sheet; the number of cells.
    private func readAll(_ reader: SpreadsheetReader) throws(TableError) -> Int {
        var count = 0
        for sheet in reader.sheets {
            let rows = try reader.rows(of: sheet)
            while let row = try rows.next() { count += row.cells.count }
        }
        return count
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: Shared.files("spreadsheets/calamine"))
    func `reads the workbooks of another reader's tests`(file: URL) throws {
        if file.lastPathComponent == "pass_protected.xlsx" {
            let error = try #require(throws: TableError.self) { try SpreadsheetReader(path: file.path) }
            #expect(error.kind == .encrypted)
            return
        }
        let reader = try SpreadsheetReader(path: file.path)
        #expect(!reader.sheets.isEmpty)
        if file.lastPathComponent == "issue_594_dos.ods" {
            // Made to exhaust a careless reader by repetition.
            #expect(try #require(throws: TableError.self) { try readAll(reader) }.kind == .limit)
            return
        }
        _ = try readAll(reader)
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: [
            ("hostile/xlsx/billion-laughs.xlsx", TableError.Kind.doctype),
            ("hostile/xlsx/external-entity-file.xlsx", .doctype), ("hostile/ods/dtd.ods", .doctype),
            ("hostile/xlsx/control-chars.xlsx", .syntax),
        ])
    func `refuses hostile workbooks for the right reason`(path: String, kind: TableError.Kind) throws {
        let file = try file(path)
        let error = try #require(throws: TableError.self) { try readAll(SpreadsheetReader(path: file.path)) }
        #expect(error.kind == kind)
        #expect(error.place.part != nil)
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"))
    func `a cell in the far corner costs one cell, a link is not followed`() throws {
        let far = try SpreadsheetReader(path: file("hostile/xlsx/huge-dimension.xlsx").path)
        #expect(try readAll(far) <= 10)
        let link = try SpreadsheetReader(path: file("hostile/xlsx/external-link.xlsx").path)
        #expect(try readAll(link) >= 1)
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"))
    func `reads dates of both systems as days`() throws {
        let rows = try SpreadsheetReader(path: file("spreadsheets/calamine/date_1904.xlsx").path).rows()
        #expect(try rows.next()?[0].value == .date("2021-01-01"))
    }

    @Test(arguments: [
        (1.0, false, Cell.Value.date("1900-01-01")), (59, false, .date("1900-02-28")), (60, false, .number(60)),
        (61, false, .date("1900-03-01")), (44197, false, .date("2021-01-01")),
        (44197.5, false, .date("2021-01-01T12:00:00")), (0.25, false, .time("06:00:00")),
        (0, true, .date("1904-01-01")), (42735, true, .date("2021-01-01")), (-1, false, .number(-1)),
        (2_958_465, false, .date("9999-12-31")), (1e18, false, .number(1e18)),
    ])
    func `counts days as spreadsheets do`(serial: Double, is1904: Bool, expected: Cell.Value) {
        #expect(SerialDate.value(serial, is1904: is1904) == expected)
    }

    @Test(arguments: [
        ("General", XLSXNumberFormat.number), ("0.00", .number), ("yyyy\\-mm\\-dd", .date), ("[h]:mm:ss", .duration),
        ("\"day\" 0", .number), ("[Red]0.00", .number), ("[$-419]d mmmm yyyy", .date), ("0;dd", .number),
        ("\\d0", .number), ("hh:mm", .date), ("#,##0_d", .number),
    ])
    func `tells dates from numbers by the format`(code: String, expected: XLSXNumberFormat) {
        #expect(XLSXNumberFormat.of(code) == expected)
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: Shared.files("spreadsheets/calamine").filter { $0.lastPathComponent.count < 16 })
    func `a workbook changed anywhere never traps`(file: URL) throws {
        let bytes = try Shared.bytes(file)
        for index in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
            var changed = bytes
            changed[index] ^= 0x41
            if let reader = try? SpreadsheetReader(bytes: changed) { _ = try? readAll(reader) }
        }
    }

    private let sample: [[Cell]] = [
        [Cell(.text("name")), Cell(.text("born")), Cell(.text("count")), Cell(.text("held"))],
        [Cell(.text("Тестов & <Иван>")), Cell(.text("=1+1")), Cell(.number(1.5)), Cell(.bool(true))],
        [Cell(.text("two\nlines  wide ")), Cell(.empty), Cell(.number(-3)), Cell(.bool(false))],
        [Cell(.text("_x000D_ \" '")), Cell(.text("+7 495")), Cell(.number(12345678)), Cell(.text("@x"))],
    ]

    @Test(arguments: [SpreadsheetReader.Format.xlsx, .ods])
    func `reads back what it wrote, and text never becomes a formula`(format: SpreadsheetReader.Format) throws {
        let scratch = try Scratch()
        let path = scratch.path("table.\(format.rawValue)")
        if format == .xlsx {
            let writer = try XLSXWriter(path: path)
            try writer.beginSheet("Список")
            for row in sample { try writer.write(row) }
            try writer.close()
        } else {
            let writer = ODSWriter(path: path)
            writer.beginSheet("Список")
            for row in sample { try writer.write(row) }
            try writer.close()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 1)
        let reader = try SpreadsheetReader(path: path)
        #expect(reader.format == format)
        #expect(reader.sheets.map(\.name) == ["Список"])
        let rows = try reader.rows(named: "Список")
        for expected in sample {
            let row = try #require(try rows.next())
            #expect(expected.indices.map { row[$0] } == expected)
        }
        #expect(try rows.next() == nil)
        #expect(try FormatSniffer().recognise(path: path).format.rawValue == format.rawValue)
        let source = try TableSource.open(path: path)
        #expect(try source.nextRow()?["count"]?.text == "1.5")
        #expect(throws: TableError.self) { try reader.rows(named: "absent") }
    }

    @Test func `a repetition bomb is refused and an empty one costs nothing`() throws {
        func read(_ rows: String) throws -> Int {
            let xml = """
                <d xmlns:t="t" xmlns:o="o" xmlns:x="x"><o:spreadsheet><t:table t:name="a">\(rows)</t:table></o:spreadsheet></d>
                """
            let scratch = try Scratch()
            let path = scratch.path("a.ods")
            try ODSWriter.write(content: Array(xml.utf8), path: path)
            return try readAll(SpreadsheetReader(path: path))
        }
        let cell =
            "<t:table-cell t:number-columns-repeated=\"16000\" o:value-type=\"string\"><x:p>x</x:p></t:table-cell>"
        let error = try #require(throws: TableError.self) {
            try read("<t:table-row t:number-rows-repeated=\"1000000\">\(cell)</t:table-row>")
        }
        #expect(error.kind == .limit)
        let empty = "<t:table-cell t:number-columns-repeated=\"99999999\"/>"
        #expect(try read("<t:table-row t:number-rows-repeated=\"99999999\">\(empty)</t:table-row>") == 0)
        let two = "<t:table-cell o:value-type=\"float\" o:value=\"1\" t:number-columns-repeated=\"2\"/>"
        #expect(try read("<t:table-row t:number-rows-repeated=\"3\">\(two)</t:table-row>") == 6)
    }
}
