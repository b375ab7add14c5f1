// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Whether surnames that sound alike are two by their letters. What was once compared is kept, for namesakes are many.
struct SurnameSpellings: Sendable {
    private struct Pair: Hashable {
        var printed: [String]
        var known: [String]
    }

    private var likenesses: [Pair: WordSpelling.Likeness] = [:]
    private var spellings: [String: WordSpelling] = [:]
    /// So many comparisons are kept, so that the memory stays small.
    private static let most = 20_000

    /// Whether no word of a printed name is spelt as a surname of a known name.
    mutating func isOther(_ printed: ParsedName, _ known: ParsedName, sex: String) -> Bool {
        let surnames = [known.family, known.secondFamily, known.former].compactMap { $0 }
        let words = [printed.family, printed.given, printed.secondFamily, printed.former, printed.patronymic]
            .compactMap { $0 }
        // Most are spelt the same.
        if words.contains(where: surnames.contains) { return false }
        let best = likeness(words, surnames)
        guard best == .ending else { return best == .other }
        // Of a man in the nominative an ending more makes another surname: Калин, Калина.
        let isMan = sex == "M" || sex.isEmpty && (printed.sex ?? known.sex) == "M"
        guard isMan, let given = printed.given, let other = known.given else { return false }
        return spelling(given).likeness(to: spelling(other)) == .same
    }

    private mutating func likeness(_ words: [String], _ surnames: [String]) -> WordSpelling.Likeness {
        let pair = Pair(printed: words, known: surnames)
        if let known = likenesses[pair] { return known }
        if likenesses.count > Self.most { likenesses.removeAll() }
        var best = WordSpelling.Likeness.other
        for surname in surnames.flatMap(Self.withParts) {
            let known = spelling(surname)
            for word in words.flatMap(Self.withParts) where best < .same {
                best = max(best, known.likeness(to: spelling(word)))
            }
        }
        likenesses[pair] = best
        return best
    }

    private mutating func spelling(_ word: String) -> WordSpelling {
        if let known = spellings[word] { return known }
        if spellings.count > Self.most { spellings.removeAll() }
        let spelling = WordSpelling(word)
        spellings[word] = spelling
        return spelling
    }

    /// A word and the parts that a hyphen joins.
    private static func withParts(_ word: String) -> [String] {
        guard word.contains("-") else { return [word] }
        return [word] + word.split(separator: "-").filter { $0.count > 2 }.map(String.init)
    }
}
