// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
internal import Phrases
public import PublicRecord

extension PublicText {
    /// What a step or a reading of a term says, in each language of the pages.
    public init(_ said: TermWords) {
        self.init(
            Language.allCases.map { language in
                Version(
                    language: language.rawValue,
                    text: TermSpeaker(words: .of(language)).say(said).beginningWithCapital(said))
            })
    }
}

/// Puts what a step says into the words of a language.
private struct TermSpeaker {
    let words: Words

    func say(_ said: TermWords) -> String {
        // The slots are few and differ from phrase to phrase, so they are filled one by one.
        let number: Int? =
            switch said.values["n"] {
            case .years(let count)?: count
            default: nil
            }
        return words.pieces("term.say.\(said.phrase)", number: number).map { piece in
            switch piece {
            case .words(let text): text
            case .slot(let name): said.values[name].map(say) ?? "⟦\(name)⟧"
            }
        }.joined()
    }

    private func say(_ value: TermWords.Value) -> String {
        switch value {
        case .day(let day): words.date(day, .genitive)
        case .days(let count): words.days(count)
        case .years(let count): words.number(count)
        case .number(let fraction): fraction.description
        case .term(let term): words.term(term)
        case .text(let text): text
        case .rule(let text): words.language == .ru ? text.ru : text.en
        case .words(let said): say(said)
        case .list(let all): all.map(say).joined(separator: ", ")
        }
    }
}

extension String {
    /// A step is a sentence, and may begin with a word that elsewhere stands inside one; a reading is a part of one.
    fileprivate func beginningWithCapital(_ said: TermWords) -> String {
        said.phrase.hasPrefix("reading.") ? self : prefix(1).uppercased() + dropFirst()
    }
}
