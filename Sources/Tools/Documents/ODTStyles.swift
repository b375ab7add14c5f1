// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The styles of an OpenDocument text: the same look as the printed form.
enum ODTStyles {
    static func bytes(_ document: Document) -> [UInt8] {
        var xml = XMLBytes()
        xml.element("office:document-styles", ODTName.all) { xml in
            xml.element("office:styles") { xml in
                defaults(document.language, into: &xml)
                paragraphs(into: &xml)
                texts(into: &xml)
                lists(into: &xml)
            }
            xml.element("office:automatic-styles") { page(into: &$0) }
            xml.element("office:master-styles") { xml in
                xml.element("style:master-page", ["style:name": "Standard", "style:page-layout-name": "Page"]) { xml in
                    xml.element("style:footer") { xml in
                        xml.element("text:p", ["text:style-name": "Footer"]) { xml in
                            xml.runs([TextRun(document.footer + " · ")])
                            xml.element("text:page-number", ["text:select-page": "current"]) { $0.text("1") }
                        }
                    }
                }
            }
        }
        return xml.bytes
    }

    private static func defaults(_ language: String, into xml: inout XMLBytes) {
        xml.element("style:default-style", ["style:family": "paragraph"]) { xml in
            xml.empty(
                "style:text-properties",
                [
                    "fo:font-family": PageLook.family, "fo:font-size": "\(PageLook.textSize)pt",
                    "fo:language": language,
                    "fo:country": language == "ru" ? "RU" : "GB",
                ])
        }
    }

    private static func paragraphs(into xml: inout XMLBytes) {
        let leading = "\(Int(PageLook.leading * 100))%"
        paragraph("Text_20_body", ["fo:margin-bottom": "6pt", "fo:line-height": leading], into: &xml)
        paragraph("List_20_item", ["fo:margin-bottom": "3pt", "fo:line-height": leading], into: &xml)
        paragraph("Table_20_text", ["fo:line-height": leading], size: PageLook.tableSize, into: &xml)
        paragraph("After_20_table", ["fo:margin-bottom": "4pt"], size: 4, into: &xml)
        paragraph("Rule", ["fo:border-bottom": "0.5pt solid #888888", "fo:margin-bottom": "8pt"], size: 4, into: &xml)
        paragraph("Footer", ["fo:text-align": "center"], size: PageLook.footerSize, into: &xml)
        for level in 1...3 {
            paragraph(
                "Heading_20_\(level)",
                [
                    "fo:margin-top": "\(PageLook.spaceAbove(level))pt", "fo:margin-bottom": "5pt",
                    "fo:keep-with-next": "always",
                ],
                size: PageLook.headingSize(level), weight: "bold", into: &xml)
        }
    }

    private static func paragraph(
        _ name: String, _ properties: KeyValuePairs<String, String>, size: Double = PageLook.textSize,
        weight: String = "normal", into xml: inout XMLBytes
    ) {
        xml.element("style:style", ["style:name": name, "style:family": "paragraph"]) { xml in
            xml.empty("style:paragraph-properties", properties)
            xml.empty("style:text-properties", ["fo:font-size": "\(size)pt", "fo:font-weight": weight])
        }
    }

    private static func texts(into xml: inout XMLBytes) {
        text("Strong", ["fo:font-weight": "bold"], into: &xml)
        text("Emphasis", ["fo:font-style": "italic"], into: &xml)
        text("Small", ["fo:font-size": "85%", "fo:color": PageLook.grey], into: &xml)
        text("Gap", ["fo:background-color": PageLook.gapColour], into: &xml)
        text("Reference", ["style:text-position": "super 65%"], into: &xml)
    }

    private static func text(
        _ name: String, _ properties: KeyValuePairs<String, String>, into xml: inout XMLBytes
    ) {
        xml.element("style:style", ["style:name": name, "style:family": "text"]) { xml in
            xml.empty("style:text-properties", properties)
        }
    }

    private static func lists(into xml: inout XMLBytes) {
        xml.element("text:list-style", ["style:name": "Numbered"]) { xml in
            xml.element(
                "text:list-level-style-number",
                ["text:level": "1", "style:num-format": "1", "style:num-suffix": "."]
            ) { listLevel(into: &$0) }
        }
        xml.element("text:list-style", ["style:name": "Dotted"]) { xml in
            xml.element("text:list-level-style-bullet", ["text:level": "1", "text:bullet-char": "•"]) {
                listLevel(into: &$0)
            }
        }
    }

    private static func listLevel(into xml: inout XMLBytes) {
        xml.element("style:list-level-properties", ["text:list-level-position-and-space-mode": "label-alignment"]) {
            xml in
            xml.empty(
                "style:list-level-label-alignment",
                [
                    "text:label-followed-by": "listtab", "fo:text-indent": "-\(PageLook.listIndent)pt",
                    "fo:margin-left": "\(PageLook.listIndent)pt",
                ])
        }
    }

    /// The styles of tables and cells. They belong beside the content: automatic styles of this part hold for pages alone.
    static func tables(into xml: inout XMLBytes) {
        xml.element("style:style", ["style:name": "Table", "style:family": "table"]) { xml in
            xml.empty("style:table-properties", ["style:rel-width": "100%", "table:align": "margins"])
        }
        xml.element("style:style", ["style:name": "Cell", "style:family": "table-cell"]) { xml in
            xml.empty(
                "style:table-cell-properties",
                ["fo:border-bottom": "0.5pt solid #bbbbbb", "fo:padding": "\(PageLook.cellPadding)pt"])
        }
    }

    private static func page(into xml: inout XMLBytes) {
        xml.element("style:page-layout", ["style:name": "Page"]) { xml in
            xml.empty(
                "style:page-layout-properties",
                [
                    "fo:page-width": "\(PageLook.width)pt", "fo:page-height": "\(PageLook.height)pt",
                    "fo:margin": "\(PageLook.margin)pt",
                ])
        }
    }
}
