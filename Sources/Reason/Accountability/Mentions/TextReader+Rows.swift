// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is made of a row, and what stands before it.
extension TextReader {
    /// Goes past a word with no row before it.
    @inline(__always)
    mutating func passRow(_ next: WordClass, _ hash: UInt64, _ isCapital: Bool) {
        isInBrackets = false
        owners = nil
        before = next.union(Self.office(before, next))
        previous = (hash, isCapital)
    }

    /// Reads the row and begins another after a word, or after a sign if there is none.
    mutating func endRow(_ bytes: UnsafeBufferPointer<UInt8>, _ next: WordClass, _ word: TextWord? = nil) {
        guard let last = group.last else { return passRow(next, word?.hash ?? 0, word?.isCapital ?? false) }
        let count = matcher.count
        let isOwner = !last.isSeparator
        while let last = group.last, last.isSeparator { group.removeLast() }
        readRow(word, isOwner: isOwner, bytes)
        group.removeAll(keepingCapacity: true)
        matcher.pool.trim()
        isInBrackets = false
        // After a comma another name begins: “Oleg Testov, Square of …”.
        owners = matcher.count > count && isOwner ? count..<matcher.count : nil
        before = matcher.count == count ? next.union(Self.office(before, next)) : next
        previous = (word?.hash ?? 0, word?.isCapital ?? false)
    }

    private mutating func readRow(_ word: TextWord?, isOwner: Bool, _ bytes: UnsafeBufferPointer<UInt8>) {
        let count = matcher.count
        let hasInitial = group.contains { $0.kind == .initial }
        if hasFirstParts, group.count > 2 { group = joined(group) }
        let hasSurname = group.contains { $0.slot >= 0 }
        if group.count > 1 { matcher.noteNamesakes(group) }
        let before = NameMatcher.Before(
            kind: before, previous: previous.hash, isCapital: previous.isCapital,
            next: isOwner && hasSurname ? word.map { NextWord($0, bytes) } : nil)
        if hasSurname {
            matcher.read(group, before, bytes)
            if before.kind.contains(.followersOf) { matcher.followed(from: count, in: group) }
        } else {
            if group.count > 1 { matcher.readMisspelt(group, bytes) }
            if matcher.memory.hasRecent(before: state.scalar, within: NameMatcher.patronymicReach) {
                matcher.readGiven(group, before, bytes)
            }
        }
        if hasInitial, group.count > 1 { matcher.readInitialled(group, bytes) }
    }

    /// Ends a run of words in small letters: it is a name, or its surname is a word of the language.
    mutating func endSmall(_ bytes: UnsafeBufferPointer<UInt8>) {
        defer { small.reset() }
        guard small.isOpen else { return }
        let tokens = small.words.map { word in
            var token = GroupToken(word: word)
            let range = word.bytes.lowerBound..<max(word.bytes.lowerBound, min(word.bytes.upperBound, bytes.count))
            token.entry = matcher.pool.place(of: word.hash) {
                String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
            }
            token.slot = index.slot(UnsafeBufferPointer(rebasing: bytes[range]), isMixed: word.isMixed)
            return token
        }
        guard !matcher.readSmall(tokens, bytes) else { return }
        for token in tokens where token.word.letters > 2 && index.spelt[token.word.hash] >= 0 {
            matcher.memory.common(token.word.hash)
        }
    }

    /// Joins the two parts of a surname whose hyphen was lost beside a given name: “Vladimir Kara Primerov”.
    mutating func joined(_ all: [GroupToken]) -> [GroupToken] {
        guard all.contains(where: \.isFirstPart) else { return all }
        var group = all
        var place = 1
        while place < group.count {
            defer { place += 1 }
            let (first, second) = (group[place - 1], group[place])
            guard first.kind == .word, second.kind == .word, first.slot < 0, second.slot < 0, !second.isBracketed,
                first.isFirstPart
            else { continue }
            let spelling = matcher.pool[first.entry].spelling + "-" + matcher.pool[second.entry].spelling
            let slot = Array(spelling.utf8).withUnsafeBufferPointer { index.slot($0, isMixed: false) }
            guard slot >= 0 else { continue }
            var joined = first
            joined.slot = slot
            joined.word.bytes = first.word.bytes.lowerBound..<second.word.bytes.upperBound
            joined.word.scalars = first.word.scalars.lowerBound..<second.word.scalars.upperBound
            joined.word.hash = WordHash.of(spelling)
            joined.entry = matcher.pool.place(of: joined.word.hash) { spelling }
            joined.word.letters += second.word.letters
            joined.word.hasStop = second.word.hasStop
            group.replaceSubrange(place - 1...place, with: [joined])
        }
        return group
    }

