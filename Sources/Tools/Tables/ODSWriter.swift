// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Writes an ODS workbook with typed cells: text is written as text, so that no formula can begin.
///
/// The content is held in memory until ``close()``, which puts the file in its place at once or not at all.
public final class ODSWriter {
    private let path: String
    private var content: [UInt8]
    private var hasSheet = false
    private var isClosed = false

    /// Begins a workbook at `path`; it is there when ``close()`` has been called.
    public init(path: String) {
        self.path = path
        content = Array(Self.start.utf8)
    }

    /// Begins a sheet.
    public func beginSheet(_ name: String) {
        if hasSheet { append("</table:table>") }
        hasSheet = true
        append("<table:table table:name=\"")
        append(escaped: name)
        append("\">")
    }

    /// Writes the next row of the sheet. Control signs, which XML cannot hold, become U+FFFD.
    ///
    /// - Throws: `TableError` if there is no sheet yet.
    public func write(_ cells: [Cell]) throws(TableError) {
        guard hasSheet else { throw failure("No sheet has been begun") }
        append("<table:table-row>")
        for cell in cells { append(cell) }
        if cells.isEmpty { append("<table:table-cell/>") }
        append("</table:table-row>")
    }

    /// Writes texts as the next row.
    public func write(texts: [String]) throws(TableError) {
        try write(texts.map { Cell(.text($0)) })
    }

    /// Finishes the workbook and writes it to disk.
    public func close() throws(TableError) {
        guard !isClosed else { return }
        guard hasSheet else { throw failure("No sheet has been begun") }
        isClosed = true
        append("</table:table></office:spreadsheet></office:body></office:document-content>")
        try Self.write(content: content, path: path)
    }

    /// Puts a document together around its content.
    static func write(content: [UInt8], path: String) throws(TableError) {
        try ZipWriter.write(
            [
                ArchivedFile("mimetype", Array(type.utf8), isCompressed: false),
                ArchivedFile("META-INF/manifest.xml", Array(manifest.utf8)),
                ArchivedFile("content.xml", content),
            ], to: path)
    }

    private func append(_ cell: Cell) {
        switch cell.value {
        case .empty: append("<table:table-cell/>")
        case .number(let value) where value.isFinite:
            append("<table:table-cell office:value-type=\"float\" office:value=\"\(cell.text)\">")
            append("<text:p>\(cell.text)</text:p></table:table-cell>")
        case .bool(let flag):
            append("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"\(flag)\"/>")
        case .number, .text, .date, .time, .error:
            append("<table:table-cell office:value-type=\"string\"><text:p>")
            appendParagraph(cell.text)
            append("</text:p></table:table-cell>")
        }
    }

    /// Blanks that a reader would fold are written as elements.
    private func appendParagraph(_ text: String) {
        var isAfterBlank = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": append("</text:p><text:p>")
            case "\t": append("<text:tab/>")
            case " ": append(isAfterBlank ? "<text:s/>" : " ")
            default: append(escaped: String(scalar))
            }
            isAfterBlank = scalar == " " || scalar == "\n"
        }
    }

    private func append(_ text: String) {
        content.append(contentsOf: text.utf8)
    }

    private func append(escaped text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: append("&amp;")
            case 0x3C: append("&lt;")
            case 0x3E: append("&gt;")
            case 0x22: append("&quot;")
            case 0x0D: append("&#13;")
            case 0..<0x20, 0xFFFE, 0xFFFF: append("\u{FFFD}")
            default: content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private func failure(_ problem: String) -> TableError {
        TableError(
            .unwritable, problem, at: TablePlace(file: path.split(separator: "/").last.map(String.init)),
            remedy: "Check the place and the space on the disk.")
    }

    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    private static let start = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">\
        <office:body><office:spreadsheet>
        """

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """
}
