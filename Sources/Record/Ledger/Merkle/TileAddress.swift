// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The place and width of a tile: a run of up to 256 hashes of one level, as in C2SP tlog-tiles (tiles of height 8).
public struct TileAddress: Hashable, Sendable {
    /// A full tile covers a subtree of this height.
    public static let height = 8
    /// Number of hashes of a full tile, and of entries of a full bundle.
    public static let fullWidth = 256
    /// The highest level that a tree of 64-bit size can have.
    public static let maximumLevel = 7

    /// The level: 0 for leaf hashes, then roots of 256, 65 536, … leaves.
    public let level: Int
    /// The position of the tile within its level.
    public let index: UInt64
    /// The number of hashes: 256 if full, 1 to 255 at the right edge of a tree.
    public let width: Int

    /// Names a tile.
    ///
    /// - Throws: ``MerkleError/noSuchTile(level:index:width:)`` for a level, index or width that no tree has.
    public init(level: Int, index: UInt64, width: Int = fullWidth) throws(MerkleError) {
        guard 0...Self.maximumLevel ~= level, 1...Self.fullWidth ~= width,
            // The leaves below the tile must be countable in 64 bits.
            index <= UInt64.max >> UInt64(Self.height * (level + 1))
        else { throw .noSuchTile(level: level, index: index, width: width) }
        self.level = level
        self.index = index
        self.width = width
    }

    /// Whether the tile is full and will never change again.
    public var isFull: Bool { width == Self.fullWidth }

    /// The tile of this level and index as wide as it is in a tree of `size` leaves.
    ///
    /// - Throws: ``MerkleError/noSuchTile(level:index:width:)`` when the tree does not reach it.
    public init(level: Int, index: UInt64, inTreeOf size: UInt64) throws(MerkleError) {
        guard 0...Self.maximumLevel ~= level else { throw .noSuchTile(level: level, index: index, width: 0) }
        let hashes = size >> UInt64(Self.height * level)
        let full = hashes >> UInt64(Self.height)
        let width = index < full ? Self.fullWidth : index == full ? Int(hashes & 255) : 0
        try self.init(level: level, index: index, width: width)
    }

    /// All tiles that a log must write when it grows from `oldSize` to `newSize` leaves, lowest level first: those that are
    /// full now and were not, and the partial one at the edge of each level that has grown.
    public static func tiles(from oldSize: UInt64, to newSize: UInt64) -> [TileAddress] {
        var tiles: [TileAddress] = []
        for level in 0...maximumLevel {
            let old = oldSize >> UInt64(height * level)
            let new = newSize >> UInt64(height * level)
            guard new > old else { continue }
            let last = (new &- 1) >> UInt64(height)
            for index in (old >> UInt64(height))...last {
                if let tile = try? TileAddress(level: level, index: index, inTreeOf: newSize) { tiles.append(tile) }
            }
        }
        return tiles
    }
}
