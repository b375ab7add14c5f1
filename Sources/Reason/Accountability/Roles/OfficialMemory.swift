// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// The officials whom a text has named with their titles: later it calls them by the surname alone, or “he”, “the judge”.
struct OfficialMemory {
    /// An official with what was told of them.
    struct Known {
        var official: String
        var role: OfficialRole
        var body: String?
        var title: String
        var surname: String
    }

    private var known: [String: Known] = [:]
    /// Surnames that two officials of the text have.
    private var shared: Set<String> = []
    /// The only official of the last sentence that had any, its number and paragraph, and whether it named anybody else.
    private var last: (known: Known, sentence: Int, paragraph: Int, isAlone: Bool)?

    private static let most = 10_000

    /// Keeps the officials of a sentence.
    mutating func note(_ officials: [Known], isAlone: Bool, sentence: Int, paragraph: Int) {
        guard let first = officials.first else { return }
        last = officials.count == 1 ? (first, sentence, paragraph, isAlone) : nil
        for official in officials where official.surname.count > 2 && known.count < Self.most {
            if let before = known[official.surname], before.official != official.official,
                before.role != official.role
            {
                shared.insert(official.surname)
            } else if known[official.surname] == nil {
                known[official.surname] = official
            }
        }
    }

    /// The official of whom a sentence speaks without a title, and where it does.
    func spoken(in sentence: RoleSentence, number: Int, _ words: RoleWords) -> (known: Known, place: Range<Int>)? {
        let tokens = sentence.tokens
        if let first = tokens.firstIndex(where: { $0.kind == .word }), let last, last.paragraph == sentence.paragraph {
            let isNext = number - last.sentence == 1
            if words.subjectPronouns.contains(tokens[first].folded), isNext, last.isAlone {
                return (last.known, first..<first + 1)
            }
            // “The judge sentenced …”.
            let place = tokens[first].folded == "the" ? first + 1 : first
            if number - last.sentence <= 3, place < tokens.count,
                let title = words.titles.match(in: tokens, at: place), title.value == last.known.role,
                title.end < tokens.count, !tokens[title.end].isCapital
            {
                return (last.known, place..<title.end)
            }
        }
        guard !known.isEmpty else { return nil }
        for (place, token) in tokens.enumerated() where token.kind == .word && token.isCapital {
            guard let found = known[token.folded], !shared.contains(token.folded) else { continue }
            return (found, place..<place + 1)
        }
        return nil
    }
}
