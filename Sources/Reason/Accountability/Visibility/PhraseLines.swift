// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Lines of words that mean a code, as `code = phrase; phrase`. Lines that are none are remarks. A star at the end of a word of a
/// phrase stands for any ending.
struct PhraseLines: Sendable {
    /// The lines in the order of the file.
    let lines: [(code: String, phrases: [Phrase])]

    /// A phrase: its words, each as a whole or as a beginning.
    struct Phrase: Sendable {
        let words: [(text: Substring, isBeginning: Bool)]

        init(_ text: String) {
            words = PhraseLines.words(text.lowercased(), with: "*").map { word in
                word.hasSuffix("*") ? (word.dropLast(), true) : (word, false)
            }
        }

        /// The phrase without stars, as one word.
        var joined: String { words.map(\.text).joined() }

        /// Whether its words stand in a row among others from a place on.
        fileprivate func stands(in told: [Substring], at place: Int) -> Bool {
            guard !words.isEmpty, place + words.count <= told.count else { return false }
            return words.indices.allSatisfy { index in
                let (word, told) = (words[index], told[place + index])
                return word.isBeginning ? told.hasPrefix(word.text) : told == word.text
            }
        }
    }

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, !line.hasPrefix("#") else { return nil }
            return (parts[0].filter { !$0.isWhitespace }, parts[1].split(separator: ";").map { Phrase(String($0)) })
        }
    }

    /// The code of the first line of which a phrase stands in a text, as whole words.
    func first(in text: String) -> String? {
        let plain = text.lowercased()
        let told = Self.words(plain)
        return lines.first { line in
            line.phrases.contains { phrase in told.indices.contains { phrase.stands(in: told, at: $0) } }
        }?.code
    }

    /// The words of a text in small letters.
    private static func words(_ text: String, with sign: Character? = nil) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != sign }
    }
}
