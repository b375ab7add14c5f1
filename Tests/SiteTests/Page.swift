// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page as an independent parser sees it.
final class Page: NSObject, XMLParserDelegate {
    struct Malformed: Error { let message: String }

    struct Element {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    private(set) var text = ""

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(message: "\(String(describing: parser.parserError)), line \(parser.lineNumber)")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) { elements.append(Element(name: name, attributes: found)) }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func count(_ name: String) -> Int { elements.filter { $0.name == name }.count }
    func attributes(of name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
    var links: [String] { attributes(of: "a").compactMap { $0["href"] } }
    var ids: Set<String> { Set(elements.compactMap { $0.attributes["id"] }) }

    var repeatedIDs: [String] {
        var seen: Set<String> = []
        return elements.compactMap { $0.attributes["id"] }.filter { !seen.insert($0).inserted }
    }

    /// Keys that have no text, and slots that nobody filled.
    var unknownPhrases: [String] {
        let all = [text] + elements.flatMap { $0.attributes.values }
        return all.filter { $0.contains("⟦") }.map { String($0.drop { $0 != "⟦" }.prefix(60)) }
    }

    /// References by identifier that lead nowhere.
    var brokenReferences: [String] {
        let ids = ids
        return elements.flatMap { element in
            ["for", "aria-labelledby", "aria-describedby"].compactMap { element.attributes[$0] }
                .flatMap { $0.split(separator: " ").map(String.init) }
        }.filter { !ids.contains($0) }
    }
}
