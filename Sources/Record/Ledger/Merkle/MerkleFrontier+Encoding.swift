// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension MerkleFrontier {
    /// The edge as bytes for storage: the size (8 bytes, most significant first), then the peaks, the tallest first.
    public var encoded: [UInt8] {
        var bytes = withUnsafeBytes(of: size.bigEndian) { Array($0) }
        bytes.reserveCapacity(8 + Digest.byteCount * peaks.count)
        for peak in peaks { peak.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        return bytes
    }

    /// Takes an edge back from ``encoded``.
    ///
    /// Only the form is checked; compare ``root`` with a verified checkpoint before trusting it.
    ///
    /// - Throws: ``MerkleError/frontierEncoding`` when the bytes are cut short, too long or do not fit the size.
    public init(decoding bytes: [UInt8]) throws(MerkleError) {
        guard bytes.count >= 8, (bytes.count - 8) % Digest.byteCount == 0 else { throw .frontierEncoding }
        let size = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard (bytes.count - 8) / Digest.byteCount == size.nonzeroBitCount else { throw .frontierEncoding }
        var peaks: [Digest] = []
        for start in stride(from: 8, to: bytes.count, by: Digest.byteCount) {
            peaks.append(try Digest(bytes[start..<start + Digest.byteCount]))
        }
        try self.init(size: size, peaks: peaks)
    }
}
