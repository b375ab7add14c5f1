// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Phrases
import Publication
import Register
import Statements

/// The table of the statements that a paper cites, with their sources.
struct SourceTable {
    let words: PaperWords
    let sources: SourceDescriptions
    /// Whether a source without a hash of an archived copy, or without reliability, says so.
    var tellsWhatIsMissing = false

    /// The heading and the table; nothing without citations.
    func blocks(_ citations: Citations) -> [DocumentBlock] {
        guard !citations.order.isEmpty else { return [] }
        let rows = citations.order.enumerated().map { index, cited in
            [[TextRun("\(index + 1)")], source(cited.attribution), statements(cited), entry(cited.attribution)]
        }
        let header = ["paper.column.number", "paper.column.source", "paper.column.statements", "paper.column.entry"]
        return [
            .heading(2, words.words("paper.sources")),
            .paragraph([TextRun(words.words("paper.sources.note"), .small)]),
            .table(
                DocumentTable(header: header.map { words.words($0) }, widths: [0.06, 0.42, 0.26, 0.26], rows: rows)),
        ]
    }

    private func source(_ attribution: Attribution) -> [TextRun] {
        guard let claim = sources.claims[attribution.source] else {
            let name = attribution.source == .register ? words.words("paper.register") : attribution.source.name
            return [TextRun(name)] + missing(nil)
        }
        var parts = [words.glossary.said(claim.publisher)]
        if let title = claim.title { parts.append(words.glossary.said(title)) }
        if let published = claim.published { parts.append(words.words.date(published)) }
        if let page = attribution.page { parts.append(page) }
        var runs = [TextRun(parts.joined(separator: ", "))]
        if let url = claim.url { runs += [TextRun("\n"), TextRun(url, .small, link: url)] }
        if let hash = claim.sha256 { runs.append(TextRun("\nSHA-256 \(hash)", .small)) }
        return runs + missing(claim)
    }

    private func missing(_ claim: SourceClaim?) -> [TextRun] {
        guard tellsWhatIsMissing else { return [] }
        var runs: [TextRun] = []
        if let reliability = claim?.reliability { runs.append(TextRun("\n" + words.codes(reliability), .small)) }
        if claim?.sha256 == nil { runs.append(TextRun("\n" + words.words("dossier.source.hash"), .gap)) }
        if claim?.reliability == nil { runs.append(TextRun("\n" + words.words("dossier.source.reliability"), .gap)) }
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
}
