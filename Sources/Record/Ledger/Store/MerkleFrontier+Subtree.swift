// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension MerkleFrontier {
    /// Appends the root of a perfect subtree of 256 to the power of `level` leaves, as tiles store them: so the edge of
    /// a tree is had back from its partial tiles.
    ///
    /// - Throws: ``MerkleError/frontierEncoding`` if the tree so far does not end where such a subtree can begin.
    public mutating func appendSubtree(_ root: Digest, level: Int) throws(MerkleError) {
        let height = level * TileAddress.height
        guard level >= 0, height < UInt64.bitWidth, size & ((1 << UInt64(height)) &- 1) == 0 else {
            throw .frontierEncoding
        }
        push(root, height: height) { _ in }
    }
}
