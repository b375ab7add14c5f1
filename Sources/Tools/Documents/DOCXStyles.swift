// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The styles of an Office Open XML file: the same look as the printed form.
enum DOCXStyles {
    static func bytes(_ language: String) -> [UInt8] {
        var xml = XMLBytes()
        xml.element("w:styles", ["xmlns:w": DOCXName.word]) { xml in
            defaults(language, into: &xml)
            paragraphs(into: &xml)
            texts(into: &xml)
            table(into: &xml)
        }
        return xml.bytes
    }

    /// The first of the families of the printed form; the table of fonts names what stands in for it.
    private static let family = "Noto Serif"

    private static func defaults(_ language: String, into xml: inout XMLBytes) {
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    xml.empty("w:rFonts", ["w:ascii": family, "w:hAnsi": family, "w:cs": family, "w:eastAsia": family])
                    size(PageLook.textSize, into: &xml)
                    xml.empty("w:lang", ["w:val": language == "ru" ? "ru-RU" : language])
                }
            }
            // One line of the font's own height, which is what the printed form's leading comes to.
            xml.element("w:pPrDefault") { xml in
                xml.element("w:pPr") { xml in
                    xml.empty("w:spacing", ["w:after": "0", "w:line": "240", "w:lineRule": "auto"])
                }
            }
        }
    }

    /// A size of type, in the format's half points.
    private static func size(_ points: Double, into xml: inout XMLBytes) {
        let half = "\(Int((points * 2).rounded()))"
        xml.empty("w:sz", ["w:val": half])
        xml.empty("w:szCs", ["w:val": half])
    }

    private static func paragraphs(into xml: inout XMLBytes) {
        paragraph("Normal", "Normal", isDefault: true, into: &xml)
        paragraph("BodyText", "Body Text", after: 6, into: &xml)
        paragraph("ListItem", "List Item", after: 3, into: &xml)
        paragraph("TableText", "Table Text", size: PageLook.tableSize, into: &xml)
        paragraph("AfterTable", "After Table", after: 4, size: 4, into: &xml)
        paragraph("Rule", "Rule", after: 8, size: 4, isRule: true, into: &xml)
        paragraph("Footer", "footer", size: PageLook.footerSize, isCentred: true, into: &xml)
        for level in 1...3 {
            paragraph(
                "Heading\(level)", "heading \(level)", before: PageLook.spaceAbove(level), after: 5,
                size: PageLook.headingSize(level), heading: level, into: &xml)
        }
    }

    private static func paragraph(
        _ id: String, _ name: String, before: Double = 0, after: Double = 0, size points: Double = PageLook.textSize,
        heading: Int? = nil, isDefault: Bool = false, isRule: Bool = false, isCentred: Bool = false,
        into xml: inout XMLBytes
    ) {
        xml.element("w:style", ["w:type": "paragraph", "w:default": isDefault ? "1" : "0", "w:styleId": id]) { xml in
            xml.empty("w:name", ["w:val": name])
            if !isDefault { xml.empty("w:basedOn", ["w:val": "Normal"]) }
            if heading != nil { xml.empty("w:next", ["w:val": "BodyText"]) }
            xml.empty("w:qFormat")
            xml.element("w:pPr") { xml in
                if heading != nil { xml.empty("w:keepNext") }
                if isRule {
                    xml.element("w:pBdr") {
                        $0.empty("w:bottom", ["w:val": "single", "w:sz": "4", "w:space": "1", "w:color": "888888"])
                    }
                }
                xml.empty(
                    "w:spacing",
                    ["w:before": DOCXBody.twentieths(before), "w:after": DOCXBody.twentieths(after)])
                if isCentred { xml.empty("w:jc", ["w:val": "center"]) }
                if let heading { xml.empty("w:outlineLvl", ["w:val": "\(heading - 1)"]) }
            }
            xml.element("w:rPr") { xml in
                if heading != nil { xml.empty("w:b") }
                size(points, into: &xml)
            }
        }
    }

    private static func texts(into xml: inout XMLBytes) {
        text("Strong", "Strong", into: &xml) { $0.empty("w:b") }
        text("Emphasis", "Emphasis", into: &xml) { $0.empty("w:i") }
        text("SmallText", "Small Text", into: &xml) { xml in
            xml.empty("w:color", ["w:val": hex(PageLook.grey)])
            size(PageLook.smallSize, into: &xml)
        }
        text("Gap", "Gap", into: &xml) {
            $0.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": hex(PageLook.gapColour)])
        }
        text("Reference", "Reference", into: &xml) { $0.empty("w:vertAlign", ["w:val": "superscript"]) }
    }

    private static func text(
        _ id: String, _ name: String, into xml: inout XMLBytes, look: (inout XMLBytes) -> Void
    ) {
        xml.element("w:style", ["w:type": "character", "w:styleId": id]) { xml in
            xml.empty("w:name", ["w:val": name])
            xml.empty("w:qFormat")
            xml.element("w:rPr", content: look)
        }
    }

    private static func hex(_ colour: String) -> String { String(colour.drop { $0 == "#" }) }

    private static func table(into xml: inout XMLBytes) {
        xml.element("w:style", ["w:type": "table", "w:styleId": "Rows"]) { xml in
            xml.empty("w:name", ["w:val": "Rows"])
            xml.element("w:tblPr") { xml in
                xml.element("w:tblBorders") { xml in
                    xml.empty("w:bottom", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "BBBBBB"])
                    xml.empty("w:insideH", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "BBBBBB"])
                }
                xml.element("w:tblCellMar") { xml in
                    let padding = DOCXBody.twentieths(PageLook.cellPadding)
                    xml.empty("w:top", ["w:w": padding, "w:type": "dxa"])
                    xml.empty("w:left", ["w:w": padding, "w:type": "dxa"])
                    xml.empty("w:bottom", ["w:w": padding, "w:type": "dxa"])
                    xml.empty("w:right", ["w:w": padding, "w:type": "dxa"])
                }
            }
        }
    }

    /// The numbering of all lists with dots.
    static let dottedList = 1
    /// The numbering of a list with numbers: one each, so that each begins at one.
    static func numberedList(_ number: Int) -> Int { number + 1 }

    /// `word/numbering.xml`.
    static func numbering(lists: Int) -> [UInt8] {
        var xml = XMLBytes()
        xml.element("w:numbering", ["xmlns:w": DOCXName.word]) { xml in
            level("0", format: "bullet", text: "•", into: &xml)
            level("1", format: "decimal", text: "%1.", into: &xml)
            xml.element("w:num", ["w:numId": "\(dottedList)"]) { $0.empty("w:abstractNumId", ["w:val": "0"]) }
            for list in 0..<lists {
                xml.element("w:num", ["w:numId": "\(numberedList(list + 1))"]) { xml in
                    xml.empty("w:abstractNumId", ["w:val": "1"])
                    xml.element("w:lvlOverride", ["w:ilvl": "0"]) { $0.empty("w:startOverride", ["w:val": "1"]) }
                }
            }
        }
        return xml.bytes
    }

    private static func level(_ id: String, format: String, text: String, into xml: inout XMLBytes) {
        xml.element("w:abstractNum", ["w:abstractNumId": id]) { xml in
            xml.empty("w:multiLevelType", ["w:val": "singleLevel"])
            xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
                xml.empty("w:start", ["w:val": "1"])
                xml.empty("w:numFmt", ["w:val": format])
                xml.empty("w:lvlText", ["w:val": text])
                xml.empty("w:lvlJc", ["w:val": "left"])
                xml.element("w:pPr") { xml in
                    let indent = DOCXBody.twentieths(PageLook.listIndent)
                    xml.empty("w:ind", ["w:left": indent, "w:hanging": indent])
                }
            }
        }
    }

    /// `word/fontTable.xml`.
    static var fonts: [UInt8] {
        var xml = XMLBytes()
        xml.element("w:fonts", ["xmlns:w": DOCXName.word]) { xml in
            xml.element("w:font", ["w:name": family]) { xml in
                xml.empty("w:altName", ["w:val": "Cambria"])
                xml.empty("w:family", ["w:val": "roman"])
            }
        }
        return xml.bytes
    }
}
