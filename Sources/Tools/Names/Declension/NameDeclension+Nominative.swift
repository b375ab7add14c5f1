// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameDeclension {
    /// One nominative of one word in one case.
    private struct WordReading {
        var text: String
        var cost: Double
    }

    /// The nominatives that a name, in any case, can come from, the likeliest first.
    ///
    /// All words must stand in one case and be of one sex. Known given names, usual endings of surnames and the form as
    /// it stands go first. Each answer gives the text back when it is declined to the case named, in the usual form or another
    /// right one, with е for ё. Where letters leave two surnames open, as Ткачева does Ткачев and Ткачёв, both are given.
    /// - Parameters:
    ///   - sex: The sex, if it is known.
    ///   - limit: The most answers.
    public func nominatives(
        of name: DeclinableName, sex: GrammaticalSex? = nil, limit: Int = 10
    ) -> [NominativeReading] {
        var found: [NominativeReading] = []
        // Longer texts are no names; each word multiplies the readings.
        guard (1...8).contains(name.words.count) else { return [] }
        for sex in sex.map({ [$0] }) ?? GrammaticalSex.allCases {
            for grammaticalCase in GrammaticalCase.allCases {
                for (words, cost) in readings(name, sex, grammaticalCase) {
                    add(words, sex, grammaticalCase, cost + Self.rarity(of: grammaticalCase), to: &found)
                }
            }
        }
        return Array(found.sorted { ($0.cost, $0.name.text) < ($1.cost, $1.name.text) }.prefix(max(0, limit)))
    }

    private func add(
        _ name: DeclinableName, _ sex: GrammaticalSex, _ grammaticalCase: GrammaticalCase, _ cost: Double,
        to found: inout [NominativeReading]
    ) {
        guard let place = found.firstIndex(where: { $0.name == name && $0.sex == sex }) else {
            found.append(NominativeReading(name: name, sex: sex, cases: [grammaticalCase], cost: cost))
            return
        }
        let other = found[place]
        found[place] = NominativeReading(
            name: name, sex: sex, cases: other.cases + [grammaticalCase], cost: min(other.cost, cost))
    }

    private func readings(
        _ name: DeclinableName, _ sex: GrammaticalSex, _ grammaticalCase: GrammaticalCase
    ) -> [(DeclinableName, Double)] {
        var sets: [(words: [DeclinableName.Word], cost: Double)] = [([], 0)]
        for word in name.words {
            let readings = readings(of: word, sex, grammaticalCase)
            sets = sets.flatMap { set in
                readings.map { (set.words + [.init(part: word.part, text: $0.text)], set.cost + $0.cost) }
            }
            sets = Array(sets.sorted { $0.cost < $1.cost }.prefix(24))
        }
        return sets.map { (DeclinableName(words: $0.words), $0.cost) }
    }

    /// The nominatives of a word, which may be a compound with hyphens.
    private func readings(
        of word: DeclinableName.Word, _ sex: GrammaticalSex, _ grammaticalCase: GrammaticalCase
    ) -> [WordReading] {
        let pieces = word.text.split(separator: "-", omittingEmptySubsequences: false)
        // More hyphens than a compound has are no name: the word is taken as it stands.
        if pieces.count > 4 { return [WordReading(text: word.text, cost: 5)] }
        var sets = [WordReading(text: "", cost: 0)]
        for (index, piece) in pieces.enumerated() {
            let readings = readings(
                ofPiece: piece, word.part, sex, grammaticalCase, isFirstOfSeveral: index == 0 && pieces.count > 1)
            sets = sets.flatMap { set in
                readings.map {
                    WordReading(text: set.text + (index > 0 ? "-" : "") + $0.text, cost: set.cost + $0.cost)
                }
            }
        }
        return Array(sets.sorted { $0.cost < $1.cost }.prefix(12))
    }

    private func readings(
        ofPiece piece: Substring, _ part: NamePart, _ sex: GrammaticalSex, _ grammaticalCase: GrammaticalCase,
        isFirstOfSeveral: Bool
    ) -> [WordReading] {
        let form = piece.map(\.small)
        guard !Self.isInitial(piece) else { return [WordReading(text: String(piece), cost: 0)] }
        guard let place = grammaticalCase.place else { return withYo([form], like: piece, part, sex) }
        var nominatives: Set<[Character]> = [form]
        for rule in rules[part] ?? [] where rule.sex == nil || rule.sex == sex {
            nominatives.formUnion(rule.nominatives(of: form, place))
        }
        let right = nominatives.filter { nominative in
            let rule = rule(nominative, part, sex, isFirstOfSeveral: isFirstOfSeveral)
            return (rule?.forms(of: nominative, place) ?? [nominative]).contains(form)
        }
        return withYo(Array(right), like: piece, part, sex)
    }

    /// Nominatives with their costs, and those with ё where е was written for it.
    private func withYo(
        _ nominatives: [[Character]], like piece: Substring, _ part: NamePart, _ sex: GrammaticalSex
    ) -> [WordReading] {
        nominatives.flatMap { nominative in
            let cost = penalty(nominative, part, sex)
            var readings = [WordReading(text: Self.cased(nominative, like: piece), cost: cost)]
            if part == .surname, let place = yoPlace(nominative) {
                var other = nominative
                other[place] = "ё"
                readings.append(WordReading(text: Self.cased(other, like: piece), cost: cost + 0.3))
            }
            return readings
        }
    }

    /// How unlikely a word is as the nominative of this part for this sex.
    private func penalty(_ word: [Character], _ part: NamePart, _ sex: GrammaticalSex) -> Double {
        let text = String(word)
        if Self.isInitial(text) { return 0 }
        switch part {
        case .given:
            if let known = Self.known(text) { return known == sex ? (hasFullSpelling(text) ? 0.1 : 0) : 9 }
            return self.sex(of: text, as: part) == sex ? 3 : 6
        case .patronymic:
            return self.sex(of: text, as: part) == sex ? 0 : 8
        case .surname:
            let rarity = isRare(text) ? 1.5 : 0
            if let told = self.sex(of: text, as: part) { return told == sex ? rarity : 8 }
            switch word.last {
            case "а", "я", "ь": return 2.5 + rarity
            case "е", "и", "у", "ы", "э", "ю", "ё", "і", "ї", "є": return 4 + rarity
            default: return 2 + rarity
            }
        }
    }

    /// Whether a given name is also known with ё in the place of its first е, as Пётр beside Петр.
    private func hasFullSpelling(_ name: String) -> Bool {
        name.contains("е") && Self.known(name.replacing("е", with: "ё", maxReplacements: 1)) != nil
    }

    private static func rarity(of grammaticalCase: GrammaticalCase) -> Double {
        switch grammaticalCase {
        case .nominative: 0
        case .genitive: 0.2
        case .dative: 0.3
        case .accusative: 0.4
        case .instrumental: 0.5
        case .prepositional: 0.6
        }
    }

    /// Whether a word in small letters is a form of a common given name.
    func isFormOfKnownGivenName(_ word: String) -> Bool {
        if Self.known(word) != nil { return true }
        return GrammaticalSex.allCases.contains { sex in
            GrammaticalCase.allCases.contains { grammaticalCase in
                readings(ofPiece: word[...], .given, sex, grammaticalCase, isFirstOfSeveral: false).contains {
                    Self.known($0.text) == sex
                }
            }
        }
    }

    /// Whether a word in small letters is a form of a surname with an ending that tells the sex.
    func isFormOfTypicalSurname(_ word: String) -> Bool {
        GrammaticalSex.allCases.contains { sex in
            GrammaticalCase.allCases.contains { grammaticalCase in
                readings(ofPiece: word[...], .surname, sex, grammaticalCase, isFirstOfSeveral: false).contains {
                    self.sex(of: $0.text, as: .surname) == sex
                }
            }
        }
    }
}

extension DeclensionRule {
    /// The words from which the rule could make a form in the case of a place.
    func nominatives(of form: [Character], _ place: Int) -> [[Character]] {
        switch test {
        case .words(let words, _): return words.map(Array.init).filter { forms(of: $0, place).contains(form) }
        case .endings(let endings):
            return endings.flatMap { ending in
                changes[place].compactMap { change -> [Character]? in
                    guard change.removed <= ending.count else { return nil }
                    let tail = ending.dropLast(change.removed) + change.added
                    guard form.count >= tail.count, form.suffix(tail.count).elementsEqual(tail) else { return nil }
                    return form.dropLast(tail.count) + ending
                }
            }
        }
    }
}
