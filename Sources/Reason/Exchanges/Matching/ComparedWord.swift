// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// One word of a name, as it is compared with the words of another name whatever the order.
struct ComparedWord: Sendable {
    /// What a word is in its name.
    enum Role: Sendable {
        case family, given, patronymic, other
    }

    /// How two words agree, from worst to best.
    enum Level: Int, Comparable {
        case none
        /// One is an initial of the other.
        case initial
        /// One typing error apart, or the same sounds with other letters.
        case slip
        /// A form of the same given name, or the same but for an ending of case or sex.
        case declined, form
        case same

        static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    let spelling: WordSpelling
    let role: Role
    let isInitial: Bool
    /// Whether it is formed as a patronymic of a name that is known; a surname in -ович is none.
    let isPatronymic: Bool
    /// Whether it has the form of a patronymic, be the father’s name known or not.
    let isFormed: Bool
    /// Whether it is a known given name.
    let isGiven: Bool
    private let skeletons: [[UInt8]]
    private let names: Set<GivenNames.ID>
    private let name: GivenNames.ID?
    private let isShort: Bool
    private let father: GivenNames.ID?
    private let isDaughters: Bool
    private let initial: UInt32

    private init(_ text: String, _ word: NameWord, _ role: Role, hasStop: Bool) {
        spelling = WordSpelling(text)
        self.role = role
        skeletons = word.skeletons
        initial = word.initial
        isInitial = word.traits.contains(.isLetter) || hasStop && spelling.count < 3
        father = word.patronymic.flatMap { GivenNames.standard.father($0.fatherStem) }
        isPatronymic = father != nil
        isFormed = word.patronymic != nil
        isDaughters = word.patronymic?.isDaughters ?? false
        let match = word.given.flatMap { $0.isCorrected ? nil : $0 }
        isGiven = match != nil
        name = match?.name
        isShort = match?.isShort ?? false
        names = match == nil ? [] : Set(word.skeletons.flatMap { GivenNames.standard.names($0) })
    }

    /// The words of a name; titles and words for son and daughter are none.
    static func words(of name: String) -> [ComparedWord] {
        let bytes = Array(name.utf8)
        var tokens: [NameToken] = []
        bytes.withUnsafeBufferPointer { NameToken.split($0, into: &tokens) }
        let spelling = Spelling.evident(in: bytes)
        let words = tokens.map { token in
            bytes.withUnsafeBufferPointer {
                NameWord(UnsafeBufferPointer(rebasing: $0[token.range].prefix(120)), spelling: spelling)
            }
        }
        let roles = NameRoles(words.map(\.traits), tokens)
        return words.indices.compactMap { place in
            guard words[place].marker == nil, !words[place].skeletons.isEmpty else { return nil }
            let role: Role =
                switch place {
                case roles.family, roles.secondFamily, roles.former: .family
                case roles.given: .given
                case roles.patronymic: .patronymic
                default: .other
                }
            return ComparedWord(
                String(decoding: bytes[tokens[place].range], as: UTF8.self), words[place], role,
                hasStop: tokens[place].hasStop)
        }
    }

    /// The words with those parted that a hyphen joins; `nil` if there are none.
    static func parted(_ name: String) -> [ComparedWord]? {
        guard name.contains("-") else { return nil }
        return words(of: name.split(separator: "-").joined(separator: " "))
    }

    /// How both agree.
    func level(to other: ComparedWord) -> Level {
        if isInitial || other.isInitial { return initial & other.initial != 0 ? .initial : .none }
        let likeness = spelling.likeness(to: other.spelling)
        if likeness == .same { return .same }
        if let father, father == other.father { return isDaughters == other.isDaughters ? .form : .none }
        if likeness == .ending, isGiven == other.isGiven || !names.isDisjoint(with: other.names) { return .declined }
        if isGiven, other.isGiven {
            if name == other.name { return .form }
            return (isShort || other.isShort) && !names.isDisjoint(with: other.names) ? .form : .none
        }
        if spelling.count > 3, other.spelling.count > 3, isSlip(of: other) { return .slip }
        return .none
    }

    private func isSlip(of other: ComparedWord) -> Bool {
        if skeletons.contains(where: other.skeletons.contains) { return true }
        if spelling.isLatin == other.spelling.isLatin { return spelling.isSlip(of: other.spelling) }
        return skeletons.contains { one in
            other.skeletons.contains {
                SoundDistance.between(one, $0, limit: SoundDistance.letter) <= SoundDistance.letter
            }
        }
    }

    /// Whether it is a surname that a man’s declines: the ending of a consonant shows its case.
    var isDeclinedWithMen: Bool {
        guard let last = spelling.forms.first?.last.flatMap(Unicode.Scalar.init) else { return false }
        return !"аеиоуыэюяіїєaeiouy".unicodeScalars.contains(last)
    }
}
