// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import FoundationXML
import Tables
import Testing

@Suite("Documents on paper")
struct DocumentTests {
    static let sample = Document(
        title: "Submission · Представление", language: "ru", footer: "Синтетическое лицо", date: "2026-11-27",
        blocks: [
            .heading(1, "Представление"),
            .paragraph([
                TextRun("Фамилия: "), TextRun("Примерова", .strong), TextRun("1", .reference),
                TextRun(" [заполнить: дата рождения]", .gap),
            ]),
            .heading(2, "Содержание под стражей"),
            .list([[TextRun("первое")], [TextRun("второе & <третье>")]], isNumbered: true),
            .table(
                DocumentTable(
                    header: ["Дата", "Место"], widths: [1, 3],
                    rows: [[[TextRun("2024-01-02")], [TextRun("Москва")]], [[TextRun("2024-02-03")]]])),
            .rule,
            .paragraph([TextRun("Источник", .small, link: "https://example.org/a?b='c'")]),
        ])

    @Test("An ODT file begins with its media type, uncompressed, and holds the text")
    func odt() throws {
        let bytes = try ODTFile.bytes(Self.sample)
        #expect(bytes[30..<38] == ArraySlice("mimetype".utf8))
        #expect(bytes[38..<77] == ArraySlice("application/vnd.oasis.opendocument.text".utf8))
        let archive = try ZipArchive(bytes: bytes)
        #expect(
            archive.entries.map(\.name) == [
                "mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml",
            ])
        #expect(try ODTFile.bytes(Self.sample) == bytes)
    }

    @Test("Every part of an ODT file is well-formed XML, whatever the text")
    func wellFormed() throws {
        var document = Self.sample
        document.blocks.append(.plain("\u{0}\u{1}\u{FFFE} ]]> &amp; \t два  пробела\nстрока"))
        let archive = try ZipArchive(bytes: ODTFile.bytes(document))
        for (index, entry) in archive.entries.enumerated() where entry.name != "mimetype" {
            let parser = XMLParser(data: Data(try archive.read(index)))
            #expect(parser.parse(), "\(entry.name)")
        }
    }

    @Test("Every style that the text of an ODT file uses is defined where office programs look for it")
    func styles() throws {
        let archive = try ZipArchive(bytes: ODTFile.bytes(Self.sample))
        func part(_ name: String) throws -> String {
            let index = try #require(archive.entries.firstIndex { $0.name == name })
            return String(decoding: try archive.read(index), as: UTF8.self)
        }
        func values(of attribute: String, in text: Substring) -> Set<String> {
            Set(text.split(separator: attribute + "=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
        }
        let content = try part("content.xml")
        let common = try part("styles.xml").split(separator: "</office:styles>")[0]
        let used = values(of: ":style-name", in: content[...])
        let defined = values(of: "style:name", in: content[...]).union(values(of: "style:name", in: common))
        #expect(used.contains("Cell") && used.contains("Table") && used.subtracting(defined) == [])
    }

    @Test("Of versions of a document the first that fits is taken, the last if none does")
    func versions() throws {
        func version(_ paragraphs: Int) -> Document {
            let words = String(repeating: "word ", count: 60)
            let blocks = (0..<paragraphs).map { DocumentBlock.plain("Paragraph \($0) \(words)") }
            return Document(title: "T", language: "en", footer: "", date: "2025-01-01", blocks: blocks)
        }
        let versions = [200, 100, 10, 1].map(version)
        #expect(try PDFFile.bytes(firstOf: versions, within: 2) == PDFFile.bytes(versions[2]))
        #expect(try PDFFile.bytes(firstOf: Array(versions[..<2]), within: 2) == PDFFile.bytes(versions[1]))
        #expect(throws: DocumentError.self) { try PDFFile.bytes(firstOf: [], within: 2) }
    }

    @Test("A PDF is the same each time, has its fonts inside and as many pages as the text needs")
    func pdf() throws {
        let bytes = try PDFFile.bytes(Self.sample)
        #expect(bytes.starts(with: "%PDF-1.".utf8))
        #expect(try PDFFile.bytes(Self.sample) == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/FontFile"))
        #expect(text.contains("/Count 1"))
        var long = Self.sample
        long.blocks += (1...400).map { .plain("Абзац \($0) с обычными словами.") }
        let pages = String(decoding: try PDFFile.bytes(long), as: UTF8.self)
        #expect(pages.contains("/Count 12") || pages.contains("/Count 11") || pages.contains("/Count 13"))
    }

    @Test(
        "Text of any shape is set without a trap",
        arguments: [
            "", " ", "\u{0}\u{7}", String(repeating: "слово ", count: 4_000), String(repeating: "щ", count: 5_000),
            "שלום العربية 中文 \u{202E}abc", "a\nb\r\nc\td", "\u{301}\u{301}",
        ])
    func anyText(text: String) throws {
        var document = Self.sample
        document.title = text
        document.footer = String(text.prefix(500))
        document.blocks = [
            .heading(9, text), .plain(text), .list([[TextRun(text)], []], isNumbered: false),
            .table(DocumentTable(header: [text], widths: [], rows: [])),
            .table(
                DocumentTable(
                    header: ["a", "b"], widths: [1, .nan, 0], rows: [[[TextRun(text)], [TextRun("x")]], []])),
        ]
        #expect(try PDFFile.bytes(document).starts(with: "%PDF".utf8))
        #expect(try !ODTFile.bytes(document).isEmpty)
        let archive = try ZipArchive(bytes: DOCXFile.bytes(document))
        for (index, entry) in archive.entries.enumerated() {
            #expect(XMLParser(data: Data(try archive.read(index))).parse(), "\(entry.name)")
        }
    }

    @Test("Only web addresses become links")
    func links() throws {
        var document = Self.sample
        document.blocks = [.paragraph([TextRun("x", link: "javascript:alert(1)"), TextRun("y", link: "file:///etc")])]
        let pdf = String(decoding: try PDFFile.bytes(document), as: UTF8.self)
        #expect(!pdf.contains("/URI"))
        document.blocks = [.paragraph([TextRun("x", link: "https://example.org/")])]
        #expect(String(decoding: try PDFFile.bytes(document), as: UTF8.self).contains("/URI"))
    }
}
