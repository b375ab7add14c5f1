// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Law
import Phrases
import Register
import Statements

/// The cover sheet: what to know before the paper is sent.
extension PaperDraft {
    /// Puts the sheet before the blocks that are there: they come first, so that their numbers do, and the sheet knows
    /// how many gaps they have.
    mutating func cover() {
        let body = blocks
        blocks = []
        addCover()
        blocks += body
    }

    private mutating func addCover() {
        blocks.append(.heading(1, title))
        let name = names.title ?? words.words("unnamed")
        let about = words.words("paper.concerning", ["name": .text(name)])
        blocks.append(.paragraph([TextRun(about, .strong)]))
        if let official = submission.official {
            let text = words.words("paper.official", ["name": .text(words.person(official))])
            blocks.append(.paragraph([TextRun(text, .strong)]))
        }
        blocks.append(.plain(words.words("paper.body", ["body": .text(submission.pack.body.text(in: words.language))])))
        let asOf = submission.record.asOf
        let moment = words.words(
            "paper.as-of",
            [
                "id": .text(submission.record.id.text), "on": .text(words.words.date(asOf.on)),
                "known": .text(words.words.date(asOf.known)), "size": .number(asOf.at),
            ])
        blocks.append(.paragraph([TextRun(moment, .small)]))
        blocks.append(.heading(2, words.words("paper.before")))
        blocks.append(.paragraph([TextRun(words.words("paper.before.note"), .emphasis)]))
        for standing in submission.regimes.isEmpty ? submission.standings : submission.regimes.flatMap(\.standings) {
            add(standing)
        }
        blocks.append(.list(notes, isNumbered: false))
        blocks.append(.rule)
    }

    /// Whether the procedure is open, by which rules, on which statements.
    mutating func add(_ standing: ProcedureStanding) {
        let wording = StandingWording(words.language)
        blocks.append(.paragraph([TextRun(wording.heading(standing), .strong)]))
        var items = standing.decisive.map { item($0, wording) }
        if let missing = wording.missing(standing) { items.append([TextRun(missing)]) }
        if !standing.pending.isEmpty {
            let text = words.words("paper.pending", ["n": .number(standing.pending.count)])
            items.append([TextRun(text), TextRun("\u{A0}" + citations.cite(standing.pending), .reference)])
        }
        for warning in standing.warnings { items.append(item(warning, wording, lead: words.words("paper.mind"))) }
        if !items.isEmpty { blocks.append(.list(items, isNumbered: false)) }
    }

    private mutating func item(_ applied: AppliedRule, _ wording: StandingWording, lead: String? = nil) -> [TextRun] {
        var runs = lead.map { [TextRun($0 + " ", .emphasis)] } ?? []
        runs.append(TextRun(wording.rule(applied.rule.frame)))
        if !applied.values.isEmpty { runs.append(TextRun("\u{A0}" + citations.cite(applied.values), .reference)) }
        return runs
    }

    private var notes: [[TextRun]] {
        var notes: [[TextRun]] = [[TextRun(words.words("paper.gaps", ["n": .number(gapCount)]))]]
        let purpose = words.codes(submission.pack.purpose)
        switch submission.consent {
        case .given: notes.append([TextRun(words.words("paper.consent.given", ["purpose": .text(purpose)]))])
        case .ended:
            notes.append([TextRun(words.words("paper.consent.ended", ["purpose": .text(purpose)]), .gap)])
        case .missing:
            notes.append([TextRun(words.words("paper.consent.missing", ["purpose": .text(purpose)]), .gap)])
        }
        if submission.sparesChild { notes.append([TextRun(words.words("paper.child"), .gap)]) }
        if isWithheld { notes.append([TextRun(words.words("paper.withheld"), .gap)]) }
        let languages = submission.pack.languages
        if !languages.isEmpty {
            let names = languages.map { words.words("language.\($0)") }
            notes.append([TextRun(words.words("paper.languages", ["languages": .text(words.words.choice(names))]))])
        }
        notes.append([TextRun(words.words("paper.words"))])
        if let note = submission.pack.header.note { notes.append([TextRun(note.text(in: words.language))]) }
        if submission.pack.isAboutOfficial { notes.append([TextRun(words.words("paper.draft"), .strong)]) }
        return notes
    }

    /// Whether a reason of safety or a withholding is on file.
    private var isWithheld: Bool {
        submission.record.facts.lazy.flatMap(\.values).contains { value in
            switch value.claim {
            case .safety: true
            case .publicationBasis(let claim): claim.basis == .withheld
            default: false
            }
        }
    }
}
