// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameMatcher {
    /// A surname that stands alone; `nil` if a name beside it says that it is somebody else’s.
    mutating func lone(at place: Int, in tokens: [GroupToken]) -> NameRow.Lone? {
        let before = place > 0 ? tokens[place - 1] : nil
        let after = place + 1 < tokens.count ? tokens[place + 1] : nil
        if let before, !before.isSeparator, isNameLike(before), !tokens[place].beginsLine { return nil }
        if let after, !after.isSeparator, isNameLike(after), !after.beginsLine { return nil }
        // A known given name that is also somebody’s surname is taken for a given name.
        if !reading(tokens[place]).names.isEmpty { return nil }
        // “In May” is the month.
        if tokens[place].word.kind.contains(.month), before?.isSeparator ?? true { return nil }
        // The first word of a sentence has its capital for that.
        let isAfterOther = before.map { !$0.isSeparator && !$0.beginsSentence } ?? false
        let isBesideOther = isAfterOther || after.map { !$0.isSeparator } ?? false
        return NameRow.Lone(place: place, isBesideOther: isBesideOther, isAfterOther: isAfterOther)
    }

    /// Reads surnames alone anew if at least two others of a list are persons: who is listed with them is hardly a stranger.
    mutating func amongCompanions(
        _ row: NameRow, _ names: [FoundName], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [FoundName] {
        var row = row
        var names = names
        for lone in row.lone {
            let range = row.tokens[lone.place].word.scalars
            let others = names.filter { $0.probability >= 0.5 && !$0.covers(range) }
            row.companions = Set(others.map(\.person)).count
            let isUnsure = names.contains { $0.covers(range) && $0.probability < 0.7 }
            guard row.companions >= 2, isUnsure, !lone.isBesideOther else { continue }
            names.removeAll { $0.covers(range) && $0.level == .surname }
            names += self.names(lone, row, bytes)
        }
        return names
    }

    /// The persons whom a surname alone can mean.
    mutating func names(_ lone: NameRow.Lone, _ row: NameRow, _ bytes: UnsafeBufferPointer<UInt8>) -> [FoundName] {
        let token = row.tokens[lone.place]
        var persons: [Int32: MentionIndex.Bearer] = [:]
        for bearer in index.bearers(token) where !bearer.form.isUncertain {
            let person = index.variants[Int(bearer.variant)].person
            if persons[person] == nil || bearer.exact == token.word.hash { persons[person] = bearer }
        }
        let start = token.word.scalars.lowerBound
        let known = persons.filter { memory.named($0.key, before: start) != nil }
        if !known.isEmpty { return self.known(known, token, lone, row, bytes) }
        persons = persons.filter { !$0.value.form.isBySound || $0.value.exact == token.word.hash }
        guard (1...5).contains(persons.count), token.word.letters > 2 else { return [] }
        return persons.sorted { $0.key < $1.key }.compactMap { person, bearer in
            let family = index.variants[Int(bearer.variant)].family
            var others = MentionScore.people * index.share(family)
            if !token.word.isLatin, token.word.hash != bearer.exact { others *= 3 }
            if row.companions >= 2 { others *= MentionScore.amongCompanions }
            let ceiling = row.isList && !lone.isBesideOther ? 0.8 : MentionScore.ceiling(.surname)
            var probability = ceiling / (1 + others) / Double(persons.count)
            var why = [Reason("alone", bearer.form.code)]
            if row.isList { why.append(Reason("in-list")) }
            if lone.isBesideOther {
                probability *= 0.4
                why.append(Reason("beside"))
            }
            if token.beginsSentence, !row.isList { probability *= 0.5 }
            let isTitled = isTitled(row.before, at: lone.place, row.tokens, person)
            if isTitled {
                probability *= 0.3
                why.append(Reason("office"))
            }
            if row.before.kind.contains(.place) {
                probability *= 0.15
                why.append(Reason("called-after"))
            }
            if memory.strangers[family] != nil {
                probability *= 0.3
                why.append(Reason("stranger"))
            }
            if persons.count > 1 { why.append(Reason("same-surname", String(persons.count))) }
            var name = found(token, person, probability, bearer.form, why, isKnown: false, bytes)
            name.isTitled = isTitled
            if row.before.kind.contains(.place) { lower(&name, to: MentionScore.calledAfter) }
            if persons.count == 1, isFamily(bearer.form, row.before) { lower(&name, to: MentionScore.family, "family") }
            return name
        }
    }

    /// Those who were named in full before.
    private mutating func known(
        _ persons: [Int32: MentionIndex.Bearer], _ token: GroupToken, _ lone: NameRow.Lone, _ row: NameRow,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [FoundName] {
        let place = token.word.scalars.lowerBound
        func last(_ person: Int32) -> Int { lastNaming(person, before: place) }
        let order = persons.sorted { (last($0.key), $1.key) > (last($1.key), $0.key) }
        return order.prefix(3).enumerated().map { turn, entry in
            let (person, bearer) = entry
            let family = index.variants[Int(bearer.variant)].family
            let last = last(person)
            let distance = place - last
            var probability = distance < 3_000 ? 0.96 : distance < 10_000 ? 0.93 : distance < 50_000 ? 0.85 : 0.5
            probability = min(probability, memory.named(person, before: place)?.probability ?? 0)
            var why = [Reason("after-full", String(distance), bearer.form.code)]
            if persons.count > 1, !bearer.form.isPlural {
                // In a list of biographies the others were named long before.
                let next = order.count > 1 ? place - lastNaming(order[1].key, before: place) : .max
                let isNear = distance < 3_000 && distance < next / 4
                probability *= turn == 0 ? (isNear ? 0.85 : 0.6) : (isNear ? 0.1 : 0.3) / Double(persons.count - 1)
                why.append(Reason("several-known", String(persons.count)))
            }
            if let stranger = memory.strangers[family] {
                probability *= stranger > last ? 0.4 : 0.85
                why.append(Reason("stranger"))
            }
            if lone.isBesideOther {
                probability *= lone.isAfterOther ? 0.5 : 0.8
                why.append(Reason("beside"))
            }
            let isTitled = isTitled(row.before, at: lone.place, row.tokens, person)
            if isTitled {
                probability *= 0.7
                why.append(Reason("office"))
            }
            var name = found(token, person, probability, bearer.form, why, isKnown: true, bytes)
            name.isTitled = isTitled
            if row.before.kind.contains(.place) {
                name.probability *= 0.3
                lower(&name, to: MentionScore.calledAfter, "called-after")
            }
            if persons.count == 1, isFamily(bearer.form, row.before) { lower(&name, to: MentionScore.family, "family") }
            probability = name.probability
            if persons.count == 1, probability > 0.8, distance < 10_000 { memory.name(person, at: place, probability) }
            return name
        }
    }

    private func lastNaming(_ person: Int32, before place: Int) -> Int {
        memory.named(person, before: place)?.place ?? 0
    }

    private func found(
        _ token: GroupToken, _ person: Int32, _ probability: Double, _ form: SurnameForm, _ why: [Reason],
        isKnown: Bool, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> FoundName {
        FoundName(
            start: token.word.scalars.lowerBound, end: token.word.scalars.upperBound, text: text(token, token, bytes),
            person: person, probability: probability, level: .surname, form: form, why: why,
            exact: token.word.hash, beginsSentence: token.beginsSentence, isKnown: isKnown)
    }

    // One surname for several given names.

    /// «Е. и С. Петровы», “Elena and Sergei Petrov”: the surname belongs to the given names before the “and” as well.
    mutating func shared(_ row: NameRow, _ bytes: UnsafeBufferPointer<UInt8>) -> [FoundName] {
        let tokens = row.tokens
        var names: [FoundName] = []
        for place in tokens.indices where tokens[place].slot >= 0 && tokens[place].kind == .word {
            var start = place
            while start > 0, !tokens[start - 1].isSeparator { start -= 1 }
            // Only given names may stand between the “and” and the surname.
            guard start > 0, start < place, tokens[start..<place].allSatisfy({ isNameLike($0) }) else { continue }
            names += earlier(start, place, tokens, bytes)
        }
        return names
    }

    private mutating func earlier(
        _ start: Int, _ place: Int, _ tokens: [GroupToken], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [FoundName] {
        var names: [FoundName] = []
        var end = start - 1
        while end > 0 {
            var first = end
            while first > 0, end - first < 2, tokens[first - 1].slot < 0, !tokens[first - 1].isSeparator,
                isNameLike(tokens[first - 1])
            { first -= 1 }
            guard first < end else { break }
            let isListed = first == 0 || tokens[first - 1].isSeparator
            for bearer in index.bearers(tokens[place]) {
                let variant = index.variants[Int(bearer.variant)]
                let (part, _) = given(tokens[first], variant)
                guard part == .match || part == .initial, !bearer.form.isUncertain else { continue }
                let known = memory.named(variant.person, before: tokens[first].word.scalars.lowerBound)
                let others = MentionScore.people * index.share(variant.family) * (part == .match ? 0.04 : 0.1)
                let ceiling = bearer.form.isPlural ? (part == .match ? 0.95 : 0.85) : 0.7
                names.append(
                    FoundName(
                        start: tokens[first].word.scalars.lowerBound, end: tokens[place].word.scalars.upperBound,
                        text: text(tokens[first], tokens[place], bytes), person: variant.person,
                        probability: max(ceiling / (1 + others), min(0.95, known?.probability ?? 0)),
                        level: part == .match ? .given : .initial, form: bearer.form,
                        why: [Reason("shared", bearer.form.code)],
                        exact: tokens[place].word.hash,
                        beginsSentence: false, isKnown: known != nil, isShared: true))
            }
            if !isListed { break }
            end = first - 1
        }
        return names
    }
}
