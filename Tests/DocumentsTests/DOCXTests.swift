// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Tables
import Testing

@Suite("Documents for word processors")
struct DOCXTests {
    private static func parts(_ document: Document) throws -> [String: String] {
        let archive = try ZipArchive(bytes: DOCXFile.bytes(document))
        var parts: [String: String] = [:]
        for (index, entry) in archive.entries.enumerated() {
            parts[entry.name] = String(decoding: try archive.read(index), as: UTF8.self)
        }
        return parts
    }

    private static func values(of attribute: String, in text: String) -> [String] {
        text.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("A DOCX file begins with the types of its parts, and each part has one")
    func package() throws {
        let archive = try ZipArchive(bytes: DOCXFile.bytes(DocumentTests.sample))
        let names = archive.entries.map(\.name)
        #expect(names.first == "[Content_Types].xml")
        let types = try #require(try Self.parts(DocumentTests.sample)["[Content_Types].xml"])
        let typed = Self.values(of: "PartName", in: types).map { String($0.dropFirst()) }
        #expect(Set(typed) == Set(names.filter { $0.hasSuffix(".xml") && $0 != "[Content_Types].xml" }))
        #expect(try DOCXFile.bytes(DocumentTests.sample) == DOCXFile.bytes(DocumentTests.sample))
    }

    @Test("Every style, list and link that the text of a DOCX file uses is defined")
    func references() throws {
        var document = DocumentTests.sample
        document.blocks += [
            .list([[TextRun("x", .emphasis)]], isNumbered: false), .list([[TextRun("y")]], isNumbered: true),
            .paragraph([TextRun("a & b", link: "https://example.org/a?b=1&c=2")]), .heading(3, "z"),
        ]
        let parts = try Self.parts(document)
        let text = try #require(parts["word/document.xml"])
        let styles = try #require(parts["word/styles.xml"])
        let links = try #require(parts["word/_rels/document.xml.rels"])
        let used = text.split(separator: "Style w:val=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(used.contains("Heading1") && used.contains("Reference") && used.contains("Rows"))
        #expect(Set(used).subtracting(Self.values(of: "w:styleId", in: styles)) == [])
        #expect(Set(Self.values(of: "r:id", in: text)).subtracting(Self.values(of: "Id", in: links)) == [])
        let numbering = try #require(parts["word/numbering.xml"])
        let lists = text.split(separator: "<w:numId w:val=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(lists == ["2", "2", "1", "3"])
        #expect(Set(lists).subtracting(Self.values(of: "w:numId", in: numbering)) == [])
        #expect(links.contains("https://example.org/a?b=1&amp;c=2"))
    }

    @Test("No row of a table in a DOCX file breaks across pages")
    func rows() throws {
        var document = DocumentTests.sample
        document.blocks = [
            .table(DocumentTable(header: ["A", "B"], widths: [0.5, 0.5], rows: [[[TextRun("1")], [TextRun("2")]]]))
        ]
        let text = try #require(try Self.parts(document)["word/document.xml"])
        #expect(text.components(separatedBy: "<w:tr>").count == 3)
        #expect(text.components(separatedBy: "<w:trPr><w:cantSplit/>").count == 3)
        #expect(text.contains("<w:cantSplit/><w:tblHeader/></w:trPr>"))
    }

    @Test("Only web addresses become links of a DOCX file")
    func links() throws {
        var document = DocumentTests.sample
        document.blocks = [.paragraph([TextRun("x", link: "javascript:alert(1)"), TextRun("y", link: "file:///etc")])]
        let links = try #require(try Self.parts(document)["word/_rels/document.xml.rels"])
        #expect(!links.contains("javascript") && !links.contains("file:"))
    }
}
