// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// What the words beside a surname alone say of its form, and so of whose it is.
extension NameMatcher {
    /// What speaks against a person where a surname stands alone.
    struct Doubt {
        var factor = 1.0
        var most = 1.0
        var why: [Reason] = []

        mutating func add(_ factor: Double, most: Double = 1, _ code: String) {
            self.factor *= factor
            self.most = min(self.most, most)
            why.append(Reason(code))
        }
    }

    /// A noun at the beginning of a sentence is no surer than this.
    private static let noun = 0.6

    func doubt(of lone: NameRow.Lone, _ row: NameRow, _ form: SurnameForm, isKnown: Bool) -> Doubt {
        var doubt = Doubt()
        let token = row.tokens[lone.place]
        let before = wordBefore(lone, row)
        let next = lone.place + 1 == row.tokens.count ? row.before.next : nil
        if token.word.isLatin {
            // “Against the State”; “the Testovs” are a family.
            // “The Testov case” is of him whom the text has named.
            let isAttribute = isKnown && (next.map { $0.kind.isDisjoint(with: [.of, .the, .and]) } ?? false)
            if before.kind.contains(.the), !form.isPlural, !isAttribute { doubt.add(0.2, "article-the") }
            return doubt
        }
        let spelling = pool[token.entry].spelling.lowercased()
        if let next, AdjectiveEnding.agrees(spelling, next, words.beside(next.hash)) {
            doubt.add(0.3, most: MentionScore.calledAfter, "called-after")
        }
        if token.beginsSentence, !row.isList, next?.subject == nil, words.beside(token.word.hash).contains(.noun) {
            doubt.add(Self.noun, most: Self.noun, "noun")
        }
        // «брат Тестов» has the surname himself; «жена Тестова» and «мать Тестенко» may be of the person.
        if words.beside(before.hash).contains(.relative), form.grammaticalCase == .nominative,
            Self.isConsonant(spelling)
        {
            doubt.add(0.4, "relative")
        }
        return doubt
    }

    /// Whether a surname ends as those of men do that are declined; -ых is one form for all.
    private static func isConsonant(_ spelling: String) -> Bool {
        spelling.unicodeScalars.last.map { !"аеёиоуыэюяіїєх".unicodeScalars.contains($0) } ?? false
    }

    /// The word at once before a surname: in the row, or before it.
    private func wordBefore(_ lone: NameRow.Lone, _ row: NameRow) -> (hash: UInt64, kind: WordClass) {
        guard lone.place > 0 else { return (row.before.previous, row.before.kind) }
        let token = row.tokens[lone.place - 1]
        return token.isSeparator ? (0, []) : (token.word.hash, token.word.kind)
    }

    /// How well the words beside a surname fit the form in which a person would bear it: 1 if they say nothing against it.
    ///
    /// «Тестова» is Anna's nominative and Ivan's genitive: the verb after it, or the word before it, tells which.
    func formFactor(_ person: Int32, _ form: SurnameForm, _ lone: NameRow.Lone, _ row: NameRow) -> Double {
        let token = row.tokens[lone.place]
        let before = words.beside(wordBefore(lone, row).hash)
        var factor = 1.0
        let isFemale = isFemale(person)
        if let isFemale, before.contains(isFemale ? .man : .woman) { factor *= 0.1 }
        guard !token.word.isLatin, !form.isPlural else { return factor }
        let spelling = pool[token.entry].spelling.lowercased()
        return factor * formFactor(form, isFemale, spelling, lone, row)
    }

