// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Documents
import Law
import Phrases
import Register
import Statements

/// The criteria with what is on file for each, and the acts of the official.
extension DossierDraft {
    mutating func addCriteria() {
        blocks.append(.heading(2, words.words("dossier.criteria")))
        blocks.append(.paragraph([TextRun(words.words("dossier.criteria.note"), .small)]))
        var rows: [[[TextRun]]] = []
        for criterion in dossier.criteria {
            let text = criterion.criterion.text.text(in: words.language)
            rows.append([[TextRun(text, .strong), TextRun("\n" + state(criterion), .small)], evidence(criterion)])
        }
        let header = [words.words("paper.criterion"), words.words("dossier.evidence")]
        blocks.append(.table(DocumentTable(header: header, widths: [0.3, 0.7], rows: rows)))
        for warning in warnings { blocks.append(.paragraph([TextRun(warning, .gap)])) }
    }

    /// What whoever asks has to mind of the regime in these cases, each once.
    var warnings: [String] {
        let wording = StandingWording(words.language)
        var seen: Set<String> = []
        let applied = dossier.cases.flatMap { $0.mapping.standings }.flatMap { standing in
            standing.warnings + (standing.outcome == .closed ? standing.decisive : [])
        }
        return applied.map { wording.rule($0.rule.frame) }.filter { seen.insert($0).inserted }
    }

    private func state(_ criterion: DossierCriterion) -> String {
        guard criterion.count > 0 else { return words.words("dossier.state.none") }
        let state = words.words(
            "dossier.state",
            [
                "n": .number(criterion.count), "of": .number(dossier.cases.count),
                "direct": .number(criterion.directCount),
            ])
        var parts = [state]
        if criterion.doubtfulCount > 0 {
            parts.append(words.words("dossier.state.doubtful", ["n": .number(criterion.doubtfulCount)]))
        }
        if criterion.doubtfulFacts > 0 {
            parts.append(words.words("dossier.state.doubtfulfacts", ["n": .number(criterion.doubtfulFacts)]))
        }
        return parts.joined(separator: "; ")
    }

    private mutating func evidence(_ criterion: DossierCriterion) -> [TextRun] {
        var runs: [TextRun] = []
        for evidence in criterion.evidence {
            let one = dossier.cases[evidence.place]
            if !runs.isEmpty { runs.append(TextRun("\n")) }
            runs.append(TextRun(name(one), .strong))
            if !evidence.isDirect { runs.append(TextRun(" " + words.words("dossier.indirect"), .gap)) }
            if evidence.isDoubtful { runs.append(TextRun(" " + words.words("dossier.doubtful"), .gap)) }
            if evidence.areFactsDoubtful {
                runs.append(TextRun(" " + words.words("dossier.doubtfulfacts"), .gap))
            }
            for fact in evidence.facts {
                let text = cited(fact.values)
                if !text.isEmpty { runs += [TextRun("\n")] + text }
            }
        }
        if criterion.unnamed.count > 0 {
            if !runs.isEmpty { runs.append(TextRun("\n")) }
            let values: KeyValuePairs<String, Words.Value> = [
                "n": .number(criterion.unnamed.count), "direct": .number(criterion.unnamed.direct),
            ]
            runs.append(TextRun(words.words("dossier.evidence.unnamed", values), .emphasis))
        }
        return runs.isEmpty ? [TextRun(words.words("paper.gap.criterion"), .gap)] : runs
    }

    /// What the official did: each case of a person who may be named, and the number of the others by role.
    mutating func addActs() {
        blocks.append(.heading(2, words.words("dossier.acts")))
        blocks.append(.plain(pattern))
        var rows: [[[TextRun]]] = []
        for one in dossier.named {
            var lines: [[TextRun]] = []
            for value in one.roles { lines.append(line(ClaimWording(words: words).text(value), [value])) }
            let outcome = outcomes(one)
            rows.append([
                [TextRun(name(one))], joined(lines), outcome.isEmpty ? [gap("outcome")] : cited(outcome), consent(one),
            ])
        }
        if !rows.isEmpty {
            let header = [
                "dossier.column.person", "dossier.column.act", "dossier.column.outcome", "dossier.column.consent",
            ]
            blocks.append(
                .table(
                    DocumentTable(header: header.map { words.words($0) }, widths: [0.2, 0.32, 0.3, 0.18], rows: rows)))
        }
        if !dossier.unnamed.isEmpty { blocks.append(.paragraph([TextRun(unnamedWords, .emphasis)])) }
    }

    /// Decisions in the case that the official can have to do with: verdicts, and what was decided about custody.
    private func outcomes(_ one: DossierCase) -> [RecordValue] {
        one.record.values(of: .decision).filter { value in
            guard case .decision(let claim) = value.claim else { return false }
            return [.verdict, .measure, .prolongation, .replacement].contains(claim.kind)
        }
    }

    private mutating func consent(_ one: DossierCase) -> [TextRun] {
        guard case .given(let values) = one.consent else { return [] }
        return cited(values)
    }

    /// How many are counted and not named, and in which roles the official acted in their cases.
    private var unnamedWords: String {
        return words.words(
            "dossier.unnamed", ["n": .number(dossier.unnamed.count), "roles": .text(roles(dossier.unnamed))])
    }

    /// In how many cases each role is on file, and in how many of them it is doubtful.
    private func roles(_ cases: [DossierCase]) -> String {
        let all = cases.flatMap { one in one.kinds.map { (kind: $0, isDoubtful: one.isDoubtful(as: $0)) } }
        return Dictionary(grouping: all, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, roles in
            let count = "\(ClaimWording(words: words).inner(kind)): \(words.words.number(roles.count))"
            let doubtful = roles.count(where: \.isDoubtful)
            return doubtful == 0 ? count : count + " " + words.words("dossier.roles.doubtful", ["n": .number(doubtful)])
        }.joined(separator: "; ")
    }

    /// How many cases, in which roles, and from when until when.
    private var pattern: String {
        var text = words.words(
            "dossier.pattern", ["n": .number(dossier.cases.count), "roles": .text(roles(dossier.cases))])
        let years = dossier.official.roles.compactMap { $0.claim.date?.year }
        if let first = years.min(), let last = years.max() {
            text +=
                first == last
                ? " " + words.words("dossier.years.one", ["year": .text("\(first)")])
                : " " + words.words("dossier.years", ["first": .text("\(first)"), "last": .text("\(last)")])
        }
        return text
    }
}
