// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameIndex {
    /// An index out of bytes that ``NameIndexBuilder/bytes()`` made, which it keeps in memory of its own.
    ///
    /// - Throws: ``NameIndexError`` if they are not such an index.
    public init(copying bytes: [UInt8]) throws(NameIndexError) {
        let block = IndexBlock(bytes)
        try self.init(UnsafeRawBufferPointer(block.bytes), keeping: block)
    }
}

/// Bytes that stand at one place for as long as this lives, as an index needs them.
private final class IndexBlock: @unchecked Sendable {
    // Written once, before anybody else knows of it.
    let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) {
        bytes = .allocate(byteCount: content.count, alignment: 8)
        bytes.copyBytes(from: content)
    }

    deinit { bytes.deallocate() }
}
