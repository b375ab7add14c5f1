// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Attribute {
    /// What kind of thing an input takes.
    public enum InputType: String, Sendable {
        /// The kinds in use here.
        case text, search, hidden, checkbox, radio
    }

    /// How a form is sent.
    public enum Method: String, Sendable {
        /// By address: nothing is changed.
        case get
        /// In the body: something may be changed.
        case post
    }

    /// Properties for assistive technology (WAI-ARIA 1.2).
    public enum ARIA: Sendable {
        /// The properties in use here.
        case label, labelledby, describedby, current, hidden, invalid, live, sort, controls, expanded
    }

    /// `class`: the names of style rules, separated by blanks.
    public static func `class`(_ names: String) -> Attribute { .init("class", .text(names)) }
    /// `id`: the place's name within the page.
    public static func id(_ id: String) -> Attribute { .init("id", .text(id)) }
    /// `lang`, a BCP 47 tag.
    public static func lang(_ tag: String) -> Attribute { .init("lang", .text(tag)) }
    /// `hreflang`, a BCP 47 tag.
    public static func hreflang(_ tag: String) -> Attribute { .init("hreflang", .text(tag)) }
    /// `dir="auto"`: text of unknown direction keeps its own and does not turn its surroundings.
    public static let directionAuto = Attribute("dir", .text("auto"))
    /// `href`.
    public static func href(_ link: Link) -> Attribute { .init("href", .text(link.text)) }
    /// `rel`.
    public static func rel(_ relation: String) -> Attribute { .init("rel", .text(relation)) }
    /// `type` of a link's target.
    public static func mediaType(_ type: String) -> Attribute { .init("type", .text(type)) }
    /// `src`.
    public static func source(_ link: Link) -> Attribute { .init("src", .text(link.text)) }
    /// `alt`.
    public static func alternative(_ text: String) -> Attribute { .init("alt", .text(text)) }
    /// `action` of a form.
    public static func action(_ link: Link) -> Attribute { .init("action", .text(link.text)) }
    /// `method` of a form.
    public static func method(_ method: Method) -> Attribute { .init("method", .text(method.rawValue)) }
    /// `for` of a label.
    public static func `for`(_ id: String) -> Attribute { .init("for", .text(id)) }
    /// `name` of a field or of a `meta`.
    public static func name(_ name: String) -> Attribute { .init("name", .text(name)) }
    /// `value` of a field.
    public static func value(_ value: String) -> Attribute { .init("value", .text(value)) }
    /// `content` of a `meta`.
    public static func content(_ text: String) -> Attribute { .init("content", .text(text)) }
    /// `charset` of a `meta`: always UTF-8.
    public static let charset = Attribute("charset", .text("utf-8"))
    /// `type` of an input.
    public static func type(_ type: InputType) -> Attribute { .init("type", .text(type.rawValue)) }
    /// `type="submit"` of a button.
    public static let submit = Attribute("type", .text("submit"))
    /// `inputmode`.
    public static func inputMode(_ mode: String) -> Attribute { .init("inputmode", .text(mode)) }
    /// `autocomplete="off"`: the browser keeps no list of what was asked.
    public static let autocompleteOff = Attribute("autocomplete", .text("off"))
    /// `spellcheck="false"`: what is typed is not sent to a spelling service.
    public static let spellcheckOff = Attribute("spellcheck", .text("false"))
    /// `maxlength` of a field, in UTF-16 units.
    public static func maxLength(_ length: Int) -> Attribute { .init("maxlength", .integer(length)) }
    /// `selected`.
    public static let selected = Attribute("selected", .flag)
    /// `checked`.
    public static let checked = Attribute("checked", .flag)
    /// `open` of a `details`.
    public static let open = Attribute("open", .flag)
    /// `download`: save and do not show.
    public static let download = Attribute("download", .flag)
    /// `role` (WAI-ARIA 1.2).
    public static func role(_ role: String) -> Attribute { .init("role", .text(role)) }
    /// `aria-…`.
    public static func aria(_ property: ARIA, _ value: String) -> Attribute {
        .init(property.attributeName, .text(value))
    }
    /// `data-label`: the heading of a cell, shown where a table is stacked.
    public static func dataLabel(_ text: String) -> Attribute { .init("data-label", .text(text)) }
    /// `scope` of a heading cell: `col` or `row`.
    public static func scope(_ scope: String) -> Attribute { .init("scope", .text(scope)) }
    /// `colspan`.
    public static func columnSpan(_ count: Int) -> Attribute { .init("colspan", .integer(count)) }
    /// `tabindex`: -1 (by link only) or 0 (in order); other orders would confuse.
    public static func tabIndex(inOrder: Bool) -> Attribute { .init("tabindex", .integer(inOrder ? 0 : -1)) }
    /// `datetime` of a `time`.
    public static func datetime(_ iso: String) -> Attribute { .init("datetime", .text(iso)) }
    /// `start` of an ordered list.
    public static func start(_ number: Int) -> Attribute { .init("start", .integer(number)) }
}

extension Attribute.ARIA {
    /// Written out, so that no string is put together for each attribute.
    var attributeName: StaticString {
        switch self {
        case .label: "aria-label"
        case .labelledby: "aria-labelledby"
        case .describedby: "aria-describedby"
        case .current: "aria-current"
        case .hidden: "aria-hidden"
        case .invalid: "aria-invalid"
        case .live: "aria-live"
        case .sort: "aria-sort"
        case .controls: "aria-controls"
        case .expanded: "aria-expanded"
        }
    }
}
