// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Takes HTML apart into tags and text, forgivingly, as old pages need it.
///
/// There is no HTML that it refuses: a `<` that begins nothing is text, elements need not be closed, case does not
/// matter. Comments, document types and instructions are passed over. No script is run, no link followed.
public struct HTMLReader: Sendable {
    private let bytes: [UInt8]
    private var index = 0
    /// The element whose end is awaited as raw text.
    private var rawElement: String?

    /// Reads text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Reads bytes in any encoding that ``TextEncoding`` recognises, a `<meta charset>` among the reasons. Offsets of
    /// tokens count the text in UTF-8.
    ///
    /// - Throws: `TableError` if the bytes are not text in that encoding, or too many.
    public init(
        bytes: [UInt8], file: String? = nil, encoding: TextEncoding? = nil, limits: Limits = .upload
    ) throws(TableError) {
        guard bytes.count <= limits.documentBytes else {
            throw TableError(
                .limit, "The page is longer than \(limits.documentBytes) bytes", at: TablePlace(file: file),
                remedy: "Split it.")
        }
        let used = encoding ?? TextEncoding.detect(bytes).encoding
        self.bytes = try used.decodeToUTF8(bytes, file: file)
    }

    /// The text in UTF-8 that the offsets count.
    public var utf8: [UInt8] { bytes }

    /// The next piece, or `nil` at the end.
    public mutating func next() -> HTMLToken? {
        if let name = rawElement { return rawText(of: name) }
        while index < bytes.count {
            guard bytes[index] == 0x3C else { return text() }
            let start = index
            if matches("<!--") {
                skip(behind: "-->", from: index + 4)
            } else if index + 1 < bytes.count, bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F {
                skip(behind: ">", from: index + 2)
            } else if index + 2 < bytes.count, bytes[index + 1] == 0x2F, Self.isLetter(bytes[index + 2]) {
                index += 2
                let name = takeName()
                skip(behind: ">", from: index)
                return HTMLToken(kind: .end(name: name), range: start..<index)
            } else if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
                return startTag()
            } else {
                return text()
            }
        }
        return nil
    }

    private mutating func text() -> HTMLToken {
        let start = index
        index += 1
        while index < bytes.count {
            if bytes[index] == 0x3C, index + 1 < bytes.count {
                let next = bytes[index + 1]
                if Self.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F { break }
            }
            index += 1
        }
        return HTMLToken(kind: .text(HTMLReference.resolved(bytes[start..<index])), range: start..<index)
    }

    private mutating func startTag() -> HTMLToken {
        let start = index
        index += 1
        let name = takeName()
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != 0x3E {
            if bytes[index] <= 0x20 || bytes[index] == 0x2F {
                index += 1
                continue
            }
            // A `<` in a tag: the tag was never closed and another begins.
            if bytes[index] == 0x3C { break }
            let (key, value) = takeAttribute()
            if attributes[key] == nil { attributes[key] = value }
        }
        if index < bytes.count, bytes[index] == 0x3E { index += 1 }
        if ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"].contains(name) {
            rawElement = name
        }
        return HTMLToken(kind: .start(name: name, attributes: attributes), range: start..<index)
    }

    private mutating func takeAttribute() -> (String, String) {
        let start = index
        index += 1
        while index < bytes.count, ![0x3D, 0x3E, 0x2F, 0x3C].contains(bytes[index]), bytes[index] > 0x20 { index += 1 }
        let key = String(decoding: bytes[start..<index].map(Self.folded), as: UTF8.self)
        var ahead = index
        while ahead < bytes.count, bytes[ahead] <= 0x20 { ahead += 1 }
        guard ahead < bytes.count, bytes[ahead] == 0x3D else { return (key, "") }
        index = ahead + 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return (key, "") }
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27, let close = bytes[(index + 1)...].firstIndex(of: quote) {
            defer { index = close + 1 }
            return (key, HTMLReference.resolved(bytes[index + 1..<close]))
        }
        let begin = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
        return (key, HTMLReference.resolved(bytes[begin..<index]))
    }

    /// Everything up to the end tag of a raw element. `title` and `textarea` hold text with references.
    private mutating func rawText(of name: String) -> HTMLToken? {
        rawElement = nil
        let start = index
        let end = Array("</\(name)".utf8)
        while index < bytes.count {
            if bytes[index] == 0x3C, index + end.count <= bytes.count,
                bytes[index..<index + end.count].lazy.map(Self.folded).elementsEqual(end)
            {
                break
            }
            index += 1
        }
        guard index > start else { return next() }
        let isText = name == "title" || name == "textarea"
        let raw = bytes[start..<index]
        let kind: HTMLToken.Kind =
            isText ? .text(HTMLReference.resolved(raw)) : .rawText(String(decoding: raw, as: UTF8.self))
        return HTMLToken(kind: kind, range: start..<index)
    }

    private mutating func takeName() -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, ![0x2F, 0x3E, 0x3C].contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index].map(Self.folded), as: UTF8.self)
    }

    private func matches(_ word: StaticString) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        for step in 0..<word.utf8CodeUnitCount where bytes[index + step] != word.utf8Start[step] { return false }
        return true
    }

    private mutating func skip(behind word: StaticString, from start: Int) {
        index = min(start, bytes.count)
        while index < bytes.count {
            if matches(word) {
                index += word.utf8CodeUnitCount
                return
            }
            index += 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
