// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

extension SiteRenderer {
    /// Files that belong to no language.
    func fixedFile(_ segments: [String]) throws -> Answer? {
        guard segments.count == 1 else { return nil }
        switch segments[0] {
        case "style.css": return Answer(status: 200, type: .css, body: Stylesheet.compact)
        case "favicon.svg": return Answer(status: 200, type: .svg, body: Self.favicon.bytes)
        case "robots.txt":
            let text = "User-agent: *\nAllow: /\n\nSitemap: \(settings.base)/sitemap.xml\n"
            return Answer(status: 200, type: .text, body: Array(text.utf8))
        case "sitemap.xml": return Answer(status: 200, type: .xml, body: try siteMap().bytes)
        default: return nil
        }
    }

    /// The square of the register, on paper and on a dark desk alike.
    static let favicon = Markup { markup in
        markup.element(.svg, .svgNamespace, .viewBox(0, 0, 16, 16)) { markup in
            markup.empty(
                .path, .hexFill("#4b2a7b"), .path(Path().move(1, 1).line(15, 1).line(15, 15).line(1, 15).closed()))
            markup.empty(
                .path, .hexFill("#ffffff"), .path(Path().move(4, 12).line(12, 12).line(12, 13).line(4, 13).closed()))
        }
    }

    /// The pages that a search engine may list (sitemaps.org): at most 50 000, as the protocol asks.
    private func siteMap() throws -> Markup {
        let now = try register.now()
        var places: [[String]] = [
            [""], ["counts"], ["people"], ["exchanges"], ["exchanges", "monitor"], ["instruments"], ["officials"],
            ["sources"], ["how"],
            ["definitions"], ["numbers"], ["recognition"], ["statistics"], ["downloads"],
            ["visibility"], ["actions"],
        ]
        places += try register.instruments(now).prefix(5_000).map { ["instruments", $0.id.text] }
        places += try register.officials(now).prefix(5_000).map { ["officials", $0.id.text] }
        places += StatisticsPart.pages.map { ["statistics", $0.rawValue] }
        places += try register.definitions().map { ["definitions", $0.id] }
        places += try register.exchanges(now).exchanges.map { ["exchanges", $0.id.text] }
        places += try register.sources(now).map { ["sources", $0.id.text] }
        var query = PeopleQuery(limit: 1_000)
        while places.count < 24_000 {
            let page = try register.people(query, now)
            places += page.people.filter { !$0.isChild }.map { ["p", $0.id.text] }
            guard !page.people.isEmpty, query.offset + page.people.count < page.total else { break }
            query = PeopleQuery(offset: query.offset + page.people.count, limit: 1_000)
        }
        return Markup { markup in
            markup.xmlDeclaration()
            markup.element(.urlset, .sitemapNamespace) { markup in
                for place in places {
                    for language in Language.allCases {
                        markup.element(.url) { markup in
                            markup.element(
                                .loc, text: settings.base + Link(segments: [language.rawValue] + place).text)
                        }
                    }
                }
            }
        }
    }
}
