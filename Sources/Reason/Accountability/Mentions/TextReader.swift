// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads a block of text word by word, and gives rows of words with capitals to the matcher of names.
struct TextReader {
    /// What has to be known to go on at a place.
    struct State {
        var scalar = 0
        var beginsSentence = true
        /// Inside `<script>` or `<style>`.
        var isHidden = false
        var names = 0
        var phrases = 0
        /// Where the last reference to a law ended, or one of the numbers that go on its list.
        var listEnd = -10_000
    }

    let index: MentionIndex
    let words: MentionWords
    var matcher: NameMatcher
    var phrases: PhraseFinder
    var state = State()
    var group: [GroupToken] = []
    var before: WordClass = []
    /// The word at once before the row; 0 if a sign stands there.
    var previous: (hash: UInt64, isCapital: Bool) = (0, false)
    private var lineEnds = 0
    var spelling: [UInt8] = []
    var lawEnd = 0
    /// Numbers in a row, as «19.3 и 20.2» before «КоАП».
    var numbers = NumberRun()
    /// The names found in the row that ended just now: “… ’s supporters” may follow.
    var owners: Range<Int>?
    var isInBrackets = false
    /// Whether an opening quotation mark stands at once before.
    private var beginsQuote = false
    var small = SmallRun()
    let hasFirstParts: Bool

    /// Rows are cut at so many words.
    private static let longestRow = 48
    private static let unitedStates = Set(["u", "s"].map { WordHash.of($0) })

    init(_ index: MentionIndex, _ words: MentionWords = .standard) {
        self.index = index
        self.words = words
        matcher = NameMatcher(index, words)
        hasFirstParts = index.hasFirstParts
        phrases = PhraseFinder(words)
    }

    /// Reads a block and gives how many of its bytes are done with: the rest must stand at the beginning of the next.
    mutating func read(_ cursor: TextCursor) -> Int {
        var place = 0
        var safe = (place: 0, state: state)
        begin()
        while true {
            if state.isHidden, !skipHidden(cursor, &place) { break }
            let sign = cursor.sign(at: place)
            guard sign.bytes > 0 else { break }
            if Letters.isLetter(sign.value) {
                place = word(cursor, at: place)
                continue
            }
            mark(sign, cursor, at: place)
            place += sign.bytes
            state.scalar += sign.scalars
            if group.isEmpty, !phrases.isOpen, !small.isOpen, owners == nil, state.scalar >= lawEnd,
                state.beginsSentence || place - safe.place > 8_192 && sign.value == 0x20
            {
                state.names = matcher.count
                state.phrases = phrases.count
                safe = (place, state)
            }
        }
        if cursor.isLast || safe.place == 0 || state.isHidden {
            // The end, or a block without a place to part it: what is read is read.
            endSmall(cursor.bytes)
            endRow(cursor.bytes, [])
            phrases.part(cursor.bytes)
            return place
        }
        matcher.truncate(to: safe.state.names)
        phrases.truncate(to: safe.state.phrases)
        state = safe.state
        return safe.place
    }

    private mutating func begin() {
        group.removeAll(keepingCapacity: true)
        before = []
        previous = (0, false)
        lineEnds = 0
        isInBrackets = false
        owners = nil
        small.reset()
        numbers = NumberRun()
        lawEnd = state.scalar
        phrases.begin()
        state.names = matcher.count
        state.phrases = phrases.count
    }

    /// Goes on to the end of a script or style; false if it is not in this block.
    private mutating func skipHidden(_ cursor: TextCursor, _ place: inout Int) -> Bool {
        let skipped = cursor.hidden(at: place)
        place += skipped.bytes
        state.scalar += skipped.scalars
        if skipped.isEnded { state.isHidden = false }
        return skipped.isEnded
    }

    // Signs.

