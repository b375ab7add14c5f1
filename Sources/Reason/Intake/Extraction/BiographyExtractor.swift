// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads Russian biographies, as monitors of repression print them, into typed values.
///
/// The text is plain; no-break spaces, soft hyphens and zero-width marks inside words do no harm. For HTML make a
/// `PlainText` first and take the spans back through it. Nothing is guessed: a value that the text does not state is
/// absent.
public struct BiographyExtractor: Sendable {
    private let lexicon: Lexicon
    private let outlines: CodeOutlines

    /// An extractor with word lists of the caller's; most callers want `standard()`.
    public init(lexicon: Lexicon, outlines: CodeOutlines) {
        self.lexicon = lexicon
        self.outlines = outlines
    }

    /// Everything that the text states.
    public func extract(_ text: String) -> BiographyExtraction {
        let passage = Passage(text, lexicon: lexicon)
        var reader = ArticleReader(passage: passage)
        let found = reader.run()
        var acts = CaseActReader(passage: passage, articles: found).run()
        let custodies = CustodyReader(passage: passage, acts: acts).run()
        let arrest = ArrestChooser(found: custodies).choose()
        FormerCases(passage: passage, articles: found, custody: arrest).mark(&acts)
        let verdict = verdictAct(acts)
        let sentences = SentenceChooser(found: SentenceReader(passage: passage, acts: acts).run())
        let person = PersonReader(passage: passage)
        return BiographyExtraction(
            birth: person.birth(), sex: person.sex(), residence: person.residence(),
            custodies: custodies.map { passage.extracted($0.mention, $0.tokens) },
            arrest: arrest.map { passage.extracted($0.mention, $0.tokens) },
            articles: ArticleRoles(passage: passage, acts: acts, found: found, outlines: outlines).run(),
            verdict: date(of: verdict, passage) ?? deliveredVerdict(passage),
            court: CourtReader(passage: passage).court(near: verdict),
            sentences: sentences.found.map { passage.extracted($0.mention, $0.tokens) },
            sentence: sentences.inForce.map {
                passage.extracted(sentences.found[$0].mention, sentences.found[$0].tokens)
            },
            releases: ReleaseReader(passage: passage, acts: acts, custodies: custodies).run())
    }

    /// The first conviction of the present case that has a date, else the first conviction.
    private func verdictAct(_ acts: [CaseAct]) -> CaseAct? {
        let convictions = acts.filter { ($0.kind == .convicted || $0.kind == .fined) && $0.fate == .stands }
        return convictions.first { $0.date != nil } ?? convictions.first
    }

    private func date(of act: CaseAct?, _ passage: Passage) -> Extracted<PartialDate>? {
        guard let date = act?.date, let value = date.value else { return nil }
        return passage.extracted(value, date.tokens)
    }

    /// «Приговор был вынесен 15 февраля 2023 года».
    private func deliveredVerdict(_ passage: Passage) -> Extracted<PartialDate>? {
        for index in 0..<passage.count where passage[index].cue == .delivered && passage[index].depth == 0 {
            guard (index - 3..<index + 2).contains(where: { passage[$0].cue == .verdictNoun }) else { continue }
            for next in index + 1..<index + 4 {
                guard let date = passage.date(at: next), let value = date.value else { continue }
                return passage.extracted(value, date.tokens)
            }
        }
        return nil
    }
}
