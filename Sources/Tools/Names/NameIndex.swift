// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An index of names that finds a person by any spelling: any script and romanisation, declined forms, typing errors, parts
/// missing or in another order, initials, and the beginning of a word.
///
/// It is one block of bytes, in memory or mapped from a file: words by their skeletons, the names each stands in, and the
/// words of each name. A search looks up the words of the dictionary that are near each word of the query, takes the
/// names of the rarest of them, and scores each by what all words agree on. Its cost follows the number of bearers of the
/// rarest word, not the size of the index.
public struct NameIndex: Sendable {
    /// A name that was found.
    public struct Hit: Sendable, Hashable {
        /// The place of the name in the order of building.
        public let document: Int
        /// How well it fits, 0 to 1: the share of what the query says that the name has, each word weighted by its
        /// rarity, less a little for what it says besides.
        public let score: Float
    }

    let storage: IndexStorage

    /// The number of names.
    public var count: Int { storage.documentCount }
    /// The number of different words.
    public var wordCount: Int { storage.wordCount }

    /// An index out of bytes that ``NameIndexBuilder/bytes()`` made.
    ///
    /// - Parameter keeper: whatever keeps the bytes alive, as a mapped file does.
    /// - Throws: ``NameIndexError`` if they are not such an index, or were cut or changed.
    public init(_ bytes: UnsafeRawBufferPointer, keeping keeper: any Sendable) throws(NameIndexError) {
        storage = try IndexStorage(bytes, keeper)
    }

    /// The text that was given as the id of a name.
    public func id(_ document: Int) -> String { storage.id(document) }
}

/// Why bytes are no index of names.
public enum NameIndexError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes do not begin as an index does, or are of another version.
    case notAnIndex
    /// A part of it does not lie within the bytes, or points elsewhere than it may.
    case damaged(part: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .notAnIndex: "This is no index of names of this version. Make it anew."
        case .damaged(let part): "The index of names is damaged (\(part)). Make it anew."
        }
    }
}

/// The parts of an index, in the order in which they lie in it.
enum IndexPart: Int, CaseIterable {
    case wordEnds, wordBytes, stemLengths, givens, fathers, initials
    case keyHashes, keyStarts, keyWords
    case givenKeys, givenStarts, givenWords, fatherKeys, fatherStarts, fatherWords
    case sortedWords, documentStarts, documentWords, postingStarts, postings, idEnds, idBytes

    var width: Int {
        switch self {
        case .wordBytes, .stemLengths, .idBytes: 1
        case .keyHashes: 8
        default: 4
        }
    }
}

/// The bytes of an index, and where its parts lie.
struct IndexStorage: @unchecked Sendable {
    // The bytes are never written, and the keeper keeps them alive: so they can be shared.
    static let magic: UInt64 = 0x0000_0001_5844_4E49
    private let keeper: any Sendable
    private let base: UnsafeRawPointer
    private let starts: [Int]
    private let counts: [Int]

    var wordCount: Int { counts[IndexPart.stemLengths.rawValue] }
    var documentCount: Int { counts[IndexPart.documentStarts.rawValue] - 1 }

    init(_ bytes: UnsafeRawBufferPointer, _ keeper: any Sendable) throws(NameIndexError) {
        let parts = IndexPart.allCases
        let headerSize = 8 + parts.count * 16
        guard let base = bytes.baseAddress, bytes.count >= headerSize,
            bytes.loadUnaligned(as: UInt64.self) == Self.magic
        else { throw .notAnIndex }
        var starts: [Int] = []
        var counts: [Int] = []
        for part in parts {
            let place = 8 + part.rawValue * 16
            let start = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let count = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
            guard start <= UInt64(bytes.count), count <= UInt64(bytes.count) / UInt64(part.width),
                start + count * UInt64(part.width) <= UInt64(bytes.count), start >= UInt64(headerSize), start % 8 == 0
            else { throw .damaged(part: "\(part)") }
            starts.append(Int(start))
            counts.append(Int(count))
        }
        self.base = base
        self.keeper = keeper
        self.starts = starts
        self.counts = counts
        try check()
    }

