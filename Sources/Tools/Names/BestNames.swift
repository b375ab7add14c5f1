// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The best names that a search has met so far.
struct BestNames {
    private let limit: Int
    private let room: Int
    private var items: [(score: Float, document: Int)] = []
    /// What is less than this cannot be among the best.
    private var bar: Float
    private var highest: Float = 0

    init(limit: Int, least: Float) {
        self.limit = limit
        room = limit > 1 << 24 ? .max : limit * 2 + 64
        bar = least
    }

    @inline(__always)
    mutating func take(_ document: Int, _ score: Float) {
        guard score >= bar else { return }
        items.append((score, document))
        if score > highest { highest = score }
        if items.count >= room { keepBest() }
    }

    /// Whether the first fits so well that no other word needs to be asked.
    func isEnough(_ score: Float) -> Bool { highest >= score }

    private mutating func keepBest() {
        items.sort { ($1.score, $0.document) < ($0.score, $1.document) }
        guard items.count > limit else { return }
        items.removeLast(items.count - limit)
        if let last = items.last { bar = max(bar, last.score) }
    }

    mutating func hits() -> [NameIndex.Hit] {
        keepBest()
        return items.map { NameIndex.Hit(document: $0.document, score: max(0, min(1, $0.score))) }
    }
}
