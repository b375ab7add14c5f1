// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo

/// Draws placed lines on the pages of a PDF surface.
struct PagePainter {
    let context: OpaquePointer
    let surface: OpaquePointer
    let typesetter: Typesetter

    /// Draws every page, and the outline.
    func paint(_ flow: PageFlow, footer: String) {
        let footer = fitting(footer, pages: flow.pageCount)
        var line = flow.lines.startIndex
        var rule = flow.rules.startIndex
        cairo_tag_begin(context, "Document", nil)
        for page in 1...max(1, flow.pageCount) {
            cairo_set_source_rgb(context, 0.1, 0.1, 0.1)
            while line < flow.lines.endIndex, flow.lines[line].page == page {
                let element = flow.lines[line].element
                let tag = flow.lines[line].tag
                cairo_tag_begin(context, tag, nil)
                while line < flow.lines.endIndex, flow.lines[line].page == page, flow.lines[line].element == element {
                    paint(flow.lines[line])
                    line += 1
                }
                cairo_tag_end(context, tag)
            }
            cairo_set_source_rgb(context, 0.72, 0.72, 0.72)
            cairo_set_line_width(context, 0.5)
            while rule < flow.rules.endIndex, flow.rules[rule].page == page {
                let placed = flow.rules[rule]
                cairo_move_to(context, placed.x, placed.y)
                cairo_line_to(context, placed.x + placed.width, placed.y)
                cairo_stroke(context)
                rule += 1
            }
            paint(footer: "\(footer) · \(page) / \(flow.pageCount)")
            cairo_show_page(context)
        }
        cairo_tag_end(context, "Document")
        outline(flow.headings)
    }

    private func paint(_ placed: PageFlow.PlacedLine) {
        cairo_move_to(context, placed.x, placed.baseline)
        pango_cairo_show_layout_line(context, placed.line.line)
        let top = placed.baseline - (placed.line.baseline - placed.line.top)
        for link in placed.text.links(in: placed.line) {
            let address = link.address.replacing("\\", with: "%5C").replacing("'", with: "%27")
            let place = "\(placed.x + link.from) \(top) \(link.to - link.from) \(placed.line.height)"
            cairo_tag_begin(context, "Link", "rect=[\(place)] uri='\(address)'")
            cairo_tag_end(context, "Link")
        }
    }

    /// As much of a footer as stands in one line together with the number of the page.
    func fitting(_ footer: String, pages: Int) -> String {
        let number = " · \(pages) / \(pages)"
        func fits(_ text: String) -> Bool {
            let runs = [TextRun(text + number)]
            let lines = typesetter.set(runs, width: PageLook.textWidth, size: PageLook.footerSize)?.lines.count
            return (lines ?? 0) < 2
        }
        guard !fits(footer) else { return footer }
        var (shortest, longest) = (0, footer.count)
        while longest - shortest > 1 {
            let middle = (shortest + longest) / 2
            if fits(footer.prefix(middle) + "…") { shortest = middle } else { longest = middle }
        }
        var text = String(footer.prefix(shortest))
        while text.last?.isWhitespace == true { text.removeLast() }
        return text + "…"
    }

    private func paint(footer: String) {
        guard
            let text = typesetter.set(
                [TextRun(footer)], width: PageLook.textWidth, size: PageLook.footerSize, alignment: PANGO_ALIGN_CENTER),
            let line = text.lines.first
        else { return }
        cairo_set_source_rgb(context, 0.35, 0.35, 0.35)
        cairo_move_to(context, PageLook.margin + line.indent, PageLook.height - PageLook.bottomMargin / 2)
        pango_cairo_show_layout_line(context, line.line)
    }

    private func outline(_ headings: [PageFlow.PlacedHeading]) {
        // The entry of each level that the next one may stand under; the root has the number 0.
        var parents: [Int32] = [0, 0, 0, 0]
        for heading in headings {
            let level = min(max(heading.level, 1), 3)
            let place = "page=\(heading.page) pos=[\(PageLook.margin) \(heading.y)]"
            let entry = cairo_pdf_surface_add_outline(
                surface, parents[level - 1], heading.text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
            for deeper in level..<parents.count { parents[deeper] = entry }
        }
    }
}
