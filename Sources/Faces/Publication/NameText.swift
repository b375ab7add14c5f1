// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The words of a text, with what parts them, to see which stand together as a name.
struct NameText {
    struct Word {
        var sounds: WordSounds
        /// Whether it is a letter that stands for a name.
        var isInitial: Bool
        var isAnd: Bool
        /// What stands between it and the word before.
        var gap: Gap
    }

    enum Gap { case none, comma, end }

    private(set) var words: [Word] = []

    init(_ text: String) {
        var gap = Gap.none
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard scalars[place].properties.isAlphabetic else {
                gap = Self.wider(gap, Self.gap(scalars, at: place, after: words.last))
                place += 1
                continue
            }
            let end = Self.end(scalars, of: place)
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[place..<end])
            append(
                String(word), gap, isBeforeStop: Self.isInitialMark(scalars, end),
                isLarge: scalars[place].properties.isUppercase)
            gap = .none
            place = end
        }
    }

    /// The words of a name, without initials’ stops and signs.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        let scalars = Array(name.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard scalars[place].properties.isAlphabetic else {
                place += 1
                continue
            }
            let end = end(scalars, of: place)
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[place..<end])
            words.append(String(word))
            place = end
        }
        return words
    }

    private mutating func append(_ word: String, _ gap: Gap, isBeforeStop: Bool, isLarge: Bool) {
        let sounds = WordSounds.of(word)
        let isAfterName = words.last.map { !$0.sounds.isLetter && gap == .none } ?? false
        // A letter with a stop or a hyphen is an initial, and so is a great one after a name; another is a preposition.
        let isInitial = sounds.isLetter && (isBeforeStop || isLarge && isAfterName)
        words.append(Word(sounds: sounds, isInitial: isInitial, isAnd: Self.ands.contains(word.lowercased()), gap: gap))
    }

    /// “And” in the languages of the texts.
    private static let ands: Set<String> = ["и", "й", "і", "та", "ды", "and", "und", "et"]

    /// Where a word ends: at what is no letter, mark or apostrophe, and where a great letter follows a small one, as in hashtags.
    private static func end(_ scalars: [Unicode.Scalar], of start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            let properties = scalars[end].properties
            if properties.isUppercase, scalars[end - 1].properties.isLowercase { break }
            let isMark = properties.generalCategory == .nonspacingMark || scalars[end].value == 0xAD
            let isApostrophe = "'’ʼ".unicodeScalars.contains(scalars[end]) && end + 1 < scalars.count
            guard properties.isAlphabetic || isMark || isApostrophe && scalars[end + 1].properties.isAlphabetic else {
                break
            }
            end += 1
        }
        return end
    }

    private static func isInitialMark(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        place < scalars.count && ".-_".unicodeScalars.contains(scalars[place])
    }

    private static func wider(_ first: Gap, _ second: Gap) -> Gap {
        if first == .end || second == .end { return .end }
        return first == .comma || second == .comma ? .comma : .none
    }

    private static func gap(_ scalars: [Unicode.Scalar], at place: Int, after word: Word?) -> Gap {
        switch scalars[place] {
        case ",": return .comma
        case ":" where place + 1 < scalars.count && scalars[place + 1] == "/": return .none
        case ";", "!", "?", "…", "—", ":": return .end
        case ".":
            // A stop within an address or after an initial ends nothing.
            let isLast = place + 1 == scalars.count || scalars[place + 1].properties.isWhitespace
            return isLast && !(word?.sounds.isLetter ?? true) ? .end : .none
        default: return .none
        }
    }
}

extension NameText {
    /// The words beside a family name that make it the name of a person, as places; none if it is not.
    func companions(of person: FullNames.Person, at place: Int, isWhole: Bool) -> Set<Int> {
        Set([before(place, person, isWhole), after(place, person, isWhole)].compactMap { $0 })
    }

    private enum Fit { case match, unknown, other, conflict, none }

    private func before(_ place: Int, _ person: FullNames.Person, _ isWhole: Bool) -> Int? {
        var isAnother = false
        var hasAnd = false
        var index = place - 1
        while index >= 0, place - index <= Self.reach {
            let gap = words[index + 1].gap
            guard gap == .none || gap == .comma && hasAnd else { return nil }
            let word = words[index]
            if word.isAnd, !word.isInitial {
                // “And” must stand between given names.
                guard index + 1 < place else { return nil }
                hasAnd = true
                isAnother = false
                index -= 1
                continue
            }
            if isAnother, gap != .comma { return nil }
            if word.isInitial {
                let first = index > 0 && words[index - 1].isInitial && word.gap == .none ? index - 1 : index
                if !isWhole, fits(person, first, second: first < index ? index : nil) { return first }
                isAnother = true
                index = first - 1
                continue
            }
            switch fit(person, word) {
            case .match: return isFather(conflicting: person, index, place) ? nil : index
            case .unknown: break
            case .other: isAnother = true
            case .conflict, .none: return nil
            }
            index -= 1
        }
        return nil
    }

    private func after(_ place: Int, _ person: FullNames.Person, _ isWhole: Bool) -> Int? {
        let next = place + 1
        guard next < words.count, words[next].gap != .end else { return nil }
        let word = words[next]
        if word.isInitial {
            let hasSecond = next + 1 < words.count && words[next + 1].isInitial && words[next + 1].gap == .none
            return !isWhole && word.gap == .none && fits(person, next, second: hasSecond ? next + 1 : nil) ? next : nil
        }
        guard fit(person, word) == .match, !isFather(conflicting: person, next, place) else { return nil }
        return next
    }

    /// “Anna, Boris, Vera and Gleb Testov”.
    private static let reach = 9

    private func fits(_ person: FullNames.Person, _ first: Int, second: Int?) -> Bool {
        guard person.initials & words[first].sounds.initials != 0 else { return false }
        guard let second, person.fatherInitials != 0 else { return true }
        return person.fatherInitials & words[second].sounds.initials != 0
    }

    private func fit(_ person: FullNames.Person, _ word: Word) -> Fit {
        let sounds = word.sounds
        guard !sounds.isLetter else { return .none }
        if !person.given.isDisjoint(with: sounds.given) { return .match }
        if person.words.contains(where: { WordSounds.agree($0, sounds.stem) }) { return .match }
        if let father = sounds.father {
            if person.fathers.contains(father) { return .match }
            return person.fathers.isEmpty ? .unknown : .conflict
        }
        return sounds.given.isEmpty ? .none : .other
    }

    /// Whether a patronymic beside the given name is another’s.
    private func isFather(conflicting person: FullNames.Person, _ given: Int, _ family: Int) -> Bool {
        guard !person.fathers.isEmpty else { return false }
        return [given + 1, max(given, family) + 1].contains { index in
            guard index != family, words.indices.contains(index), words[index].gap == .none,
                let father = words[index].sounds.father
            else { return false }
            // A second given name of the person, or a family name that is formed so, is no patronymic.
            return !person.fathers.contains(father) && !person.words.contains(words[index].sounds.stem)
                && person.families.isDisjoint(with: words[index].sounds.keys)
        }
    }
}
