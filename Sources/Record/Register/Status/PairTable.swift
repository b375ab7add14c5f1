// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A yes or no for every ordered pair of a few things.
struct PairTable {
    private let count: Int
    private var bits: [Bool]

    init(_ count: Int) {
        self.count = count
        bits = [Bool](repeating: false, count: count * count)
    }

    subscript(_ first: Int, _ second: Int) -> Bool {
        get { bits[first * count + second] }
        set { bits[first * count + second] = newValue }
    }

    /// Removes every pair that lies on a cycle of these pairs and the firm ones taken together. The firm pairs alone
    /// must have no cycle; then what is left of both has none.
    mutating func removeCycles(with firm: PairTable) {
        guard bits.contains(true) else { return }
        let groups = strongGroups { self[$0, $1] || firm[$0, $1] }
        for first in 0..<count {
            for second in 0..<count where groups[first] == groups[second] { self[first, second] = false }
        }
    }

    /// For each thing the number of the group of those that reach one another (Kosaraju's two passes, without
    /// recursion, so that many things exhaust no stack).
    private func strongGroups(_ leads: (Int, Int) -> Bool) -> [Int] {
        var order: [Int] = []
        var isSeen = [Bool](repeating: false, count: count)
        for root in 0..<count where !isSeen[root] {
            isSeen[root] = true
            var path: [(node: Int, next: Int)] = [(root, 0)]
            while let top = path.last {
                guard let next = (top.next..<count).first(where: { !isSeen[$0] && leads(top.node, $0) }) else {
                    order.append(top.node)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next = next + 1
                isSeen[next] = true
                path.append((next, 0))
            }
        }
        var groups = [Int](repeating: -1, count: count)
        for (number, root) in order.reversed().enumerated() where groups[root] < 0 {
            groups[root] = number
            var waiting = [root]
            while let node = waiting.popLast() {
                for other in 0..<count where groups[other] < 0 && leads(other, node) {
                    groups[other] = number
                    waiting.append(other)
                }
            }
        }
        return groups
    }
}
