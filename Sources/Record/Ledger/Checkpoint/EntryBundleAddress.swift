// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The place of a bundle of up to 256 entries, C2SP tlog-tiles: the entries whose hashes the tile of level 0 and the same
/// index holds.
public struct EntryBundleAddress: Hashable, Sendable {
    /// The position of the bundle; its first entry is `index * 256`.
    public let index: UInt64
    /// The number of entries: 256 if full, 1 to 255 at the end of the log.
    public let width: Int

    /// The bundle that belongs to a tile of level 0; nil for a tile of another level.
    public init?(tile: TileAddress) {
        guard tile.level == 0 else { return nil }
        index = tile.index
        width = tile.width
    }

    /// Reads a path such as `tile/entries/x001/234.p/5` strictly.
    ///
    /// - Throws: ``MerkleError/tilePath(_:)`` for anything else than what ``path`` gives.
    public init(path: String) throws(MerkleError) {
        let prefix = "tile/entries/"
        guard path.hasPrefix(prefix), let (index, width) = TileAddress.place(inPath: path.dropFirst(prefix.count)),
            let tile = try? TileAddress(level: 0, index: index, width: width)
        else { throw .tilePath(path) }
        self.index = tile.index
        self.width = tile.width
        guard self.path == path else { throw .tilePath(path) }
    }

    /// The path of the bundle below the log's folder.
    public var path: String { "tile/entries/" + TileAddress.path(index: index, width: width) }

    /// The bytes of a bundle: each entry after its length in two bytes, most significant first.
    ///
    /// - Returns: nil if an entry is longer than 65 535 bytes, which the format cannot hold.
    public static func encode(_ entries: some Sequence<[UInt8]>) -> [UInt8]? {
        var bytes: [UInt8] = []
        for entry in entries {
            guard let length = UInt16(exactly: entry.count) else { return nil }
            bytes.append(UInt8(length >> 8))
            bytes.append(UInt8(length & 255))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// The entries of a bundle; nil if it is cut short.
    public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let length = Int(high) << 8 | Int(low)
            guard rest.count >= length else { return nil }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return entries
    }
}
