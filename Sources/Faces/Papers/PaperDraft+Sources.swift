// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Law
import Phrases

/// The ends of a paper: the statements cited with their sources, and the rules of the procedure.
extension PaperDraft {
    mutating func addSources() {
        blocks += SourceTable(words: words, sources: sources).blocks(citations)
    }

    mutating func addRules() {
        let wording = StandingWording(words.language)
        blocks.append(.heading(2, words.words("paper.rules")))
        let version = words.words("paper.rules.note", ["version": .text(submission.pack.header.version.description)])
        blocks.append(.paragraph([TextRun(version, .small)]))
        blocks.append(.list(submission.pack.frames.map { [TextRun(wording.rule($0))] }, isNumbered: false))
    }
}
