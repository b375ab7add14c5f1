// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The text of a file as UTF-8, block after block, so that a long one needs little memory.
///
/// Bytes of a UTF-8 file that are not well-formed come through as they are; a block can end inside a sign.
public final class TextBlocks {
    /// How the encoding was recognised.
    public let detection: TextEncoding.Detection
    private let source: ByteSource
    private let name: String
    private let foreign: ForeignFile?
    private var refusesNull = false
    private var bytesRead = 0
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
        self.name = name
        source = ByteSource(producer, name: name, maximum: limits.textBytes, capacity: Self.size)
        let count = try source.require(64 << 10)
        let head = Array(UnsafeBufferPointer(start: source.base + source.position, count: count))
        foreign = ForeignFile(head: head)
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

    /// Refuses a file that is no text, as a PDF or a document of Word, and from here on a block with a null byte, which no text has.
    ///
    /// - Throws: `TableError` that says what the file is and how to get its text.
    public func requireText() throws(TableError) {
        if let foreign {
            throw TableError(
                .unsupported, "this is \(foreign.name), and no plain text", at: TablePlace(file: name),
                remedy: foreign.remedy)
        }
        refusesNull = true
    }

    private func refuseNull() throws(TableError) {
        let block = UnsafeBufferPointer(start: source.base + source.position, count: source.end - source.position)
        if let place = block.firstIndex(of: 0) {
            throw TableError(
                .encoding, "byte \(bytesRead + place) of the text is null, so it is no text or in another encoding",
                at: TablePlace(file: name),
                remedy: "Name the encoding if it is UTF-16 (--encoding UTF-16LE), or save the file as plain text")
        }
        bytesRead += block.count
    }

    /// Calls with the next block; gives false at the end, without a call.
    public func next(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(TableError) -> Bool {
        if source.position == source.end {
            if source.isExhausted { return false }
            _ = try source.fill(keepingFrom: source.position)
            if source.position == source.end { return false }
        }
        if refusesNull { try refuseNull() }
        body(UnsafeBufferPointer(start: source.base + source.position, count: source.end - source.position))
        source.position = source.end
        return true
    }
}
