// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo
import Testing

@testable import Documents

@Suite("What stays together on a page")
struct PageFlowTests {
    private func flow(_ blocks: [DocumentBlock]) throws -> PageFlow {
        let surface = try #require(cairo_pdf_surface_create_for_stream(nil, nil, PageLook.width, PageLook.height))
        defer { cairo_surface_destroy(surface) }
        let context = try #require(cairo_create(surface))
        defer { cairo_destroy(context) }
        let document = Document(title: "", language: "en", footer: "", date: "2026-11-27", blocks: blocks)
        return PDFFile.flow(document, Typesetter(context: context, language: "en"))
    }

    @Test("A long footer is shortened to one line and keeps the number of the page")
    func longFooter() throws {
        let surface = try #require(cairo_pdf_surface_create_for_stream(nil, nil, PageLook.width, PageLook.height))
        defer { cairo_surface_destroy(surface) }
        let context = try #require(cairo_create(surface))
        defer { cairo_destroy(context) }
        let typesetter = Typesetter(context: context, language: "ru")
        let painter = PagePainter(context: context, surface: surface, typesetter: typesetter)
        let long = "Конфиденциальный черновик · " + String(repeating: "очень длинное название ", count: 9)
        let shortened = painter.fitting(long, pages: 12)
        #expect(shortened.hasPrefix("Конфиденциальный черновик · очень") && shortened.hasSuffix("…"))
        let set = typesetter.set(
            [TextRun(shortened + " · 12 / 12")], width: PageLook.textWidth, size: PageLook.footerSize)
        #expect(set?.lines.count == 1)
        #expect(painter.fitting("Короткий", pages: 3) == "Короткий")
    }

    private static let row = [[TextRun("label")], [TextRun((1...8).map { "line \($0)" }.joined(separator: "\n"))]]

    @Test(
        "A heading stands on the page of the first row of its table, and so do the headings of columns",
        arguments: 20...45)
    func together(count: Int) throws {
        let before = (1...count).map { DocumentBlock.plain("Paragraph \($0)") }
        let table = DocumentTable(header: ["One", "Two"], widths: [1, 2], rows: [Self.row, Self.row])
        let flow = try flow(before + [.heading(2, "Heading"), .table(table)])
        let heading = try #require(flow.headings.first)
        let afterHeading = flow.lines.drop { $0.tag != "H2" }.dropFirst()
        // Two headings of columns, then the label and eight lines of the first row.
        #expect(afterHeading.prefix(11).map(\.page) == Array(repeating: heading.page, count: 11))
    }

    @Test("The sign of an item of a list stands on the page of the first two lines of its text", arguments: 20...45)
    func items(count: Int) throws {
        let before = (1...count).map { DocumentBlock.plain("Paragraph \($0)") }
        let item = [TextRun((1...5).map { "line \($0)" }.joined(separator: "\n"))]
        let pages = try flow(before + [.list([item], isNumbered: false)]).lines.dropFirst(count).map(\.page)
        #expect(pages.count == 6 && Set(pages.prefix(3)).count == 1)
    }
}
