// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which words of a name are what, as places in the list of its words; -1 for a part that the name does not have.
public struct NameRoles: Sendable, Hashable {
    /// The surname, and its second word if it has two.
    public var family = -1
    /// The second word of a surname of two.
    public var secondFamily = -1
    /// A former surname, printed in brackets.
    public var former = -1
    /// The given name.
    public var given = -1
    /// The patronymic.
    public var patronymic = -1
    /// Of the given name only the initial is printed.
    public var givenIsInitial = false
    /// Of the patronymic only the initial is printed.
    public var patronymicIsInitial = false
    /// Surname and given name could as well stand the other way round.
    public var isOrderUncertain = false

    /// No roles.
    public init() {}

    /// Works out the roles of the words of a name.
    ///
    /// In order of weight: brackets hold a former surname; what stands before a comma is the surname; initials are never
    /// surnames; a word formed as a patronymic has its place after the given name; capitals mark a surname among words
    /// in small letters; known given names and endings of surnames decide the rest. If nothing does, a Latin name is
    /// read as given name and surname, and any other as surname and given name, and the order is marked as uncertain.
    public init(_ words: [NameTraits], _ tokens: [NameToken]) {
        var main: [Int] = []
        var initials: [Int] = []
        for index in words.indices where index < tokens.count {
            let word = words[index]
            if word.contains(.isEmpty) || word.contains(.isTitle) && words.count > 1 { continue }
            if tokens[index].isBracketed {
                if former < 0, !word.contains(.isLetter) { former = index }
            } else if word.contains(.marksPatronymic), let before = main.last {
                patronymic = before
            } else if word.contains(.isLetter)
                || tokens[index].hasStop && words.count > 1 && tokens[index].range.count <= 4
            {
                initials.append(index)
            } else {
                main.append(index)
            }
        }
        if patronymic >= 0 { main.removeAll { $0 == patronymic } }
        if main.isEmpty {
            main = initials.isEmpty ? [] : [initials.removeFirst()]
        }
        guard let first = main.first else { return }
        if let comma = main.firstIndex(where: { tokens[$0].commas > 0 }), comma > 0 {
            takeComma(main, comma)
        } else if main.count == 1 {
            family = first
        } else if !initials.isEmpty {
            takeBesideInitials(main, words)
        } else if main.count == 2 {
            takeTwo(main, words, tokens)
        } else {
            takeMany(main, words)
        }
        takeInitials(initials)
    }

    private mutating func takeComma(_ main: [Int], _ comma: Int) {
        family = main[0]
        if comma > 1 { secondFamily = main[1] }
        given = main[comma]
        if patronymic < 0, comma + 1 < main.count { patronymic = main[comma + 1] }
    }

    /// Words of which one may be a given name, as in “Igor P. Lastname”.
    private mutating func takeBesideInitials(_ main: [Int], _ words: [NameTraits]) {
        if let place = main.indices.first(where: { !words[main[$0]].isDisjoint(with: [.isGiven, .isShortGiven]) }),
            main.count > 1
        {
            given = main[place]
            family = main[place == 0 ? 1 : 0]
        } else {
            family = main[0]
            secondFamily = main[1]
        }
    }

    private mutating func takeInitials(_ initials: [Int]) {
        var rest = initials[...]
        if given < 0, let first = rest.popFirst() {
            given = first
            givenIsInitial = true
        }
        if patronymic < 0, let next = rest.popFirst() {
            patronymic = next
            patronymicIsInitial = true
        }
    }

    private mutating func takeTwo(_ main: [Int], _ words: [NameTraits], _ tokens: [NameToken]) {
        let (first, second) = (words[main[0]], words[main[1]])
        if patronymic < 0, second.contains(.isOblique), !first.isDisjoint(with: [.isGiven, .isShortGiven]) {
            // “Ивану Петровичу”: a surname in -ич would be declined alike, but beside it a given name stands alone.
            given = main[0]
            patronymic = main[1]
            return
        }
        var familyFirst = Self.likenessToSurname(first, beside: second) + Self.likenessToGiven(second)
        let givenFirst = Self.likenessToSurname(second, beside: first) + Self.likenessToGiven(first)
        isOrderUncertain = abs(familyFirst - givenFirst) <= 1
        if familyFirst == givenFirst, !first.contains(.isLatin) { familyFirst += 1 }
        (family, given) = familyFirst > givenFirst ? (main[0], main[1]) : (main[1], main[0])
    }

