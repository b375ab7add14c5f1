// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a hash, a proof or a tile of the ledger's tree was refused.
public enum MerkleError: Error, Hashable, Sendable {
    /// A hash must have 32 bytes.
    case hashLength(found: Int)
    /// A hash in text form must be 64 hexadecimal digits.
    case notHexadecimal
    /// The tree has no leaf of this index: indexes run from 0 to `size` - 1.
    case indexOutsideTree(index: UInt64, size: UInt64)
    /// Consistency goes from a smaller or equal tree to a larger one.
    case sizesReversed(from: UInt64, to: UInt64)
    /// A consistency proof cannot start from the empty tree: it would prove nothing.
    case emptyTree
    /// The proof has another number of hashes than trees of these sizes need.
    case proofLength(found: Int)
    /// The proof does not lead to the expected root: the entry, the order or an earlier state was changed.
    case rootMismatch(expected: Digest, computed: Digest)
    /// A tile was asked for outside of the tree or of the format (level 0 to 7, width 1 to 256).
    case noSuchTile(level: Int, index: UInt64, width: Int)
    /// The store gave another number of hashes than the tile has.
    case tileWidth(TileAddress, found: Int)
    /// A tile path does not follow the grammar of C2SP tlog-tiles.
    case tilePath(String)
    /// The saved frontier is cut short, too long or inconsistent.
    case frontierEncoding
}

extension MerkleError: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .hashLength(let found):
            "A hash has \(found) bytes instead of 32. Take the proof or checkpoint from its source again."
        case .notHexadecimal:
            "A hash is not 64 hexadecimal digits. Copy it again in full."
        case .indexOutsideTree(let index, let size):
            "There is no entry \(index) in a tree of \(size). Use an index below \(size), or a later checkpoint."
        case .sizesReversed(let from, let to):
            "A tree of \(from) cannot grow into one of \(to). Give the older checkpoint first."
        case .emptyTree:
            "The older checkpoint is of the empty tree, from which nothing can be proved. Use a later one."
        case .proofLength(let found):
            "The proof has a wrong number of hashes (\(found)). Ask for the proof of exactly these tree sizes."
        case .rootMismatch(let expected, let computed):
            "The proof leads to root \(computed), not \(expected): what it covers was changed. Keep both files as evidence."
        case .noSuchTile(let level, let index, let width):
            "There is no tile of level \(level), index \(index), width \(width) in this tree."
        case .tileWidth(let tile, let found):
            "Tile \(tile.path) has \(found) hashes instead of \(tile.width). Rebuild the tiles from the entries."
        case .tilePath(let path):
            "“\(path)” is not a tile path such as tile/0/x001/234 or tile/0/000.p/5."
        case .frontierEncoding:
            "The saved edge of the tree is damaged. Rebuild it from the entries."
        }
    }
}
