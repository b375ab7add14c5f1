// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How likely a name means the person of the list.
///
/// Somebody else of the same name is expected λ times among those whom such texts name, where λ is the number of such people
/// times the shares of the surname, the given name and the patronymic, as far as the text gives them. The chance that the
/// person of the list is meant is then 1 / (1 + λ), times what is true of the kind of mention even for the rarest name. These
/// last numbers were set by hand and checked on marked texts: `Documentation/explanation/mentions.md`.
enum MentionScore {
    /// So many people can be meant by a name in a text of this kind.
    static let people = 1_000.0
    /// The share of a usual given name among people of one sex, and of a rare one.
    static let usualGiven = 0.04
    static let rareGiven = 0.004
    /// The share of people with one initial, and of those with one patronymic.
    static let initial = 0.1
    static let patronymic = 0.03
    /// How much rarer a stranger is in a list in which at least two others are persons of the list.
    static let amongCompanions = 0.05
    /// The highest probability of a name in Latin letters that is like the list's only in another language.
    static let respelt = 0.45

    /// How much less likely a person of the list is where a namesake of the list was named in full before.
    static let besideNamed = 0.4

    /// The highest probability of something called after somebody, and of a surname that a family or several people bear.
    static let calledAfter = 0.45
    static let family = 0.5

    static func ceiling(_ level: FoundName.Level) -> Double {
        switch level {
        case .full: 0.99
        case .givenInitial: 0.98
        case .given: 0.97
        case .initials: 0.94
        case .patronymic: 0.92
        case .initial: 0.85
        case .surname: 0.6
        case .givenAlone: 0.85
        }
    }
}

extension NameMatcher {
    /// A name with something beside the surname.
    mutating func name(
        _ match: Match, at place: Int, _ tokens: [GroupToken], _ before: Before, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> FoundName {
        let variant = index.variants[Int(match.bearer.variant)]
        let token = tokens[place]
        let level = match.fit.level
        var others = MentionScore.people * index.share(variant.family)
        switch match.fit.given {
        case .match: others *= variant.given?.names.isEmpty == false ? MentionScore.usualGiven : MentionScore.rareGiven
        case .initial: others *= MentionScore.initial
        default: break
        }
        switch match.fit.patronymic {
        case .match: others *= MentionScore.patronymic
        case .initial: others *= MentionScore.initial
        default: break
        }
        if !isSpelt(token, match.bearer) { others *= 3 }
        var probability = MentionScore.ceiling(level) / (1 + others)
        let known = memory.named(variant.person, before: tokens[match.fit.first].word.scalars.lowerBound)
        if let known { probability = max(probability, min(known.probability, MentionScore.ceiling(level))) }
        if match.fit.isOfBothSexes, known == nil { probability *= 0.9 }
        let isTitled = isTitled(before, at: match.fit.first, tokens, variant.person)
        // A namesake with a frequent name is likelier than that the person has this office.
        let isFrequent = known == nil && others > 0.1
        if isTitled { probability *= known == nil && others > 0.02 ? 0.5 : 0.7 }
        if isFrequent, before.kind.contains(.kin), match.fit.first == 0 { probability *= 0.7 }
        let isRespelt = match.bearer.form.isBySound && token.word.hash != match.bearer.exact
        if isRespelt { probability = min(probability, MentionScore.respelt) }
        let isCalledAfter =
            before.kind.contains(.named) && match.fit.first == 0 && match.bearer.form.grammaticalCase != .nominative
        if isCalledAfter { probability *= 0.15 }
        let all = rivals(match, token)
        // Of namesakes in the list the one who was named in full is meant («Иван Тестов» after «Иван Петрович Тестов»).
        let named = all.filter { memory.named($0, before: tokens[match.fit.first].word.scalars.lowerBound + 1) != nil }
        let rivals = known == nil ? all.count : named.count
        if rivals > 1 { probability /= Double(rivals) }
        if known == nil, !named.isEmpty { probability *= MentionScore.besideNamed }
        let (first, last) = (tokens[match.fit.first], tokens[match.fit.last])
        var name = FoundName(
            start: first.word.scalars.lowerBound, end: last.end(in: bytes).scalar,
            text: text(first, last, bytes), person: variant.person, probability: probability, level: level,
            form: match.bearer.form,
            why: why(match, others, rivals, known != nil) + (isCalledAfter ? [Reason("called-after")] : []),
            exact: token.word.hash,
            beginsSentence: first.beginsSentence, isKnown: known != nil)
        name.isTitled = isTitled
        if probability >= 0.5, level != .initial { memory.name(variant.person, at: name.start, probability) }
        return name
    }

    /// Whether a title of office stands before a name: at once, or with the place of the office between («судья Мосгорсуда …»).
    func isTitled(_ before: Before, at first: Int, _ tokens: [GroupToken], _ person: Int32) -> Bool {
        before.kind.contains(.office) && first <= 2 && !tokens[..<first].contains(where: \.isSeparator)
            && !index.persons[Int(person)].isOfficial
    }

    /// Whether the surname is spelt as in the list, or in the other script, where it cannot be.
    private func isSpelt(_ token: GroupToken, _ bearer: MentionIndex.Bearer) -> Bool {
        if token.word.hash == bearer.exact { return true }
        return token.word.isLatin
    }

    /// The persons of the list whom the same words can mean.
    private mutating func rivals(_ match: Match, _ token: GroupToken) -> Set<Int32> {
        let own = index.variants[Int(match.bearer.variant)]
        var persons: Set<Int32> = [own.person]
        for bearer in index.bearers(token) {
            let other = index.variants[Int(bearer.variant)]
            guard !persons.contains(other.person), let first = own.given, let second = other.given else { continue }
            let isSameGiven =
                match.fit.given == .initial
                ? first.initials & second.initials != 0
                : first.names.contains { second.names.contains($0) } || first.agrees(with: second)
            let isSameFather: Bool
            if match.fit.patronymic == .match, let a = own.patronymic, let b = other.patronymic, a.father != nil,
                b.father != nil
            {
                isSameFather = a.hasFather(of: b)
            } else {
                isSameFather = match.fit.patronymic != .match || other.patronymic == nil
            }
            if isSameGiven, isSameFather { persons.insert(other.person) }
        }
        return persons
    }

    private func why(_ match: Match, _ others: Double, _ rivals: Int, _ isKnown: Bool) -> [Reason] {
        var parts = [Reason(match.fit.level.code), Reason("form", match.bearer.form.code)]
        if rivals > 1 { parts.append(Reason("rivals", String(rivals))) }
        if isKnown { parts.append(Reason("known")) }
        if match.bearer.form.isBySound { parts.append(Reason("by-sound")) }
        if others > 0.1 { parts.append(Reason("frequent")) }
        return parts
    }

    func text(_ first: GroupToken, _ last: GroupToken, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let range = first.word.bytes.lowerBound..<max(first.word.bytes.upperBound, last.end(in: bytes).byte)
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}

extension GroupToken {
    /// Where the word ends; an initial ends after its full stop.
    func end(in bytes: UnsafeBufferPointer<UInt8>) -> (byte: Int, scalar: Int) {
        let stop = kind == .initial && word.hasStop ? 1 : 0
        return (min(word.bytes.upperBound + stop, bytes.count), word.scalars.upperBound + stop)
    }
}
