// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the elements of some names out of a file of XML, one after the other, so that a long file needs little memory.
///
/// A file with a document type is refused, and an element with more than ``Limits/values`` others in it.
public final class XMLElements {
    private let scanner: XMLScanner
    private let limits: Limits
    /// The name of the outermost element.
    public let root: String

    /// Opens a file.
    ///
    /// - Throws: `TableError` for a file that cannot be read, or does not begin with an element.
    public init(path: String, limits: Limits = .local) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var whole = limits
        whole.unpackedBytes = limits.textBytes
        self.limits = limits
        scanner = try XMLScanner(FileProducer(path: path, name: name), file: name, part: "", limits: whole)
        guard case .start(let tag)? = try scanner.next() else {
            throw scanner.failure(.syntax, "The file holds no element")
        }
        root = tag.name
    }

    /// The next element of one of the names, with all that is in it; `nil` at the end.
    ///
    /// - Throws: `TableError` for what is no XML, or is too long or too deep.
    public func next(named names: Set<String>) throws(TableError) -> XMLNode? {
        while let event = try scanner.next() {
            guard case .start(let tag) = event, names.contains(tag.name) else { continue }
            var count = 0
            return try node(tag, &count)
        }
        return nil
    }

    private func node(_ tag: XMLTag, _ count: inout Int) throws(TableError) -> XMLNode {
        var node = XMLNode(tag)
        count += 1
        if count > limits.values { throw scanner.failure(.limit, "An element has too many others in it") }
        while let event = try scanner.next() {
            switch event {
            case .start(let tag): node.children.append(try self.node(tag, &count))
            case .text(let text): node.text += text
            case .end: return node
            }
        }
        return node
    }
}
