// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Names without a surname, and names in small letters.
extension NameMatcher {
    /// How far after a full mention a given name alone, and one with the patronymic, still mean the person.
    static let givenReach = 1_500
    static let patronymicReach = 20_000
    /// So many of those who were named last can be meant by a given name alone.
    static let mostGiven = 8

    /// Reads a row of words with capitals of which none is a surname of the list: a given name alone means somebody who was named
    /// shortly before, if nobody else of this name was.
    mutating func readGiven(_ tokens: [GroupToken], _ before: Before, _ bytes: UnsafeBufferPointer<UInt8>) {
        for whole in TokenSegments(tokens) {
            let segment = withoutOpener(whole)
            guard let first = segment.first, first.kind == .word else { continue }
            let given = reading(first)
            let place = first.word.scalars.lowerBound
            var before = segment.startIndex == 0 ? before : Before()
            if segment.startIndex > whole.startIndex, let opener = whole.first {
                before = Before(kind: opener.word.kind, previous: opener.word.hash, isCapital: true)
            }
            if segment.count == 1 {
                // “In May” is the month.
                if first.word.kind.contains(.month) { continue }
                add(given, first, nil, before, bytes)
                continue
            }
            let second = segment[segment.startIndex + 1]
            if segment.count == 2, !given.names.isEmpty, second.kind == .word, reading(second).father != nil {
                add(given, first, second, Before(), bytes)
            } else {
                for token in segment.prefix(2) where token.kind == .word {
                    memory.givenStranger(reading(token).names, at: place)
                }
            }
        }
    }

    /// The first word of a sentence has its capital for that, and may stand before a name: «Выступает Иван Петрович».
    private mutating func withoutOpener(_ segment: ArraySlice<GroupToken>) -> ArraySlice<GroupToken> {
        guard segment.count > 1, let first = segment.first, first.kind == .word, first.beginsSentence, first.slot < 0,
            !isNameLike(first)
        else { return segment }
        return segment.dropFirst()
    }

    /// Notes others of a surname of the list in a row: “Ivan Testov”, of whom the list has the wife alone.
    mutating func noteNamesakes(_ tokens: [GroupToken]) {
        for place in tokens.indices where tokens[place].kind == .word && tokens[place].slot < 0 {
            let family = listedFamily(tokens[place])
            if family == 0 { continue }
            let isBeside =
                place > 0 && !tokens[place - 1].isSeparator && isNameLike(tokens[place - 1])
                || place + 1 < tokens.count && !tokens[place + 1].isSeparator && isNameLike(tokens[place + 1])
            guard isBeside, !isNameLike(tokens[place]) else { continue }
            memory.stranger(
                family, at: tokens[place].word.scalars.lowerBound, isFemale: sex(beside: place, tokens))
        }
    }

    private mutating func listedFamily(_ token: GroupToken) -> UInt64 {
        if let known = pool[token.entry].family { return known }
        let key = FamilyKey.of(pool[token.entry].spelling)
        let family = index.families[key] == nil ? 0 : key
        pool[token.entry].family = family
        return family
    }

    /// Whether the given name beside a surname is a woman’s; `nil` if none tells.
    mutating func sex(beside place: Int, _ tokens: [GroupToken]) -> Bool? {
        for other in [place - 1, place - 2, place + 1] where tokens.indices.contains(other) {
            if tokens[other].isSeparator { continue }
            if tokens[other].kind == .word, let sex = reading(tokens[other]).isFemale { return sex }
        }
        return nil
    }

