// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The beginning of an element: its name and attributes, without their prefixes.
struct XMLTag {
    struct Attribute {
        var prefix: String
        var name: String
        var value: String
    }

    var name: String
    var attributes: [Attribute]
    var isEmpty: Bool

    /// The value of an attribute by local name; with `prefix`, one with this prefix is preferred.
    func value(_ name: String, prefix: String = "") -> String? {
        var found: String?
        for attribute in attributes where attribute.name == name {
            if attribute.prefix == prefix { return attribute.value }
            found = found ?? attribute.value
        }
        return found
    }
}

/// Reads XML 1.0 tokens from a stream: what spreadsheets need of it, and strictly.
///
/// A document type is refused, so that no entity beyond the five predefined ones exists and nothing outside the text
/// is ever looked at. Prefixes are dropped: the vocabularies read here do not collide in their local names.
final class XMLScanner {
    enum Event {
        case start(XMLTag)
        case end(String)
        case text(String)
    }

    let source: ByteSource
    let part: String
    private let limits: Limits
    private var open: [String] = []
    private var pendingEnd: String?
    private var hasRoot = false

    init(_ producer: any ByteProducer, file: String, part: String, limits: Limits) throws(TableError) {
        self.part = part
        self.limits = limits
        source = ByteSource(producer, name: file, maximum: limits.unpackedBytes, capacity: 64 << 10)
        let detection = try source.openText(as: nil)
        switch detection.grounds {
        case .letterFrequency, .fallback, .almostWellFormed, .zeroBytes:
            throw failure(.encoding, "The XML is not text in UTF-8 and names no other encoding")
        case .declared, .given, .byteOrderMark, .wellFormed, .onlyASCII: break
        }
    }

    /// Elements that are open.
    var depth: Int { open.count }

