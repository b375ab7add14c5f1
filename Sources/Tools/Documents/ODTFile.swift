// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Writes a document as OpenDocument text (ISO/IEC 26300), which office programs edit.
public enum ODTFile {
    /// The file as bytes. Equal documents give equal bytes.
    ///
    /// - Throws: `TableError` if there is not enough memory.
    public static func bytes(_ document: Document) throws(TableError) -> [UInt8] {
        try ZipWriter.bytes([
            ArchivedFile("mimetype", Array(mediaType.utf8), isCompressed: false),
            ArchivedFile("META-INF/manifest.xml", manifest),
            ArchivedFile("meta.xml", meta(document)),
            ArchivedFile("styles.xml", ODTStyles.bytes(document)),
            ArchivedFile("content.xml", content(document)),
        ])
    }

    private static let mediaType = "application/vnd.oasis.opendocument.text"

    private static var manifest: [UInt8] {
        var xml = XMLBytes()
        xml.element("manifest:manifest", ["xmlns:manifest": ODTName.manifest, "manifest:version": "1.3"]) { xml in
            let files = [
                ("/", mediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml"),
            ]
            for (path, type) in files {
                xml.empty(
                    "manifest:file-entry", ["manifest:full-path": path, "manifest:media-type": type])
            }
        }
        return xml.bytes
    }

    private static func meta(_ document: Document) -> [UInt8] {
        var xml = XMLBytes()
        xml.element(
            "office:document-meta",
            [
                "xmlns:office": ODTName.office, "xmlns:meta": ODTName.meta, "xmlns:dc": ODTName.dc,
                "office:version": "1.3",
            ]
        ) { xml in
            xml.element("office:meta") { xml in
                xml.element("dc:title") { $0.text(document.title) }
                xml.element("dc:language") { $0.text(document.language) }
                xml.element("dc:date") { $0.text(document.date + "T00:00:00") }
                xml.element("meta:creation-date") { $0.text(document.date + "T00:00:00") }
            }
        }
        return xml.bytes
    }

    private static func content(_ document: Document) -> [UInt8] {
        var xml = XMLBytes()
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        xml.element("office:document-content", ODTName.all) { xml in
            xml.element("office:automatic-styles") { xml in
                ODTStyles.tables(into: &xml)
                for (number, table) in tables.enumerated() { columnStyles(table, number, into: &xml) }
            }
            xml.element("office:body") { xml in
                xml.element("office:text") { xml in
                    var tableNumber = 0
                    for block in document.blocks {
                        write(block, tableNumber: &tableNumber, into: &xml)
                    }
                }
            }
        }
        return xml.bytes
    }

    private static func columnStyles(_ table: DocumentTable, _ number: Int, into xml: inout XMLBytes) {
        for (column, share) in table.shares.enumerated() {
            xml.element(
                "style:style", ["style:name": "T\(number)C\(column)", "style:family": "table-column"]
            ) { xml in
                xml.empty("style:table-column-properties", ["style:rel-column-width": "\(Int(share * 65_535))*"])
            }
        }
    }

    private static func write(_ block: DocumentBlock, tableNumber: inout Int, into xml: inout XMLBytes) {
        switch block {
        case .heading(let level, let text):
            let level = min(max(level, 1), 3)
            xml.element("text:h", ["text:style-name": "Heading_20_\(level)", "text:outline-level": "\(level)"]) { xml in
                xml.runs([TextRun(text)])
            }
        case .paragraph(let runs): xml.paragraph(runs, style: "Text_20_body")
        case .list(let items, let isNumbered):
            xml.element("text:list", ["text:style-name": isNumbered ? "Numbered" : "Dotted"]) { xml in
                for item in items {
                    xml.element("text:list-item") { $0.paragraph(item, style: "List_20_item") }
                }
            }
        case .table(let table):
            write(table, tableNumber, into: &xml)
            tableNumber += 1
        case .rule: xml.paragraph([], style: "Rule")
        }
    }

    private static func write(_ table: DocumentTable, _ number: Int, into xml: inout XMLBytes) {
        xml.element("table:table", ["table:name": "Table\(number + 1)", "table:style-name": "Table"]) { xml in
            for column in table.shares.indices {
                xml.empty("table:table-column", ["table:style-name": "T\(number)C\(column)"])
            }
            if let header = table.fullHeader {
                xml.element("table:table-header-rows") { write(row: header, into: &$0) }
            }
            for row in table.fullRows { write(row: row, into: &xml) }
        }
        xml.paragraph([], style: "After_20_table")
    }

    private static func write(row: [[TextRun]], into xml: inout XMLBytes) {
        xml.element("table:table-row") { xml in
            for cell in row {
                xml.element(
                    "table:table-cell", ["table:style-name": "Cell", "office:value-type": "string"]
                ) { $0.paragraph(cell, style: "Table_20_text") }
            }
        }
    }
}