    /// Checks that no number points out of its part, so that a damaged file cannot lead a search astray.
    private func check() throws(NameIndexError) {
        let words = wordCount
        for part in [IndexPart.givens, .fathers, .initials, .sortedWords] where count(part) != words {
            throw .damaged(part: "\(part)")
        }
        let lists: [(IndexPart, Int, Int)] = [
            (.wordEnds, words, count(.wordBytes)), (.keyStarts, count(.keyHashes) + 1, count(.keyWords)),
            (.givenStarts, count(.givenKeys) + 1, count(.givenWords)),
            (.fatherStarts, count(.fatherKeys) + 1, count(.fatherWords)),
            (.documentStarts, documentCount + 1, count(.documentWords)), (.postingStarts, words + 1, count(.postings)),
            (.idEnds, documentCount, count(.idBytes)),
        ]
        for (part, length, bound) in lists {
            guard count(part) == length, length >= 0 else { throw .damaged(part: "\(part)") }
            var last: UInt32 = 0
            for index in 0..<length {
                let value = self[part, index]
                guard value >= last, value <= UInt32(bound) else { throw .damaged(part: "\(part)") }
                last = value
            }
        }
        for part in [IndexPart.keyWords, .givenWords, .fatherWords, .sortedWords, .documentWords] {
            for index in 0..<count(part) where self[part, index] >= UInt32(words) { throw .damaged(part: "\(part)") }
        }
        for index in 0..<count(.postings) where self[.postings, index] >= UInt32(documentCount) {
            throw .damaged(part: "postings")
        }
        for word in 0..<words where Int(stemLength(word)) > wordRange(word).count { throw .damaged(part: "stems") }
    }

    @inline(__always)
    func count(_ part: IndexPart) -> Int { counts[part.rawValue] }

    @inline(__always)
    subscript(part: IndexPart, index: Int) -> UInt32 {
        base.load(fromByteOffset: starts[part.rawValue] &+ index &* 4, as: UInt32.self)
    }

    @inline(__always)
    func hash(_ index: Int) -> UInt64 {
        base.load(fromByteOffset: starts[IndexPart.keyHashes.rawValue] &+ index &* 8, as: UInt64.self)
    }

    @inline(__always)
    func pointer(_ part: IndexPart) -> UnsafePointer<UInt32> {
        base.advanced(by: starts[part.rawValue]).assumingMemoryBound(to: UInt32.self)
    }

    func stemLength(_ word: Int) -> UInt8 {
        base.load(fromByteOffset: starts[IndexPart.stemLengths.rawValue] &+ word, as: UInt8.self)
    }

    private func wordRange(_ word: Int) -> Range<Int> {
        let start = word == 0 ? 0 : Int(self[.wordEnds, word &- 1])
        return start..<Int(self[.wordEnds, word])
    }

    /// The skeleton of a word.
    func word(_ word: Int) -> UnsafeBufferPointer<UInt8> { bytes(.wordBytes, wordRange(word)) }

    /// The stem of a word.
    func stem(_ word: Int) -> UnsafeBufferPointer<UInt8> {
        let range = wordRange(word)
        return bytes(.wordBytes, range.lowerBound..<(range.lowerBound &+ Int(stemLength(word))))
    }

    private func bytes(_ part: IndexPart, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let start = base.advanced(by: starts[part.rawValue] &+ range.lowerBound).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: range.count)
    }

    func id(_ document: Int) -> String {
        guard document >= 0, document < documentCount else { return "" }
        let start = document == 0 ? 0 : Int(self[.idEnds, document - 1])
        return String(decoding: bytes(.idBytes, start..<Int(self[.idEnds, document])), as: UTF8.self)
    }

    /// Where the words of a name stand in the list of all.
    @inline(__always)
    func wordPlaces(of document: Int) -> Range<Int> {
        Int(self[.documentStarts, document])..<Int(self[.documentStarts, document &+ 1])
    }

    /// The words under a key of a list with starts; none if the key is not there.
    func words(_ keys: IndexPart, _ starts: IndexPart, _ key: UInt32) -> Range<Int> {
        var low = 0
        var high = count(keys)
        while low < high {
            let middle = (low + high) / 2
            if self[keys, middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < count(keys), self[keys, low] == key else { return 0..<0 }
        return Int(self[starts, low])..<Int(self[starts, low + 1])
    }

    /// The words under a coarse key.
    func words(hash key: UInt64) -> Range<Int> {
        var low = 0
        var high = count(.keyHashes)
        while low < high {
            let middle = (low + high) / 2
            if hash(middle) < key { low = middle + 1 } else { high = middle }
        }
        guard low < count(.keyHashes), hash(low) == key else { return 0..<0 }
        return Int(self[.keyStarts, low])..<Int(self[.keyStarts, low + 1])
    }

    /// The places in `sortedWords` of the words that begin so.
    func words(beginning prefix: [UInt8]) -> Range<Int> {
        func lowerBound(_ isBefore: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
            var low = 0
            var high = wordCount
            while low < high {
                let middle = (low + high) / 2
                if isBefore(word(Int(self[.sortedWords, middle]))) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = lowerBound { $0.lexicographicallyPrecedes(prefix) }
        let end = lowerBound { $0.prefix(prefix.count).elementsEqual(prefix) || $0.lexicographicallyPrecedes(prefix) }
        return start..<max(start, end)
    }
}
