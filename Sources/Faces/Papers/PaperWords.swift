// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Phrases
import Publication
import Statements

/// All words that a paper is made of, in one language.
struct PaperWords: Sendable {
    let words: Words
    let glossary: Glossary
    let codes: VocabularyWords

    var language: Language { words.language }

    init(_ language: Language) {
        words = .of(language)
        glossary = Glossary(language: language.rawValue)
        codes = VocabularyWords(language)
    }

    /// Since when until when: "from 1 May 2023 to March 2024"; `nil` without dates.
    func span(_ from: PartialDate?, _ to: PartialDate?) -> String? {
        let parts = [from.map { edge("from", $0) }, to.map { edge("to", $0) }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func edge(_ which: String, _ date: PartialDate) -> String {
        words.isBetween(date)
            ? words("span.\(which).between", ["date": .text(words.date(date))])
            : words("span.\(which)", ["date": .text(words.date(date, .genitive))])
    }

    /// A label and what it labels: "held by: …".
    func labelled(_ label: String, _ text: String?) -> String? {
        guard let text else { return nil }
        let name = words("paper.label.\(label)")
        return "\(name): \(text)"
    }

    /// A text of a source about a person or body: in an English paper a Cyrillic one is written in Latin letters too.
    func person(_ text: String) -> String { NameForm(text, in: self).text }
}
