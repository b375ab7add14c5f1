// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Small parts that many pages use.
extension Markup {
    /// A table that scrolls sideways by itself where the screen is too narrow for it, by keys too.
    mutating func scrollingTable(_ label: String, isShort: Bool = false, content: (inout Markup) -> Void) {
        element(.div, .class("scroll"), .role("group"), .aria(.label, label), .tabIndex(inOrder: true)) { page in
            page.element(.table, .when(isShort, .class("short")), content: content)
        }
    }

    /// A text of the register, with its language where it is not the page's.
    ///
    /// - Parameter isMarked: whether words say which language it is, where it is not the page's: for sentences, not for
    ///   titles and names, which keep their own language.
    mutating func data(_ text: PublicText, _ context: PageContext, isMarked: Bool = false) {
        let version = text.version(for: context.language.rawValue)
        if version.language == context.language.rawValue {
            self.text(version.text)
        } else if version.language == "und" {
            element(.bdi, text: version.text)
        } else {
            element(.span, .lang(version.language), .directionAuto, text: version.text)
            let key = "language-mark.\(version.language)"
            guard isMarked, context.words.has(key) else { return }
            self.text(" ")
            element(.span, .class("tongue"), text: "(\(context.words(key)))")
        }
    }

    /// A partial date, readable by machines where HTML has a form for it.
    mutating func date(_ date: PartialDate, _ context: PageContext, _ wording: DateWording = .plain) {
        let words = context.words.date(date, wording)
        if let machine = Words.machineReadable(date) {
            element(.time, .datetime(machine), text: words)
        } else {
            text(words)
        }
    }

    /// A day.
    mutating func date(_ day: Day, _ context: PageContext, _ wording: DateWording = .plain) {
        element(.time, .datetime(day.iso), text: context.words.date(day, wording))
    }

    /// "Not yet checked", after the value to which it belongs.
    mutating func unchecked(_ context: PageContext, isShort: Bool = false) {
        text(" ")
        element(
            .span, .class("tag tag-unchecked"),
            text: context.words(isShort ? "tag.unchecked.short" : "tag.unchecked"))
    }

    /// "Sources differ".
    mutating func differs(_ context: PageContext) {
        text(" ")
        element(.span, .class("tag tag-differ"), text: context.words("tag.differ"))
    }

    /// The numbers of sources, each a link to the list below.
    mutating func marks(_ numbers: [Int], of sources: [SourceMark], _ context: PageContext) {
        for number in numbers {
            guard let mark = sources.first(where: { $0.number == number }) else { continue }
            let label = context.words(
                "mark.source", ["n": .text(String(number)), "who": .text(context.plain(mark.source.publisher))])
            element(
                .a, .class("mark"), .href(Link(fragment: "s\(number)")), .aria(.label, label), text: String(number))
        }
    }

    /// The beginning of a part: a section with its heading.
    mutating func part(_ id: String, _ title: String, style: String = "part", content: (inout Markup) -> Void) {
        element(.section, .class(style), .aria(.labelledby, id)) { page in
            page.element(.h2, .id(id), text: title)
            content(&page)
        }
    }

    /// A table of contents in the side column.
    mutating func contents(_ entries: [(id: String, title: String)], _ context: PageContext) {
        element(.aside, .class("side"), .aria(.label, context.words("side.about"))) { page in
            page.element(.section, .aria(.labelledby, "here")) { page in
                page.element(.h2, .id("here"), text: context.words("side.here"))
                page.element(.ul, .class("toc")) { page in
                    for entry in entries {
                        page.element(.li) { $0.element(.a, .href(Link(fragment: entry.id)), text: entry.title) }
                    }
                }
            }
        }
    }

    /// Links to files of exactly what is shown.
    mutating func downloads(_ files: [(name: String, link: Link)], of what: String) {
        element(.ul, .class("take")) { page in
            for file in files {
                page.element(.li) { page in
                    page.element(.a, .href(file.link)) { page in
                        page.text(file.name)
                        page.element(.span, .class("vh"), text: ": \(what)")
                    }
                }
            }
        }
    }

    /// A link that leads away, or plain text if the address is not one that a page may lead to.
    mutating func external(_ address: String?, _ context: PageContext, content: (inout Markup) -> Void) {
        if let address, let link = Link(external: address) {
            element(.a, .href(link), .rel("noreferrer noopener external"), content: content)
        } else {
            content(&self)
        }
    }

    /// The search for a person.
    mutating func search(_ context: PageContext, id: String, value: String = "") {
        element(.form, .action(Link(segments: [context.language.rawValue, "people"])), .method(.get), .role("search")) {
            page in
            for item in context.asOf.carried {
                page.empty(.input, .type(.hidden), .name(item.name), .value(item.value))
            }
            page.element(.div, .class("field")) { page in
                page.element(.label, .for(id), text: context.words("search.name"))
                page.element(.span, .class("hint"), .id("\(id)-hint"), text: context.words("search.hint"))
                page.empty(
                    .input, .id(id), .name("q"), .type(.search), .value(value), .autocompleteOff, .spellcheckOff,
                    .maxLength(200), .aria(.describedby, "\(id)-hint"))
            }
            page.element(.p, .class("gap")) { $0.element(.button, .submit, text: context.words("search.find")) }
        }
    }
}
