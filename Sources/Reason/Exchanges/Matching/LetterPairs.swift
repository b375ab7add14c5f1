// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Letters and groups of letters that may stand for each other in two spellings of one name.
struct LetterPairs: Sendable {
    private struct Pair: Hashable {
        var first: [UInt32]
        var second: [UInt32]
    }

    /// By the first letter of the first side.
    private var pairs: [UInt32: [Pair]] = [:]
    private let firstEndings: Set<[UInt32]>
    private let secondEndings: Set<[UInt32]>

    private init(_ all: Set<Pair>, _ firstEndings: Set<[UInt32]>, _ secondEndings: Set<[UInt32]>) {
        self.firstEndings = firstEndings
        self.secondEndings = secondEndings
        for pair in all {
            pairs[pair.first.first ?? 0, default: []].append(pair)
        }
    }

    /// How far two words are alike: whole, or but for an ending of declension behind three letters and more.
    func likeness(_ first: [UInt32], _ second: [UInt32]) -> WordSpelling.Likeness {
        let width = second.count + 1
        guard first.count < 64, second.count < 64 else { return .other }
        var seen = [Bool](repeating: false, count: (first.count + 1) * width)
        var open = [0]
        var best = WordSpelling.Likeness.other
        seen[0] = true
        while let place = open.popLast() {
            let (i, j) = (place / width, place % width)
            if i == first.count, j == second.count { return .same }
            if i > 2, j > 2, firstEndings.contains(Array(first[i...])), secondEndings.contains(Array(second[j...])) {
                best = .ending
            }
            func go(_ a: Int, _ b: Int) {
                let next = (i + a) * width + j + b
                if !seen[next] {
                    seen[next] = true
                    open.append(next)
                }
            }
            guard i < first.count else { continue }
            if j < second.count, first[i] == second[j] { go(1, 1) }
            for pair in pairs[first[i]] ?? []
            where first[i...].starts(with: pair.first) && second[j...].starts(with: pair.second) {
                go(pair.first.count, pair.second.count)
            }
        }
        return best
    }

    /// No letter stands for another.
    static let none = LetterPairs([], russianEndings, russianEndings)

    /// A Cyrillic word and a Latin one: what any scheme of romanisation writes, and what the press writes besides.
    static let schemes = LetterPairs(schemePairs, russianEndings, latinEndings)

    /// Two Latin words that romanise one Cyrillic word.
    static let romanisations: LetterPairs = {
        var latin: [[UInt32]: [[UInt32]]] = [:]
        for pair in schemePairs { latin[pair.first, default: []].append(pair.second) }
        var found: Set<Pair> = []
        for forms in latin.values {
            for one in forms where !one.isEmpty {
                for other in forms where one != other { found.insert(Pair(first: one, second: other)) }
            }
        }
        return LetterPairs(found, latinEndings, latinEndings)
    }()

    /// A word in the Russian alphabet and the same in that of another language.
    static let alphabets: LetterPairs = {
        var found: Set<Pair> = []
        let same = [
            "и і", "и ї", "йи ї", "й ї", "е є", "г ґ", "в ў", "ы и", "и ы", "э е", "е ьо", "е йо", "а ә", "у ү", "у ұ",
            "о ө",
            "ж җ", "н ң", "х һ", "к қ", "г ғ",
        ]
        for line in same {
            let sides = line.split(separator: " ").map { WordSpelling.cyrillic($0) }
            guard sides.count == 2 else { continue }
            found.insert(Pair(first: sides[0], second: sides[1]))
            found.insert(Pair(first: sides[1], second: sides[0]))
        }
        return LetterPairs(found, russianEndings, russianEndings)
    }()

    private static let schemePairs: Set<Pair> = {
        var found: Set<Pair> = []
        for rule in Romanisation.schemes.flatMap(\.rules) {
            let letters = WordSpelling.cyrillic(rule.letters)
            guard !letters.isEmpty, !makesOneOfTwo(rule) else { continue }
            let latin = WordSpelling.latin(rule.latin).first ?? []
            // Only the signs are left out everywhere.
            if latin.isEmpty, rule.letters != "ь", rule.letters != "ъ" { continue }
            found.insert(Pair(first: letters, second: latin))
        }
        for line in press {
            let words = line.split(separator: " ")
            guard let letters = words.first else { continue }
            for latin in words.dropFirst() {
                found.insert(
                    Pair(first: WordSpelling.cyrillic(letters), second: WordSpelling.latin(latin).first ?? []))
            }
        }
        return found
    }()

    /// Whether a rule would make two names one: one for a vowel that holds behind some letters alone (ё is o behind ч, and Попев
    /// is no Popov; what such rules are needed for stands in `press`), and one that writes ж as everybody else writes ш.
    private static func makesOneOfTwo(_ rule: RomanisationRule) -> Bool {
        ["е o", "ё o", "ю u", "я a", "є o", "э o", "ж sh"].contains("\(rule.letters) \(rule.latin)")
    }

    /// What newspapers write and no scheme has: general knowledge.
    private static let press = [
        "кс x", "в w v", "ов off ow", "ев eff ew", "ий y i yi iy", "ый y i yi", "ой oy oi", "дж j dj dzh", "х ch kh h",
        "ж j zh",
        "же zho jo", "че cho tcho", "ше sho", "ще shcho", "к ck c", "ц ts tz c z", "ч ch tch tsch cz", "щ shch sch",
        "ш sh sch sz ch", "ский sky ski skiy skij", "цкий tsky cki tski", "ин in ine", "ф ph f", "э e ae", "ай ai ei",
        "ей ei ey", "шт st", "шп sp",
    ]

    private static func endings(_ words: String, _ read: (Substring) -> [UInt32]) -> Set<[UInt32]> {
        Set(words.split(separator: " ").map(read) + [[]])
    }

    /// Endings of sex and case of surnames and given names.
    private static let russianEndings = endings(
        "а я у ю ы и е ь й ой ей ом ем ым им ою ею ого его ому ему ая яя ую юю ий ый их ых ої ій"
    ) {
        WordSpelling.cyrillic($0)
    }
    private static let latinEndings = endings(
        "a ya ia ja u yu iu y yi ii iy ij i e oi oy oj ei ey ej aya aia aja om em ym im"
    ) {
        WordSpelling.latin($0).first ?? []
    }
}
