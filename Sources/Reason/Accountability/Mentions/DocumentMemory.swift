// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who was named so far in a text.
struct DocumentMemory {
    /// Where a person was named last by more than the surname, and how sure that was.
    struct Naming {
        var place: Int
        var probability: Double
        /// The sentence, by its number in the text as it was read.
        var sentence = 0
    }

    private var named: [Int32: Naming] = [:]
    /// The sentence that is read.
    var sentence = 0
    /// The persons named last, the latest last, to know whom a given name alone can mean.
    private(set) var recent: [(person: Int32, place: Int)] = []
    /// Where somebody else with a given name was named last, by the place of the name in ``GivenNames``.
    private(set) var givenStrangers: [Int32: Int] = [:]
    private static let mostRecent = 32
    /// Somebody else of a surname.
    struct Stranger {
        var place: Int
        /// Whether it is a woman, if the given name tells.
        var isFemale: Bool?
    }

    /// Where somebody else of a surname was named last (``FamilyKey``).
    private(set) var strangers: [UInt64: Stranger] = [:]
    /// Forms of surnames that the text has in small letters: they are words of the language.
    private(set) var commonWords: Set<UInt64> = []

    /// The last place before another where a person was named in full. A block that is read a second time knows what follows:
    /// that does not count.
    func named(_ person: Int32, before place: Int) -> Naming? { named[person].flatMap { $0.place < place ? $0 : nil } }

    /// - Parameter probability: how sure it is that this person was meant; a later mention by less of the name is no surer.
    mutating func name(_ person: Int32, at place: Int, _ probability: Double) {
        named[person] = Naming(
            place: place, probability: max(probability, named[person]?.probability ?? 0), sentence: sentence)
        recent.removeAll { $0.person == person }
        if recent.count == Self.mostRecent { recent.removeFirst() }
        recent.append((person, place))
    }

    /// Whether somebody was named within so many signs before a place.
    func hasRecent(before place: Int, within reach: Int) -> Bool {
        recent.reversed().contains { $0.place < place && place - $0.place < reach }
    }

    mutating func givenStranger(_ names: [Int32], at place: Int) {
        for name in names { givenStrangers[name] = place }
    }

    mutating func stranger(_ family: UInt64, at place: Int, isFemale: Bool?) {
        strangers[family] = Stranger(place: place, isFemale: isFemale)
    }

    mutating func common(_ hash: UInt64) {
        // So many surnames are words that the set stays small; a hostile text must not fill the memory.
        if commonWords.count < 100_000 { commonWords.insert(hash) }
    }
}
