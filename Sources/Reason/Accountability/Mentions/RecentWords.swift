// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The last words of a text, eight at most.
struct RecentWords {
    private static let most = 8
    private var words = [TextWord](repeating: TextWord(), count: RecentWords.most)
    private var next = 0
    private(set) var count = 0

    /// A word by how many stand after it: 0 is the last one. It must be less than ``count``.
    subscript(back: Int) -> TextWord { words[(next &+ Self.most &- 1 &- back) % Self.most] }

    mutating func append(_ word: TextWord) {
        words[next] = word
        next = (next + 1) % Self.most
        count = min(count + 1, Self.most)
    }

    mutating func removeAll() { count = 0 }
}
