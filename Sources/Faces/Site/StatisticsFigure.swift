// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The pages of statistics.
enum StatisticsPart: String, CaseIterable {
    case time, groups, regions, terms, custody, flows

    /// Those that have a page of their own; the first stands on the page of all.
    static let pages: [StatisticsPart] = [.groups, .regions, .terms, .custody, .flows]
}

/// A drawing with all that belongs to it: what it shows, what one unit is, where the numbers are from, the numbers
/// themselves, and files of them.
struct StatisticsFigure {
    /// The place in the page.
    let id: String
    /// The finding.
    let title: String
    /// What is counted, and how.
    let unit: String
    /// The drawing in its widths; none where there is nothing to draw.
    var drawings: [Markup] = []
    /// Stands between the drawing and its source, as what the shades of a map mean.
    var key: Markup?
    /// Source and remarks, each a sentence.
    var caption: [String] = []
    /// The headings of the table, and whether a column has numbers.
    var columns: [(key: String, isNumber: Bool)] = []
    /// The rows of the table.
    var rows: [[String]] = []
    /// Where the first cell of a row leads: to the people whom the row counts.
    var links: [Link?] = []
}

extension Markup {
    /// A figure in its frame.
    mutating func figure(_ figure: StatisticsFigure, of part: StatisticsPart, _ context: PageContext) {
        self.part(figure.id, figure.title, style: "part frame") { page in
            page.element(.p, .class("unit"), text: figure.unit)
            page.element(.figure) { page in
                for drawing in figure.drawings { page.append(drawing) }
                if let key = figure.key { page.append(key) }
                page.element(.figcaption, text: figure.caption.joined(separator: " "))
            }
            page.numbers(figure, context)
            page.downloads(
                [
                    ("CSV", context.link(["statistics", part.rawValue + ".csv"])),
                    ("JSON", context.link(["statistics.json"])),
                ], of: context.words("stat.file"))
        }
    }

    /// The table behind a figure.
    private mutating func numbers(_ figure: StatisticsFigure, _ context: PageContext) {
        guard !figure.rows.isEmpty else { return }
        element(.details, .class("behind")) { page in
            page.element(.summary, text: context.words("stat.behind"))
            page.element(
                .div, .class("scroll"), .role("region"), .aria(.label, figure.title), .tabIndex(inOrder: true)
            ) { page in
                page.element(.table) { page in
                    page.element(.thead) { page in
                        page.element(.tr) { page in
                            for column in figure.columns {
                                page.element(
                                    .th, .scope("col"), .when(column.isNumber, .class("n")),
                                    text: context.words("stat.col.\(column.key)"))
                            }
                        }
                    }
                    page.element(.tbody) { page in
                        for (index, row) in figure.rows.enumerated() {
                            let link = index < figure.links.count ? figure.links[index] : nil
                            page.row(row, figure.columns.map(\.isNumber), link)
                        }
                    }
                }
            }
        }
    }

    private mutating func row(_ cells: [String], _ areNumbers: [Bool], _ link: Link?) {
        element(.tr) { page in
            for (index, cell) in cells.enumerated() {
                if index == 0 {
                    page.element(.th, .scope("row")) { page in
                        if let link { page.element(.a, .href(link), text: cell) } else { page.text(cell) }
                    }
                } else {
                    let isNumber = index < areNumbers.count && areNumbers[index]
                    page.element(.td, .when(isNumber, .class("n")), text: cell)
                }
            }
        }
    }
}
