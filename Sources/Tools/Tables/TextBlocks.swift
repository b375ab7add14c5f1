// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The text of a file as UTF-8, block after block, so that a long one needs little memory.
///
/// Bytes of a UTF-8 file that are not well-formed come through as they are; a block can end inside a sign.
public final class TextBlocks {
    /// How the encoding was recognised.
    public let detection: TextEncoding.Detection
    private let source: ByteSource
    private static let size = 256 << 10

    /// Opens a file.
    ///
    /// - Parameter encoding: the encoding, if it is known; otherwise it is recognised by the first bytes.
    /// - Throws: `TableError` for a file that cannot be read or is longer than `limits` allow.
    public convenience init(
        path: String, encoding: TextEncoding? = nil, limits: Limits = .local
    ) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try self.init(FileProducer(path: path, name: name), name: name, encoding: encoding, limits: limits)
    }

    /// Reads bytes in memory.
    public convenience init(bytes: [UInt8], name: String = "text", encoding: TextEncoding? = nil) throws(TableError) {
        try self.init(MemoryProducer(bytes), name: name, encoding: encoding, limits: .local)
    }

    private init(
        _ producer: any ByteProducer, name: String, encoding: TextEncoding?, limits: Limits
    ) throws(TableError) {
        source = ByteSource(producer, name: name, maximum: limits.textBytes, capacity: Self.size)
        let count = try source.require(64 << 10)
        let head = Array(UnsafeBufferPointer(start: source.base + source.position, count: count))
        var found = TextEncoding.detect(head)
        if let encoding {
            let mark = found.encoding == encoding ? found.byteOrderMarkLength : 0
            found = TextEncoding.Detection(encoding: encoding, byteOrderMarkLength: mark, grounds: .given)
        }
        detection = found
        source.position += found.byteOrderMarkLength
        if found.encoding != .utf8 {
            source.replaceProducer { TranscodingProducer($0, from: found.encoding, name: name) }
        }
    }

    /// Calls with the next block; gives false at the end, without a call.
    public func next(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(TableError) -> Bool {
        if source.position == source.end {
            if source.isExhausted { return false }
            _ = try source.fill(keepingFrom: source.position)
            if source.position == source.end { return false }
        }
        body(UnsafeBufferPointer(start: source.base + source.position, count: source.end - source.position))
        source.position = source.end
        return true
    }
}
