// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Accountability
import Dates
public import Documents
import Law
public import Phrases
public import Register

/// A dossier as a document in one language: what to know before sending it, the official, the law, the criteria with their evidence,
/// the acts, what is missing, arguments against it, and the statements cited. Each page says that it is confidential.
public struct DossierPaper: Sendable {
    private let dossier: Dossier
    private let asOf: AsOf
    private let sources: SourceDescriptions
    private let words: PaperWords

    /// Prepares the document.
    public init(_ dossier: Dossier, asOf: AsOf, sources: SourceDescriptions, language: Language) {
        self.dossier = dossier
        self.asOf = asOf
        self.sources = sources
        words = PaperWords(language)
    }

    /// The document.
    public func finished() -> Document {
        var draft = DossierDraft(dossier, asOf, words)
        draft.addOfficial()
        draft.addLaw()
        draft.addCriteria()
        draft.addActs()
        draft.addListings()
        draft.addGaps()
        draft.addObjections()
        draft.addHarm()
        draft.blocks += SourceTable(words: words, sources: sources, tellsWhatIsMissing: true).blocks(draft.citations)
        draft.leaveOutNames()
        draft.cover()
        let regime = dossier.regime.title.text(in: words.language)
        return Document(
            title: draft.title, language: words.language.rawValue,
            footer: words.words("dossier.footer", ["regime": .text(regime)]), date: asOf.on.iso, blocks: draft.blocks)
    }
}
