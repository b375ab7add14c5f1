// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One hash that a tile stores: of a leaf (level 0) or of a perfect subtree of 256^`level` leaves.
public struct StoredHash: Hashable, Sendable {
    /// The level of tiles, 0 to 7.
    public let level: Int
    /// The position within its level; tile `index / 256`, place `index % 256`.
    public let index: UInt64
    /// The hash.
    public let digest: Digest

    /// Names a hash and its place.
    public init(level: Int, index: UInt64, digest: Digest) {
        self.level = level
        self.index = index
        self.digest = digest
    }
}
