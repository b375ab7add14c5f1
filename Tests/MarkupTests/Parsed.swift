// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What an independent parser finds in a page.
final class Parsed: NSObject, XMLParserDelegate {
    /// A page that is not well formed.
    struct Malformed: Error { let message: String }

    private(set) var names: [String] = []
    private(set) var attributes: [[String: String]] = []
    private(set) var text = ""

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(message: "\(String(describing: parser.parserError)) at line \(parser.lineNumber)")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        names.append(name)
        attributes.append(found)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    /// A text with what no document may hold replaced, by the definition and not by the code under test.
    static func legal(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0D: result.append("\n")
            case 0x09, 0x0A: result.append(scalar)
            case 0..<0x20, 0x7F...0x9F: result.append("\u{FFFD}")
            default: result.append(scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}
