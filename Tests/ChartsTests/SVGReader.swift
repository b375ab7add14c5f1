// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Where the words of a drawing stand, as an independent parser sees it, with plain guesses of their width.
final class SVGReader: NSObject, XMLParserDelegate {
    struct Malformed: Error {}

    struct Words {
        var words: String
        var left: Double
        var right: Double
        var y: Double
    }

    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var texts: [Words] = []
    private var open: (x: Double, y: Double, style: String)?
    private var words = ""

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw Malformed() }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
        switch name {
        case "svg":
            width = number("width")
            height = number("height")
        case "text":
            open = (number("x"), number("y"), attributes["class"] ?? "")
            words = ""
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { if open != nil { words += string } }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "text", let open else { return }
        // Half an em a letter is what common faces take, on the average.
        let size = open.style.contains("c-serif") ? 15.0 : 12.5
        let wide = Double(words.count) * size * 0.5
        let left =
            open.style.contains("c-end") ? open.x - wide : open.style.contains("c-mid") ? open.x - wide / 2 : open.x
        texts.append(Words(words: words, left: left, right: left + wide, y: open.y))
        self.open = nil
    }
}
