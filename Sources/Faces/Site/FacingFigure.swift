// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Markup
internal import Phrases
internal import PublicRecord

/// Two sides of an exchange against each other: the drawing, what one block is, and the table behind.
struct FacingFigure {
    let context: PageContext
    let exchange: PublicExchange
    /// Unlike any other on the page.
    let id: String
    /// What the drawing shows.
    let title: String
    /// What one block is.
    let unit: String
    /// The head of the first column.
    let heading: String
    let caption: String
    /// What stands under the name of each side.
    let sums: (left: String, right: String)
    let rows: [FacingBars.Row]
    private var words: Words { context.words }
    private var left: String { context.plain(exchange.freed.title) }
    private var right: String { context.plain(exchange.handed.title) }

    func write(_ page: inout Markup) {
        guard !rows.isEmpty else { return }
        page.element(.p, .class("unit"), text: unit)
        let chart = FacingBars(
            id: id + "-chart", title: title, description: said(\.left, left) + " " + said(\.right, right),
            sides: ((left, sums.left), (right, sums.right)), rows: rows)
        page.element(.figure) { page in
            for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
            page.element(.figcaption, text: caption)
        }
        page.element(.details, .class("behind")) { page in
            page.element(.summary, text: words("exchange.behind"))
            table(&page)
        }
    }

    private func said(_ side: KeyPath<FacingBars.Row, Int>, _ name: String) -> String {
        name + ": "
            + rows.filter { $0[keyPath: side] > 0 }
            .map { "\($0.label) \(words.number($0[keyPath: side]))" }.joined(separator: ", ") + "."
    }

    private func table(_ page: inout Markup) {
        page.element(.table) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    page.element(.th, .scope("col"), text: heading)
                    page.element(.th, .scope("col"), .class("n"), text: left)
                    page.element(.th, .scope("col"), .class("n"), text: right)
                }
            }
            page.element(.tbody) { page in
                for row in rows {
                    page.element(.tr) { page in
                        page.element(.th, .scope("row"), text: row.label)
                        page.element(.td, .class("n"), text: words.number(row.left))
                        page.element(.td, .class("n"), text: words.number(row.right))
                    }
                }
            }
        }
    }
}

extension FacingBars.Row {
    /// A row out of two numbers.
    init(label: String, _ counts: (Int, Int), isApart: Bool = false) {
        self.init(label: label, left: counts.0, right: counts.1, isApart: isApart)
    }
}
