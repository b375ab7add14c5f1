// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension RoleView {
    /// A title and a name may be parted by so many words.
    private static let widest = 16
    private static let joints: Set<String> = [",", "и", "і", "та", "й", "and"]

    /// The officials whom the sentence names by a title and a name.
    func officials(_ words: RoleWords) -> [Official] {
        var officials: [Official] = []
        for title in titles {
            let range = title.range
            guard let found = name(after: range, words) ?? name(before: range, words) else { continue }
            // “Was tried by”, «судил»: a verb in place of a title has the whole name behind it.
            if words.verbTitles.contains(sentence.tokens[range.lowerBound].folded),
                found.name.lowerBound != range.upperBound || found.name.count < 2
            {
                continue
            }
            guard !isPerson(found.name), !officials.contains(where: { $0.name.overlaps(found.name) }) else { continue }
            var official = Official(
                role: title.role, title: range, name: found.name, probability: found.probability,
                isSurnameAlone: found.name.count == 1)
            official.first = found.name
            official.isFormer = words.notTitle.contains { $0.isMet(in: sentence.tokens, endingAt: range.lowerBound) }
            officials.append(official)
            guard words.plurals.contains(sentence.tokens[range.lowerBound].folded) else { continue }
            for name in furtherNames(after: found.name, words) where !isPerson(name) {
                official.name = name
                official.isSurnameAlone = name.count == 1
                if !officials.contains(where: { $0.name.overlaps(name) }) { officials.append(official) }
            }
        }
        return officials
    }

    /// The names that follow one after a title of several: «судей Тестовой О. Н., Пробина О. Ф. и Вымыслова».
    private func furtherNames(after name: Range<Int>, _ words: RoleWords) -> [Range<Int>] {
        let tokens = sentence.tokens
        var names: [Range<Int>] = []
        var end = name.upperBound
        while end + 1 < tokens.count, Self.joints.contains(tokens[end].folded), names.count < 8 {
            // «Судей Тестовой, Пробина и Вымыслова»: a surname alone is one of the row if the row goes on behind it.
            let goesOn = end + 2 < tokens.count && Self.joints.contains(tokens[end + 2].folded)
            let isLast = tokens[end].text != "," || goesOn
            guard let next = fullName(at: end + 1, words) ?? (isLast ? lastSurname(at: end + 1, words) : nil) else {
                break
            }
            names.append(next)
            end = next.upperBound
        }
        return names
    }

    private func lastSurname(at place: Int, _ words: RoleWords) -> Range<Int>? {
        let token = sentence.tokens[place]
        guard token.kind == .word, token.isCapital, token.folded.count > 3, !hasSecond(place),
            words.isSurnameLike(token),
            words.titles.match(in: sentence.tokens, at: place) == nil
        else { return nil }
        return place..<place + 1
    }

    /// Whether the words name a person who is looked for: then they are no official.
    private func isPerson(_ name: Range<Int>) -> Bool {
        persons.contains { person in
            person.mention.probability >= 0.5
                && sentence.tokens(in: person.mention.start..<person.mention.end).overlaps(name)
        }
    }

    private func name(after title: Range<Int>, _ words: RoleWords) -> (name: Range<Int>, probability: Double)? {
        let tokens = sentence.tokens
        var place = title.upperBound
        if place < tokens.count, [":", "–", "—", "-"].contains(tokens[place].text) { place += 1 }
        // «Имя судьи — это Тестова Ольга».
        if place < tokens.count, place > title.upperBound, ["это", "гэта", "це"].contains(tokens[place].folded) {
            place += 1
        }
        let limit = min(tokens.count, title.upperBound + Self.widest)
        while place < limit {
            if let phrase = phrases.first(where: { $0.contains(place) }) {
                place = phrase.upperBound
                continue
            }
            // «Председательствующий по делу Павла Тестова — …».
            if let person = ofCase(place, words) {
                place = person
                continue
            }
            if place > title.upperBound, [",", "–", "—"].contains(tokens[place].text), isAfterCase(place),
                let name = fullName(at: place + 1, words)
            {
                return (name, 0.9)
            }
            if isOfSomething(place, title.upperBound) {
                place += 1
                continue
            }
            if let name = fullName(at: place, words) {
                return (isNamedPlace(place, title.upperBound) ? name.lowerBound + 1..<name.upperBound : name, 0.95)
            }
            // “The head of penal colony No 6, Roman Testov, …”
            if tokens[place].text == ",", place + 1 < limit, let name = fullName(at: place + 1, words),
                name.upperBound == tokens.count || [",", "."].contains(tokens[name.upperBound].text)
            {
                return (name, 0.9)
            }
            if let gap = words.gaps.match(in: tokens, at: place), !isNameStart(place) || isOfBody(place, words) {
                place = gap.end
                continue
            }
            if let end = placed(place, limit) {
                place = end
                continue
            }
            let token = tokens[place]
            if token.kind == .number || ["№", "-", ".", "«", "»", "‘", "’", "“", "”"].contains(token.text) {
                place += 1
                continue
            }
            if token.kind == .word, isPlace(place, words) {
                place += 1
                continue
            }
            return surname(at: place, title, words).map { ($0, 0.8) }
        }
        return nil
    }

    /// Whether a word with a capital names what the title is of, and no person: “Minister of Defence Ivan Testov”, “head of the
    /// Yasavul Law Firm”, «командир ОМОН Иван Тестов».
    private func isOfSomething(_ place: Int, _ least: Int) -> Bool {
        let tokens = sentence.tokens
        let token = tokens[place]
        guard token.kind == .word, token.isCapital, !isNameStart(place) else { return false }
        var start = place
        while start > least, tokens[start - 1].kind == .word, tokens[start - 1].isCapital { start -= 1 }
        let before = start > 0 ? tokens[start - 1].folded : ""
        if ["of", "the", "for", "at", "and"].contains(before), place - start < 5 { return true }
        let isAllCapitals = (2...6).contains(token.text.count) && token.text == token.text.uppercased()
        let next = place + 1 < tokens.count ? tokens[place + 1] : nil
        return isAllCapitals && next.map { $0.isCapital && $0.text != $0.text.uppercased() } ?? false
    }

    /// Whether a word with a capital is the adjective of a place: «Тверского суда», «Замоскворецкого районного».
    private func isPlace(_ place: Int, _ words: RoleWords) -> Bool {
        let token = sentence.tokens[place]
        guard words.hasGapEnding(token.folded) else { return false }
        guard token.isCapital else { return true }
        guard place + 1 < sentence.tokens.count else { return false }
        let next = sentence.tokens[place + 1]
        return !next.isCapital
            && (words.gaps.match(in: sentence.tokens, at: place + 1) != nil || next.folded.hasPrefix("суд"))
    }

    /// The end of a preposition and the place behind it: «следователь УФСБ по Крыму Тестов Иван».
    private func placed(_ place: Int, _ limit: Int) -> Int? {
        let tokens = sentence.tokens
        guard ["по", "в", "во", "на", "у", "ў"].contains(tokens[place].folded), place + 1 < limit else { return nil }
        let isPlace =
            tokens[place + 1].isCapital && !isNameStart(place + 1) && place + 2 < limit && tokens[place + 2].isCapital
        return isPlace ? place + 2 : place + 1
    }

    /// Whether a word is the place of a numbered institution, and the name begins behind it: «начальник ИК-6 Тестова Иван Пробин».
    private func isNamedPlace(_ place: Int, _ least: Int) -> Bool {
        let tokens = sentence.tokens
        guard place > 0, place + 2 < tokens.count, tokens[place - 1].kind == .number, !isNameStart(place),
            tokens[place + 2].kind == .word, tokens[place + 2].isCapital, let given = reading(place + 1)
        else { return false }
        return !given.names.isEmpty && given.father == nil && reading(place + 2)?.father == nil
    }

    private func isNameStart(_ place: Int) -> Bool {
        sentence.tokens[place].isInitial || reading(place).map { !$0.names.isEmpty } ?? false
    }

    private func reading(_ place: Int) -> GivenReading? {
        let token = sentence.tokens[place]
        guard token.kind == .word, token.isCapital, !token.isInitial, token.folded.count > 2 else { return nil }
        return GivenReading(token.text)
    }

    /// Given names, patronymic, initials and surname in a row, by what is known of given names.
    func fullName(at start: Int, _ words: RoleWords) -> Range<Int>? {
        let tokens = sentence.tokens
        var place = start
        var count = (words: 0, initials: 0, known: 0)
        while place < tokens.count, count.words + count.initials < 4 {
            let token = tokens[place]
            if place > start, beginsPerson(place) { break }
            if token.isInitial {
                if count.initials == 2 { break }
                count.initials += 1
                place += place + 1 < tokens.count && tokens[place + 1].text == "." ? 2 : 1
                // «Пробин П. П.» ends with its initials.
                if count.words == 1, count.initials == 2 { break }
            } else if token.kind == .word, token.isCapital, token.folded.count > 1, !isOfBody(place, words),
                count.words == 0 || !isPlace(place, words) && words.titles.match(in: tokens, at: place) == nil
            {
                if count.words > 0, count.initials > 0, count.words + count.initials > 1, !startsWithInitial(start) {
                    break
                }
                if reading(place)?.isNameLike == true { count.known += 1 }
                count.words += 1
                place += 1
                if startsWithInitial(start) { break }
            } else {
                break
            }
        }
        let isByInitials = count.initials > 0 && count.words == 1
        let isByNames = count.initials == 0 && (2...4).contains(count.words) && count.known > 0
        let isMixed = count.initials > 0 && count.words == 2 && count.known > 0
        guard isByInitials || isByNames || isMixed else { return nil }
        return start..<place
    }

    /// Whether a word is the abbreviation of a body, or the name of a country or city after one: «ГСУ СК России».
    private func isOfBody(_ place: Int, _ words: RoleWords) -> Bool {
        let token = sentence.tokens[place]
        if token.isAbbreviation { return true }
        return words.isPlace(token.folded) && words.gaps.match(in: sentence.tokens, at: place) != nil
    }

    /// Whether a person who is looked for is named from here on, by more than one word.
    private func beginsPerson(_ place: Int) -> Bool {
        persons.contains { person in
            let range = sentence.tokens(in: person.mention.start..<person.mention.end)
            return range.lowerBound == place && range.count > 1 && person.mention.probability >= 0.5
        }
    }

    private func startsWithInitial(_ place: Int) -> Bool { sentence.tokens[place].isInitial }

    /// A surname alone, at once after the title.
    private func surname(at place: Int, _ title: Range<Int>, _ words: RoleWords) -> Range<Int>? {
        let tokens = sentence.tokens
        guard place < tokens.count, tokens[place].kind == .word, tokens[place].isCapital, !tokens[place].isInitial,
            tokens[place].folded.count > 2, reading(place)?.isNameLike != true || hasSecond(place),
            words.titles.match(in: tokens, at: place) == nil, words.months[tokens[place].folded] == nil,
            words.isSurnameLike(tokens[place])
        else { return nil }
        // In a line of capitals, or a heading, every word has one.
        let isDirect = place - title.upperBound <= 6
        guard isDirect else { return nil }
        return hasSecond(place) && !isPlace(place + 1, words) ? place..<place + 2 : place..<place + 1
    }

    /// Two words with capitals, as foreign names are printed.
    private func hasSecond(_ place: Int) -> Bool {
        place + 1 < sentence.tokens.count && sentence.tokens[place + 1].kind == .word
            && sentence.tokens[place + 1].isCapital && !sentence.tokens[place + 1].isInitial
            && sentence.tokens[place + 1].folded.count > 2
    }

    /// “Olga Testova, a judge of …”, «Тестова О. П., судья …».
    private func name(before title: Range<Int>, _ words: RoleWords) -> (name: Range<Int>, probability: Double)? {
        let tokens = sentence.tokens
        var end = title.lowerBound
        var isJoined = false
        var steps = 0
        while end > 0, steps < 6 {
            let token = tokens[end - 1]
            if [",", "–", "—", "-"].contains(token.text) {
                if isJoined { break }
                isJoined = true
            } else if ["is", "was", "as", "serving"].contains(token.folded) {
                isJoined = true
            } else if !["a", "an", "the", "state", "senior", "federal", "former", "был", "была"].contains(token.folded)
            {
                break
            }
            end -= 1
            steps += 1
        }
        guard isJoined, end > 0 else { return nil }
        for start in max(0, end - 6)..<end {
            if start > 0, tokens[start - 1].isCapital, tokens[start - 1].kind == .word,
                words.titles.match(in: tokens, at: start - 1) == nil, start - 1 > 0
            {
                continue
            }
            if let name = fullName(at: start, words), name.upperBound == end {
                return start > 0 && words.isOtherTitle(tokens[start - 1].folded) ? nil : (name, 0.9)
            }
        }
        return nil
    }
}
