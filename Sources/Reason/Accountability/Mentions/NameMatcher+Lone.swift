// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameMatcher {
    /// A surname that stands alone; `nil` if a name beside it says that it is somebody else’s.
    mutating func lone(at place: Int, in tokens: [GroupToken]) -> NameRow.Lone? {
        let before = place > 0 ? tokens[place - 1] : nil
        let after = place + 1 < tokens.count ? tokens[place + 1] : nil
        if let before, !before.isSeparator, isNameLike(before), !tokens[place].beginsLine { return nil }
        if let after, !after.isSeparator, isNameLike(after), !after.beginsLine { return nil }
        // A known given name that is also somebody’s surname is taken for a given name, unless somebody of this surname was named.
        if !reading(tokens[place]).names.isEmpty, !hasNamedBearer(tokens[place]) { return nil }
        // “In May” is the month.
        if tokens[place].word.kind.contains(.month), before?.isSeparator ?? true { return nil }
        // The first word of a sentence has its capital for that.
        let isAfterOther = before.map { !$0.isSeparator && !$0.beginsSentence } ?? false
        let isBesideOther = isAfterOther || after.map { !$0.isSeparator && !$0.beginsCourt } ?? false
        return NameRow.Lone(place: place, isBesideOther: isBesideOther, isAfterOther: isAfterOther)
    }

    private func hasNamedBearer(_ token: GroupToken) -> Bool {
        index.bearers(token).contains { bearer in
            !bearer.form.isUncertain && bearer.exact == token.word.hash
                && memory.named(index.variants[Int(bearer.variant)].person, before: token.word.scalars.lowerBound)
                    != nil
        }
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
        var known = persons.filter { memory.named($0.key, before: start) != nil }
        addFamily(&known, token)
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
            let doubt = doubt(of: lone, row, bearer.form, isKnown: false)
            let formed = formFactor(person, bearer.form, lone, row)
            probability *= doubt.factor * (formed < 0.5 || persons.count > 1 ? formed : 1)
            why += doubt.why
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
            lower(&name, to: doubt.most)
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
        let order = persons.keys.sorted { (lastNaming($0, before: place), $1) > (lastNaming($1, before: place), $0) }
        let shares = shares(order, persons, lone, row)
        return order.prefix(3).enumerated().compactMap { turn, person in
            guard let bearer = persons[person] else { return nil }
            let last = lastNaming(person, before: place)
            let distance = place - last
            var probability = distance < 3_000 ? 0.96 : distance < 10_000 ? 0.93 : distance < 50_000 ? 0.85 : 0.5
            probability = min(probability, memory.named(person, before: place)?.probability ?? 0)
            var why = [Reason("after-full", String(distance), bearer.form.code)]
            probability *= shares[turn]
            if persons.count > 1, !bearer.form.isPlural { why.append(Reason("several-known", String(persons.count))) }
            let factor = formFactor(person, bearer.form, lone, row)
            if persons.count == 1, factor < 0.5 {
                probability *= 0.4
                why.append(Reason("other-form"))
            }
            if let stranger = memory.strangers[index.variants[Int(bearer.variant)].family] {
                let other = strangerFactor(stranger, person, bearer.form, lone, row)
                probability *= other < 0.5 && factor >= 0.5 ? 0.95 : stranger.place > last ? 0.4 : 0.85
                why.append(Reason("stranger"))
            }
            var name = found(token, person, probability, bearer.form, why, isKnown: true, bytes)
            weigh(&name, besides: lone, row, distance)
            if persons.count == 1, isFamily(bearer.form, row.before) { lower(&name, to: MentionScore.family, "family") }
            if persons.count == 1, name.probability > 0.8, distance < 10_000 {
                memory.name(person, at: place, name.probability)
            }
            return name
        }
    }

    /// Lowers a surname of somebody who was named before by what stands beside it.
    private func weigh(_ name: inout FoundName, besides lone: NameRow.Lone, _ row: NameRow, _ distance: Int) {
        if lone.isBesideOther {
            name.probability *= lone.isAfterOther ? 0.5 : 0.8
            name.why.append(Reason("beside"))
        }
        name.isTitled = isTitled(row.before, at: lone.place, row.tokens, name.person)
        if name.isTitled {
            name.probability *= 0.7
            name.why.append(Reason("office"))
        }
        let doubt = doubt(of: lone, row, name.form, isKnown: true)
        name.probability *= doubt.factor
        name.why += doubt.why
        lower(&name, to: doubt.most)
        if row.before.kind.contains(.place) {
            name.probability *= 0.3
            lower(&name, to: MentionScore.calledAfter, "called-after")
        }
    }

    func lastNaming(_ person: Int32, before place: Int) -> Int {
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
}
