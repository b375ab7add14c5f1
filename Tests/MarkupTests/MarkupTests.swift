// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Markup
import Testing

@Suite("A page is well formed whatever the data contain")
struct MarkupTests {
    @Test("Elements close themselves, void ones too")
    func closing() {
        var page = Markup()
        page.element(.p, .class("lead"), .id("a")) { page in
            page.text("one ")
            page.element(.b, text: "two")
            page.empty(.br)
            page.text(-12)
        }
        #expect(page.string == "<p class=\"lead\" id=\"a\">one <b>two</b><br/>-12</p>\n")
    }

    @Test("An attribute that does not apply leaves no trace")
    func conditional() {
        var page = Markup()
        page.element(.option, .value("x"), .when(false, .selected), text: "X")
        page.element(.option, .value("y"), .when(true, .selected), text: "Y")
        #expect(page.string == "<option value=\"x\">X</option><option value=\"y\" selected=\"\">Y</option>")
    }

    @Test(
        "Text and attribute values are escaped",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a & b", "a &amp; b"),
            ("\u{0}\u{8}\u{1B}x", "\u{FFFD}\u{FFFD}\u{FFFD}x"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("\u{85}\u{A0}ё", "\u{FFFD}\u{A0}ё"),
            ("\u{FFFE}\u{FFFF}\u{FEFF}\u{1FFFE}\u{1F600}", "\u{FFFD}\u{FFFD}\u{FEFF}\u{FFFD}\u{1F600}"),
            ("]]>", "]]&gt;"),
        ])
    func escapes(text: String, expected: String) {
        var page = Markup()
        page.text(text)
        // Compared as bytes: strings compare by canonical equality.
        #expect(page.bytes == Array(expected.utf8))
    }

    @Test("A quote cannot end an attribute, and its line breaks survive")
    func attributes() {
        var page = Markup()
        page.empty(.input, .value("\" onfocus='x'\n\t<"))
        #expect(page.string == "<input value=\"&quot; onfocus=&#39;x&#39;&#10;&#9;&lt;\"/>")
    }

    @Test("Every naughty string comes back from a parser as it went in", .enabled(if: Shared.exists))
    func naughty() throws {
        for text in try Shared.naughtyStrings() {
            var page = Markup()
            page.element(.div, .value(text)) { $0.element(.span, text: text) }
            let parsed = try Parsed(page.bytes)
            let expected = Parsed.legal(text)
            #expect(parsed.names == ["div", "span"], "\(text.debugDescription)")
            #expect(Array(parsed.text.utf8) == Array((expected).utf8), "\(text.debugDescription)")
            #expect(Array((parsed.attributes.first?["value"] ?? "").utf8) == Array(expected.utf8))
        }
    }

    @Test("No element can run a program or load another document")
    func closedList() {
        let forbidden = ["script", "style", "iframe", "object", "embed", "base", "template", "foreignObject", "use"]
        for name in forbidden { #expect(Tag(rawValue: name) == nil) }
    }

    @Test("Numbers of drawings have one decimal and never break the page")
    func numbers() {
        var page = Markup()
        page.empty(.rect, .at(.x, 1.05), .at(.y, -0.04), .at(.width, .nan), .at(.height, .infinity), .at(.r, -3.96))
        #expect(page.string == "<rect x=\"1.1\" y=\"0\" width=\"0\" height=\"0\" r=\"-4\"/>")
        #expect(Path().move(0, 1).line(2.25, 3).closed().text == "M0 1L2.3 3z")
    }
}
