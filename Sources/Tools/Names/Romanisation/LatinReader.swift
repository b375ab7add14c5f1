// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the Cyrillic words that a scheme would write as a Latin word.
///
/// It goes through the Latin word from left to right and keeps the likeliest beginnings only; what comes out is
/// romanised anew, and kept if that gives the word back. So a reading is never wrong for the scheme, but an unlikely one
/// can be missing.
struct LatinReader {
    /// The most letters of a word that is read; names are shorter.
    static let longestWord = 48
    /// The most words of a text that are read.
    static let mostWords = 12
    /// How many beginnings are kept at each letter.
    private static let width = 64

    private struct Beginning {
        var letters: [Character]
        var cost: Double
        /// Whether the last letter was one that the scheme leaves out.
        var endsSilent = false
    }

    private let scheme: RomanisationScheme
    private var byFirst: [Character: [(rule: RomanisationRule, latin: [Character])]] = [:]
    private var silent: [RomanisationRule] = []

    init(_ scheme: RomanisationScheme) {
        self.scheme = scheme
        let known = scheme.costs.letters
        for rule in scheme.rules where rule.signs.allSatisfy(known.contains) {
            let latin = Self.folded(rule.latin)
            guard let first = latin.first else {
                silent.append(rule)
                continue
            }
            byFirst[first, default: []].append((rule, latin))
        }
    }

    /// The readings of a word in small letters, the likeliest first.
    func readings(of word: [Character], limit: Int) -> [(letters: [Character], cost: Double)] {
        guard !word.isEmpty, word.count <= Self.longestWord else { return [] }
        let folded = Self.folded(String(word))
        var steps: [[Beginning]] = Array(repeating: [], count: folded.count + 1)
        steps[0] = [Beginning(letters: [], cost: 0)]
        for place in 0...folded.count {
            var beginnings = Self.best(steps[place])
            beginnings += beginnings.filter { !$0.endsSilent && !$0.letters.isEmpty }.flatMap { beginning in
                silent.compactMap { extend(beginning, by: $0, isSilent: true) }
            }
            guard place < folded.count else {
                steps[place] = beginnings
                break
            }
            for (rule, latin) in byFirst[folded[place]] ?? [] {
                let end = place + latin.count
                guard end <= folded.count, folded[place..<end].elementsEqual(latin) else { continue }
                steps[end] += beginnings.compactMap { extend($0, by: rule, isSilent: false) }
            }
        }
        return finished(steps[folded.count], word: String(word), folded: folded, limit: limit)
    }

    private func extend(_ beginning: Beginning, by rule: RomanisationRule, isSilent: Bool) -> Beginning? {
        if let left = rule.left {
            let count = beginning.letters.count
            guard left.matches(RuleTable.left(beginning.letters, count, left.seesApostrophe)) else { return nil }
        }
        var extended = beginning
        for letter in rule.signs {
            extended.cost += scheme.costs.cost(letter, after: extended.letters.last)
            extended.letters.append(letter)
        }
        extended.endsSilent = isSilent
        return extended
    }

    private static func best(_ beginnings: [Beginning]) -> [Beginning] {
        var seen: Set<[Character]> = []
        var kept: [Beginning] = []
        for beginning in beginnings.sorted(by: { $0.cost < $1.cost }) where kept.count < width {
            if seen.insert(beginning.letters).inserted { kept.append(beginning) }
        }
        return kept
    }

    private func finished(
        _ ends: [Beginning], word: String, folded: [Character], limit: Int
    ) -> [(letters: [Character], cost: Double)] {
        let ranked = ends.map { ($0.letters, scheme.costs.cost(of: $0.letters)) }.sorted { $0.1 < $1.1 }
        // The sign itself decides: ʹ is ь, and ’ the apostrophe, where a scheme has both.
        var exact: [(letters: [Character], cost: Double)] = []
        var near: [(letters: [Character], cost: Double)] = []
        var seen: Set<[Character]> = []
        for (letters, cost) in ranked where seen.insert(letters).inserted {
            let back = scheme.romanise(String(letters))
            guard Self.folded(back) == folded else { continue }
            if back == word { exact.append((letters, cost)) } else { near.append((letters, cost + 3)) }
        }
        return Array((exact + near).prefix(limit))
    }

    /// Small letters, with one sign for each kind of quotation mark: printers mix them.
    static func folded(_ text: String) -> [Character] {
        text.flatMap { sign -> [Character] in
            switch sign {
            case "’", "ʹ", "ʼ", "′", "´", "`", "‘", "'": ["'"]
            case "”", "ʺ", "″", "“", "\"": ["\""]
            default: Array(sign.lowercased())
            }
        }
    }
}