    private mutating func mark(_ sign: TextCursor.Sign, _ cursor: TextCursor, at place: Int) {
        switch sign.value {
        case 0x20, 0x09, 0x0D, 0xA0, 0x202F, 0x2009, 0x200B...0x200F, 0xAD, TextCursor.inlineTag: return
        case 0x0A: break
        default:
            endSmall(cursor.bytes)
            if sign.value != 0x27, sign.value != 0x2019 { owners = nil }
        }
        if sign.value == 0x28 { glossed(cursor, at: place) }
        numbers.take(sign, at: place, state.scalar)
        switch sign.value {
        case 0x0A:
            lineEnds += 1
            if lineEnds > 1 { end(cursor.bytes, isSentence: true) }
        case 0x2C:
            phrases.part(cursor.bytes)
            if let last = group.last, !last.isSeparator {
                appendComma()
            } else if group.isEmpty {
                before = []
                previous = (0, false)
            }
        case 0x0C: lineEnds = max(lineEnds, 1)
        case 0x2E, 0x21, 0x3F, 0x2026, TextCursor.edge: end(cursor.bytes, isSentence: true)
        case 0x27, 0x2019:
            // The English possessive: Navalny’s.
            break
        case TextCursor.hiddenTag:
            end(cursor.bytes, isSentence: true)
            state.isHidden = true
        case 0x28 where opensName(cursor, at: place):
            isInBrackets = true
            phrases.part(cursor.bytes)
        case 0xAB where opensNickname(cursor, at: place), 0x201C where opensNickname(cursor, at: place),
            0x22 where !isInBrackets && opensNickname(cursor, at: place):
            isInBrackets = true
            phrases.part(cursor.bytes)
        case 0x29 where isInBrackets, 0xBB where isInBrackets, 0x201D where isInBrackets, 0x22 where isInBrackets:
            isInBrackets = false
            phrases.part(cursor.bytes)
        case 0x2014 where endsFamily, 0x2013 where endsFamily, 0x2D where endsFamily, 0x28 where endsFamily,
            0x3A where endsFamily:
            // «супругов Тестовых — Кирилла и Анну», «братья Тестовы (Иван и Пётр)».
            phrases.part(cursor.bytes)
            appendComma()
        // What is quoted may begin a sentence, or be a title: its capital says little.
        case 0xAB, 0x201C, 0x201E, 0x22: end(cursor.bytes, isSentence: false, isQuote: true)
        default: end(cursor.bytes, isSentence: false)
        }
    }

    private mutating func appendComma() {
        var token = GroupToken(kind: .comma)
        token.word.scalars = state.scalar..<state.scalar + 1
        group.append(token)
    }

