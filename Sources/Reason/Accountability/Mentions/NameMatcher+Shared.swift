// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// One surname for several given names.
extension NameMatcher {
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
                let probability = max(ceiling / (1 + others), min(0.95, known?.probability ?? 0))
                if probability >= 0.5, part == .match {
                    memory.name(variant.person, at: tokens[first].word.scalars.lowerBound, probability)
                }
                names.append(
                    FoundName(
                        start: tokens[first].word.scalars.lowerBound, end: tokens[place].word.scalars.upperBound,
                        text: text(tokens[first], tokens[place], bytes), person: variant.person,
                        probability: probability,
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

    /// «супругов Тестовых — Кирилла и Анну», «братья Тестовы Иван и Пётр»: given names after the surname of a family.
    mutating func family(_ row: NameRow, _ bytes: UnsafeBufferPointer<UInt8>) -> [FoundName] {
        let tokens = row.tokens
        guard tokens.count > 2, tokens.contains(where: \.isSeparator) else { return [] }
        var names: [FoundName] = []
        for place in tokens.indices where tokens[place].slot >= 0 && tokens[place].kind == .word {
            let isFamily = row.before.kind.contains(.family) && (place == 0 || !tokens[place - 1].isSeparator)
            let bearers = index.bearers(tokens[place]).filter { bearer in
                !bearer.form.isUncertain
                    && (bearer.form.isPlural || isFamily && bearer.form.grammaticalCase == .nominative)
            }
            if bearers.isEmpty { continue }
            let members = members(after: place, bearers, tokens, bytes)
            for member in members
            where !names.contains(where: { $0.start == member.start && $0.person == member.person }) {
                names.append(member)
                var whole = member
                whole.start = tokens[place].word.scalars.lowerBound
                whole.end = tokens[place].word.scalars.upperBound
                whole.text = text(tokens[place], tokens[place], bytes)
                names.append(whole)
            }
        }
        return names
    }

    /// Those whose given names follow the surname of a family, to the first word that is no given name.
    private mutating func members(
        after place: Int, _ bearers: [MentionIndex.Bearer], _ tokens: [GroupToken], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [FoundName] {
        var names: [FoundName] = []
        var isNamed = false
        for segment in TokenSegments(Array(tokens[(place + 1)...])) {
            guard segment.count <= 2, let first = segment.first, let last = segment.last,
                segment.allSatisfy({ isNameLike($0) }), first.kind == .word
            else { break }
            var persons: Set<Int32> = []
            for bearer in bearers {
                let variant = index.variants[Int(bearer.variant)]
                guard given(first, variant).part == .match, persons.insert(variant.person).inserted else { continue }
                let others = MentionScore.people * index.share(variant.family) * MentionScore.usualGiven
                let start = first.word.scalars.lowerBound
                let known = memory.named(variant.person, before: start)?.probability ?? 0
                let probability = max(Self.member / (1 + others), min(Self.member, known))
                if probability >= 0.5 { memory.name(variant.person, at: start, probability) }
                names.append(
                    FoundName(
                        start: start, end: last.end(in: bytes).scalar, text: text(first, last, bytes),
                        person: variant.person, probability: probability, level: .given, form: bearer.form,
                        why: [Reason("shared", bearer.form.code)], exact: tokens[place].word.hash,
                        beginsSentence: false, isKnown: known > 0, isShared: true))
            }
            isNamed = isNamed || !persons.isEmpty
        }
        return isNamed ? names : []
    }

    /// The highest probability of a given name after the surname of a family.
    private static let member = 0.93
}
