// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds names in a row of words with capitals: “Alexei Testov, Probin and I. I. Sidorov”.
struct NameMatcher {
    let index: MentionIndex
    let words: MentionWords
    var pool = WordPool()
    var memory = DocumentMemory()
    var found: [FoundName] = []

    init(_ index: MentionIndex, _ words: MentionWords = .standard) {
        self.index = index
        self.words = words
    }

    /// What stands before the row.
    struct Before {
        /// The word at once before it: a title of office, or what is called after people.
        var kind: WordClass = []
        /// The hash of that word; 0 if there is none.
        var previous: UInt64 = 0
        var isCapital = false
        /// The word at once after the row.
        var next: NextWord?
    }

    /// How many names were found; see ``truncate(to:)``.
    var count: Int { found.count }

    /// Forgets the names found after so many.
    mutating func truncate(to count: Int) { found.removeLast(found.count - count) }

    mutating func replaceFound(_ names: [FoundName]) { found = names }

    /// Reads a row. `bytes` is the block in which its words stand.
    mutating func read(_ all: [GroupToken], _ before: Before, _ bytes: UnsafeBufferPointer<UInt8>) {
        // “Testova (Probina) Anna”: what stands in brackets does not part the name.
        let tokens = withoutBrackets(all)
        var row = NameRow(tokens: tokens, before: before)
        var names: [FoundName] = []
        for place in tokens.indices where tokens[place].slot >= 0 && tokens[place].kind == .word {
            let matches = matches(at: place, in: tokens)
            if matches.isEmpty {
                if let lone = lone(at: place, in: tokens) { row.lone.append(lone) }
                continue
            }
            row.known += 1
            for match in best(matches) { names.append(name(match, at: place, tokens, row.before, bytes)) }
        }
        names += shared(row, bytes) + family(row, bytes)
        for lone in row.lone
        where !names.contains(where: { $0.covers(tokens[lone.place].word.scalars) && $0.probability > 0.7 }) {
            names += self.names(lone, row, bytes)
        }
        if row.isList { names = amongCompanions(row, names, bytes) }
        names = Self.distinct(names)
        noteOthers(tokens, names)
        found += names
        if names.isEmpty, !tokens.contains(where: { $0.slot >= 0 && isSurname($0) }) {
            readGiven(tokens, before, bytes)
        }
    }

    /// Whether somebody bears a word as a surname for certain: of “Sepidar Vymyslovi” no list says which is the surname.
    private func isSurname(_ token: GroupToken) -> Bool { index.bearers(token).contains { !$0.form.isUncertain } }

    /// Of names that overlap, those that say more; namesakes stay beside each other.
    static func distinct(_ names: [FoundName]) -> [FoundName] {
        if names.count < 2 { return names }
        var kept: [FoundName] = []
        for name in names.sorted(by: { ($1.probability, $0.start) < ($0.probability, $1.start) }) {
            let isCovered = kept.contains { other in
                other.start < name.end && name.start < other.end
                    && (other.person == name.person
                        || (other.start, other.end) != (name.start, name.end) && !other.isShared && !name.isShared)
            }
            if !isCovered { kept.append(name) }
        }
        return kept.sorted { ($0.start, $0.end, $0.person) < ($1.start, $1.end, $1.person) }
    }

    /// A word as a given name.
    mutating func reading(_ token: GroupToken) -> GivenReading {
        if let known = pool[token.entry].reading { return known }
        let reading = GivenReading(pool[token.entry].spelling)
        pool[token.entry].reading = reading
        return reading
    }

    /// The names of the list whose surname a word may be with one error.
    mutating func misspelt(_ token: GroupToken) -> [Int32] {
        if pool[token.entry].isStrange { return [] }
        let near = index.misspelt.near(pool[token.entry].spelling)
        if near.isEmpty { pool[token.entry].isStrange = true }
        return near
    }

    // A surname with something beside it.

    struct Match {
        var bearer: MentionIndex.Bearer
        var fit: NameFit
    }

