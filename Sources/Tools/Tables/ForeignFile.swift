// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Files that hold text but are none: what they are, and how to get the text out of them.
struct ForeignFile: Sendable, Hashable {
    /// What the file is, with its article.
    var name: String
    /// How its text is got.
    var remedy: String

    /// What a file is that begins so; `nil` if it may be text.
    init?(head: [UInt8]) {
        let office = "Save it as plain text, or: soffice --headless --convert-to txt:Text FILE"
        if head.starts(with: Array("%PDF-".utf8)) {
            (name, remedy) = ("a PDF", "Get its text first: pdftotext FILE.pdf FILE.txt")
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            (name, remedy) = ("an old or locked Office file", office)
        } else if head.starts(with: Array("{\\rtf".utf8)) {
            (name, remedy) = ("a document in RTF", office)
        } else if head.starts(with: [0x1F, 0x8B]) {
            (name, remedy) = ("a file packed with gzip", "Unpack it first: gunzip FILE.gz")
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            let table = "Save its sheet as CSV"
            if Self.holds(head, "opendocument.text") {
                (name, remedy) = ("an OpenDocument text (ODT)", office)
            } else if Self.holds(head, "opendocument.spreadsheet") {
                (name, remedy) = ("an OpenDocument spreadsheet (ODS)", table)
            } else if Self.holds(head, "word/") {
                (name, remedy) = ("a Word document (DOCX)", office)
            } else if Self.holds(head, "xl/") {
                (name, remedy) = ("a workbook (XLSX)", table)
            } else {
                (name, remedy) = ("a ZIP archive", "Unpack it and name the text in it")
            }
        } else {
            return nil
        }
    }

    private static func holds(_ head: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        return head.indices.dropLast(word.count - 1).contains { head[$0...].starts(with: word) }
    }
}
