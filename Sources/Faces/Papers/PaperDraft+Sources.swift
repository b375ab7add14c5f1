// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Law
import Phrases
import Publication
import Register
import Statements

/// The ends of a paper: the statements cited with their sources, and the rules of the procedure.
extension PaperDraft {
    mutating func addSources() {
        guard !citations.order.isEmpty else { return }
        blocks.append(.heading(2, words.words("paper.sources")))
        blocks.append(.paragraph([TextRun(words.words("paper.sources.note"), .small)]))
        let rows = citations.order.enumerated().map { index, cited in
            [[TextRun("\(index + 1)")], source(cited.attribution), statements(cited), entry(cited.attribution)]
        }
        let header = ["paper.column.number", "paper.column.source", "paper.column.statements", "paper.column.entry"]
        blocks.append(
            .table(DocumentTable(header: header.map { words.words($0) }, widths: [0.06, 0.42, 0.26, 0.26], rows: rows)))
    }

    private func source(_ attribution: Attribution) -> [TextRun] {
        guard let claim = sources.claims[attribution.source] else {
            return [TextRun(attribution.source == .register ? words.words("paper.register") : attribution.source.name)]
        }
        var parts = [words.glossary.said(claim.publisher)]
        if let title = claim.title { parts.append(words.glossary.said(title)) }
        if let published = claim.published { parts.append(words.words.date(published)) }
        if let page = attribution.page { parts.append(page) }
        var runs = [TextRun(parts.joined(separator: ", "))]
        if let url = claim.url { runs += [TextRun("\n"), TextRun(url, .small, link: url)] }
        if let hash = claim.sha256 { runs.append(TextRun("\nSHA-256 \(hash)", .small)) }
        return runs
    }

    private func statements(_ cited: Citations.Cited) -> [TextRun] {
        let kinds = cited.kinds.map { words.codes.label("claim-kind", $0.name) }
        var runs = [TextRun(kinds.joined(separator: "; "))]
        if cited.isUnverified { runs.append(TextRun(" " + words.words("paper.unverified"), .small)) }
        return runs
    }

    private func entry(_ attribution: Attribution) -> [TextRun] {
        let known = words.words.date(attribution.knownDay)
        let text = words.words(
            "paper.entry", ["position": .number(attribution.position), "known": .text(known)])
        let compartment = words.codes(attribution.compartment)
        return [TextRun(text), TextRun("\n" + compartment, .small)]
    }

    mutating func addRules() {
        let wording = StandingWording(words.language)
        blocks.append(.heading(2, words.words("paper.rules")))
        let version = words.words("paper.rules.note", ["version": .text(submission.pack.header.version.description)])
        blocks.append(.paragraph([TextRun(version, .small)]))
        blocks.append(.list(submission.pack.frames.map { [TextRun(wording.rule($0))] }, isNumbered: false))
    }
}
