// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The words of the names of a list, each read once, with numbers for what is compared.
struct NameLexicon: Sendable {
    /// What is known of one word, as numbers.
    struct Word: Sendable {
        /// Stems as a surname, for each way of reading; -1 for none.
        var stem: Int32 = -1
        var otherStem: Int32 = -1
        /// Stems of the two parts of a hyphenated word.
        var firstPart: Int32 = -1
        var secondPart: Int32 = -1
        /// The given name, or a number beyond all names for a word that is none (``unknownName``).
        var given: Int32 = -1
        /// Where the names it can also stand for are listed; -1 for none.
        var alternatives: Int32 = -1
        /// The father’s name of a patronymic, numbered like ``given``; -1 if it is formed as none.
        var father: Int32 = -1
        /// Its skeleton.
        var sounds: Int32 = -1
        /// The skeleton of the father’s name in a patronymic.
        var fatherSounds: Int32 = -1
        var initial: UInt32 = 0
        var traits: NameTraits = []
        var isDaughters = false
    }

    /// Numbers of given names from here on are skeletons of words that are no known name.
    static let unknownName: Int32 = 1 << 24

    let names: GivenNames
    private var raw = ByteInterner()
    private(set) var words: [Word] = []
    private(set) var stems = ByteInterner()
    private(set) var sounds = ByteInterner()
    /// The coarse skeletons of the stems, hashed.
    private(set) var coarse: [UInt64] = []
    /// The first three sounds of the coarse skeletons, hashed.
    private(set) var coarseStart: [UInt64] = []
    /// The names that words with several meanings can stand for.
    private(set) var alternatives: [[Int32]] = []
    private var key: [UInt8] = []

    init(names: GivenNames = .standard) { self.names = names }

    /// The number of a word.
    mutating func word(_ text: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> Int {
        key.removeAll(keepingCapacity: true)
        key.append(spelling.rawValue)
        key.append(contentsOf: text.prefix(120))
        let (number, isNew) = key.withUnsafeBufferPointer { raw.intern($0) }
        if isNew { words.append(read(UnsafeBufferPointer(rebasing: text.prefix(120)), spelling)) }
        return Int(number)
    }

    /// How much a lexicon holds.
    struct Mark: Sendable {
        fileprivate let words: Int
        fileprivate let stems: Int
        fileprivate let sounds: Int
        fileprivate let alternatives: Int
    }

    /// How much it holds now; see ``truncate(to:)``.
    var mark: Mark {
        Mark(words: words.count, stems: stems.count, sounds: sounds.count, alternatives: alternatives.count)
    }

    /// Forgets the words that came after a mark was taken.
    mutating func truncate(to mark: Mark) {
        raw.truncate(to: mark.words)
        stems.truncate(to: mark.stems)
        sounds.truncate(to: mark.sounds)
        words.removeLast(words.count - mark.words)
        coarse.removeLast(coarse.count - mark.stems)
        coarseStart.removeLast(coarseStart.count - mark.stems)
        alternatives.removeLast(alternatives.count - mark.alternatives)
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> Word {
        let facts = NameWord(text, spelling: spelling, names: names)
        var word = Word()
        word.initial = facts.initial
        word.traits = facts.traits
        guard let first = facts.skeletons.first else { return word }
        word.sounds = sounds.intern(first)
        word.stem = stem(first)
        if facts.skeletons.count > 1 { word.otherStem = stem(facts.skeletons[1]) }
        if facts.parts.count > 1 {
            if facts.parts[0].count > 2 { word.firstPart = stem(facts.parts[0]) }
            if facts.parts[1].count > 2 { word.secondPart = stem(facts.parts[1]) }
        }
        if let given = facts.given {
            word.given = given.name.value
            let all = facts.skeletons.flatMap { names.names($0) }.map(\.value)
            if Set(all).count > 1 {
                word.alternatives = Int32(truncatingIfNeeded: alternatives.count)
                alternatives.append(all)
            }
        } else {
            word.given = Self.unknownName + word.sounds
        }
        if let patronymic = facts.patronymic {
            word.isDaughters = patronymic.isDaughters
            word.fatherSounds = sounds.intern(patronymic.fatherStem)
            if let father = names.father(patronymic.fatherStem) {
                word.father = father.value
            } else {
                word.father = Self.unknownName + word.fatherSounds
            }
        }
        return word
    }

    private mutating func stem(_ skeleton: [UInt8]) -> Int32 {
        let stem = SurnameStem.stem(of: skeleton)
        let (number, isNew) = stem.withUnsafeBufferPointer { stems.intern($0) }
        if isNew {
            let kept = SoundKey.coarse(stem)
            coarse.append(SoundKey.hash(kept))
            coarseStart.append(SoundKey.hash(kept.prefix(3)))
        }
        return number
    }
}
