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
    private var recent = RecentWords()
    /// A court whose name may go on, as in “Supreme Court of the Russian Federation”.
    private var court: OpenCourt?
    private(set) var found: [FoundPhrase] = []

    init(_ words: MentionWords) { self.words = words }

    var count: Int { found.count }
    mutating func truncate(to count: Int) { found.removeLast(max(0, found.count - count)) }

    /// Whether the name of a court may go on in the next block.
    var isOpen: Bool { court != nil }

    /// Whether a word is the last of an open court’s name, so that a place may follow.
    func endsOpenName(_ word: TextWord) -> Bool { court?.further.last?.bytes == word.bytes }

    /// Begins a block: the words of the one before are not at hand.
    mutating func begin() {
        court = nil
        recent.removeAll()
    }

    mutating func append(_ phrase: FoundPhrase) { found.append(phrase) }

    /// A sign that parts words: no name goes over it.
    mutating func part(_ bytes: UnsafeBufferPointer<UInt8>) {
        if court != nil { endCourt(bytes) }
        recent.removeAll()
    }

    mutating func take(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        if court != nil, !goOn(word, bytes) { endCourt(bytes) }
        if !word.kind.isDisjoint(with: [.courtHead, .courtName]) { beginCourt(word, bytes) }
        recent.append(word)
        if word.kind.contains(.bodyName), word.isCapital { add(.body, word, word, 0.95, Reason("body"), bytes) }
        if word.kind.contains(.bodyCapitals), word.isCapital, isInCapitals(word, bytes) {
            add(.body, word, word, 0.95, Reason("body"), bytes)
        }
        if let patterns = words.bodies(endingWith: word.beginning), !word.kind.contains(.office),
            word.isCapital || recent.count > 1
        {
            body(patterns, bytes)
        }
    }

    private mutating func body(_ patterns: [MentionWords.Phrase], _ bytes: UnsafeBufferPointer<UInt8>) {
        for pattern in patterns where pattern.words.count <= recent.count {
            let beginnings = pattern.words
            let (first, last) = (recent[beginnings.count - 1], recent[0])
            guard first.isCapital, beginnings.indices.allSatisfy({ recent[$0].beginning == beginnings[$0] })
            else { continue }
            // A minister is no ministry; “Prosecutor’s Office” has the possessive after its title, «Следчы камітэт» is one.
            let isOffice = first.kind.contains(.office) && !Self.committees.contains(last.beginning)
            if isOffice, !beginnings.indices.contains(where: { recent[$0].letters == 1 }) { continue }
            add(pattern.kind, first, last, 0.95, Reason(pattern.kind.rawValue), bytes)
            return
        }
    }

    private static let committees = Set(["комит", "коміт", "каміт"].map { WordHash.of($0) })

    // Courts.

    private mutating func beginCourt(_ head: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        var first = head
        var hasKind = false
        var hasCapital = false
        for place in 0..<recent.count {
            let word = recent[place]
            let isKind = word.kind.contains(.courtWord)
            guard isKind || word.isCapital, word.letters > 2, word.isLatin == head.isLatin,
                word.kind.isDisjoint(with: [.the, .office])
            else { break }
            // In English all words of the name have capitals, or its place alone; in the other languages the first one alone.
            if head.isLatin, !word.isCapital, head.isCapital { break }
            if head.isLatin, word.isCapital, !head.isCapital, !hasPlaceEnding(word, bytes) { break }
            if !head.isLatin, hasCapital, !isKind { break }
            first = word
            hasKind = hasKind || isKind
            hasCapital = word.isCapital
        }
        if head.isLatin {
            // “Court of Appeals”, “Baku Court of Grave Crimes”: what kind of court it is, may follow.
            guard head.isCapital || hasKind && hasCapital else { return }
            let isNamed = head.kind.contains(.courtName)
            court = OpenCourt(
                first: isNamed ? head : numbered(first, bytes), head: head, isCertain: isNamed || hasKind && hasCapital)
        } else {
            // «Тверской суд», «Мосгорсуд»: the adjective of a place is enough.
            let isNamed = head.kind.contains(.courtName) && head.isCapital
            let whole = numbered(first, bytes)
            let isWhole = (hasCapital || whole.bytes != first.bytes) && agrees(first, head, bytes)
            if isNamed || isWhole && (hasKind || hasPlaceEnding(first, bytes)) {
                court = OpenCourt(first: isNamed ? head : whole, head: head, isCertain: true)
            } else if first.bytes == head.bytes {
                // «Суд Ленинского района г. Минска»: what follows may make a name of it.
                court = OpenCourt(first: head, head: head, isCertain: false)
            }
        }
    }

    /// Whether an adjective has the case of «суд»: «жалобу Ланского суд не принял» names no court.
    private func agrees(_ first: TextWord, _ head: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard spelling(head, bytes).lowercased() == "суд" else { return true }
        let adjective = spelling(first, bytes).lowercased()
        return !["ого", "его", "ому", "ему", "ага", "яга", "аму", "ыму"].contains { adjective.hasSuffix($0) }
    }

    /// Whether a word cannot be the genitive of a place, and is the surname that follows the name of the court: «суда Омска Тестовенко».
    private func isNoPlace(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !word.isLatin, word.kind.isDisjoint(with: [.courtPlace, .courtEnd, .courtDistrict, .courtWord]) else {
            return false
        }
        let spelling = spelling(word, bytes).lowercased()
        if spelling.hasSuffix("енко") || spelling.hasSuffix("энка") || spelling.hasSuffix("енка") { return true }
        guard let last = spelling.last else { return false }
        return "бвгджзйклмнпрстфхцчшщў".contains(last) && !["ых", "их", "ой"].contains { spelling.hasSuffix($0) }
    }

    private func isInCapitals(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        spelling(word, bytes).unicodeScalars.allSatisfy { Letters.isCapital($0.value) }
    }

    private func spelling(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let range = word.bytes.lowerBound..<min(max(word.bytes.lowerBound, word.bytes.upperBound), bytes.count)
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// A word with the number before it: «2-й Западный», “2nd Western”.
    private func numbered(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> TextWord {
        let blank = word.bytes.lowerBound - 1
        guard blank > 2, blank < bytes.count, bytes[blank] == 0x20 else { return word }
        var place = blank
        // The ending of the number: two Latin letters, or a hyphen and Cyrillic letters of two bytes each.
        var scalars = 1
        if word.isLatin {
            let ending = String(decoding: UnsafeBufferPointer(rebasing: bytes[blank - 2..<blank]), as: UTF8.self)
            guard ["st", "nd", "rd", "th"].contains(ending) else { return word }
            place -= 2
            scalars += 2
        } else {
            while place > 1, blank - place < 6, bytes[place - 2] == 0xD0 || bytes[place - 2] == 0xD1 { place -= 2 }
            let letters = (blank - place) / 2
            guard letters > 0, place > 1, bytes[place - 1] == UInt8(ascii: "-") else { return word }
            place -= 1
            scalars += letters + 1
        }
        var digits = 0
        while place > 0, bytes[place - 1] &- 0x30 < 10 {
            place -= 1
            digits += 1
        }
        guard (1...2).contains(digits) else { return word }
        var whole = word
        whole.bytes = place..<word.bytes.upperBound
        whole.scalars = word.scalars.lowerBound - digits - scalars..<word.scalars.upperBound
        return whole
    }

    private func hasPlaceEnding(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let spelling = spelling(word, bytes).lowercased()
        return words.placeEndings.contains { spelling.hasSuffix($0) }
    }

    /// Whether a word goes on the name of the court: a place, or “of the Russian Federation”.
    private mutating func goOn(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard var open = court, open.further.count < 6, !open.head.kind.contains(.courtName) else { return false }
        if open.further.last?.kind.contains(.courtEnd) == true { return false }
        // “Court of Appeal of General Jurisdiction”, but not “Court of Appeal Judge …”.
        if word.kind.contains(.office), open.further.last?.kind.contains(.of) != true { return false }
        let isJoint =
            !word.kind.isDisjoint(with: [.courtPlace, .courtEnd])
            || word.kind.contains(.courtDistrict) && open.further.last?.isCapital == true
            || !word.kind.isDisjoint(with: [.of, .the]) && word.isLatin
        guard isJoint || word.isCapital && word.letters > 1 else { return false }
        if !isJoint, isOblique(open.head, bytes), isNoPlace(word, bytes) {
            // «Людмила Тест»: the given name before it is none either.
            if let last = open.further.last, last.isCapital, !GivenReading(spelling(last, bytes)).names.isEmpty {
                open.further.removeLast()
                court = open
            }
            return false
        }
        // English names go on only after “of”.
        if word.isLatin, word.isCapital, open.further.isEmpty { return false }
        open.further.append(word)
        court = open
        return true
    }

    /// Whether «суд» is in an oblique case: then a name behind it is no subject that the court is.
    private func isOblique(_ head: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        spelling(head, bytes).lowercased() != "суд"
    }

    private mutating func endCourt(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let open = court else { return }
        court = nil
        let isOfDistrict =
            open.further.count > 1 && open.further[0].isCapital && open.further[1].kind.contains(.courtDistrict)
        guard
            open.isCertain || isOfDistrict || open.first.bytes != open.head.bytes
                || open.head.isLatin && open.further.contains(where: { $0.kind.contains(.courtWord) })
        else { return }
        add(.court, open.first, end(of: open, bytes), 0.95, Reason("court"), bytes)
    }

    /// The last word of a court’s name: a given name with a further name after it is a person
    /// («Тверского районного суда Москвы Пётр Тестов»).
    private func end(of open: OpenCourt, _ bytes: UnsafeBufferPointer<UInt8>) -> TextWord {
        var last = open.head
        for (place, word) in open.further.enumerated() {
            if word.kind.contains(.courtDistrict) { last = word }
            if word.kind.contains(.courtEnd), last.bytes != open.head.bytes { last = word }
            guard word.isCapital else { continue }
            if place + 1 < open.further.count, open.further[place + 1].isCapital, !word.kind.contains(.courtPlace),
                !open.further[place + 1].kind.contains(.courtEnd)
            {
                if !GivenReading(spelling(word, bytes)).names.isEmpty { return last }
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
        // “Parliamentary Assembly of the Council of Europe” takes the place of its parts.
        while let before = found.last, before.kind == kind, before.scalars.lowerBound >= first.scalars.lowerBound {
            found.removeLast()
        }
        // “Europe Commission” is no name within “Council of Europe Commission”.
        if let before = found.last, before.kind == kind, before.scalars.upperBound > first.scalars.lowerBound { return }
        found.append(
            FoundPhrase(
                kind: kind, scalars: first.scalars.lowerBound..<last.scalars.upperBound,
                text: String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self),
                probability: probability, why: why))
    }
}
