// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Persons by the words of their names: for names of which one side has words that the other leaves out, as a middle name or a
/// second surname. The linkage takes the last word for the surname, and so such names for different ones.
///
/// Words that are added or left out contradict nothing, but say less than a whole name: such a match is always put before people.
struct PartialNames: Sendable {
    /// A word of a name, as far as it is compared.
    private struct Word: Sendable, Hashable {
        var skeletons: [[UInt8]]
        var initial: UInt32
        var isInitial: Bool
        var isGiven: Bool
    }

    private struct Name: Sendable, Hashable {
        var row: Int
        var words: [Word]
    }

    /// How many words a name has, parts of double ones among them.
    struct WordCount: Sendable, Hashable {
        private var words: Int
        private var hasInitial: Bool
        private var hasPatronymic: Bool
        /// Whether it has more words than a surname and a given name.
        var isLong: Bool { words > 2 }

        init(_ name: String) {
            let all = PartialNames.words(of: name.replacing("-", with: " "))
            words = all.count
            hasInitial = all.contains { $0.isInitial }
            hasPatronymic = PartialNames.hasPatronymic(name)
        }

        /// Whether one of two names has a word more that is no patronymic: a middle name, a second surname.
        func leavesOutWords(beside other: WordCount) -> Bool {
            words != other.words && !hasPatronymic && !other.hasPatronymic && !hasInitial && !other.hasInitial
        }
    }

    private var names: [Name] = []
    /// The names that have a word; given names are no entries, so many bear them.
    private var places: [[UInt8]: [Int]] = [:]

    /// A name that agrees in all words that both sides have is held to be this likely at the most. It is a rule and was not
    /// measured: it names the person, and leaves the entry in doubt.
    static let most = 0.75
    /// So many names that share a word are looked at: a word that more share tells nobody.
    private static let mostNames = 5_000

    /// Takes a name of a person; one with a patronymic the linkage compares as a whole.
    mutating func add(_ name: String, row: Int) {
        let words = Self.words(of: name)
        guard words.count > 1, !Self.hasPatronymic(name) else { return }
        for word in words where !word.isGiven && !word.isInitial {
            for skeleton in word.skeletons { places[skeleton, default: []].append(names.count) }
        }
        names.append(Name(row: row, words: words))
    }

    /// The rows with a name of which the entry’s is a part, or that is a part of the entry’s; with whether only the initials of
    /// the given names agree. Nobody for a name with a patronymic: that is no word to leave out or add.
    func rows(of name: String) -> [Int: Bool] {
        let words = Self.words(of: name)
        guard words.count > 1, !Self.hasPatronymic(name) else { return [:] }
        var seen: Set<Int> = []
        for word in words where !word.isGiven && !word.isInitial {
            for skeleton in word.skeletons { seen.formUnion(places[skeleton, default: []].prefix(Self.mostNames)) }
        }
        var found: [Int: Bool] = [:]
        for place in seen {
            let other = names[place].words
            let (short, long) = words.count < other.count ? (words, other) : (other, words)
            guard let isByInitials = Self.isPart(short, of: long) else { continue }
            found[names[place].row] = isByInitials
        }
        return found
    }

    /// Whether all words of a name stand in another; `nil` if not, `true` if a given name agrees by no more than its initial beside
    /// one surname.
    ///
    /// The first word of the longer name has to be among them, be it the given name or the surname, and one that is no given
    /// name: “Anna Maria” is no part of “Anna Maria Zyabliuk” that names her.
    private static func isPart(_ short: [Word], of long: [Word]) -> Bool? {
        var left = Array(long.indices)
        var (whole, initials) = (0, 0)
        var (hasFirst, hasSurname) = (false, false)
        // Whole words first, so that an initial takes none that agrees with a word.
        for word in short.sorted(by: { !$0.isInitial && $1.isInitial }) {
            guard let place = left.firstIndex(where: { agree(word, long[$0]) }) else { return nil }
            let index = left.remove(at: place)
            if word.isInitial || long[index].isInitial { initials += 1 } else { whole += 1 }
            if index == 0 { hasFirst = true }
            if !long[index].isGiven, !word.isInitial, !long[index].isInitial { hasSurname = true }
        }
        guard hasFirst, hasSurname, whole + initials > 1 else { return nil }
        // The same words with the same initials are what the linkage compares.
        guard initials > 0 || short.count < long.count else { return nil }
        return whole < 2
    }

    private static func agree(_ one: Word, _ other: Word) -> Bool {
        if one.isInitial || other.isInitial {
            // An initial stands for a given name, never for a surname that is written out.
            let whole = one.isInitial ? other : one
            return (whole.isInitial || whole.isGiven) && one.initial & other.initial != 0
        }
        return one.skeletons.contains { other.skeletons.contains($0) }
    }

    private static func words(of name: String) -> [Word] {
        let bytes = Array(name.utf8)
        var tokens: [NameToken] = []
        bytes.withUnsafeBufferPointer { NameToken.split($0, into: &tokens) }
        let spelling = Spelling.evident(in: bytes)
        return tokens.compactMap { token in
            guard !token.isBracketed else { return nil }
            let word = bytes.withUnsafeBufferPointer {
                NameWord(UnsafeBufferPointer(rebasing: $0[token.range].prefix(120)), spelling: spelling)
            }
            guard !word.traits.contains(.isEmpty), !word.traits.contains(.isTitle) else { return nil }
            let isInitial = word.traits.contains(.isLetter)
            return Word(
                skeletons: word.skeletons, initial: word.initial, isInitial: isInitial,
                isGiven: !word.traits.isDisjoint(with: [.isGiven, .isShortGiven]))
        }
    }

    /// Whether a word behind the first is a patronymic, or is marked as one. A word in -ович of a father whose name is not known is a
    /// surname if a given name stands at the other end: “Evan Samuel …ovich”, “Evan …ovich Samuel”.
    private static func hasPatronymic(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        var tokens: [NameToken] = []
        bytes.withUnsafeBufferPointer { NameToken.split($0, into: &tokens) }
        guard tokens.count > 2 else { return false }
        let words = tokens.map { token in
            bytes.withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0[token.range].prefix(120))) }
        }
        return words.indices.dropFirst().contains { place in
            let word = words[place]
            if word.traits.contains(.marksPatronymic) { return true }
            guard let formed = word.patronymic else { return false }
            if GivenNames.standard.father(formed.fatherStem) != nil { return true }
            let isSurname = words[place == words.count - 1 ? 0 : words.count - 1].traits.contains(.isGiven)
            return !isSurname
        }
    }
}
