// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the names of courts and bodies in running words.
struct PhraseFinder {
    private struct OpenCourt {
        var first: TextWord
        var head: TextWord
        /// Whether it is known to be a court, and not only a word “court”.
        var isCertain: Bool
        /// The words after the head.
        var further: [TextWord] = []
    }

    private let words: MentionWords
    /// The words since the last sign that parts them, the latest last.
    private var recent: [TextWord] = []
    /// A court whose name may go on, as in “Supreme Court of the Russian Federation”.
    private var court: OpenCourt?
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
        if !word.kind.isDisjoint(with: [.courtHead, .courtName]) { beginCourt(word, bytes) }
        if recent.count == 8 { recent.removeFirst() }
        recent.append(word)
        if word.kind.contains(.bodyName), word.isCapital { add(.body, word, word, 0.95, Reason("body"), bytes) }
        if let patterns = words.bodies[word.beginning], !word.kind.contains(.office), word.isCapital || recent.count > 1
        {
            body(patterns, bytes)
        }
    }

    private mutating func body(_ patterns: [[UInt64]], _ bytes: UnsafeBufferPointer<UInt8>) {
        for pattern in patterns where pattern.count <= recent.count {
            let run = recent.suffix(pattern.count)
            guard let first = run.first, let last = run.last, first.isCapital,
                run.reversed().elementsEqual(pattern, by: { $0.beginning == $1 })
            else { continue }
            // A minister is no ministry; “Prosecutor’s Office” has the possessive after its title.
            if first.kind.contains(.office), !run.contains(where: { $0.letters == 1 }) { continue }
            add(.body, first, last, 0.95, Reason("body"), bytes)
            return
        }
    }

    // Courts.

    private mutating func beginCourt(_ head: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        var first = head
        var hasKind = false
        var hasCapital = false
        for word in recent.reversed() {
            let isKind = word.kind.contains(.courtWord)
            guard isKind || word.isCapital, word.letters > 2, word.isLatin == head.isLatin,
                word.kind.isDisjoint(with: [.the, .office])
            else { break }
            // In English all words of the name have capitals; in the other languages the first one alone.
            if head.isLatin, !word.isCapital { break }
            if !head.isLatin, hasCapital, !isKind { break }
            first = word
            hasKind = hasKind || isKind
            hasCapital = word.isCapital
        }
        if head.isLatin {
            // “Court of Appeals”, “Baku Court of Grave Crimes”: what kind of court it is, may follow.
            guard head.isCapital else { return }
            let isNamed = head.kind.contains(.courtName)
            court = OpenCourt(first: isNamed ? head : first, head: head, isCertain: isNamed || hasKind && hasCapital)
        } else {
            // «Тверской суд», «Мосгорсуд»: the adjective of a place is enough.
            let isNamed = head.kind.contains(.courtName) && head.isCapital
            guard isNamed || hasCapital && (hasKind || hasPlaceEnding(first, bytes)) else { return }
            court = OpenCourt(first: isNamed ? head : first, head: head, isCertain: true)
        }
    }

    private func hasPlaceEnding(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = word.bytes.lowerBound..<min(max(word.bytes.lowerBound, word.bytes.upperBound), bytes.count)
        let spelling = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self).lowercased()
        return words.placeEndings.contains { spelling.hasSuffix($0) }
    }

    /// Whether a word goes on the name of the court: a place, or “of the Russian Federation”.
    private mutating func goOn(_ word: TextWord) -> Bool {
        guard var open = court, open.further.count < 6, !open.head.kind.contains(.courtName) else { return false }
        if open.further.last?.kind.contains(.courtEnd) == true { return false }
        // “Court of Appeal of General Jurisdiction”, but not “Court of Appeal Judge …”.
        if word.kind.contains(.office), open.further.last?.kind.contains(.of) != true { return false }
        let isJoint =
            !word.kind.isDisjoint(with: [.courtPlace, .courtEnd])
            || !word.kind.isDisjoint(with: [.of, .the]) && word.isLatin
        guard isJoint || word.isCapital && word.letters > 1 else { return false }
        // English names go on only after “of”.
        if word.isLatin, word.isCapital, open.further.isEmpty { return false }
        open.further.append(word)
        court = open
        return true
    }

    private mutating func endCourt(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let open = court else { return }
        court = nil
        guard
            open.isCertain || open.first.bytes != open.head.bytes
                || open.further.contains(where: { $0.kind.contains(.courtWord) })
        else { return }
        add(.court, open.first, end(of: open, bytes), 0.95, Reason("court"), bytes)
    }

    /// The last word of a court’s name: a given name with a further name after it is a person
    /// («Тверского районного суда Москвы Пётр Тестов»).
    private func end(of open: OpenCourt, _ bytes: UnsafeBufferPointer<UInt8>) -> TextWord {
        var last = open.head
        for (place, word) in open.further.enumerated() {
            if word.kind.contains(.courtEnd), last.bytes != open.head.bytes { last = word }
            guard word.isCapital else { continue }
            if place + 1 < open.further.count, open.further[place + 1].isCapital, !word.kind.contains(.courtPlace),
                !open.further[place + 1].kind.contains(.courtEnd)
            {
                let range = word.bytes.lowerBound..<min(max(word.bytes.lowerBound, word.bytes.upperBound), bytes.count)
                let spelling = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
                if !GivenReading(spelling).names.isEmpty { return last }
            }
            last = word
        }
        return last
    }

    private mutating func add(
        _ kind: MentionKind, _ first: TextWord, _ last: TextWord, _ probability: Double, _ why: Reason,
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
