// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The elements that may be written. What is not here cannot appear: `script`, `style`, `iframe`, `object`, `embed`,
/// `base`, `template` and the like are left out on purpose, so that a page without them is a matter of types.
public enum Tag: String, Sendable, CaseIterable {
    // The document.
    case html, head, title, meta, link, body
    // Sections.
    case header, footer, main, nav, section, article, aside, h1, h2, h3, h4
    // Blocks.
    case p, div, ul, ol, li, dl, dt, dd, figure, figcaption, pre, blockquote, hr, details, summary
    // Words.
    case a, span, b, i, em, strong, small, abbr, cite, code, q, time, data, del, ins, bdi, sub, sup, br, wbr
    // Tables.
    case table, caption, thead, tbody, tfoot, tr, th, td
    // Forms.
    case form, fieldset, legend, label, input, select, option, optgroup, button, textarea, output
    // Drawings. `title` serves for SVG as well.
    case svg, desc, defs, pattern, g, path, line, polyline, polygon, rect, circle, text, tspan, img
    // Site maps (sitemaps.org).
    case urlset, url, loc, lastmod

    /// Whether HTML forbids content and an end tag.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .hr, .br, .wbr, .input, .img: true
        // Of SVG: may be closed at once, which is shorter, in HTML too (foreign elements).
        case .path, .line, .polyline, .polygon, .rect, .circle: true
        default: false
        }
    }

    /// Whether a line ends after the element. Only where white space means nothing, so that sources can be read.
    var breaksLine: Bool {
        switch self {
        case .head, .title, .header, .footer, .main, .nav, .section, .article, .aside, .h1, .h2, .h3, .h4: true
        case .p, .div, .ul, .ol, .li, .dl, .figure, .figcaption, .details, .form, .fieldset: true
        case .table, .thead, .tbody, .tr, .svg, .url: true
        default: false
        }
    }
}
