// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Names beside a word for those around somebody, and given names with the initial of a surname.
extension NameMatcher {
    /// No mention of a person for the sake of those around them is surer.
    private static let followedCeiling = 0.85
    /// The probability of a given name with the initial of the surname, which at most so many persons of the list may have.
    private static let initialled = (named: 0.45, other: 0.3, mostPersons: 3)

    /// Notes that the names of a row, up to its first comma, stand after a word for followers: “supporters of Alexei Testov”.
    mutating func followed(from first: Int, in tokens: [GroupToken]) {
        let end = tokens.first { $0.kind == .comma }?.word.scalars.lowerBound ?? .max
        for place in found.indices.dropFirst(first) where found[place].start < end { markFollowed(place) }
    }

    /// Notes that followers stand after the last name of a row: “Testov’s supporters”.
    mutating func followed(last names: Range<Int>) {
        guard names.upperBound <= found.count, let end = found[names].map(\.end).max() else { return }
        for place in names where found[place].end == end { markFollowed(place) }
    }

    /// Notes that the last name of a row is that of what is called after somebody: “Oleg Testov Street”.
    mutating func calledAfter(last names: Range<Int>) {
        guard names.upperBound <= found.count, let end = found[names].map(\.end).max() else { return }
        for place in names where found[place].end == end {
            lower(&found[place], to: MentionScore.calledAfter, "called-after")
        }
    }

    /// Makes a name no surer than a limit, now and when the whole text is known.
    func lower(_ name: inout FoundName, to most: Double, _ code: String? = nil) {
        name.most = min(name.most, most)
        name.probability = min(name.probability, most)
        if let code, !name.why.contains(where: { $0.code == code }) { name.why.append(Reason(code)) }
    }

    /// Whether a surname stands for a family: in the plural, or after a word for it without an ending («супруги Тестенко»).
    func isFamily(_ form: SurnameForm, _ before: Before) -> Bool {
        form.isPlural || before.kind.contains(.family) && form.grammaticalCase == .nominative
    }

    private mutating func markFollowed(_ place: Int) {
        guard !found[place].why.contains(where: { $0.code == "followers" }) else { return }
        found[place].probability = min(found[place].probability, Self.followedCeiling)
        found[place].isFollowed = true
        found[place].why.append(Reason("followers"))
    }

    /// Reads «Алексей Т.»: a given name and the initial of the surname. It is for review, and only if few persons of the list fit.
    mutating func readInitialled(_ tokens: [GroupToken], _ bytes: UnsafeBufferPointer<UInt8>) {
        guard tokens.count > 1, tokens.contains(where: { $0.kind == .initial }) else { return }
        for segment in TokenSegments(tokens) where (2...3).contains(segment.count) {
            guard let first = segment.first, let last = segment.last, first.kind == .word, first.slot < 0,
                last.kind == .initial
            else { continue }
            let given = reading(first)
            if segment.count == 3 {
                let father = segment[segment.startIndex + 1]
                guard father.kind == .word, reading(father).father != nil else { continue }
            }
            let initials = reading(last).initials
            var persons = Set(given.names.flatMap { index.initialled($0, initials) })
            let place = first.word.scalars.lowerBound
            let named = persons.filter { memory.named($0, before: place) != nil }
            if !named.isEmpty { persons = named }
            guard (1...Self.initialled.mostPersons).contains(persons.count) else { continue }
            let chance = named.isEmpty ? Self.initialled.other : Self.initialled.named
            for person in persons.sorted() {
                found.append(
                    FoundName(
                        start: place, end: last.end(in: bytes).scalar, text: text(first, last, bytes), person: person,
                        probability: chance / Double(persons.count), level: .givenAlone, form: SurnameForm(),
                        why: [Reason("given-surname-initial", String(persons.count))], exact: first.word.hash,
                        beginsSentence: first.beginsSentence, isKnown: false))
            }
        }
    }
}
