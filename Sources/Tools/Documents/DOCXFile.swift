// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Writes a document as Office Open XML (ECMA-376, transitional), which word processors edit.
public enum DOCXFile {
    /// The file as bytes. Equal documents give equal bytes.
    ///
    /// - Throws: `TableError` if there is not enough memory.
    public static func bytes(_ document: Document) throws(TableError) -> [UInt8] {
        let body = DOCXBody(document)
        return try ZipWriter.bytes([
            ArchivedFile("[Content_Types].xml", contentTypes),
            ArchivedFile("_rels/.rels", packageLinks),
            ArchivedFile("docProps/core.xml", properties(document)),
            ArchivedFile("word/_rels/document.xml.rels", body.relationships),
            ArchivedFile("word/document.xml", body.bytes),
            ArchivedFile("word/styles.xml", DOCXStyles.bytes(document.language)),
            ArchivedFile("word/numbering.xml", DOCXStyles.numbering(lists: body.numberedLists)),
            ArchivedFile("word/fontTable.xml", DOCXStyles.fonts),
            ArchivedFile("word/footer1.xml", footer(document.footer)),
        ])
    }

    private static var contentTypes: [UInt8] {
        var xml = XMLBytes()
        xml.element("Types", ["xmlns": DOCXName.contentTypes]) { xml in
            xml.empty("Default", ["Extension": "rels", "ContentType": DOCXName.relationshipsType])
            xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
            xml.empty("Override", ["PartName": "/docProps/core.xml", "ContentType": DOCXName.propertiesType])
            xml.empty(
                "Override", ["PartName": "/word/document.xml", "ContentType": DOCXName.wordType("document.main")])
            for part in DOCXName.parts {
                xml.empty(
                    "Override", ["PartName": "/word/\(part.file)", "ContentType": DOCXName.wordType(part.kind)])
            }
        }
        return xml.bytes
    }

    private static var packageLinks: [UInt8] {
        var xml = XMLBytes()
        xml.element("Relationships", ["xmlns": DOCXName.relationships]) { xml in
            xml.empty(
                "Relationship",
                ["Id": "rId1", "Type": DOCXName.office + "/officeDocument", "Target": "word/document.xml"])
            xml.empty(
                "Relationship", ["Id": "rId2", "Type": DOCXName.propertiesLink, "Target": "docProps/core.xml"])
        }
        return xml.bytes
    }

    private static func properties(_ document: Document) -> [UInt8] {
        var xml = XMLBytes()
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": DOCXName.properties, "xmlns:dc": ODTName.dc, "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ]
        ) { xml in
            xml.element("dc:title") { $0.text(document.title) }
            xml.element("dc:language") { $0.text(document.language) }
            xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"]) { $0.text(document.date + "T00:00:00Z") }
        }
        return xml.bytes
    }

    private static func footer(_ text: String) -> [UInt8] {
        var xml = XMLBytes()
        xml.element("w:ftr", ["xmlns:w": DOCXName.word]) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "Footer"]) }
                xml.word(TextRun(text + " · "))
                xml.element("w:fldSimple", ["w:instr": " PAGE "]) { $0.word(TextRun("1")) }
            }
        }
        return xml.bytes
    }
}
