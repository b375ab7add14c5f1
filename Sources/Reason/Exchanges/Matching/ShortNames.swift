// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Persons by their surnames and initials: for entries that say no more, which the linkage does not compare at all.
struct ShortNames: Sendable {
    private struct Bearer: Hashable {
        var card: Int
        var given: UInt32
        var father: UInt32
    }

    private var bearers: [[UInt8]: [Bearer]] = [:]
    /// A surname with initials that agree is held to be this likely, shared among all who bear it. It is a rule and was not
    /// measured: it puts the entry before people.
    static let initials = 0.4
    /// The same of a surname alone.
    static let surname = 0.2

    mutating func add(_ name: ParsedName, card: Int) {
        guard let family = name.family else { return }
        let bearer = Bearer(card: card, given: Self.initial(name.given), father: Self.initial(name.patronymic))
        for stem in NameShares.stems(of: family) where bearers[stem]?.contains(bearer) != true {
            bearers[stem, default: []].append(bearer)
        }
    }

    /// Whom a short name may be; nobody for a name with a whole given name.
    func match(_ name: ParsedName) -> EntryMatch {
        guard let family = name.family ?? name.given, name.family == nil || Self.isShort(name.given) else {
            return EntryMatch()
        }
        let (given, father) = (Self.initial(name.family == nil ? nil : name.given), Self.initial(name.patronymic))
        var found: Set<Int> = []
        for stem in NameShares.stems(of: family) {
            for bearer in bearers[stem] ?? [] {
                let agrees = Self.agree(bearer.given, given) && Self.agree(bearer.father, father)
                if agrees { found.insert(bearer.card) }
            }
        }
        guard !found.isEmpty else { return EntryMatch() }
        let share = (given == 0 ? Self.surname : Self.initials) / Double(found.count)
        let candidates = found.sorted().map { EntryMatch.Candidate(card: $0, probability: share) }
        var reasons: [EntryMatch.Reason] = [given == 0 ? .onePart : .initials]
        if found.count > 1 { reasons.insert(.namesakes, at: 0) }
        return EntryMatch(candidates: candidates.filter { $0.probability >= EntryMatch.least }, reasons: reasons)
    }

    private static func agree(_ one: UInt32, _ other: UInt32) -> Bool { one == 0 || other == 0 || one & other != 0 }

    private static func isShort(_ given: String?) -> Bool { (given?.count { $0.isLetter } ?? 0) <= 1 }

    /// The bits of the first sound, alike in all scripts; 0 without one.
    private static func initial(_ word: String?) -> UInt32 {
        guard let word else { return 0 }
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))).initial }
    }
}
