// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension MerkleFrontier {
    /// Appends leaves one after the other.
    public mutating func append(contentsOf leaves: some Sequence<Digest>) {
        for leaf in leaves { append(leaf) }
    }

    /// Appends many leaves at once and spreads the hashing over several tasks; the result is the same as one by one.
    ///
    /// Worth it from some thousand leaves on. Stored hashes are reported level by level in ascending order of index, the
    /// leaves themselves (level 0) left out, since the caller has them.
    ///
    /// - Parameter tasks: how many tasks to use at most, 1 or more; usually the number of cores.
    public mutating func append(
        contentsOf leaves: [Digest], tasks: Int, stored: (StoredHash) -> Void = { _ in }
    ) async {
        let report = { (hash: StoredHash) in if hash.level > 0 { stored(hash) } }
        let tile = UInt64(TileAddress.fullWidth)
        let head = min(leaves.count, Int((tile &- size % tile) % tile))
        for leaf in leaves[..<head] { push(leaf, height: 0, stored: report) }
        let groups = (leaves.count - head) / TileAddress.fullWidth
        for root in await Self.roots(of: leaves, from: head, groups: groups, tasks: tasks) {
            push(root, height: TileAddress.height, stored: report)
        }
        for leaf in leaves[(head + groups * TileAddress.fullWidth)...] { push(leaf, height: 0, stored: report) }
    }

    /// The roots of `groups` runs of 256 leaves from `start` on.
    private static func roots(of leaves: [Digest], from start: Int, groups: Int, tasks: Int) async -> [Digest] {
        guard groups > 0 else { return [] }
        let share = max(1, (groups + max(1, tasks) - 1) / max(1, tasks))
        return await withTaskGroup(of: (Int, [Digest]).self) { group in
            for first in stride(from: 0, to: groups, by: share) {
                group.addTask {
                    let roots = (first..<min(first + share, groups)).map { number in
                        let low = start + number * TileAddress.fullWidth
                        return MerkleHash.root(of: leaves[low..<low + TileAddress.fullWidth])
                    }
                    return (first, roots)
                }
            }
            var parts: [(first: Int, roots: [Digest])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.first < $1.first }.flatMap(\.roots)
        }
    }
}
