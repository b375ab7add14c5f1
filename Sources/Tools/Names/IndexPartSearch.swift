// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One index within a search, with the room that looking through it needs.
struct IndexPartSearch: Sendable {
    let storage: IndexStorage
    /// The number of its first name within the search.
    let first: Int
    private let hidden: HiddenDocuments?
    /// For each word of the dictionary: which word of the query it meets, and how well (0 to 255).
    private var quality: [UInt8]
    private var queryWord: [UInt8]
    private var touched: [Int] = []
    /// A bit for each name that was scored, and which runs of bits are not empty.
    private var scored: [UInt64]
    private var scoredRuns: [Int] = []

    init(_ index: NameIndex, first: Int, hiding hidden: HiddenDocuments? = nil) {
        storage = index.storage
        self.first = first
        self.hidden = hidden
        quality = Array(repeating: 0, count: storage.wordCount)
        queryWord = Array(repeating: 0, count: storage.wordCount)
        scored = Array(repeating: 0, count: (storage.documentCount + 63) / 64)
    }

    /// The number of names that can be found.
    var count: Int { storage.documentCount - (hidden?.count ?? 0) }

    mutating func clear() {
        for word in touched { quality[word] = 0 }
        touched.removeAll(keepingCapacity: true)
        for run in scoredRuns { scored[run] = 0 }
        scoredRuns.removeAll(keepingCapacity: true)
    }

    func quality(of word: Int32) -> UInt8 { quality[Int(word)] }

    private func bearers(_ word: Int) -> Int {
        if let hidden { return Int(hidden.bearers[word]) }
        return Int(storage[.postingStarts, word + 1] - storage[.postingStarts, word])
    }

    /// Takes the words whose stems are near one.
    mutating func near(_ stem: [UInt8], _ skeleton: [UInt8], _ keys: [UInt64], _ asked: inout AskedWord) {
        for key in keys {
            for place in storage.words(hash: key) {
                meet(Int(storage[.keyWords, place]), stem, skeleton, &asked)
            }
        }
    }

    private mutating func meet(_ word: Int, _ stem: [UInt8], _ skeleton: [UInt8], _ asked: inout AskedWord) {
        let other = storage.stem(word)
        let cost = stem.withUnsafeBufferPointer { SoundDistance.between($0, other, limit: 44) }
        guard cost <= 44, cost * 5 <= max(stem.count, other.count) * 36 else { return }
        var level = 250 - cost * 4
        if cost == 0, storage.word(word).elementsEqual(skeleton) { level = 255 }
        take(word, UInt8(max(level, 60)), &asked)
    }

    /// Takes the words that mean a given name.
    mutating func meaning(_ given: GivenNames.ID, _ level: UInt8, _ asked: inout AskedWord) {
        for place in storage.words(.givenKeys, .givenStarts, UInt32(bitPattern: given.value)) {
            take(Int(storage[.givenWords, place]), level, &asked)
        }
    }

    /// Takes the patronymics of a father.
    mutating func fathered(by father: GivenNames.ID, _ level: UInt8, _ asked: inout AskedWord) {
        for place in storage.words(.fatherKeys, .fatherStarts, UInt32(bitPattern: father.value)) {
            take(Int(storage[.fatherWords, place]), level, &asked)
        }
    }

    /// Takes the words that begin so.
    mutating func beginning(_ skeleton: [UInt8], _ level: UInt8, _ asked: inout AskedWord) {
        for place in storage.words(beginning: skeleton).prefix(4_000) {
            take(Int(storage[.sortedWords, place]), level, &asked)
        }
    }

    private mutating func take(_ word: Int, _ level: UInt8, _ asked: inout AskedWord) {
        let bearers = bearers(word)
        guard bearers > 0 else { return }
        let near = AskedWord.Near(part: asked.part, word: Int32(truncatingIfNeeded: word))
        if quality[word] == 0 {
            touched.append(word)
        } else if quality[word] >= level {
            if queryWord[word] == asked.number { return }
            // Two words of the query are near it: the better one keeps it, but both may lead to its names.
            asked.words.append(near)
            return
        }
        if quality[word] == 0 || queryWord[word] != asked.number {
            asked.words.append(near)
            asked.bearers += bearers
        }
        quality[word] = level
        queryWord[word] = asked.number
    }

    /// Scores the names that hold a word, each once in a search. Returns how many hold it.
    mutating func visit(_ word: Int32, _ asked: [AskedWord], _ total: Float, _ best: inout BestNames) -> Int {
        let postings = storage.pointer(.postings)
        let range = Int(storage[.postingStarts, Int(word)])..<Int(storage[.postingStarts, Int(word) + 1])
        for place in range {
            let document = Int(postings[place])
            let (run, bit) = (document >> 6, UInt64(1) << UInt64(document & 63))
            guard scored[run] & bit == 0 else { continue }
            if scored[run] == 0 { scoredRuns.append(run) }
            scored[run] |= bit
            if let hidden, hidden.has(document) { continue }
            best.take(first &+ document, score(document, asked, total))
        }
        return range.count
    }

    private func score(_ document: Int, _ asked: [AskedWord], _ total: Float) -> Float {
        let words = storage.pointer(.documentWords)
        let range = storage.wordPlaces(of: document)
        // The best level for each word of the query; at most eight of them.
        var levels = SIMD8<UInt8>(repeating: 0)
        var unmatched = 0
        for place in range {
            let word = Int(words[place])
            let level = quality[word]
            let number = Int(queryWord[word])
            if level == 0 {
                unmatched += 1
            } else if level > levels[number] {
                levels[number] = level
            }
        }
        var sum: Float = 0
        for (number, one) in asked.enumerated() {
            if one.initial == 0 {
                let share = Float(levels[number]) / 255
                sum += one.weight * share * share
            } else if unmatched > 0, meetsInitial(range, one.initial) {
                sum += one.weight
                unmatched -= 1
            }
        }
        return sum / total - 0.01 * Float(unmatched)
    }

    private func meetsInitial(_ range: Range<Int>, _ initial: UInt32) -> Bool {
        for place in range {
            let word = Int(storage[.documentWords, place])
            if quality[word] == 0, storage[.initials, word] & initial != 0 { return true }
        }
        return false
    }
}

/// A word of a query: the words of the dictionaries that are near it, and what it is worth.
struct AskedWord {
    /// A word of one of the indexes.
    struct Near {
        var part: Int32
        var word: Int32
    }

    /// Its place in the query.
    let number: UInt8
    /// The index that is looked through now.
    var part: Int32 = 0
    var words: [Near] = []
    /// How many names hold one of them.
    var bearers = 0
    /// In bits: how much a bearer of one of them stands out.
    var weight: Float = 0
    /// The bits of the sound, if it is an initial.
    var initial: UInt32 = 0
}
