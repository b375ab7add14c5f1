// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML, SVG or XML, written straight into UTF-8.
///
/// There is no way to put ready-made markup in: a piece grows by elements from a closed list, by text, which is
/// escaped, and by other pieces. So a piece is well formed whatever the data contain, and data can never open a tag.
/// Every element is closed by its closure, in the way that both an HTML and an XML parser read alike.
public struct Markup: Sendable, Equatable {
    /// The bytes written so far, UTF-8.
    public private(set) var bytes: [UInt8]

    /// An empty piece.
    ///
    /// - Parameter capacity: how many bytes to set aside; a page that knows its size saves some copying.
    public init(capacity: Int = 0) {
        bytes = []
        if capacity > 0 { bytes.reserveCapacity(min(capacity, 1 << 24)) }
    }

    /// A piece built by a closure.
    public init(_ content: (inout Markup) -> Void) {
        self.init()
        content(&self)
    }

    /// Whether nothing was written.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The piece as text; for tests and tools, not for serving.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Declares the document to be HTML.
    public mutating func doctype() { write("<!DOCTYPE html>\n") }

    /// Declares the document to be XML 1.0 in UTF-8.
    public mutating func xmlDeclaration() { write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    /// Writes an element with what stands in it.
    public mutating func element(
        _ tag: Tag, _ attributes: Attribute..., content: (inout Markup) -> Void
    ) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// Writes an element that holds text and nothing else.
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        Escaping.append(text, to: &bytes, inAttribute: false)
        close(tag)
    }

    /// Writes an element without content: a void element of HTML, or an empty one of SVG and XML.
    public mutating func empty(_ tag: Tag, _ attributes: Attribute...) {
        open(tag, attributes, closed: tag.isVoid)
        if !tag.isVoid { close(tag) }
    }

    /// Writes text. Everything that markup could take for its own is escaped; signs that no document may hold are
    /// replaced by U+FFFD.
    public mutating func text(_ text: String) {
        Escaping.append(text, to: &bytes, inAttribute: false)
    }

    /// Writes a whole number in plain digits.
    public mutating func text(_ number: Int) { Decimal.append(number, to: &bytes) }

    /// Writes another piece here.
    public mutating func append(_ piece: Markup) { bytes.append(contentsOf: piece.bytes) }

    /// Writes a style sheet into the head of a page that has to stand alone in one file. A sign that could end the element
    /// is left out, whatever the sheet holds.
    public mutating func stylesheet(_ sheet: some Sequence<UInt8>) {
        write("<style>")
        bytes.append(contentsOf: sheet.lazy.filter { $0 != UInt8(ascii: "<") })
        write("</style>\n")
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute], closed: Bool = false) {
        bytes.append(UInt8(ascii: "<"))
        write(tag.rawValue)
        guard !attributes.isEmpty || closed else { return bytes.append(UInt8(ascii: ">")) }
        for attribute in attributes { attribute.append(to: &bytes) }
        if closed { bytes.append(UInt8(ascii: "/")) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ tag: Tag) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        write(tag.rawValue)
        bytes.append(UInt8(ascii: ">"))
        if tag.breaksLine { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}