    /// The next token, or `nil` at the end. Comments and instructions are passed over.
    func next() throws(TableError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            open.removeLast()
            return .end(name)
        }
        while try source.require(1) > 0 {
            guard source.base[source.position] == 0x3C else {
                if let text = try text() { return .text(text) }
                continue
            }
            try source.require(9)
            if starts("<!--") {
                _ = try taken(4, until: "-->")
            } else if starts("<![CDATA[") {
                guard !open.isEmpty else { throw failure(.syntax, "Text stands outside the root element") }
                return .text(try checked(taken(9, until: "]]>")))
            } else if starts("<?") {
                _ = try taken(2, until: "?>")
            } else if starts("<!") {
                throw failure(.doctype, "The XML brings a document type, which is not allowed")
            } else if starts("</") {
                return try endTag()
            } else {
                return try startTag()
            }
        }
        guard open.isEmpty, hasRoot else { throw failure(.syntax, "The XML ends before its last element is closed") }
        return nil
    }

    /// Passes over the rest of the element that was opened last.
    func skipElement() throws(TableError) {
        let outside = open.count - 1
        while open.count > outside {
            guard try next() != nil else { return }
        }
    }

    /// The text inside the element that was opened last, consumed up to its end; elements named in `without` are left
    /// out with all that is in them.
    func textContent(without left: Set<String> = []) throws(TableError) -> String {
        let outside = open.count - 1
        var text = ""
        while open.count > outside, let event = try next() {
            switch event {
            case .text(let piece):
                text += piece
                if text.utf8.count > limits.fieldBytes { throw failure(.limit, "A text is too long") }
            case .start(let tag): if left.contains(tag.name) { try skipElement() }
            case .end: break
            }
        }
        return text
    }

    func failure(_ kind: TableError.Kind, _ problem: String) -> TableError {
        TableError(
            kind, problem, at: TablePlace(file: source.name, part: part, byteOffset: source.offset),
            remedy: "Open the file in a spreadsheet program and save it anew.")
    }

    private func starts(_ word: StaticString) -> Bool {
        guard source.end - source.position >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where source.base[source.position + index] != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// The bytes between `skip` bytes from here and `end`, both consumed.
    private func taken(_ skip: Int, until end: StaticString) throws(TableError) -> [UInt8] {
        let length = end.utf8CodeUnitCount
        var index = source.position + skip
        search: while true {
            while index + length > source.end {
                if source.isExhausted { throw failure(.syntax, "A piece of XML is not closed") }
                if index - source.position > limits.fieldBytes { throw failure(.limit, "A piece of XML is too long") }
                index -= try source.fill(keepingFrom: source.position)
            }
            for step in 0..<length where source.base[index + step] != end.utf8Start[step] {
                index += 1
                continue search
            }
            let start = source.position + skip
            defer { source.position = index + length }
            return Array(UnsafeBufferPointer(start: source.base + start, count: index - start))
        }
    }

    /// Text up to the next tag; `nil` if it is blank and outside the root.
    private func text() throws(TableError) -> String? {
        var index = source.position
        while true {
            while index < source.end, source.base[index] != 0x3C { index += 1 }
            if index < source.end || source.isExhausted { break }
            if index - source.position > limits.fieldBytes { throw failure(.limit, "A text is too long") }
            index -= try source.fill(keepingFrom: source.position)
        }
        let bytes = Array(UnsafeBufferPointer(start: source.base + source.position, count: index - source.position))
        if open.isEmpty {
            guard bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
                throw failure(.syntax, "Text stands outside the root element")
            }
            source.position = index
            return nil
        }
        let text = try checked(XMLText.resolved(bytes))
        source.position = index
        return text
    }

    private func checked(_ bytes: [UInt8]?) throws(TableError) -> String {
        guard let bytes else { throw failure(.syntax, "A reference stands for nothing that XML knows") }
        if bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
            throw failure(.syntax, "The text has a control sign, which XML does not allow")
        }
        guard let text = UTF8Text.string(bytes) else {
            throw failure(.encoding, "The text is not UTF-8")
        }
        return text
    }

    private func endTag() throws(TableError) -> Event {
        var bytes = try taken(2, until: ">")
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        let name = try checked(bytes)
        guard open.last == name else { throw failure(.syntax, "An element is closed that is not open") }
        open.removeLast()
        return .end(XMLText.local(name).name)
    }

    private func startTag() throws(TableError) -> Event {
        guard !(open.isEmpty && hasRoot) else { throw failure(.syntax, "The XML has more than one root element") }
        guard open.count < limits.depth else {
            throw failure(.limit, "Elements are nested more than \(limits.depth) deep")
        }
        let bytes = try tagBytes()
        var parser = XMLTagParser(bytes)
        guard let raw = parser.parse() else { throw failure(.syntax, "A tag is malformed") }
        var attributes: [XMLTag.Attribute] = []
        for (key, value) in raw.attributes {
            let (prefix, name) = XMLText.local(try checked(key))
            attributes.append(.init(prefix: prefix, name: name, value: try checked(XMLText.resolved(value))))
        }
        let qualified = try checked(raw.name)
        let tag = XMLTag(name: XMLText.local(qualified).name, attributes: attributes, isEmpty: raw.isEmpty)
        hasRoot = true
        open.append(qualified)
        if raw.isEmpty { pendingEnd = tag.name }
        return .start(tag)
    }

    /// The inside of a start tag; a `>` in a quoted value does not end it.
    private func tagBytes() throws(TableError) -> [UInt8] {
        var index = source.position + 1
        var quote: UInt8 = 0
        while true {
            if index >= source.end {
                if source.isExhausted { throw failure(.syntax, "A tag is not closed") }
                if index - source.position > limits.fieldBytes { throw failure(.limit, "A tag is too long") }
                index -= try source.fill(keepingFrom: source.position)
                continue
            }
            let byte = source.base[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                break
            }
            index += 1
        }
        let start = source.position + 1
        source.position = index + 1
        return Array(UnsafeBufferPointer(start: source.base + start, count: index - start))
    }
}