    private mutating func takeMany(_ main: [Int], _ words: [NameTraits]) {
        let formed = patronymic >= 0 ? nil : Self.patronymicPlace(main, words)
        if let formed {
            patronymic = main[formed]
            var rest = main
            rest.remove(at: formed)
            // The given name stands before the patronymic; “Surname Patronymic Given” is met in old lists.
            var place = formed - 1
            if formed == 1, rest.count == 2, Self.likenessToGiven(words[rest[0]]) == 0,
                Self.likenessToGiven(words[rest[1]]) >= 2
            {
                place = 1
            }
            given = rest[place]
            rest.remove(at: place)
            takeFamily(rest)
            return
        }
        if patronymic >= 0 {
            guard main.count == 2 else { return takeUnformed(main, words) }
            let order = Self.likenessToGiven(words[main[0]]) > Self.likenessToGiven(words[main[1]])
            (family, given) = order ? (main[1], main[0]) : (main[0], main[1])
            return
        }
        takeUnformed(main, words)
    }

    /// Three words and more, none formed as a patronymic.
    private mutating func takeUnformed(_ main: [Int], _ words: [NameTraits]) {
        var rest = main
        let upper = rest.filter { words[$0].contains(.isUppercase) }
        if !upper.isEmpty, upper.count < rest.count {
            rest.removeAll { words[$0].contains(.isUppercase) }
            takeFamily(upper)
            given = rest[0]
            if patronymic < 0, rest.count > 1 { patronymic = rest[1] }
            return
        }
        let surnameLast =
            Self.likenessToGiven(words[rest[0]]) > Self.likenessToGiven(words[rest[1]])
            || (Self.likenessToGiven(words[rest[1]]) == 0 && words[rest[0]].contains(.isLatin)
                && !words[rest[0]].contains(.looksLikeSurname))
        isOrderUncertain = true
        if surnameLast {
            family = rest[rest.count - 1]
            given = rest[0]
            if patronymic < 0 { patronymic = rest[1] }
        } else {
            family = rest[0]
            given = rest[1]
            // Of more words than three the last tells more than one in the middle: it must not be lost.
            if patronymic < 0 { patronymic = rest[rest.count - 1] }
        }
    }

    private mutating func takeFamily(_ words: [Int]) {
        if let first = words.first { family = first }
        if words.count > 1 { secondFamily = words[1] }
    }

    private static func patronymicPlace(_ main: [Int], _ words: [NameTraits]) -> Int? {
        var best: (score: Int, place: Int)?
        for place in main.indices.dropFirst() where words[main[place]].contains(.isPatronymic) {
            var score = likenessToGiven(words[main[place - 1]])
            // “Surname Given Patronymic” and “Given Patronymic Surname” are what is met.
            if place == main.count - 1 || place == 1 { score += 1 }
            if place == 1, likenessToGiven(words[main[0]]) == 0, main.count > 2, words[main[2]].contains(.isPatronymic)
            {
                continue
            }
            if score > best?.score ?? -1 { best = (score, place) }
        }
        return best?.place
    }

    private static func likenessToGiven(_ word: NameTraits) -> Int {
        word.contains(.isGiven) ? 3 : word.contains(.isShortGiven) ? 2 : word.contains(.isCorrectedGiven) ? 1 : 0
    }

    private static func likenessToSurname(_ word: NameTraits, beside other: NameTraits) -> Int {
        (word.contains(.looksLikeSurname) ? 2 : 0)
            + (word.contains(.isUppercase) && !other.contains(.isUppercase) ? 4 : 0)
            + (word.contains(.isPatronymic) ? 1 : 0)
    }
}
