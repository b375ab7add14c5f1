// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A SHA-256 hash: 32 bytes kept in place, without an allocation, so that arrays of millions stay compact.
///
/// Equality and hashing look at the bytes alone. Hashes of the ledger are public, so comparison need not take
/// constant time.
public struct Digest: Hashable, Sendable, BitwiseCopyable {
    /// Length of every digest in bytes.
    public static let byteCount = 32

    // Four words in memory order, never interpreted as numbers.
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    /// Takes a digest from exactly 32 bytes.
    ///
    /// - Throws: ``MerkleError/hashLength(found:)`` when there are more or fewer: a shortened hash proves nothing.
    public init(_ bytes: UnsafeRawBufferPointer) throws(MerkleError) {
        guard bytes.count == Self.byteCount else { throw .hashLength(found: bytes.count) }
        self.init(exactly: bytes)
    }

    /// Takes a digest from exactly 32 bytes.
    ///
    /// - Throws: ``MerkleError/hashLength(found:)`` when there are more or fewer.
    public init(_ bytes: some Sequence<UInt8>) throws(MerkleError) {
        let array = Array(bytes)
        guard array.count == Self.byteCount else { throw .hashLength(found: array.count) }
        self = array.withUnsafeBytes { Digest(exactly: $0) }
    }

    /// The SHA-256 hash of the bytes as they are, without any prefix of the tree.
    public init(hashing bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(hash.finalize())
    }

    /// The SHA-256 hash of the two runs of bytes, one after the other.
    public init(hashing head: UnsafeRawBufferPointer, _ tail: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: head)
        hash.update(bufferPointer: tail)
        self.init(hash.finalize())
    }

    init(_ digest: SHA256Digest) {
        self = digest.withUnsafeBytes { Digest(exactly: $0) }
    }

    /// The caller has made sure that there are 32 bytes; each load is checked against the bounds all the same.
    private init(exactly bytes: UnsafeRawBufferPointer) {
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// Gives the 32 bytes in place for the time of the call.
    @inline(__always)
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: self, body)
    }

    /// Writes the 32 bytes into a buffer that has room for them from `offset` on.
    @inline(__always)
    func store(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        buffer.storeBytes(of: first, toByteOffset: offset, as: UInt64.self)
        buffer.storeBytes(of: second, toByteOffset: offset &+ 8, as: UInt64.self)
        buffer.storeBytes(of: third, toByteOffset: offset &+ 16, as: UInt64.self)
        buffer.storeBytes(of: fourth, toByteOffset: offset &+ 24, as: UInt64.self)
    }
}
