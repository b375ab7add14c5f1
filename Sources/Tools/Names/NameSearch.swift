// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Searches one index, or several as if they were one, with the room that one search after the other needs. Make one for
/// each thread.
public struct NameSearch: Sendable {
    private let names: GivenNames
    private let count: Int
    private var parts: [IndexPartSearch] = []

    /// How many names are looked at for one word of a query, at the most, unless all are wanted.
    private static let mostDocuments = 20_000
    /// What fits less well than this is not given, whatever is asked for.
    public static let leastScore: Float = 0.2

    /// A search in an index, some of whose names may be hidden.
    public init(_ index: NameIndex, hiding hidden: HiddenDocuments? = nil, names: GivenNames = .standard) {
        self.names = names
        parts = [IndexPartSearch(index, first: 0, hiding: hidden)]
        count = parts[0].count
    }

    /// A search in several indexes: the names of the second are numbered on from those of the first, and so on. The answers
    /// are those of one index of all these names.
    public init(_ indexes: [NameIndex], names: GivenNames = .standard) {
        self.names = names
        var first = 0
        for index in indexes {
            parts.append(IndexPartSearch(index, first: first))
            first += index.count
        }
        count = first
    }

    /// The names that fit best, at most `limit`; the best first, equal ones in the order of the index.
    ///
    /// - Parameters:
    ///   - limit: how many; with `Int.max` all that fit are given, however frequent the words are.
    ///   - isTyping: whether the last word may be only the beginning of one.
    public mutating func find(_ query: String, limit: Int, isTyping: Bool = false) -> [NameIndex.Hit] {
        let bytes = Array(query.utf8.prefix(Self.longest))
        return bytes.withUnsafeBufferPointer { find($0, limit: limit, isTyping: isTyping) }
    }

    /// No name is longer than so many bytes: what follows is not looked at.
    private static let longest = 1_024

    /// The same, of UTF-8.
    public mutating func find(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int, isTyping: Bool = false
    ) -> [NameIndex.Hit] {
        defer { for part in parts.indices { parts[part].clear() } }
        guard limit > 0, count > 0 else { return [] }
        let asked = ask(UnsafeBufferPointer(rebasing: query.prefix(Self.longest)), isTyping)
        guard !asked.isEmpty else { return [] }
        let total = asked.reduce(0) { $0 + $1.weight }
        var best = BestNames(limit: limit, least: Self.leastScore)
        let order = asked.indices.filter { asked[$0].bearers > 0 }.sorted { asked[$0].bearers < asked[$1].bearers }
        for (turn, word) in order.enumerated() {
            // A further word is needed only where the rarest one found nothing that fits well.
            if turn > 0, best.isEnough(0.72) { break }
            if turn > 1 { break }
            visit(asked[word], asked, total, limit == .max ? .max : Self.mostDocuments, &best)
        }
        return best.hits()
    }

    // Reading the query.

    private mutating func ask(_ query: UnsafeBufferPointer<UInt8>, _ isTyping: Bool) -> [AskedWord] {
        var tokens: [NameToken] = []
        NameToken.split(query, into: &tokens)
        let spelling = Spelling.evident(in: query)
        var asked: [AskedWord] = []
        for (place, token) in tokens.prefix(8).enumerated() {
            let text = UnsafeBufferPointer(rebasing: query[token.range].prefix(120))
            let word = NameWord(text, spelling: spelling, names: names)
            guard !word.skeletons.isEmpty, word.marker == nil, !Self.isOneLetterOver(text, word) else { continue }
            var one = AskedWord(number: UInt8(asked.count))
            let isLast = isTyping && place == tokens.count - 1
            let isInitial = word.traits.contains(.isLetter) || token.hasStop && token.range.count <= 4
            // A single letter tells as an initial what it tells as the beginning of a word.
            if isInitial {
                one.initial = word.initial
                one.weight = 1.5
            } else {
                near(word, &one)
                if isLast { begin(word, &one) }
                let share = Float(max(one.bearers, 1)) / Float(count)
                one.weight = max(1, min(20, -log2Approximate(share)))
            }
            asked.append(one)
        }
        return Self.weighingStrangers(asked)
    }

    /// A word that no name has says the same of all of them: it counts as much as the others do on average, or a single one,
    /// being the rarest, would leave nothing of the rest.
    private static func weighingStrangers(_ asked: [AskedWord]) -> [AskedWord] {
        let known = asked.filter { $0.bearers > 0 }.map(\.weight)
        guard !known.isEmpty, known.count < asked.count else { return asked }
        let mean = known.reduce(0, +) / Float(known.count)
        return asked.map { word in
            var word = word
            if word.bearers == 0, word.initial == 0 { word.weight = min(word.weight, mean) }
            return word
        }
    }

    /// Whether it is one letter three times over or more: no name is, and no initial is written so.
    private static func isOneLetterOver(_ text: UnsafeBufferPointer<UInt8>, _ word: NameWord) -> Bool {
        guard word.skeleton.count == 1 else { return false }
        let letters = String(decoding: text, as: UTF8.self).lowercased()
        return letters.count > 2 && Set(letters).count == 1
    }

    private mutating func near(_ word: NameWord, _ asked: inout AskedWord) {
        for skeleton in word.skeletons {
            let stem = SurnameStem.stem(of: skeleton)
            let keys = NameIndexBuilder.keys(stem)
            eachPart(&asked) { $0.near(Array(stem), skeleton, keys, &$1) }
        }
        if let given = word.given {
            let level: UInt8 = given.isCorrected ? 170 : given.isShort ? 215 : 245
            for id in Set([given.name] + word.skeletons.flatMap { names.names($0) }) {
                eachPart(&asked) { $0.meaning(id, level, &$1) }
            }
        }
        if let father = word.patronymic.flatMap({ names.father($0.fatherStem) }) {
            eachPart(&asked) { $0.fathered(by: father, 245, &$1) }
        }
    }

    /// Words that begin as the last word of the query.
    private mutating func begin(_ word: NameWord, _ asked: inout AskedWord) {
        for skeleton in word.skeletons where skeleton.count > 1 {
            eachPart(&asked) { $0.beginning(skeleton, 200, &$1) }
        }
    }

    private mutating func eachPart(
        _ asked: inout AskedWord, _ body: (inout IndexPartSearch, inout AskedWord) -> Void
    ) {
        for part in parts.indices {
            asked.part = Int32(truncatingIfNeeded: part)
            body(&parts[part], &asked)
        }
    }

    // Scoring names.

    private mutating func visit(
        _ word: AskedWord, _ asked: [AskedWord], _ total: Float, _ most: Int, _ best: inout BestNames
    ) {
        var left = most
        // The nearest words first, so that a limit cuts the farthest.
        let sorted = word.words.map { (quality: parts[Int($0.part)].quality(of: $0.word), near: $0) }
            .sorted { ($1.quality, $0.near.part, $0.near.word) < ($0.quality, $1.near.part, $1.near.word) }
        for (_, near) in sorted {
            left -= parts[Int(near.part)].visit(near.word, asked, total, &best)
            if left < 0 { return }
        }
    }

    /// The binary logarithm, to within a few hundredths: enough for weighing.
    private func log2Approximate(_ value: Float) -> Float {
        let bits = value.bitPattern
        let exponent = Float(Int(bits >> 23) - 127)
        let mantissa = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000) - 1
        return exponent + mantissa * (1.3465 - 0.3465 * mantissa)
    }
}