    private func formFactor(
        _ form: SurnameForm, _ isFemale: Bool?, _ spelling: String, _ lone: NameRow.Lone, _ row: NameRow
    ) -> Double {
        let before = words.beside(wordBefore(lone, row).hash)
        let next = lone.place + 1 == row.tokens.count ? row.before.next : nil
        let isInflected = spelling.hasSuffix("а") || spelling.hasSuffix("я")
        var factor = 1.0
        if form.grammaticalCase == .nominative {
            // «Тестенко» and a woman's «Пробнич» may be a genitive as well.
            let isDeclined = isInflected || isFemale == false && Self.isConsonant(spelling)
            switch next?.subject {
            case .man where isFemale == true, .woman where isFemale == false: factor *= isDeclined ? 0.1 : 0.5
            case .several where isInflected && isFemale == true: factor *= 0.1
            default: break
            }
            if before.contains(.genitive), isInflected, isFemale == true { factor *= 0.2 }
        } else {
            // «Тестова сказала» is a woman; a man's «Тестова» is nobody who did something.
            if next?.subject == .woman, isInflected, isFemale == false, !before.contains(.genitive) { factor *= 0.15 }
        }
        let isDative = isBesideDative(lone, row)
        // «Тестову» is his dative and her accusative; «Тестовому» is his alone.
        if Self.sharedAccusative.contains(where: { spelling.hasSuffix($0) }) {
            if isDative, form.grammaticalCase == .accusative { factor *= 0.15 }
            if !isDative, next?.subject != nil, form.grammaticalCase == .dative { factor *= 0.5 }
        }
        return factor
    }

    private static let sharedAccusative = ["ову", "еву", "ёву", "єву", "їву", "ину", "ыну", "іну", "їну", "аву", "яву"]

    /// The same for somebody else of the surname who is not in the list, as far as their sex is known.
    func strangerFactor(
        _ stranger: DocumentMemory.Stranger, _ person: Int32, _ form: SurnameForm, _ lone: NameRow.Lone, _ row: NameRow
    ) -> Double {
        let token = row.tokens[lone.place]
        guard let isFemale = stranger.isFemale, let own = self.isFemale(person), own != isFemale else { return 1 }
        let before = words.beside(wordBefore(lone, row).hash)
        if before.contains(isFemale ? .man : .woman) { return 0.1 }
        guard !token.word.isLatin, !form.isPlural else { return 1 }
        let spelling = pool[token.entry].spelling.lowercased()
        // The forms of -ов and -ин: what is a woman's nominative is a man's genitive, her accusative is his dative.
        var other = SurnameForm()
        switch spelling.unicodeScalars.last {
        case "а": other.grammaticalCase = isFemale ? .nominative : .genitive
        case "у": other.grammaticalCase = isFemale ? .accusative : .dative
        case "в", "н": return isFemale ? 0.1 : 1
        case "й" where spelling.hasSuffix("ой"): return isFemale ? 1 : 0.1
        case "м": return isFemale ? 0.1 : 1
        default: return 1
        }
        return formFactor(other, isFemale, spelling, lone, row)
    }

    /// Whether a person is a woman, by the given name; `nil` if that says nothing.
    func isFemale(_ person: Int32) -> Bool? {
        for variant in index.variants(of: person) {
            if let given = variant.given, !variant.givenIsInitial, let sex = given.isFemale { return sex }
        }
        return nil
    }

    /// «Тестовым дали по году»: with a verb that has the dative it is the plural, and no man's instrumental.
    private func isDativePlural(_ lone: NameRow.Lone, _ row: NameRow) -> Bool {
        let token = row.tokens[lone.place]
        guard !token.word.isLatin, isBesideDative(lone, row) else { return false }
        let spelling = pool[token.entry].spelling.lowercased()
        return ["ым", "им", "ім"].contains { spelling.hasSuffix($0) }
    }

    private func isBesideDative(_ lone: NameRow.Lone, _ row: NameRow) -> Bool {
        let next = lone.place + 1 == row.tokens.count ? row.before.next : nil
        return words.beside(wordBefore(lone, row).hash).contains(.dative)
            || next.map { words.beside($0.hash).contains(.dative) } ?? false
    }

