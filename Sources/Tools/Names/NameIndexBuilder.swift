// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Builds a ``NameIndex`` from names, in one pass.
public struct NameIndexBuilder: Sendable {
    private let names: GivenNames
    private var raw = ByteInterner()
    /// The dictionary word of each raw word; -1 for one without letters.
    private var wordOfRaw: [Int32] = []
    private var words = ByteInterner()
    private var stemLengths: [UInt8] = []
    private var givens: [Int32] = []
    private var fathers: [Int32] = []
    private var initials: [UInt32] = []
    private var documentStarts: [UInt32] = [0]
    private var documentWords: [UInt32] = []
    private var idEnds: [UInt32] = []
    private var idBytes: [UInt8] = []
    private var tokens: [NameToken] = []
    private var key: [UInt8] = []

    /// An empty builder.
    public init(names: GivenNames = .standard) { self.names = names }

    /// How many names were added.
    public var count: Int { idEnds.count }

    /// Adds a name; `id` is given back by ``NameIndex/id(_:)``.
    public mutating func add(id: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) {
        NameToken.split(name, into: &tokens)
        let spelling = Spelling.evident(in: name)
        let start = documentWords.count
        for token in tokens {
            add(name[token.range], of: start, spelling)
            // A double name is looked for by one half, or typed without the hyphen.
            let halves = name[token.range].split(separator: UInt8(ascii: "-"))
            guard halves.count > 1 else { continue }
            for half in halves where half.count > 3 { add(half, of: start, spelling) }
        }
        documentStarts.append(UInt32(truncatingIfNeeded: documentWords.count))
        idBytes.append(contentsOf: id)
        idEnds.append(UInt32(truncatingIfNeeded: idBytes.count))
    }

    /// Adds a word to the last name, whose words begin at `start`.
    private mutating func add(_ word: Slice<UnsafeBufferPointer<UInt8>>, of start: Int, _ spelling: Spelling) {
        let text = UnsafeBufferPointer(rebasing: word.prefix(120))
        key.removeAll(keepingCapacity: true)
        key.append(spelling.rawValue)
        key.append(contentsOf: text)
        let (number, isNew) = key.withUnsafeBufferPointer { raw.intern($0) }
        if isNew { wordOfRaw.append(read(text, spelling)) }
        let word = wordOfRaw[Int(number)]
        guard word >= 0, !documentWords[start...].contains(UInt32(word)) else { return }
        documentWords.append(UInt32(word))
    }

