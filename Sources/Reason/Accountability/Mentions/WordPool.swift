// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The words with capitals that a text has had so far: what is worked out of a word is worked out once.
struct WordPool {
    struct Word {
        /// As it was spelt first: words that differ in capitals, hyphens and ё alone are one.
        var spelling: String
        /// The bearers of the word as a surname, -1 if there are none; `nil` if nobody has asked yet.
        var slot: Int32?
        var isFirstPart = false
        var reading: GivenReading?
        /// The word as a surname (``FamilyKey``), if the list has that surname in any form, and 0 if not; `nil` if nobody has asked yet.
        var family: UInt64?
        /// Whether the word is no misspelt surname of the list.
        var isStrange = false
    }

    /// So many words are kept, so that a text of names alone does not fill the memory.
    private static let most = 50_000
    private var places = WordTable(capacity: 4_096)
    private var words: [Word] = []

    subscript(place: Int32) -> Word {
        get { words[Int(place)] }
        _modify { yield &words[Int(place)] }
    }

    /// The place of a word by its hash (``WordHash``).
    @inline(__always)
    mutating func place(of hash: UInt64, _ spelling: () -> String) -> Int32 {
        let known = places[hash]
        if known >= 0 { return known }
        let place = Int32(truncatingIfNeeded: words.count)
        words.append(Word(spelling: spelling()))
        places.set(hash, place)
        return place
    }

    /// Forgets all words if there are too many. Places that were given before are no longer valid.
    mutating func trim() {
        guard words.count > Self.most else { return }
        words.removeAll()
        places = WordTable(capacity: 4_096)
    }
}
