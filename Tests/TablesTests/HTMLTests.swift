// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct HTMLTests {
    @Test(arguments: [
        ("a<br>b", "a\nb"), ("<p>one<P>two</p>", "one\ntwo"), ("x&nbsp;&nbsp; y", "x y"), ("про\u{AD}лог", "пролог"),
        ("про&shy;лог", "пролог"), ("&laquo;да&raquo; &#1090;&#x442;&#151;", "«да» тт—"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("  a \n\t b  ", "a b"), ("<b>Тес</b>тов", "Тестов"), ("1 < 2 & 3", "1 < 2 & 3"),
        ("&nbspx &unknown; &", "x &unknown; &"),
        ("a<!-- <p>hidden --->b", "ab"), ("<script>var a='<p>';</script>t<STYLE>p{}</style>", "t"),
        ("<td>1</td><TD>2", "1 2"), ("<a href='x>y' title=\"&lt;\">l</a>", "l"), ("<p", ""), ("", ""),
        ("&#0;&#xD800;", "\u{FFFD}\u{FFFD}"),
        ("<!DOCTYPE html><html><head><title>T</title>x", "T\nx"), ("a<br><br/><p>b", "a\nb"),
    ])
    func `turns old HTML into plain text`(html: String, expected: String) {
        #expect(HTMLText.plain(html).text == expected)
    }

    @Test func `each place of the text leads back to its source`() throws {
        let html = "<p>Те&shy;ст&nbsp;<b>Иван</b><br>2&#48;26"
        let source = Array(html.utf8)
        let plain = HTMLText.plain(html)
        #expect(plain.text == "Тест Иван\n2026")
        func original(_ part: String) throws -> String {
            let start = try #require(plain.text.range(of: part))
            let lower = plain.text.utf8.distance(from: plain.text.startIndex, to: start.lowerBound)
            let range = plain.source(of: lower..<lower + part.utf8.count)
            return String(decoding: source[range], as: UTF8.self)
        }
        #expect(try original("Тест") == "Те&shy;ст")
        #expect(try original("Иван") == "Иван")
        #expect(try original("2026") == "2&#48;26")
        #expect(try original("0") == "&#48;")
        #expect(plain.source(of: 900..<901).upperBound <= source.count)
    }

    @Test func `gives tags with names in small letters, attributes and places`() {
        let html = "<TABLE Border=1 CLASS='a b'><tr><td Title=\"&quot;\">x"
        var reader = HTMLReader(html)
        #expect(reader.next()?.kind == .start(name: "table", attributes: ["border": "1", "class": "a b"]))
        #expect(reader.next()?.kind == .start(name: "tr", attributes: [:]))
        #expect(reader.next()?.kind == .start(name: "td", attributes: ["title": "\""]))
        let text = reader.next()
        #expect(text?.kind == .text("x"))
        #expect(text?.range == html.utf8.count - 1..<html.utf8.count)
        #expect(reader.next() == nil)
    }

    @Test func `reads a page in its declared encoding`() throws {
        let page = Array("<meta charset=koi8-r><p>".utf8) + (try Encoded.bytes("Тестов", .koi8r))
        #expect(HTMLText.plain(try HTMLReader(bytes: page)).text == "Тестов")
    }

    @Test func `the pieces cover any garbage in order and end`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("<>/!-?&;#x=\"' aя<p".utf8) + [0xD1, 0xFF, 0]
        for _ in 0..<2000 {
            let bytes = (0..<40).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            let html = String(decoding: bytes, as: UTF8.self)
            var reader = HTMLReader(html)
            var end = 0
            while let token = reader.next() {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty)
                end = token.range.upperBound
            }
            #expect(end <= html.utf8.count)
            let plain = HTMLText.plain(html)
            #expect(plain.source(of: 0..<plain.text.utf8.count).upperBound <= html.utf8.count)
        }
    }
}