    /// Reads a row of which no word is a surname of the list: a given name with a surname that has one error is for review.
    mutating func readMisspelt(_ tokens: [GroupToken], _ bytes: UnsafeBufferPointer<UInt8>) {
        for segment in TokenSegments(tokens) where segment.count == 2 {
            guard let first = segment.first, let second = segment.last, first.kind == .word, second.kind == .word
            else { continue }
            for (given, surname) in [(first, second), (second, first)] {
                guard surname.word.letters > 6, !surname.word.isMixed else { continue }
                let name = reading(given)
                guard !name.names.isEmpty, reading(surname).names.isEmpty else { continue }
                let fitting = misspelt(surname).filter { place in
                    index.variants[Int(place)].given.map { given in given.names.contains { name.names.contains($0) } }
                        ?? false
                }
                guard let place = fitting.first, Set(fitting.map { index.variants[Int($0)].person }).count == 1
                else { continue }
                let variant = index.variants[Int(place)]
                let others = MentionScore.people * index.share(variant.family) * MentionScore.usualGiven
                found.append(
                    FoundName(
                        start: first.word.scalars.lowerBound, end: second.word.scalars.upperBound,
                        text: text(first, second, bytes), person: variant.person, probability: 0.6 / (1 + 10 * others),
                        level: .given, form: SurnameForm(), why: [Reason("misspelt")], exact: surname.word.hash,
                        beginsSentence: first.beginsSentence, isKnown: false))
            }
        }
    }

    /// Notes the given names in a row that stand beside other surnames: a name alone is unsure after them.
    mutating func noteOthers(_ tokens: [GroupToken], _ names: [FoundName]) {
        for segment in TokenSegments(tokens) where segment.count > 1 {
            for token in segment.prefix(2) where token.kind == .word {
                let range = token.word.scalars
                guard !names.contains(where: { $0.covers(range) }) else { continue }
                memory.givenStranger(reading(token).names, at: range.lowerBound)
            }
        }
    }

    private mutating func add(
        _ given: GivenReading, _ first: GroupToken, _ second: GroupToken?, _ before: Before,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let place = first.word.scalars.lowerBound
        let reach = second == nil ? Self.givenReach : Self.patronymicReach
        let isUnknown = given.names.isEmpty
        guard !isUnknown || second == nil && first.word.letters > 3 && index.isUnknownGiven(given) else { return }
        var found: [(person: Int32, distance: Int)] = []
        for (person, last) in memory.recent.suffix(second == nil ? Self.mostGiven : .max)
        where last < place && place - last < reach {
            let isOther = given.names.contains { memory.givenStrangers[$0] ?? -1 > last }
            if second == nil, isOther { continue }
            let fits = index.variants(of: person).contains { variant in
                guard let name = variant.given, !variant.givenIsInitial,
                    isUnknown
                        ? name.names.isEmpty && given.agrees(with: name)
                        : given.names.contains(where: { name.names.contains($0) })
                else { return false }
                return second.map { patronymic($0, variant) == .match } ?? true
            }
            if fits { found.append((person, place - last)) }
        }
        guard !found.isEmpty else { return memory.givenStranger(given.names, at: place) }
        for (person, distance) in found {
            var probability = second != nil ? 0.92 : distance < 400 ? 0.85 : 0.7
            probability *= memory.named(person, before: place)?.probability ?? 0
            var why = [Reason(second == nil ? "given-alone" : "patronymic-alone")]
            // “Father Viktor” is a priest, «отец Виктора» is somebody else.
            let isPriest = first.word.isCapital && words.beside(before.previous).contains(.clergy) && before.isCapital
            if !isPriest, before.kind.contains(.kin) || before.kind.contains(.place) {
                probability *= 0.25
                why.append(Reason("beside"))
            }
            if found.count > 1 {
                probability /= Double(found.count)
                why.append(Reason("rivals", String(found.count)))
            }
            let last = second ?? first
            self.found.append(
                FoundName(
                    start: place, end: last.word.scalars.upperBound, text: text(first, last, bytes), person: person,
                    probability: probability, level: .givenAlone, form: SurnameForm(), why: why, exact: first.word.hash,
                    beginsSentence: first.beginsSentence, isKnown: true))
        }
    }

    /// Reads words in small letters of which one may be a surname: they are a name only with the given name beside it.
    ///
    /// - Returns: whether they are.
    mutating func readSmall(_ tokens: [GroupToken], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var names: [FoundName] = []
        for place in tokens.indices where tokens[place].slot >= 0 {
            let matches = matches(at: place, in: tokens, notesStrangers: false).filter { $0.fit.given == .match }
            for match in best(matches) {
                var name = name(match, at: place, tokens, Before(), bytes)
                name.probability *= 0.85
                name.why.append(Reason("small-letters"))
                names.append(name)
            }
        }
        found += Self.distinct(names)
        return !names.isEmpty
    }
}
