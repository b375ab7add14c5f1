// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The text of an Office Open XML file, with the links out of it and the lists in it.
struct DOCXBody {
    /// `word/document.xml`.
    private(set) var bytes: [UInt8] = []
    /// How many numbered lists there are; each counts from one by a numbering of its own.
    private(set) var numberedLists = 0
    /// The addresses that the text leads to, each once.
    private var addresses: [String] = []
    private var numbers: [String: Int] = [:]

    init(_ document: Document) {
        var xml = XMLBytes()
        xml.element("w:document", ["xmlns:w": DOCXName.word, "xmlns:r": DOCXName.office]) { xml in
            xml.element("w:body") { xml in
                for block in document.blocks { write(block, into: &xml) }
                Self.section(into: &xml)
            }
        }
        bytes = xml.bytes
    }

    /// `word/_rels/document.xml.rels`.
    var relationships: [UInt8] {
        var xml = XMLBytes()
        xml.element("Relationships", ["xmlns": DOCXName.relationships]) { xml in
            for (number, part) in DOCXName.parts.enumerated() {
                xml.empty(
                    "Relationship",
                    ["Id": "rId\(number + 1)", "Type": "\(DOCXName.office)/\(part.kind)", "Target": part.file])
            }
            for (number, address) in addresses.enumerated() {
                xml.empty(
                    "Relationship",
                    [
                        "Id": Self.link(number), "Type": DOCXName.office + "/hyperlink", "Target": address,
                        "TargetMode": "External",
                    ])
            }
        }
        return xml.bytes
    }

    private static func link(_ number: Int) -> String { "link\(number + 1)" }

    private static func section(into xml: inout XMLBytes) {
        xml.element("w:sectPr") { xml in
            xml.empty("w:footerReference", ["w:type": "default", "r:id": DOCXName.footerLink])
            xml.empty("w:pgSz", ["w:w": twentieths(PageLook.width), "w:h": twentieths(PageLook.height)])
            let margin = twentieths(PageLook.margin)
            xml.empty(
                "w:pgMar",
                [
                    "w:top": margin, "w:right": margin, "w:bottom": twentieths(PageLook.bottomMargin), "w:left": margin,
                    "w:header": "567", "w:footer": "567", "w:gutter": "0",
                ])
        }
    }

    /// A length in points as the twentieths that the format counts in.
    static func twentieths(_ points: Double) -> String { "\(Int((points * 20).rounded()))" }

    private mutating func write(_ block: DocumentBlock, into xml: inout XMLBytes) {
        switch block {
        case .heading(let level, let text):
            paragraph([TextRun(text)], style: "Heading\(min(max(level, 1), 3))", into: &xml)
        case .paragraph(let runs): paragraph(runs, style: "BodyText", into: &xml)
        case .list(let items, let isNumbered):
            if isNumbered { numberedLists += 1 }
            let numbering = isNumbered ? DOCXStyles.numberedList(numberedLists) : DOCXStyles.dottedList
            for item in items { paragraph(item, style: "ListItem", numbering: numbering, into: &xml) }
        case .table(let table): write(table, into: &xml)
        case .rule: paragraph([], style: "Rule", into: &xml)
        }
    }

    private mutating func paragraph(
        _ runs: [TextRun], style: String, numbering: Int? = nil, into xml: inout XMLBytes
    ) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty("w:pStyle", ["w:val": style])
                if let numbering {
                    xml.element("w:numPr") { xml in
                        xml.empty("w:ilvl", ["w:val": "0"])
                        xml.empty("w:numId", ["w:val": "\(numbering)"])
                    }
                }
            }
            for run in runs {
                if let address = run.safeLink {
                    xml.element("w:hyperlink", ["r:id": Self.link(number(of: address))]) { $0.word(run) }
                } else {
                    xml.word(run)
                }
            }
        }
    }

    private mutating func number(of address: String) -> Int {
        if let number = numbers[address] { return number }
        numbers[address] = addresses.count
        addresses.append(address)
        return addresses.count - 1
    }

    private mutating func write(_ table: DocumentTable, into xml: inout XMLBytes) {
        let widths = table.shares.map { Self.twentieths($0 * PageLook.textWidth) }
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.empty("w:tblStyle", ["w:val": "Rows"])
                xml.empty("w:tblW", ["w:w": Self.twentieths(PageLook.textWidth), "w:type": "dxa"])
                xml.empty("w:tblLayout", ["w:type": "fixed"])
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.empty("w:gridCol", ["w:w": width]) }
            }
            if let header = table.fullHeader { write(row: header, widths, isHeader: true, into: &xml) }
            for row in table.fullRows { write(row: row, widths, isHeader: false, into: &xml) }
            // A table of no rows is not allowed.
            if table.fullHeader == nil, table.fullRows.isEmpty {
                write(row: widths.map { _ in [] }, widths, isHeader: false, into: &xml)
            }
        }
        paragraph([], style: "AfterTable", into: &xml)
    }

    private mutating func write(row: [[TextRun]], _ widths: [String], isHeader: Bool, into xml: inout XMLBytes) {
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { xml in
                // A row that breaks across pages is hard to read; the order of the two is that of the schema.
                xml.empty("w:cantSplit")
                if isHeader { xml.empty("w:tblHeader") }
            }
            for (cell, width) in zip(row, widths) {
                xml.element("w:tc") { xml in
                    xml.element("w:tcPr") { $0.empty("w:tcW", ["w:w": width, "w:type": "dxa"]) }
                    paragraph(cell, style: "TableText", into: &xml)
                }
            }
        }
    }
}
