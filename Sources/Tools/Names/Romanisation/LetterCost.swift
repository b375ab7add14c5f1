// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How unusual a letter is in a place, about −ln of its share among names of the language.
struct LetterCost: Sendable, Hashable {
    let letter: Character
    let left: LetterContext?
    let right: LetterContext?
    let cost: Double
}

/// The costs of the letters of a language: they put the possible Cyrillic readings of a Latin name in order.
struct LetterCosts: Sendable, Hashable {
    private var costs: [Character: [LetterCost]] = [:]

    /// The cost of a letter of which the data says nothing.
    static let unknown = 9.0

    /// Of two that fit, that which was added later wins if it is as strict.
    mutating func add(_ cost: LetterCost) {
        var list = costs[cost.letter] ?? []
        list.insert(cost, at: list.firstIndex { strictness($0) <= strictness(cost) } ?? list.endIndex)
        costs[cost.letter] = list
    }

    var letters: Set<Character> { Set(costs.keys) }

    /// The cost of a letter after another, where what follows is not known yet.
    func cost(_ letter: Character, after left: Character?) -> Double {
        let fitting = costs[letter]?.first { $0.right == nil && ($0.left?.matches(left) ?? true) }
        return fitting?.cost ?? Self.unknown
    }

    /// The cost of a whole word.
    func cost(of word: [Character]) -> Double {
        word.indices.reduce(0) { sum, index in
            let left = index > 0 ? word[index - 1] : nil
            let right = index + 1 < word.count ? word[index + 1] : nil
            let fitting = costs[word[index]]?.first {
                ($0.left?.matches(left) ?? true) && ($0.right?.matches(right) ?? true)
            }
            return sum + (fitting?.cost ?? Self.unknown)
        }
    }

    private func strictness(_ cost: LetterCost) -> Int { (cost.left == nil ? 0 : 1) + (cost.right == nil ? 0 : 1) }
}
