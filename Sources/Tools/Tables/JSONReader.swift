// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads whole JSON documents (RFC 8259), strictly.
///
/// The grammar is taken at its word: no comments, no trailing commas, no NaN, no text after the value, UTF-8 only
/// (a byte order mark is passed over), and a surrogate escape without its other half is refused. For files that are
/// too large to hold, see ``JSONElements``.
public struct JSONReader: Sendable {
    /// What happens when a name stands twice in one object, which RFC 8259 leaves open (section 4).
    public enum DuplicateKeys: Sendable {
        /// An error; the default, since whichever value a reader drops may be the one that mattered.
        case refuse
        /// The last value counts, at the place of the first.
        case keepLast
    }

    /// The limits that hold: ``Limits/documentBytes``, ``Limits/values``, ``Limits/depth``, ``Limits/fieldBytes``.
    public var limits: Limits
    /// What happens when a name stands twice.
    public var duplicateKeys: DuplicateKeys

    /// Makes a reader.
    public init(limits: Limits = .upload, duplicateKeys: DuplicateKeys = .refuse) {
        self.limits = limits
        self.duplicateKeys = duplicateKeys
    }

    /// The value in `bytes`.
    ///
    /// - Throws: `TableError` with line, column (in bytes) and byte offset.
    public func read(bytes: [UInt8], name: String = "text") throws(TableError) -> JSONValue {
        try read(MemoryProducer(bytes), name: name)
    }

    /// The value in a file.
    public func read(path: String) throws(TableError) -> JSONValue {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try read(FileProducer(path: path, name: name), name: name)
    }

    private func read(_ producer: any ByteProducer, name: String) throws(TableError) -> JSONValue {
        let maximum = min(limits.documentBytes, limits.textBytes)
        let source = ByteSource(producer, name: name, maximum: maximum)
        let scanner = try JSONScanner(source, limits: limits, duplicateKeys: duplicateKeys, maximumBytes: maximum)
        let value = try scanner.value(depth: 0)
        try scanner.expectEnd()
        return value
    }
}
