// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A ZIP archive without compression, for workbooks as other programs write them.
struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ text: String) {
        let content = Array(text.utf8)
        let start = bytes.count
        var header: [UInt8] = []
        header += Self.number(20, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
        header += Self.number(Self.checksum(content), 4) + Self.number(content.count, 4) + Self.number(content.count, 4)
        header += Self.number(name.utf8.count, 2) + Self.number(0, 2)
        bytes += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + content
        directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + header
        directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
        directory += Self.number(start, 4) + Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    var file: [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
            + Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// CRC-32 of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var remainder: UInt32 = ~0
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return Int(~remainder)
    }
}

extension StoredArchive {
    /// An XLSX workbook of one sheet.
    static func xlsx(rows: String) -> [UInt8] {
        let namespace = "http://schemas.openxmlformats.org"
        var archive = StoredArchive()
        archive.add(
            "[Content_Types].xml",
            """
            <Types xmlns="\(namespace)/package/2006/content-types"><Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """)
        archive.add(
            "_rels/.rels",
            """
            <Relationships xmlns="\(namespace)/package/2006/relationships"><Relationship Id="r1" \
            Type="\(namespace)/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """)
        archive.add(
            "xl/workbook.xml",
            """
            <workbook xmlns="\(namespace)/spreadsheetml/2006/main" \
            xmlns:r="\(namespace)/officeDocument/2006/relationships">\
            <sheets><sheet name="list" sheetId="1" r:id="r1"/></sheets></workbook>
            """)
        archive.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="\(namespace)/package/2006/relationships"><Relationship Id="r1" \
            Type="\(namespace)/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """)
        archive.add(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"\(namespace)/spreadsheetml/2006/main\"><sheetData>\(rows)</sheetData></worksheet>")
        return archive.file
    }

    /// An ODS workbook of one sheet.
    static func ods(rows: String) -> [UInt8] {
        let namespace = "urn:oasis:names:tc:opendocument:xmlns"
        var archive = StoredArchive()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.add(
            "content.xml",
            """
            <office:document-content xmlns:office="\(namespace):office:1.0" xmlns:table="\(namespace):table:1.0" \
            xmlns:text="\(namespace):text:1.0"><office:body><office:spreadsheet><table:table table:name="list">\
            \(rows)</table:table></office:spreadsheet></office:body></office:document-content>
            """)
        return archive.file
    }
}
