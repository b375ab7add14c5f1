// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Documents
import Law
import Phrases
import Publication
import Register
import Statements

/// A dossier in the making: its blocks, and the statements cited so far.
struct DossierDraft {
    let dossier: Dossier
    let asOf: AsOf
    let words: PaperWords
    var blocks: [DocumentBlock] = []
    var citations = Citations()
    /// How many texts had words by which they named persons whom the paper does not name.
    private(set) var hiddenTexts = 0

    init(_ dossier: Dossier, _ asOf: AsOf, _ words: PaperWords) {
        self.dossier = dossier
        self.asOf = asOf
        self.words = words
    }

    /// The title of the paper.
    var title: String {
        words.words("dossier.title", ["regime": .text(dossier.regime.title.text(in: words.language))])
    }

    /// Leaves out of the blocks that are there the words that name persons who are counted and not named, and children.
    mutating func leaveOutNames() {
        let records = dossier.cases.filter { !$0.isNamed || $0.isChild }.map(\.record)
        let shown = dossier.named.filter { !$0.isChild }.compactMap(\.record.displayName)
        var words = UnnamedWords(records, besides: dossier.official.names + shown)
        blocks = words.blocks(blocks)
        hiddenTexts = words.count
    }

    /// The name of the official: in an English paper in Latin letters, with the original.
    var officialName: String { words.person(dossier.official.name) }

    /// Who the official is.
    mutating func addOfficial() {
        blocks.append(.heading(2, words.words("dossier.official")))
        let official = dossier.official
        var rows: [[[TextRun]]] = [row("name", names())]
        let births = dossier.officialRecord?.values(of: .birth) ?? []
        rows.append(row("birth", births.isEmpty ? [gap("birth")] : cited(births)))
        let identifiers = dossier.officialRecord?.values(of: .identifier) ?? []
        let texts = identifiers.compactMap { value -> [TextRun]? in
            guard case .identifier(let claim) = value.claim else { return nil }
            return line("\(claim.scheme) \(claim.value)", [value])
        }
        rows.append(row("identifier", texts.isEmpty ? [gap("identifier")] : joined(texts)))
        let posts = dossier.officialRecord?.values(of: .post) ?? []
        let offices = posts.compactMap { value -> [TextRun]? in
            guard case .post(let claim) = value.claim else { return nil }
            let parts = [
                claim.rank.map(words.glossary.said), words.glossary.said(claim.post), claim.body.map(words.person),
                words.span(claim.from, claim.to),
            ]
            return line(parts.compactMap { $0 }.joined(separator: ", "), [value])
        }
        let bodies = official.bodies.map { [TextRun(words.person($0))] }
        rows.append(
            row("office", offices.isEmpty ? (bodies.isEmpty ? [gap("office")] : joined(bodies)) : joined(offices)))
        rows.append(row("photo", [gap("photo")]))
        rows.append(row("command", [gap("command")]))
        rows.append(row("assets", [gap("assets")]))
        blocks.append(.table(DocumentTable(widths: [0.3, 0.7], rows: rows)))
    }

    private func names() -> [TextRun] {
        var lines = dossier.official.names.map { [TextRun(NameForm($0, in: words).full)] }
        if dossier.official.isJoinedByInitials { lines.append([TextRun(words.words("dossier.initials"), .emphasis)]) }
        return joined(lines)
    }

    /// The law: its base, and each rule with its source and whether anybody compared it with that.
    mutating func addLaw() {
        let regime = dossier.regime
        let wording = StandingWording(words.language)
        blocks.append(.heading(2, words.words("dossier.law")))
        blocks.append(.plain(regime.legalBase.text(in: words.language)))
        let items = regime.rules.map { rule -> [TextRun] in
            [TextRun(wording.rule(rule.frame), rule.frame.mark == .verified ? .plain : .gap)]
        }
        blocks.append(.list(items, isNumbered: false))
        let open = regime.rules.count { $0.frame.mark != .verified }
        if open > 0 {
            let text = words.words("dossier.law.unverified", ["n": .number(open), "of": .number(regime.rules.count)])
            blocks.append(.paragraph([TextRun(text, .strong)]))
        }
    }

    /// A row of a table of fields.
    func row(_ field: String, _ runs: [TextRun]) -> [[TextRun]] {
        [[TextRun(words.words("dossier.field.\(field)"), .strong)], runs]
    }

    /// Something that is to be filled in by hand.
    func gap(_ field: String) -> TextRun {
        TextRun(words.words("paper.gap", ["what": .text(words.words("dossier.gap.\(field)"))]), .gap)
    }

    /// Values in words, each with its numbers.
    mutating func cited(_ values: [RecordValue]) -> [TextRun] {
        let wording = ClaimWording(words: words)
        var lines: [[TextRun]] = []
        for value in values {
            let text = wording.text(value)
            if !text.isEmpty { lines.append(line(text, [value])) }
        }
        return joined(lines)
    }

    /// Words with the numbers of those who say them.
    mutating func line(_ text: String, _ values: [RecordValue]) -> [TextRun] {
        var runs = [TextRun(text), TextRun("\u{A0}" + citations.cite(values), .reference)]
        if values.allSatisfy((DossierCase.isDoubtful)) {
            runs.append(TextRun(" " + words.words("paper.unverified"), .small))
        }
        return runs
    }

    /// Lines one below the other, with a dot before each if there are several.
    func joined(_ lines: [[TextRun]]) -> [TextRun] {
        guard lines.count > 1 else { return lines.first ?? [] }
        return Array(lines.map { [TextRun("•\u{A0}")] + $0 }.joined(separator: [TextRun("\n")]))
    }

    /// How a person harmed is called: by name, of a child by initials, and by the id of the record.
    func name(_ one: DossierCase) -> String {
        let name = one.record.displayName ?? words.words("unnamed")
        guard one.isChild else { return "\(words.person(name)), \(one.record.id.text)" }
        let initials = NameForm.initials(NameForm(name, in: words).short)
        let child = words.words("dossier.child")
        return "\(initials) \(child), \(one.record.id.text)"
    }
}
