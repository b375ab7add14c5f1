// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// What a biography says, in the plain shape in which programs receive it: `imena extract` prints it as JSON.
public struct ExtractionSummary: Codable, Hashable, Sendable {
    /// An article of the present case; one for each point if there are points.
    public struct Article: Codable, Hashable, Sendable {
        /// The article, for example `207.3`.
        public let article: String
        /// The part, for example `2`.
        public let part: String?
        /// The point, for example `д`.
        public let point: String?
    }

    /// The punishment in force.
    public struct Sentence: Codable, Hashable, Sendable {
        /// Years of the term.
        public let years: Int
        /// Months of the term.
        public let months: Int
        /// Days of the term.
        public let days: Int
        /// The kind, as in the register's vocabulary of sentences.
        public let kind: String
        /// The regime, as in the register's vocabulary.
        public let regime: String?
    }

    /// Where a value stands.
    public struct Span: Codable, Hashable, Sendable {
        /// The field of this summary.
        public let field: String
        /// The first byte in the text, in UTF-8.
        public let start: Int
        /// The byte after the last.
        public let end: Int
        /// The words.
        public let excerpt: String
    }

    /// Day or year of birth, in EDTF.
    public let birth: String?
    /// The first day of the loss of liberty, in EDTF.
    public let arrest: String?
    /// The articles of the present case.
    public let articles: [Article]
    /// The day of the verdict, in EDTF.
    public let verdict: String?
    /// The punishment in force.
    public let sentence: Sentence?
    /// The day of the last release that the text states, in EDTF.
    public let release: String?
    /// Where each value stands.
    public let spans: [Span]

    /// The summary of an extraction.
    public init(_ extraction: BiographyExtraction) {
        birth = extraction.birth?.value.edtf
        arrest = extraction.arrest?.value.from?.edtf
        let present = extraction.presentArticles
        articles = present.flatMap { ExtractionSummary.articles(of: $0.value) }
        verdict = extraction.verdict?.value.edtf
        sentence = extraction.sentence.map { ExtractionSummary.sentence(of: $0.value) }
        let released = extraction.releases.last { $0.value.date != nil }
        release = released?.value.date?.edtf
        var spans: [Span] = []
        func add<Value>(_ field: String, _ extracted: Extracted<Value>?) {
            guard let extracted else { return }
            spans.append(
                Span(
                    field: field, start: extracted.span.start, end: extracted.span.end, excerpt: extracted.excerpt))
        }
        add("birth", extraction.birth)
        add("arrest", extraction.arrest)
        for mention in present { add("articles", mention) }
        add("verdict", extraction.verdict)
        add("sentence", extraction.sentence)
        add("release", released)
        self.spans = spans
    }

    private static func articles(of mention: ArticleMention) -> [Article] {
        guard !mention.points.isEmpty else {
            return [Article(article: mention.article, part: mention.part, point: nil)]
        }
        return mention.points.map { Article(article: mention.article, part: mention.part, point: $0) }
    }

    private static func sentence(of mention: SentenceMention) -> Sentence {
        Sentence(
            years: mention.term?.years ?? 0, months: mention.term?.months ?? 0, days: mention.term?.days ?? 0,
            kind: mention.kind.rawValue, regime: mention.regime?.rawValue)
    }
}
