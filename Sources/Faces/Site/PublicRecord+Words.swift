// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

extension PublicArticle {
    /// "Article 207.3 part 2", «ч. 2 ст. 207.3».
    func reference(_ words: Words) -> String {
        guard let part else { return words("article", ["number": .text(number)]) }
        return words("article.part", ["number": .text(number), "part": .text(part)])
    }

    /// The reference and what it is about.
    func full(_ context: PageContext) -> String {
        let reference = context.words.capitalised(reference(context.words))
        guard let subject, !subject.isEmpty else { return reference }
        return "\(reference), \(context.plain(subject))"
    }
}

extension PublicSentence {
    /// "25 years, strict regime".
    func words(_ words: Words) -> String {
        var parts: [String] = []
        switch kind {
        case .imprisonment: if term == nil { parts.append(words("penalty.imprisonment")) }
        default: parts.append(words("penalty.\(kind.rawValue)"))
        }
        if let term { parts.append(words.term(term)) }
        if let regime { parts.append(words("regime.\(regime.rawValue)")) }
        return parts.joined(separator: ", ")
    }
}

extension CountBound {
    /// "about 700", "over 1,100".
    func words(_ value: Int, _ words: Words) -> String {
        words("bound.\(rawValue)", ["n": .text(words.number(value))])
    }
}

extension PublicEvent {
    /// What happened, where, and more.
    ///
    /// - Parameter isBrief: for drawings: without more, and not capitalised, so that two can be joined.
    func words(_ context: PageContext, isBrief: Bool = false) -> String {
        let words = context.words
        var text = words("event.\(kind.rawValue)")
        if kind == .other, let detail { text = context.plain(detail) }
        if let sentence { text = words("event.sentence", ["sentence": .text(sentence.words(words))]) }
        if let place { text += ", " + context.plain(place) }
        if kind != .other, !isBrief, let detail { text += "; " + context.plain(detail) }
        return isBrief ? text : words.capitalised(text)
    }
}
