// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension TileAddress {
    /// The path of the tile below the log's folder, C2SP tlog-tiles: `tile/0/x001/234`, or `tile/0/x001/234.p/5` if partial.
    public var path: String { "tile/\(level)/" + Self.path(index: index, width: width) }

    /// Reads a path strictly.
    ///
    /// - Throws: ``MerkleError/tilePath(_:)`` for anything else than what ``path`` gives.
    public init(path: String) throws(MerkleError) {
        let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "tile", let level = Int(parts[1]),
            let (index, width) = Self.place(inPath: parts[2]),
            let tile = try? TileAddress(level: level, index: index, width: width), tile.path == path
        else { throw .tilePath(path) }
        self = tile
    }

    /// The index in groups of three digits, all but the last marked with an x, and the width if it is partial.
    static func path(index: UInt64, width: Int) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1000
        } while rest > 0
        let last = groups.removeFirst()
        return groups.reversed().map { "x\($0)/" }.joined() + last + (width == fullWidth ? "" : ".p/\(width)")
    }

    /// The inverse of ``path(index:width:)``, lenient about what the callers compare afterwards.
    static func place(inPath text: Substring) -> (index: UInt64, width: Int)? {
        var groups = text.split(separator: "/", omittingEmptySubsequences: false)
        var width = fullWidth
        if groups.count > 1, let partial = groups.dropLast().last, partial.hasSuffix(".p") {
            guard let number = groups.popLast().flatMap({ Int($0) }) else { return nil }
            width = number
            groups[groups.count - 1] = partial.dropLast(2)
        }
        var index: UInt64 = 0
        for (place, group) in groups.enumerated() {
            guard let number = UInt64(place < groups.count - 1 ? group.dropFirst() : group), number < 1000 else {
                return nil
            }
            let (scaled, tooLarge) = index.multipliedReportingOverflow(by: 1000)
            let (sum, overflow) = scaled.addingReportingOverflow(number)
            guard !tooLarge, !overflow else { return nil }
            index = sum
        }
        return (index, width)
    }
}