    mutating func matches(at place: Int, in tokens: [GroupToken], notesStrangers: Bool = true) -> [Match] {
        var matches: [Match] = []
        var isStranger = false
        var family: UInt64?
        let isCoordinated = tokens.contains(where: \.isSeparator)
        if isPatronymic(at: place, in: tokens) { return [] }
        for bearer in index.bearers(tokens[place]) {
            // One given name has no surname in the plural: “Oleg Petrovich” is not Oleg of the Petrovs.
            if bearer.form.isPlural, !isCoordinated { continue }
            let variant = index.variants[Int(bearer.variant)]
            var left = fit(variant, left: place, tokens)
            // Given names after a plural are those of a family.
            var right = bearer.form.isPlural ? nil : fit(variant, right: place, tokens)
            if left != nil, right != nil, let first = Self.initialsAround(tokens, place) {
                // «Тестов П.П. Пробина А.А.», «П.П. Тестов А.А. Пробина»: how the row begins tells to whom initials belong.
                if tokens[first].kind == .initial { right = nil } else { left = nil }
            }
            let comma = bearer.form.isPlural ? nil : fit(variant, comma: place, tokens)
            let most = NameFit.best(left, NameFit.best(right, comma))
            if let most, most.isMatch {
                matches.append(Match(bearer: bearer, fit: most))
            } else if left?.isConflict ?? false || right?.isConflict ?? false || comma?.isConflict ?? false {
                isStranger = true
                family = variant.family
            }
        }
        if notesStrangers, matches.isEmpty, isStranger, let family {
            memory.stranger(family, at: tokens[place].word.scalars.lowerBound, isFemale: sex(beside: place, tokens))
        }
        return matches
    }

    /// Whether a word is formed as a patronymic, after a given name and before what may be the surname: “Oleg Petrovich SAVIN”.
    private mutating func isPatronymic(at place: Int, in tokens: [GroupToken]) -> Bool {
        guard place > 0, place + 1 < tokens.count, tokens[place - 1].kind == .word, tokens[place + 1].kind == .word,
            !tokens[place + 1].beginsLine, reading(tokens[place]).father != nil,
            !reading(tokens[place - 1]).names.isEmpty
        else { return false }
        return !isNameLike(tokens[place + 1])
    }

    /// The first word of those in a row with a surname that has initials on both sides; `nil` for another surname.
    private static func initialsAround(_ tokens: [GroupToken], _ place: Int) -> Int? {
        guard place > 0, tokens[place - 1].kind == .initial, place + 1 < tokens.count,
            tokens[place + 1].kind == .initial
        else { return nil }
        var first = place
        while first > 0, !tokens[first - 1].isSeparator { first -= 1 }
        return first
    }

    /// Those that fit best: the most of the name, then the form as it is spelt.
    func best(_ matches: [Match]) -> [Match] {
        if matches.count == 1 { return matches }
        let most = matches.map(\.fit.level.rawValue).max() ?? 0
        var seen: Set<Int32> = []
        return matches.filter { $0.fit.level.rawValue == most }
            .filter { seen.insert(index.variants[Int($0.bearer.variant)].person).inserted }
    }

    /// The words before a surname, as a name of the list; `nil` if none stands there.
    private mutating func fit(_ variant: MentionIndex.Variant, left place: Int, _ tokens: [GroupToken]) -> NameFit? {
        guard place > 0, !tokens[place - 1].isSeparator, isOneLine(tokens, place, forward: false) else { return nil }
        var fit = NameFit(first: place - 1, last: place)
        let near = tokens[place - 1]
        let isFather =
            near.kind == .initial || near.isFather || reading(near).father != nil || variant.patronymic?.father == nil
        if place > 1, !tokens[place - 2].isSeparator, isFather {
            let given = given(tokens[place - 2], variant)
            let isName = isNameLike(tokens[place - 2]) || near.kind == .initial || near.isFather
            let patronymic = patronymic(near, variant)
            let isFormed = near.kind == .initial || near.isFather || reading(near).father != nil
            // «Защита Д. Тестова», “In Moscow D. Testov”: the word before the initial is no given name, and the initial stands alone.
            let isOtherWord = near.kind == .initial && given.part == .unknown && !isNameLike(tokens[place - 2])
            if !isOtherWord, isName || given.part == .match,
                patronymic == .none ? isFormed : patronymic != .unknown || given.part == .match
            {
                fit.first = place - 2
                (fit.given, fit.isOfBothSexes) = given
                fit.patronymic = patronymic
                return fit
            }
        }
        (fit.given, fit.isOfBothSexes) = given(near, variant)
        if fit.given != .match, fit.given != .initial, near.kind == .word, reading(near).father != nil {
            // Only the patronymic: “(Ivan) Petrovich Testov”.
            fit.given = .none
            fit.patronymic = patronymic(near, variant)
        }
        return fit
    }

    /// The words after a surname.
    private mutating func fit(_ variant: MentionIndex.Variant, right place: Int, _ tokens: [GroupToken]) -> NameFit? {
        guard place + 1 < tokens.count, !tokens[place + 1].isSeparator, isOneLine(tokens, place, forward: true) else {
            return nil
        }
        var fit = NameFit(first: place, last: place + 1)
        (fit.given, fit.isOfBothSexes) = given(tokens[place + 1], variant)
        guard fit.given == .match || fit.given == .initial, place + 2 < tokens.count,
            !tokens[place + 2].isSeparator, !tokens[place + 2].beginsLine
        else { return fit }
        let further = tokens[place + 2]
        let patronymic = patronymic(further, variant)
        let isFormed = further.kind == .initial || further.isFather || reading(further).father != nil
        if patronymic == .none ? isFormed : patronymic != .unknown {
            fit.patronymic = patronymic
            fit.last = place + 2
        }
        return fit
    }

