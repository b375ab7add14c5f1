// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Words in small letters around one that is spelt as a surname: two before it and two after.
struct SmallRun {
    /// The last words, in case that the next one is a surname.
    private var last: TextWord?
    private var lastButOne: TextWord?
    private(set) var words: [TextWord] = []
    private var left = 0

    private static let reach = 2

    /// Whether it waits for further words.
    var isOpen: Bool { !words.isEmpty }

    /// Takes the next word; true if the run is complete.
    mutating func take(_ word: TextWord, isSurname: Bool) -> Bool {
        if isOpen {
            words.append(word)
            left -= 1
        } else if isSurname {
            words = [lastButOne, last, word].compactMap { $0 }
            left = Self.reach
        } else {
            lastButOne = last
            last = word
            return false
        }
        return left == 0
    }

    /// A sign that parts words, or a word with a capital: nothing goes over it.
    mutating func reset() {
        last = nil
        lastButOne = nil
        if !words.isEmpty { words.removeAll(keepingCapacity: true) }
        left = 0
    }
}
