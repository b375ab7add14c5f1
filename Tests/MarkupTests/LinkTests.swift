// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite("An address leads only where a page may lead")
struct LinkTests {
    @Test(
        "Addresses that are refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//elsewhere.example/x", "\\\\elsewhere.example",
            "https:\\\\elsewhere.example", "http://", "https:///x", "mailto:", "", "/local", "x", "https://a b",
            "https://bank.example@elsewhere.example/", "https://a.example/\u{0}", "view-source:https://a.example",
        ])
    func refused(text: String) {
        #expect(Link(external: text) == nil)
    }

    @Test(
        "Addresses that pass",
        arguments: ["https://a.example/x?y=1#z", "http://a.example", "HTTPS://a.example/ё", "mailto:a@b.example"])
    func accepted(text: String) {
        #expect(Link(external: text)?.text == text)
        #expect(Link(external: text)?.isExternal == true)
    }

    @Test("A step of a path cannot become two, nor a value a second field")
    func local() {
        let link = Link(segments: ["en", "a/b?c"], query: [("q", "x&y=z +ё")], fragment: "s 1")
        #expect(link.text == "/en/a%2Fb%3Fc?q=x%26y%3Dz%20%2B%D1%91#s%201")
        #expect(link.isExternal == false)
        #expect(Link(segments: []).text == "/")
        #expect(Link(fragment: "s1").text == "#s1")
    }
}
