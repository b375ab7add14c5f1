// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names
internal import Register
internal import Statements

/// The names of those whose names may not be shown, to keep them out of texts that were written of something else: the
/// title of a source, the account of an exchange.
///
/// A text is taken to name a person if it has the family name or two words of the name, in Cyrillic or Latin letters and in
/// any case; where no source says which word is the family name, each of four letters or more. So a text may be left out that
/// names somebody else: better that than the other.
struct HiddenNames: Sendable {
    private struct Word: Sendable {
        var stem: [UInt8]
        var length: Int
        var name: Int
        var isEnough: Bool
    }

    private var words: [UInt8: [Word]] = [:]
    private var count = 0

    var isEmpty: Bool { words.isEmpty }

    /// Adds a name.
    mutating func add(_ claim: NameClaim) {
        let family = claim.family.map { Set(NameFold.keys($0).flatMap(Self.tokens)) }
        for key in NameFold.keys(claim.text) + (claim.family.map { NameFold.keys($0) } ?? []) {
            let tokens = Self.tokens(key)
            for token in tokens {
                let isEnough = family?.contains(token) ?? (token.count >= 4) || tokens.count == 1
                guard let first = token.first, token.count >= 3 || isEnough else { continue }
                words[first, default: []].append(
                    Word(stem: Self.stem(token), length: token.count, name: count, isEnough: isEnough))
            }
            count += 1
        }
    }

    /// Adds all names that a record gives a person.
    mutating func add(namesOf record: Record) {
        for value in record.values(of: .name) { if case .name(let claim) = value.claim { add(claim) } }
    }

    /// Whether a text names one of them.
    func occur(in text: String?) -> Bool {
        guard let text, !words.isEmpty else { return false }
        return NameFold.keys(text).contains { key in
            var found: [Int: Set<[UInt8]>] = [:]
            for token in Self.tokens(key) {
                for word in token.first.flatMap({ words[$0] }) ?? [] where Self.isForm(token, of: word) {
                    if word.isEnough { return true }
                    found[word.name, default: []].insert(word.stem)
                }
            }
            return found.values.contains { $0.count > 1 }
        }
    }

    /// The text, unless it names one of them.
    func passing(_ text: String?) -> String? { occur(in: text) ? nil : text }

    /// Whether a text names one of them in any language.
    func occur(in text: LocalizedText?) -> Bool {
        guard let text, !words.isEmpty else { return false }
        return occur(in: text.text) || text.translations.contains { occur(in: $0.text) }
    }

    /// The text, unless it names one of them in any language.
    func passing(_ text: LocalizedText?) -> LocalizedText? { occur(in: text) ? nil : text }

    private static func tokens(_ key: [UInt8]) -> [[UInt8]] { NameFold.tokens(of: key).map { Array(key[$0]) } }

    /// A word without the vowels at its end, which change from case to case.
    private static func stem(_ token: [UInt8]) -> [UInt8] {
        var stem = token[...]
        while stem.count > 3, let last = stem.last, "aeiou".utf8.contains(last) { stem.removeLast() }
        return Array(stem)
    }

    private static func isForm(_ token: [UInt8], of word: Word) -> Bool {
        token.starts(with: word.stem) && token.count <= max(word.length, word.stem.count) + 3
    }
}