    /// How a surname is shared out among those of it who were named, the one named last first.
    func shares(
        _ order: [Int32], _ persons: [Int32: MentionIndex.Bearer], _ lone: NameRow.Lone, _ row: NameRow
    ) -> [Double] {
        let isPlural = persons.values.contains { $0.form.isPlural }
        guard order.count > 1, !isPlural, !isDativePlural(lone, row) else { return order.map { _ in 1 } }
        let place = row.tokens[lone.place].word.scalars.lowerBound
        let (last, next) = (lastNaming(order[0], before: place), lastNaming(order[1], before: place))
        // In a list of biographies the others were named long before.
        let isNear = place - last < 3_000 && place - last < (place - next) / 4
        // “Kirill and Anna Testov”: who was named in one sentence is equally likely.
        let sentences = order.prefix(2).map { memory.named($0, before: place)?.sentence }
        let areTogether = sentences[0] == sentences[1]
        let rest = Double(order.count - 1)
        var shares = order.indices.map { turn in
            areTogether ? (turn < 2 ? 0.45 : 0.05) : turn == 0 ? (isNear ? 0.85 : 0.6) : (isNear ? 0.1 : 0.3) / rest
        }
        let factors = order.map { person in persons[person].map { formFactor(person, $0.form, lone, row) } ?? 0 }
        // Where several may be meant, what speaks against one speaks for another.
        if factors.allSatisfy({ $0 == 1 }) { return shares }
        for turn in shares.indices { shares[turn] *= factors[turn] * factors[turn] }
        let sum = shares.reduce(0, +)
        return sum > 0 ? shares.map { $0 / sum * 0.95 } : shares
    }

    /// A surname in the plural means all of the family who were named, also those in whose sex it has another form.
    func addFamily(_ known: inout [Int32: MentionIndex.Bearer], _ token: GroupToken) {
        guard let bearer = index.bearers(token).first(where: { $0.form.isPlural && !$0.form.isUncertain }) else {
            return
        }
        let family = index.variants[Int(bearer.variant)].family
        for (person, place) in memory.recent where known[person] == nil && place < token.word.scalars.lowerBound {
            if index.variants(of: person).contains(where: { $0.family == family }) { known[person] = bearer }
        }
    }
}

/// The endings of adjectives in Russian, Ukrainian and Belarusian, and of the nouns that go with them.
enum AdjectiveEnding {
    private static let endings: [(adjective: [String], noun: [String])] = [
        (
            ["ий", "ый", "ой"],
            ["й", "ь", "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш"]
        ),
        (["ого", "его", "ага", "ога"], ["а", "я", "у"]), (["ому", "ему", "аму"], ["у", "ю", "і"]),
        (["ским", "цким", "ым", "ім"], ["ом", "ем", "ам"]), (["ом"], ["е", "и", "і"]),
        (["ая", "яя", "ська", "цька"], ["а", "я", "ь"]),
        (["ой", "ей", "ай", "ої", "ій"], ["и", "ы", "е", "і", "ї", "ой", "ей", "ью", "ою"]),
        (["ую", "юю", "ську", "цьку"], ["у", "ю", "ь"]), (["ое", "ее"], ["о", "е"]),
        (["скі", "цкі"], ["т", "к", "н", "д", "р", "л"]),
    ]

    /// Whether a surname and the word after it agree as an adjective and what it belongs to: «Тестовский мост», «Тестовского
    /// городского суда»; «Тестовского суд» does not.
    static func agrees(_ surname: String, _ next: NextWord, _ kind: BesideClass) -> Bool {
        guard !next.text.isEmpty else { return false }
        let isThing = kind.contains(.thing)
        let isKind = !next.kind.isDisjoint(with: [.courtWord])
        guard isThing || isKind else { return false }
        return endings.contains { adjective, noun in
            guard adjective.contains(where: { surname.hasSuffix($0) }) else { return false }
            return (isKind ? adjective : noun).contains { next.text.hasSuffix($0) }
        }
    }
}
