// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Statements

/// The sentences of a register by the articles that they rest on, to see where one lies among the others.
///
/// Only sentences for the same articles, no fewer and no more, are beside each other: a total for several articles says
/// nothing of one of them.
public struct SentencesByArticle: Sendable {
    /// How many of the others are shorter, the same, longer, or not to be compared (a month and 30 days).
    public struct Place: Sendable, Hashable {
        /// Shorter for certain.
        public var shorter: Int
        /// The same.
        public var same: Int
        /// Longer for certain.
        public var longer: Int
        /// Longer or shorter by the month in which they begin.
        public var open: Int

        /// All others.
        public var count: Int { shorter + same + longer + open }
    }

    /// The kinds of claims that are needed of the others.
    public static let kinds: Set<ClaimKind> = [.custody, .charge, .decision, .birth, .sex, .release]

    private var terms: [Set<ChargedArticle>: [Term]] = [:]

    /// No sentence yet.
    public init() {}

    /// Takes in the last sentence of a case, if it is imprisonment of known length for known articles.
    public mutating func take(_ term: TermCase) {
        guard let sentence = term.sentences.last, sentence.punishment == .imprisonment,
            let length = sentence.total ?? sentence.term, !term.articles.isEmpty
        else { return }
        terms[Set(term.articles), default: []].append(length)
    }

    /// Where a case lies among the sentences taken in, itself left out; `nil` if there is no other.
    public func place(of term: TermCase) -> Place? {
        guard let sentence = term.sentences.last, sentence.punishment == .imprisonment,
            let length = sentence.total ?? sentence.term, var others = terms[Set(term.articles)]
        else { return nil }
        if let own = others.firstIndex(of: length) { others.remove(at: own) }
        guard !others.isEmpty else { return nil }
        var place = Place(shorter: 0, same: 0, longer: 0, open: 0)
        for other in others {
            switch (other.isShorter(than: length), other.isLonger(than: length)) {
            case (.certainly, _): place.shorter += 1
            case (_, .certainly): place.longer += 1
            case (.no, .no): place.same += 1
            default: place.open += 1
            }
        }
        return place
    }
}

extension SentencesByArticle.Place {
    /// The step of a trace that tells the place.
    public var step: TermStep {
        let numbers = ["count": count, "shorter": shorter, "same": same, "longer": longer, "open": open]
        return TermStep(
            .comparison,
            TermWords(
                open > 0 ? "comparison.open" : "comparison", numbers.mapValues { .number(Fraction($0)) }))
    }
}
