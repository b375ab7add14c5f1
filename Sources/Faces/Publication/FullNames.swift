// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Names
internal import Statements

/// The names of many persons, found where enough of one stands in a text: the family name beside the given name, the patronymic or
/// initials, in any order, script and case; «Анны и Бориса Тестовых» names both.
///
/// A family name alone names nobody here, for many bear it. The words are compared by sounds that are the same in Russian, Ukrainian,
/// Belarusian and romanised spelling (``NameSounds``), so a text may be taken to name a person whose name only sounds so.
struct FullNames: Sendable {
    /// What is known of the name of a person, and until when it may not be said.
    struct Person: Sendable, Hashable {
        var families: Set<[UInt8]> = []
        /// The stems of the other words.
        var words: Set<[UInt8]> = []
        var given: Set<Int32> = []
        var initials: UInt32 = 0
        var fathers: Set<[UInt8]> = []
        var fatherInitials: UInt32 = 0
        /// The name may not be said on days before this one: `latest` for never, `earliest` for always.
        var hiddenBefore = Day.latest
        /// On days before this one the person is or may be a child.
        var minorBefore = Day.earliest
    }

    private var persons: [Person?] = []
    private var byFamily: [[UInt8]: [Int32]] = [:]

    var isEmpty: Bool { byFamily.isEmpty }

    /// Adds a person and gives the place.
    mutating func add(_ person: Person) -> Int {
        let place = persons.count
        persons.append(person)
        for family in person.families { byFamily[family, default: []].append(Int32(truncatingIfNeeded: place)) }
        return place
    }

    /// Forgets a person.
    mutating func remove(at place: Int) {
        guard persons.indices.contains(place), let person = persons[place] else { return }
        for family in person.families { byFamily[family]?.removeAll { $0 == Int32(truncatingIfNeeded: place) } }
        persons[place] = nil
    }

    /// Whether a text names one of those for whom a test is true.
    ///
    /// - Parameters:
    ///   - own: the persons whom the text may name, as it stands on their page: what fits them is theirs.
    ///   - isWhole: whether initials do not suffice, as in the name of an official.
    func occur(
        in text: String, own: () -> [Person], isWhole: Bool = false, where isMeant: (Person) -> Bool
    ) -> Bool {
        guard !isEmpty else { return false }
        let tokens = NameText(text)
        for place in tokens.words.indices {
            var seen: Set<Int32> = []
            for key in tokens.words[place].sounds.families {
                for index in byFamily[key] ?? [] where seen.insert(index).inserted {
                    guard let person = persons[Int(index)], isMeant(person) else { continue }
                    let found = tokens.companions(of: person, at: place, isWhole: isWhole)
                    guard !found.isEmpty else { continue }
                    let others = own().filter { !$0.families.isDisjoint(with: tokens.words[place].sounds.families) }
                    let theirs = others.flatMap { tokens.companions(of: $0, at: place, isWhole: isWhole) }
                    if !found.isSubset(of: theirs) { return true }
                }
            }
        }
        return false
    }
}

extension FullNames.Person {
    /// Takes the words of a name.
    mutating func add(_ claim: NameClaim, _ reader: inout NameReader) {
        let parsed = reader.read(claim.text)
        var families = [claim.family ?? parsed.family, parsed.former].compactMap { $0 }
        if claim.family == nil {
            families += [parsed.secondFamily].compactMap { $0 }
            if parsed.isOrderUncertain { families += [parsed.given].compactMap { $0 } }
        }
        let all = NameText.words(of: claim.text)
        let isOneWord = all.count == 1
        switch claim.kind {
        // A name of one word goes with the others; it is no family name, unless it is said to be one.
        case .given, .patronymic: families = []
        case .alias, .nickname, .religious, .pen: if isOneWord { families = [] }
        case .family, .maiden, .former: if isOneWord { families = all }
        case .full, .printed: break
        }
        if families.isEmpty, !isOneWord { families = all }
        let familyWords = families.flatMap { NameText.words(of: $0) }
        for word in familyWords { self.families.formUnion(WordSounds.of(word).keys) }
        let isSure = claim.family != nil || !parsed.isOrderUncertain && parsed.family != nil
        for word in all where !isSure || !familyWords.contains(word) || isOneWord && familyWords.isEmpty {
            take(word, asPatronymic: word == parsed.patronymic || claim.kind == .patronymic)
        }
    }

    private mutating func take(_ word: String, asPatronymic: Bool) {
        let sounds = WordSounds.of(word)
        if asPatronymic {
            fatherInitials |= sounds.initials
            if let father = sounds.father { fathers.insert(father) }
        } else {
            initials |= sounds.initials
            given.formUnion(sounds.given)
        }
        if !sounds.isLetter { words.insert(sounds.stem) }
    }
}
