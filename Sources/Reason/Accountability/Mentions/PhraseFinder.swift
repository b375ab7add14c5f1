// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the names of courts and bodies in running words.
struct PhraseFinder {
    private let words: MentionWords
    /// The words since the last sign that parts them, the latest last.
    private var recent: [TextWord] = []
    /// A court whose name may go on, as in “Supreme Court of the Russian Federation”.
    private var court: (first: TextWord, last: TextWord, further: Int)?
    private(set) var found: [FoundPhrase] = []

    init(_ words: MentionWords) { self.words = words }

    var count: Int { found.count }
    mutating func truncate(to count: Int) { found.removeLast(found.count - count) }

    /// Whether the name of a court may go on in the next block.
    var isOpen: Bool { court != nil }

    /// Begins a block: the words of the one before are not at hand.
    mutating func begin() {
        court = nil
        recent.removeAll(keepingCapacity: true)
    }

    mutating func append(_ phrase: FoundPhrase) { found.append(phrase) }

    /// A sign that parts words: no name goes over it.
    mutating func part(_ bytes: UnsafeBufferPointer<UInt8>) {
        endCourt(bytes)
        recent.removeAll(keepingCapacity: true)
    }

    mutating func take(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        if court != nil, !goOn(word) { endCourt(bytes) }
        if word.kind.contains(.courtHead) { beginCourt(word) }
        if recent.count == 8 { recent.removeFirst() }
        recent.append(word)
        if let patterns = words.bodies[word.beginning], word.isCapital || recent.count > 1 { body(patterns, bytes) }
    }

    private mutating func body(_ patterns: [[UInt64]], _ bytes: UnsafeBufferPointer<UInt8>) {
        for pattern in patterns where pattern.count <= recent.count {
            let run = recent.suffix(pattern.count)
            guard let first = run.first, let last = run.last, first.isCapital,
                run.reversed().elementsEqual(pattern, by: { $0.beginning == $1 })
            else { continue }
            add(.body, first, last, 0.95, "name of a body", bytes)
            return
        }
    }

    // Courts.

    private mutating func beginCourt(_ head: TextWord) {
        var first = head
        var hasKind = false
        var hasCapital = false
        for word in recent.reversed() {
            let isKind = word.kind.contains(.courtWord)
            guard isKind || word.isCapital, word.letters > 2, word.isLatin == head.isLatin else { break }
            // In English all words of the name have capitals; in the other languages the first one alone.
            if head.isLatin, !word.isCapital { break }
            if !head.isLatin, hasCapital, !isKind { break }
            first = word
            hasKind = hasKind || isKind
            hasCapital = word.isCapital
        }
        guard hasKind, hasCapital, !head.isLatin || head.isCapital else { return }
        court = (first, head, 0)
    }

    /// Whether a word goes on the name of the court: a place, or “of the Russian Federation”.
    private mutating func goOn(_ word: TextWord) -> Bool {
        guard var open = court, open.further < 4 else { return false }
        let isJoint = word.kind.contains(.courtPlace) || !word.kind.isDisjoint(with: [.of, .the]) && word.isLatin
        guard isJoint || word.isCapital && word.letters > 1 else { return false }
        // English names go on only after “of”.
        if word.isLatin, word.isCapital, open.further == 0 { return false }
        open.further += 1
        if word.isCapital { open.last = word }
        court = open
        return true
    }

    private mutating func endCourt(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let open = court else { return }
        court = nil
        add(.court, open.first, open.last, 0.95, "name of a court", bytes)
    }

    private mutating func add(
        _ kind: MentionKind, _ first: TextWord, _ last: TextWord, _ probability: Double, _ why: String,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let range = first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
        guard range.upperBound <= bytes.count else { return }
        found.append(
            FoundPhrase(
                kind: kind, scalars: first.scalars.lowerBound..<last.scalars.upperBound,
                text: String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self),
                probability: probability, why: why))
    }
}
