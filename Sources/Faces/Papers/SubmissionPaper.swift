// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Documents
public import Law
public import Phrases
public import Register
import Statements

/// A submission as a document in one language: a cover sheet with what to know before sending it, the fields with the
/// numbers of the statements that fill them, what is to be filled in, and the list of statements, sources and rules.
public struct SubmissionPaper: Sendable {
    let submission: Submission
    let sources: SourceDescriptions
    let words: PaperWords

    /// Prepares the document.
    public init(_ submission: Submission, sources: SourceDescriptions, language: Language) {
        self.submission = submission
        self.sources = sources
        words = PaperWords(language)
    }

    /// The document, and how many of its fields have to be filled in by hand. It is confidential and says so on each page.
    public func finished() -> (document: Document, gaps: Int) {
        var draft = PaperDraft(submission, sources, words)
        for section in submission.sections { draft.add(section) }
        for regime in submission.regimes { draft.add(regime) }
        draft.cover()
        draft.addSources()
        draft.addRules()
        let record = submission.record
        let document = Document(
            title: draft.title, language: words.language.rawValue,
            footer: words.words(
                "paper.footer", ["procedure": .text(submission.pack.header.id.text), "person": .text(record.id.text)]),
            date: record.asOf.on.iso, blocks: draft.blocks)
        return (document, draft.gapCount)
    }
}
