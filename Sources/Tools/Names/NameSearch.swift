// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Searches an index, with the room that one search after the other needs. Make one for each thread.
public struct NameSearch {
    private let index: NameIndex
    private let storage: IndexStorage
    private let names: GivenNames
    /// For each word of the dictionary: which word of the query it meets, and how well (0 to 255).
    private var quality: [UInt8]
    private var queryWord: [UInt8]
    private var touched: [Int] = []

    /// How many names are looked at for one word of a query, at the most.
    private static let mostDocuments = 20_000

    /// A search in an index.
    public init(_ index: NameIndex, names: GivenNames = .standard) {
        self.index = index
        self.names = names
        storage = index.storage
        quality = Array(repeating: 0, count: index.wordCount)
        queryWord = Array(repeating: 0, count: index.wordCount)
    }

    /// A word of the query: the words of the dictionary that are near it, and what it is worth.
    private struct Asked {
        var words: [Int32] = []
        var bearers = 0
        var weight: Float = 0
        var initial: UInt32 = 0
    }

    /// The names that fit best, at most `limit`; the best first, equal ones in the order of the index.
    ///
    /// - Parameter isTyping: whether the last word may be only the beginning of one.
    public mutating func find(_ query: String, limit: Int, isTyping: Bool = false) -> [NameIndex.Hit] {
        let bytes = Array(query.utf8)
        return bytes.withUnsafeBufferPointer { find($0, limit: limit, isTyping: isTyping) }
    }

    /// The same, of UTF-8.
    public mutating func find(_ query: UnsafeBufferPointer<UInt8>, limit: Int, isTyping: Bool = false) -> [NameIndex
        .Hit]
    {
        defer { clear() }
        guard limit > 0, storage.documentCount > 0 else { return [] }
        let asked = ask(query, isTyping)
        guard !asked.isEmpty else { return [] }
        let total = asked.reduce(0) { $0 + $1.weight }
        var best = Best(limit: limit)
        let order = asked.indices.filter { asked[$0].bearers > 0 }.sorted { asked[$0].bearers < asked[$1].bearers }
        for (turn, word) in order.enumerated() {
            // A further word is needed only where the rarest one found nothing that fits well.
            if turn > 0, best.isEnough(0.72) { break }
            if turn > 1 { break }
            visit(asked[word], asked, total, &best)
        }
        return best.hits()
    }

