// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The plain text of an HTML fragment, with a map that leads from each place in it back to the source.
public struct HTMLText: Sendable, Hashable {
    /// The text.
    public private(set) var text = ""
    private var runs: [Run] = []

    /// Bytes of the text that come from one place: copied one by one, or made out of a reference or a tag.
    private struct Run: Sendable, Hashable {
        var textStart: Int
        var sourceStart: Int
        var sourceEnd: Int
        var isCopy: Bool
    }

    /// Turns a fragment into plain text.
    ///
    /// References are resolved, soft hyphens removed; runs of blanks, no-break spaces and line ends become one space.
    /// `<br>`, `<p>` and other blocks begin a new line, several in a row only one; a cell of a table is set off by a
    /// space. Blanks at the ends and what stands in `script` and `style` are dropped.
    public static func plain(_ html: String) -> HTMLText {
        plain(HTMLReader(html))
    }

    /// As ``plain(_:)``, for a page that is read already. Offsets count the UTF-8 text of the reader.
    public static func plain(_ reader: HTMLReader) -> HTMLText {
        var reader = reader
        var builder = HTMLTextBuilder(reader.utf8)
        while let token = reader.next() { builder.add(token) }
        return HTMLText(builder)
    }

    private init(_ builder: HTMLTextBuilder) {
        text = String(decoding: builder.output, as: UTF8.self)
        runs = builder.runs.map {
            Run(
                textStart: $0.textStart, sourceStart: $0.source.lowerBound, sourceEnd: $0.source.upperBound,
                isCopy: $0.isCopy)
        }
    }

    /// The bytes of the source from which a part of the text comes. Offsets count bytes of UTF-8.
    ///
    /// - Returns: an empty range at the end of the last piece if `range` lies behind the text.
    public func source(of range: Range<Int>) -> Range<Int> {
        guard !runs.isEmpty else { return 0..<0 }
        let start = source(at: range.lowerBound).lowerBound
        guard range.upperBound > range.lowerBound else { return start..<start }
        return start..<max(start, source(at: range.upperBound - 1).upperBound)
    }

    private func source(at offset: Int) -> Range<Int> {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textStart <= offset { low = middle + 1 } else { high = middle }
        }
        let run = runs[max(0, low - 1)]
        guard run.isCopy else { return run.sourceStart..<run.sourceEnd }
        let place = min(run.sourceStart + max(0, offset - run.textStart), run.sourceEnd)
        return place..<min(place + 1, run.sourceEnd)
    }
}

/// Collects text and the places that it comes from.
struct HTMLTextBuilder {
    private let bytes: [UInt8]
    private(set) var output: [UInt8] = []
    private(set) var runs: [(textStart: Int, source: Range<Int>, isCopy: Bool)] = []
    private var blank: (sign: UInt8, source: Range<Int>)?

    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
        "option", "p", "pre", "section", "select", "table", "tbody", "thead", "title", "tr", "ul",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func add(_ token: HTMLToken) {
        switch token.kind {
        case .rawText: break
        case .start(let name, _), .end(let name):
            if Self.blocks.contains(name) {
                separate(0x0A, token.range)
            } else if name == "td" || name == "th" {
                separate(0x20, token.range)
            }
        case .text: addText(token.range)
        }
    }

    private mutating func addText(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 0x26, let (scalar, length) = HTMLReference.at(index, in: bytes[range]) {
                add(scalar, index..<index + length)
                index += length
                continue
            }
            let byte = bytes[index]
            if byte <= 0x20 {
                separate(0x20, index..<index + 1)
                index += 1
            } else if byte < 0x80 {
                copy(index..<index + 1)
                index += 1
            } else {
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let end = min(index + length, range.upperBound)
                let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
                if Self.isSpecial(scalar) { add(scalar, index..<end) } else { copy(index..<end) }
                index = end
            }
        }
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xAD || scalar.value == 0xFEFF || scalar.properties.isWhitespace
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ source: Range<Int>) {
        if scalar.value == 0xAD || scalar.value == 0xFEFF { return }
        if scalar.properties.isWhitespace || scalar.value < 0x20 {
            separate(0x20, source)
            return
        }
        flushBlank()
        runs.append((output.count, source, false))
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func copy(_ source: Range<Int>) {
        flushBlank()
        if let last = runs.indices.last, runs[last].isCopy, runs[last].source.upperBound == source.lowerBound {
            runs[last].source = runs[last].source.lowerBound..<source.upperBound
        } else {
            runs.append((output.count, source, true))
        }
        output.append(contentsOf: bytes[source])
    }

    /// Remembers a blank; it is written when text follows, a line end rather than a space.
    private mutating func separate(_ sign: UInt8, _ source: Range<Int>) {
        guard !output.isEmpty else { return }
        if let old = blank {
            blank = (min(old.sign, sign), old.source.lowerBound..<source.upperBound)
        } else {
            blank = (sign, source)
        }
    }

    private mutating func flushBlank() {
        guard let waiting = blank else { return }
        runs.append((output.count, waiting.source, false))
        output.append(waiting.sign)
        blank = nil
    }
}
