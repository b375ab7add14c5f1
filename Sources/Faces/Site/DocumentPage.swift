// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Documents
internal import Markup
public import Phrases

/// A document as a page of its own, in one file: for whoever reads a report in a browser. It asks nothing of any server.
public struct DocumentPage: Sendable {
    private let document: Document

    /// Takes a document.
    public init(_ document: Document) { self.document = document }

    /// The page, in UTF-8.
    public func html(_ words: Words) -> [UInt8] {
        var page = Markup(capacity: 60_000 + document.blocks.count * 400)
        page.doctype()
        page.element(.html, .lang(document.language)) { page in
            page.element(.head) { page in
                page.empty(.meta, .charset)
                page.empty(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                page.empty(.meta, .name("color-scheme"), .content("light dark"))
                page.element(.title, text: "\(document.title) · \(words("name"))")
                page.stylesheet(Stylesheet.compact)
            }
            page.element(.body) { page in
                page.element(.main, .id("main")) { page in
                    page.element(.div, .class("page")) { page in
                        page.element(.p, .class("note"), text: document.footer)
                        for block in document.blocks { write(block, &page) }
                    }
                }
            }
        }
        return page.bytes
    }

    private func write(_ block: DocumentBlock, _ page: inout Markup) {
        switch block {
        case .heading(let level, let text):
            page.element(level <= 1 ? .h1 : level == 2 ? .h2 : .h3, text: text)
        case .paragraph(let runs): page.element(.p) { write(runs, &$0) }
        case .list(let items, let isNumbered):
            page.element(isNumbered ? .ol : .ul) { page in
                for item in items { page.element(.li) { write(item, &$0) } }
            }
        case .table(let table): write(table, &page)
        case .rule: page.empty(.hr)
        }
    }

    private func write(_ table: DocumentTable, _ page: inout Markup) {
        page.element(.table) { page in
            if table.header.contains(where: { !$0.isEmpty }) {
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        for cell in table.header { page.element(.th, .scope("col"), text: cell) }
                    }
                }
            }
            page.element(.tbody) { page in
                for row in table.rows {
                    page.element(.tr) { page in
                        for cell in row { page.element(.td) { write(cell, &$0) } }
                    }
                }
            }
        }
    }

    private func write(_ runs: [TextRun], _ page: inout Markup) {
        for run in runs {
            for (place, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { page.empty(.br) }
                write(String(line), run.style, &page)
            }
        }
    }

    private func write(_ text: String, _ style: TextStyle, _ page: inout Markup) {
        guard !text.isEmpty else { return }
        switch style {
        case .plain, .gap: page.element(.bdi, text: text)
        case .strong: page.element(.strong, text: text)
        case .emphasis: page.element(.em, text: text)
        case .small: page.element(.small, text: text)
        case .reference: page.element(.sup, text: text)
        }
    }
}