    private mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, isSentence: Bool, isQuote: Bool = false) {
        endRow(bytes, [])
        phrases.part(bytes)
        if isSentence {
            state.beginsSentence = true
            matcher.memory.sentence &+= 1
        }
        beginsQuote = isQuote
    }

    // Words.

    private mutating func word(_ cursor: TextCursor, at place: Int) -> Int {
        var word = cursor.word(at: place, scalar: state.scalar, spelling: &spelling, spellsAll: false)
        let owned = owners
        owners = nil
        word.kind = words[word.hash]
        defer {
            state.scalar = word.scalars.upperBound
            state.beginsSentence = false
            beginsQuote = false
            lineEnds = 0
        }
        if !word.kind.isDisjoint(with: WordClass.law), word.scalars.lowerBound >= lawEnd { law(cursor, word) }
        if word.kind.contains(.code), word.isCapital,
            let start = numbers.start(
                before: word, isListed: word.scalars.lowerBound - state.listEnd < 60),
            start.scalar >= lawEnd
        {
            law(cursor, word, from: start)
        }
        numbers.take(word)
        if word.isCapital, isInitial(word) {
            endSmall(cursor.bytes)
            append(.initial, word, cursor)
            // “U.S. Congress”.
            if Self.unitedStates.contains(word.hash) {
                phrases.take(word, cursor.bytes)
            } else {
                phrases.part(cursor.bytes)
            }
            if word.hasStop {
                state.scalar += 1
                let end = word.bytes.upperBound + 1
                word.scalars = word.scalars.lowerBound..<word.scalars.upperBound + 1
                return end
            }
            return word.bytes.upperBound
        }
        phrases.take(word, cursor.bytes)
        let isName =
            word.isCapital && word.letters > 1
            && word.kind.isDisjoint(with: [.office, .place, .called, .family, .courtHead, .and, .honorific, .followers])
        if isName {
            append(.word, word, cursor)
        } else if word.kind.contains(.son), let last = group.indices.last, group[last].kind == .word {
            // “Testov Rasul oglu”: the word belongs to the name before it.
            group[last].isFather = true
            group[last].word.bytes = group[last].word.bytes.lowerBound..<word.bytes.upperBound
            group[last].word.scalars = group[last].word.scalars.lowerBound..<word.scalars.upperBound
        } else if word.kind.contains(.and), !group.isEmpty {
            append(.and, word, cursor)
        } else {
            let isAbbreviation = isAbbreviation(word, cursor)
            if group.isEmpty {
                passRow(word.isLatin ? word.kind : word.kind.leading, word.hash, word.isCapital)
            } else {
                endRow(cursor.bytes, word.isLatin ? word.kind : word.kind.leading, word)
            }
            if isAbbreviation { before.formUnion([.place, .named]) }
            noteFollowers(after: word, owned)
            if isAbbreviation, !phrases.endsOpenName(word) { phrases.part(cursor.bytes) }
            if isAbbreviation || passesStop(after: word, cursor) {
                endSmall(cursor.bytes)
                word.scalars = word.scalars.lowerBound..<word.scalars.upperBound + 1
                return word.bytes.upperBound + 1
            }
            if !word.isCapital {
                if small.take(word, isSurname: word.letters > 2 && index.spelt[word.hash] >= 0) {
                    endSmall(cursor.bytes)
                }
                return word.bytes.upperBound
            }
        }
        endSmall(cursor.bytes)
        return word.bytes.upperBound
    }

    private static let twoLetters: Set<UInt64> = Set(
        ["yu", "ya", "ye", "yo", "zh", "ch", "sh", "kh", "ts", "дж", "ал", "вл", "ju", "ja"].map { WordHash.of($0) })

    private func isInitial(_ word: TextWord) -> Bool {
        guard word.hasStop else { return false }
        return word.letters == 1 || word.letters == 2 && Self.twoLetters.contains(word.hash)
    }

    private mutating func append(_ kind: GroupToken.Kind, _ word: TextWord, _ cursor: TextCursor) {
        if group.count >= Self.longestRow { endRow(cursor.bytes, []) }
        if kind == .and, group.last?.isSeparator == true { return }
        var token = GroupToken(kind: kind, word: word)
        token.beginsLine = lineEnds > 0
        token.beginsSentence = state.beginsSentence || beginsQuote
        token.isBracketed = isInBrackets
        if kind != .and {
            token.entry = matcher.pool.place(of: word.hash) { String(decoding: spelling, as: UTF8.self) }
        }
        if kind == .word {
            token.slot = slot(word, token.entry)
            token.isFirstPart = matcher.pool[token.entry].isFirstPart
        }
        group.append(token)
    }

    private mutating func slot(_ word: TextWord, _ entry: Int32) -> Int32 {
        if let known = matcher.pool[entry].slot { return known }
        var slot = spelling.withUnsafeBufferPointer { index.slot($0, isMixed: word.isMixed) }
        if slot < 0, let hyphen = spelling.lastIndex(of: UInt8(ascii: "-")) {
            // «Тестов-младший» is Тестов.
            let rest = String(decoding: spelling[(hyphen + 1)...], as: UTF8.self)
            if words[WordHash.of(rest)].contains(.elder) {
                slot = spelling[..<hyphen].withUnsafeBufferPointer { index.slot($0, isMixed: word.isMixed) }
            }
        }
        matcher.pool[entry].slot = slot
        matcher.pool[entry].isFirstPart =
            hasFirstParts && slot < 0 && index.isFirstPart(String(decoding: spelling, as: UTF8.self))
        return slot
    }
}