    private mutating func clear() {
        for word in touched { quality[word] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    // Reading the query.

    private mutating func ask(_ query: UnsafeBufferPointer<UInt8>, _ isTyping: Bool) -> [Asked] {
        var tokens: [NameToken] = []
        NameToken.split(query, into: &tokens)
        let spelling = Spelling.evident(in: query)
        var asked: [Asked] = []
        for (place, token) in tokens.prefix(8).enumerated() {
            let word = NameWord(
                UnsafeBufferPointer(rebasing: query[token.range].prefix(120)), spelling: spelling, names: names)
            guard !word.skeletons.isEmpty, word.marker == nil else { continue }
            let number = UInt8(asked.count)
            var one = Asked()
            let isInitial = word.traits.contains(.isLetter) || token.hasStop && token.range.count <= 4
            if isInitial, !(isTyping && place == tokens.count - 1) {
                one.initial = word.initial
                one.weight = 1.5
            } else {
                near(word, number, &one)
                if isTyping, place == tokens.count - 1 { begin(word, number, &one) }
                // In bits: how much a bearer of one of these words stands out.
                let share = Float(max(one.bearers, 1)) / Float(storage.documentCount)
                one.weight = max(1, min(20, -log2Approximate(share)))
            }
            asked.append(one)
        }
        return asked
    }

    private mutating func near(_ word: NameWord, _ number: UInt8, _ asked: inout Asked) {
        for skeleton in word.skeletons {
            let stem = SurnameStem.stem(of: skeleton)
            for key in NameIndexBuilder.keys(stem) {
                for place in storage.words(hash: key) {
                    meet(Int(storage[.keyWords, place]), stem, skeleton, number, &asked)
                }
            }
        }
        if let given = word.given {
            for id in Set([given.name] + word.skeletons.flatMap { names.names($0) }) {
                let level: UInt8 = given.isCorrected ? 170 : given.isShort ? 215 : 245
                for place in storage.words(.givenKeys, .givenStarts, UInt32(bitPattern: id.value)) {
                    take(Int(storage[.givenWords, place]), level, number, &asked)
                }
            }
        }
        if let father = word.patronymic.flatMap({ names.father($0.fatherStem) }) {
            for place in storage.words(.fatherKeys, .fatherStarts, UInt32(bitPattern: father.value)) {
                take(Int(storage[.fatherWords, place]), 245, number, &asked)
            }
        }
    }

    private mutating func meet(_ word: Int, _ stem: [UInt8], _ skeleton: [UInt8], _ number: UInt8, _ asked: inout Asked)
    {
        let other = storage.stem(word)
        let cost = stem.withUnsafeBufferPointer { SoundDistance.between($0, other, limit: 44) }
        guard cost <= 44, cost * 5 <= max(stem.count, other.count) * 36 else { return }
        var level = 250 - cost * 4
        if cost == 0, storage.word(word).elementsEqual(skeleton) { level = 255 }
        take(word, UInt8(max(level, 60)), number, &asked)
    }

    /// Words that begin as the last word of the query.
    private mutating func begin(_ word: NameWord, _ number: UInt8, _ asked: inout Asked) {
        for skeleton in word.skeletons where skeleton.count > 1 {
            for place in storage.words(beginning: skeleton).prefix(4_000) {
                take(Int(storage[.sortedWords, place]), 200, number, &asked)
            }
        }
    }

    private mutating func take(_ word: Int, _ level: UInt8, _ number: UInt8, _ asked: inout Asked) {
        if quality[word] == 0 {
            touched.append(word)
        } else if quality[word] >= level {
            if queryWord[word] == number { return }
            // Two words of the query are near it: the better one keeps it, but both may lead to its names.
            asked.words.append(Int32(word))
            return
        }
        if quality[word] == 0 || queryWord[word] != number {
            asked.words.append(Int32(word))
            asked.bearers += Int(storage[.postingStarts, word + 1] - storage[.postingStarts, word])
        }
        quality[word] = level
        queryWord[word] = number
    }

    // Scoring names.

    private func visit(_ word: Asked, _ asked: [Asked], _ total: Float, _ best: inout Best) {
        let postings = storage.pointer(.postings)
        var left = Self.mostDocuments
        // The nearest words first, so that a limit cuts the farthest.
        for near in word.words.sorted(by: { (quality[Int($1)], $0) < (quality[Int($0)], $1) }) {
            let range = Int(storage[.postingStarts, Int(near)])..<Int(storage[.postingStarts, Int(near) + 1])
            for place in range {
                let document = Int(postings[place])
                score(document, asked, total, &best)
            }
            left -= range.count
            if left < 0 { return }
        }
    }

    private func score(_ document: Int, _ asked: [Asked], _ total: Float, _ best: inout Best) {
        let words = storage.pointer(.documentWords)
        let range = Int(storage[.documentStarts, document])..<Int(storage[.documentStarts, document + 1])
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
        let score = sum / total - 0.01 * Float(unmatched)
        best.take(document, score)
    }

    private func meetsInitial(_ range: Range<Int>, _ initial: UInt32) -> Bool {
        for place in range {
            let word = Int(storage[.documentWords, place])
            if quality[word] == 0, storage[.initials, word] & initial != 0 { return true }
        }
        return false
    }

    /// The binary logarithm, to within a few hundredths: enough for weighing.
    private func log2Approximate(_ value: Float) -> Float {
        let bits = value.bitPattern
        let exponent = Float(Int(bits >> 23) - 127)
        let mantissa = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000) - 1
        return exponent + mantissa * (1.3465 - 0.3465 * mantissa)
    }
}

/// The best names so far.
private struct Best {
    private let limit: Int
    private var items: [(score: Float, document: Int)] = []
    private var least: Float = -1

    init(limit: Int) { self.limit = limit }

    @inline(__always)
    mutating func take(_ document: Int, _ score: Float) {
        guard score > 0.2, items.count < limit || score > least else { return }
        insert(document, score)
    }

    private mutating func insert(_ document: Int, _ score: Float) {
        if items.contains(where: { $0.document == document }) { return }
        var place = items.count
        while place > 0,
            items[place - 1].score < score || items[place - 1].score == score && items[place - 1].document > document
        {
            place -= 1
        }
        items.insert((score, document), at: place)
        if items.count > limit { items.removeLast() }
        least = items.count == limit ? items[limit - 1].score : -1
    }

    /// Whether the first fits so well that no other word needs to be asked.
    func isEnough(_ score: Float) -> Bool { (items.first?.score ?? 0) >= score }

    func hits() -> [NameIndex.Hit] {
        items.map { NameIndex.Hit(document: $0.document, score: max(0, min(1, $0.score))) }
    }
}