    /// “Testov, Ivan Petrovich”, as indexes and lists have it: nothing else stands on either side.
    private mutating func fit(_ variant: MentionIndex.Variant, comma place: Int, _ tokens: [GroupToken]) -> NameFit? {
        guard place + 2 < tokens.count, tokens[place + 1].kind == .comma, place == 0 || tokens[place - 1].isSeparator
        else { return nil }
        var end = place + 2
        while end < tokens.count, !tokens[end].isSeparator, !tokens[end].beginsLine || end == place + 2 { end += 1 }
        let count = end - place - 2
        guard (1...2).contains(count), tokens[place + 2].kind == .word else { return nil }
        var fit = NameFit(first: place, last: end - 1)
        (fit.given, fit.isOfBothSexes) = given(tokens[place + 2], variant)
        guard fit.given == .match else { return nil }
        if count == 2 {
            fit.patronymic = patronymic(tokens[place + 3], variant)
            let isFormed = tokens[place + 3].kind == .initial || reading(tokens[place + 3]).father != nil
            guard isFormed, fit.patronymic != .conflict else { return nil }
        }
        return fit
    }

    /// A row without what stands in brackets, unless that is the only given name in it: “Testov (Ivan)”.
    private mutating func withoutBrackets(_ all: [GroupToken]) -> [GroupToken] {
        guard all.contains(where: { $0.isBracketed }) else { return all }
        let plain = all.filter { !$0.isBracketed }
        var isNamed = false
        for token in plain where token.slot < 0 && !token.isSeparator && isNameLike(token) { isNamed = true }
        return isNamed ? plain : all
    }

    /// Whether a neighbour belongs to the word: across a line end only if nothing on its own line does.
    private mutating func isOneLine(_ tokens: [GroupToken], _ place: Int, forward: Bool) -> Bool {
        if forward {
            guard tokens[place + 1].beginsLine else { return true }
            guard place > 0, !tokens[place - 1].isSeparator, !tokens[place].beginsLine else { return true }
            return !isNameLike(tokens[place - 1])
        }
        guard tokens[place].beginsLine else { return true }
        guard place + 1 < tokens.count, !tokens[place + 1].isSeparator, !tokens[place + 1].beginsLine else {
            return true
        }
        return !isNameLike(tokens[place + 1])
    }

    mutating func isNameLike(_ token: GroupToken) -> Bool {
        token.kind == .initial || !token.beginsCourt && reading(token).isNameLike
    }

    mutating func given(
        _ token: GroupToken, _ variant: MentionIndex.Variant
    ) -> (part: NameFit.Part, isOfBothSexes: Bool) {
        let reading = reading(token)
        if token.kind == .word, variant.others.contains(where: { reading.agrees(with: $0) }) { return (.match, false) }
        guard let name = variant.given else { return (.none, false) }
        if token.kind == .initial {
            return (reading.initials & name.initials != 0 ? .initial : .conflict, false)
        }
        if variant.givenIsInitial {
            guard !reading.names.isEmpty else { return (.unknown, false) }
            return (reading.initials & name.initials != 0 ? .initial : .conflict, false)
        }
        if reading.names.contains(where: { name.names.contains($0) }) { return (.match, reading.isOfBothSexes) }
        if reading.agrees(with: name) { return (.match, false) }
        return (reading.names.isEmpty ? .unknown : .conflict, false)
    }

    mutating func patronymic(_ token: GroupToken, _ variant: MentionIndex.Variant) -> NameFit.Part {
        guard let name = variant.patronymic else { return .none }
        let reading = reading(token)
        if token.kind == .initial || variant.patronymicIsInitial {
            if token.kind != .initial, reading.father == nil { return .unknown }
            return reading.initials & name.initials != 0 ? .initial : .conflict
        }
        if reading.father != nil, name.father != nil { return reading.hasFather(of: name) ? .match : .conflict }
        if reading.agrees(with: name) || token.isFather && reading.names.contains(where: { name.names.contains($0) }) {
            return .match
        }
        return reading.father == nil && !token.isFather ? .unknown : .conflict
    }
}

extension FoundName {
    func covers(_ range: Range<Int>) -> Bool { start <= range.lowerBound && range.upperBound <= end }
}