    /// What is left of a title of office, or of a word for followers, after a further word: «судья Тверского районного суда …», “Judge of the City Court …”.
    static func office(_ before: WordClass, _ next: WordClass) -> WordClass {
        // “Supporters of Alexei Testov”.
        if !before.isDisjoint(with: [.followers, .followersOf]), !next.isDisjoint(with: [.of, .the]) {
            return .followersOf
        }
        guard !before.isDisjoint(with: [.office, .officeOf]) else { return [] }
        if !next.isDisjoint(with: [.courtHead, .courtWord, .courtPlace, .rank]) { return .office }
        return next.isDisjoint(with: [.of, .the]) ? [] : .officeOf
    }

    /// Whether a bracket holds one word with a capital, after another one.
    func opensName(_ cursor: TextCursor, at place: Int) -> Bool {
        guard let last = group.last, last.kind == .word else { return false }
        var next = place + 1
        guard Letters.isCapital(cursor.sign(at: next).value) else { return false }
        while true {
            let sign = cursor.sign(at: next)
            if sign.value == 0x29 { return true }
            guard sign.bytes > 0, Letters.isLetter(sign.value) || Letters.isSilent(sign.value) || sign.value == 0x2D
            else {
                return false
            }
            next += sign.bytes
        }
    }

    /// Whether quotation marks hold one word with a capital between two such words: «Алексей «Змей» Тестовский».
    func opensNickname(_ cursor: TextCursor, at place: Int) -> Bool {
        guard let last = group.last, last.kind == .word else { return false }
        let opening = cursor.sign(at: place)
        var next = place + opening.bytes
        guard Letters.isCapital(cursor.sign(at: next).value) else { return false }
        while true {
            let sign = cursor.sign(at: next)
            next += sign.bytes
            if sign.value == 0xBB || sign.value == 0x201D || sign.value == 0x22 { break }
            guard sign.bytes > 0, Letters.isLetter(sign.value) || sign.value == 0x2D else { return false }
        }
        let blank = cursor.sign(at: next)
        guard blank.value == 0x20 || blank.value == 0xA0 else { return false }
        return Letters.isCapital(cursor.sign(at: next + blank.bytes).value)
    }

    /// “Testov’s supporters”, “Testov supporters”: the last name of the row is that of somebody else’s leader.
    mutating func noteFollowers(after word: TextWord, _ owned: Range<Int>?) {
        guard let names = owners ?? owned else { return }
        if word.kind.contains(.called), word.isCapital, owners != nil { matcher.calledAfter(last: names) }
        if word.kind.contains(.followers), word.isLatin { matcher.followed(last: names) }
        owners = word.hash == Self.possessive ? names : nil
    }

    static let possessive = WordHash.of("s")

    /// Whether the row ends with a surname in the plural, or with one after a word for a family: its given names may follow.
    var endsFamily: Bool {
        guard let last = group.last, last.kind == .word, last.slot >= 0 else { return false }
        return before.contains(.family) || index.bearers(last).contains { $0.form.isPlural }
    }

    /// Whether a word with its full stop stands for a place before a name: «ул. Тестова», «в г. Тестове». A year («в 2020 г.») and the
    /// end of another abbreviation («и т. д.», «и пр.») are none.
    func isAbbreviation(_ word: TextWord, _ cursor: TextCursor) -> Bool {
        guard word.hasStop, word.letters <= 5, !word.isLatin, words.beside(word.hash).contains(.abbreviation),
            group.last?.kind != .and, !before.contains(.and)
        else { return false }
        var place = word.bytes.lowerBound
        while place > 0,
            cursor.bytes[place - 1] == 0x20 || cursor.bytes[place - 1] == 0xA0 || cursor.bytes[place - 1] == 0xC2
        {
            place -= 1
        }
        if place > 0, cursor.bytes[place - 1] &- 0x30 < 10 || cursor.bytes[place - 1] == 0x2E { return false }
        return capitalFollows(word, cursor)
    }

    /// Whether the full stop after a word is that of an abbreviation before a place: «суд Ленинского района г. Минска».
    func passesStop(after word: TextWord, _ cursor: TextCursor) -> Bool {
        word.hasStop && word.kind.contains(.short) && phrases.endsOpenName(word) && capitalFollows(word, cursor)
    }

    private func capitalFollows(_ word: TextWord, _ cursor: TextCursor) -> Bool {
        var next = word.bytes.upperBound + 1
        var sign = cursor.sign(at: next)
        while sign.value == 0x20 || sign.value == 0xA0 {
            next += sign.bytes
            sign = cursor.sign(at: next)
        }
        return Letters.isCapital(sign.value)
    }
}