    /// Adds a name.
    public mutating func add(id: String, name: String) {
        let (idBytes, nameBytes) = (Array(id.utf8), Array(name.utf8))
        idBytes.withUnsafeBufferPointer { id in nameBytes.withUnsafeBufferPointer { add(id: id, name: $0) } }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> Int32 {
        let facts = NameWord(text, spelling: spelling, names: names)
        guard let skeleton = facts.skeletons.first else { return -1 }
        let (number, isNew) = skeleton.withUnsafeBufferPointer { words.intern($0) }
        guard isNew else { return number }
        stemLengths.append(
            UInt8(truncatingIfNeeded: min(255, skeleton.withUnsafeBufferPointer { SurnameStem.length(of: $0) })))
        givens.append(facts.given?.name.value ?? -1)
        fathers.append(facts.patronymic.flatMap { names.father($0.fatherStem) }?.value ?? -1)
        initials.append(facts.initial)
        return number
    }

    /// The index as bytes, to be kept in a file or used at once.
    public func bytes() -> [UInt8] {
        var writer = IndexWriter()
        let wordNumbers = 0..<words.count
        writer.put(.wordEnds, wordNumbers.map { UInt32(words.range(Int32($0)).upperBound) })
        words.withBytes { writer.put(.wordBytes, bytes: $0) }
        stemLengths.withUnsafeBufferPointer { writer.put(.stemLengths, bytes: $0) }
        writer.put(.givens, givens.map { UInt32(bitPattern: $0) })
        writer.put(.fathers, fathers.map { UInt32(bitPattern: $0) })
        writer.put(.initials, initials)
        putKeys(&writer)
        putMeanings(&writer, givens, .givenKeys, .givenStarts, .givenWords)
        putMeanings(&writer, fathers, .fatherKeys, .fatherStarts, .fatherWords)
        writer.put(.sortedWords, sortedWords())
        writer.put(.documentStarts, documentStarts)
        writer.put(.documentWords, documentWords)
        putPostings(&writer)
        writer.put(.idEnds, idEnds)
        idBytes.withUnsafeBufferPointer { writer.put(.idBytes, bytes: $0) }
        return writer.finished()
    }

    /// The coarse form of each stem, and the same with one sound left out.
    static func keys(_ stem: some Collection<UInt8>) -> [UInt64] {
        let coarse = SoundKey.coarse(stem)
        var keys = [SoundKey.hash(coarse)]
        guard coarse.count > 2 else { return keys }
        for index in coarse.indices {
            var thin = coarse
            thin.remove(at: index)
            let key = SoundKey.hash(thin)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    private func putKeys(_ writer: inout IndexWriter) {
        var pairs: [(UInt64, UInt32)] = []
        for word in 0..<words.count {
            let stem = words[Int32(word)].prefix(Int(stemLengths[word]))
            for key in Self.keys(stem) { pairs.append((key, UInt32(word))) }
        }
        pairs.sort { $0 < $1 }
        var hashes: [UInt64] = []
        var starts: [UInt32] = []
        for (index, pair) in pairs.enumerated() where hashes.last != pair.0 {
            hashes.append(pair.0)
            starts.append(UInt32(index))
        }
        starts.append(UInt32(pairs.count))
        hashes.withUnsafeBytes { writer.put(.keyHashes, raw: $0, count: hashes.count) }
        writer.put(.keyStarts, starts)
        writer.put(.keyWords, pairs.map(\.1))
    }

    /// The words that have a meaning, by the meaning.
    private func putMeanings(
        _ writer: inout IndexWriter, _ values: [Int32], _ keys: IndexPart, _ starts: IndexPart, _ list: IndexPart
    ) {
        var byValue: [Int32: [UInt32]] = [:]
        for (word, value) in values.enumerated() where value >= 0 { byValue[value, default: []].append(UInt32(word)) }
        let sorted = byValue.sorted { $0.key < $1.key }
        writer.put(keys, sorted.map { UInt32(bitPattern: $0.key) })
        var ends: [UInt32] = [0]
        for (_, words) in sorted { ends.append((ends.last ?? 0) + UInt32(words.count)) }
        writer.put(starts, ends)
        writer.put(list, sorted.flatMap(\.value))
    }

    private func sortedWords() -> [UInt32] {
        words.withBytes { bytes in
            (0..<UInt32(words.count)).sorted { first, second in
                bytes[words.range(Int32(first))].lexicographicallyPrecedes(bytes[words.range(Int32(second))])
            }
        }
    }

    private func putPostings(_ writer: inout IndexWriter) {
        var starts = [UInt32](repeating: 0, count: words.count + 1)
        for word in documentWords { starts[Int(word) + 1] += 1 }
        for index in 1..<max(starts.count, 1) where index < starts.count { starts[index] += starts[index - 1] }
        writer.put(.postingStarts, starts)
        var postings = [UInt32](repeating: 0, count: documentWords.count)
        for document in 0..<count {
            for place in Int(documentStarts[document])..<Int(documentStarts[document + 1]) {
                let word = Int(documentWords[place])
                postings[Int(starts[word])] = UInt32(document)
                starts[word] += 1
            }
        }
        writer.put(.postings, postings)
    }
}

/// Lays the parts of an index one after the other.
private struct IndexWriter {
    private var header: [UInt64]
    private var body: [UInt8] = []
    private let headerSize = 8 + IndexPart.allCases.count * 16

    init() { header = Array(repeating: 0, count: 1 + IndexPart.allCases.count * 2) }

    mutating func put(_ part: IndexPart, _ values: [UInt32]) {
        values.withUnsafeBytes { put(part, raw: $0, count: values.count) }
    }

    mutating func put(_ part: IndexPart, bytes: UnsafeBufferPointer<UInt8>) {
        put(part, raw: UnsafeRawBufferPointer(bytes), count: bytes.count)
    }

    mutating func put(_ part: IndexPart, raw: UnsafeRawBufferPointer, count: Int) {
        while (headerSize + body.count) % 8 != 0 { body.append(0) }
        header[1 + part.rawValue * 2] = UInt64(headerSize + body.count)
        header[2 + part.rawValue * 2] = UInt64(count)
        body.append(contentsOf: raw)
    }

    func finished() -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(headerSize + body.count)
        var header = header
        header[0] = IndexStorage.magic
        header.withUnsafeBytes { all.append(contentsOf: $0) }
        all.append(contentsOf: body)
        return all
    }
}
