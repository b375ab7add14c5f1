// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// Which words of an entry’s name are which words of a person’s name, in whatever order they stand; with one typing error, or
/// in another case.
struct NameAlignment {
    /// How surname, given name and patronymic agree.
    private(set) var said: [PairExplanation.Field: PairExplanation.Verdict] = [:]
    /// Whether one word has a typing error.
    private(set) var hasSlip = false
    /// Whether the entry has a patronymic that this name leaves out.
    private(set) var leavesFather = false
    /// Whether the name is that of a man or a woman in another case, which can be the other sex’s nominative.
    private(set) var isDeclined = false

    /// `nil` if the names are two: a word of either is left over that is no patronymic, or more than one word has an error.
    init?(_ words: [ComparedWord], _ known: [ComparedWord]) {
        guard words.count > 1, known.count > 1, words.count <= 8, known.count <= 8 else { return nil }
        var pairs: [(level: ComparedWord.Level, word: Int, known: Int)] = []
        for (place, word) in words.enumerated() {
            for (other, knownWord) in known.enumerated() {
                let level = word.level(to: knownWord)
                if level > .none { pairs.append((level, place, other)) }
            }
        }
        pairs.sort { ($1.level, $0.word, $0.known) < ($0.level, $1.word, $1.known) }
        var (left, leftKnown) = (Set(words.indices), Set(known.indices))
        var taken: [(level: ComparedWord.Level, word: ComparedWord, known: ComparedWord)] = []
        for pair in pairs where left.contains(pair.word) && leftKnown.contains(pair.known) {
            left.remove(pair.word)
            leftKnown.remove(pair.known)
            taken.append((pair.level, words[pair.word], known[pair.known]))
        }
        // A patronymic may be left out on one side; what else is left over makes it another name.
        guard left.allSatisfy({ words[$0].isPatronymic }), left.isEmpty || leftKnown.isEmpty, left.count < 2,
            leftKnown.allSatisfy({ known[$0].role == .patronymic && known[$0].isFormed }), leftKnown.count < 2
        else { return nil }
        guard taken.count(where: { $0.level > .initial }) > 1, taken.count(where: { $0.level == .slip }) < 2 else {
            return nil
        }
        leavesFather = !left.isEmpty
        for pair in taken { take(pair) }
        if left.isEmpty, leftKnown.isEmpty, taken.allSatisfy({ $0.level == .same }) {
            // The same words are the same name, whatever is taken for the given name: «… уулу …».
            for field in [PairExplanation.Field.family, .given] where said[field] == nil { said[field] = .same }
        }
        guard let family = said[.family], let given = said[.given], family != .initial, given != .initial else {
            return nil
        }
        isDeclined = taken.contains { $0.level == .declined }
        guard !isDeclined || Self.isOneCase(taken) else { return nil }
    }

    private mutating func take(
        _ pair: (level: ComparedWord.Level, word: ComparedWord, known: ComparedWord)
    ) {
        let field: PairExplanation.Field
        switch pair.known.role {
        case .family, .other: field = .family
        case .given: field = .given
        case .patronymic: field = .patronymic
        }
        let verdict: PairExplanation.Verdict
        switch pair.level {
        case .same, .declined: verdict = .same
        case .form: verdict = field == .given ? .short : .same
        case .initial: verdict = .initial
        case .slip, .none: verdict = .typing
        }
        if pair.level == .slip { hasSlip = true }
        // Of a name of two words the one that agrees less counts.
        if said[field] == nil || said[field] == .same { said[field] = verdict }
    }

    /// Whether all words can stand in one case: of a man in the genitive given name and surname are declined both, each if it ends
    /// in a consonant.
    private static func isOneCase(
        _ taken: [(level: ComparedWord.Level, word: ComparedWord, known: ComparedWord)]
    ) -> Bool {
        taken.allSatisfy { $0.known.role == .patronymic || $0.level != .same || !$0.known.isDeclinedWithMen }
    }
}
