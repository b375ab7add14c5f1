// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Why a person is on the register: who decided what, and what each published definition makes of the case.
struct PersonReasons {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.part("why", words("why.title")) { page in
            page.element(.p, .class("note prose"), text: words("why.note"))
            recognitions(&page)
            for assessment in person.assessments where assessment.hasFindings { tree(assessment, &page) }
            suggestions(&page)
            open(&page)
        }
    }

    // MARK: - Who decided

    private func recognitions(_ page: inout Markup) {
        let rows = person.facts.filter { $0.kind == .recognition }.flatMap(\.values).compactMap { value in
            if case .recognition(let recognition) = value.content { (value, recognition) } else { nil }
        }
        guard !rows.isEmpty else {
            page.element(.p, text: words("why.nobody"))
            return
        }
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in ["who", "stand", "when", "definition"] {
                        page.element(.th, .scope("col"), .role("columnheader"), text: words("why.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for (value, recognition) in rows { row(value, recognition, &page) }
            }
        }
    }

    private func row(_ value: PublicValue, _ recognition: PublicRecognition, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader")) { $0.data(recognition.organisation, context) }
            page.element(.td, .role("cell"), .dataLabel(words("why.stand"))) { page in
                page.element(.span) { stand(value, recognition, &$0) }
            }
            page.element(.td, .role("cell"), .dataLabel(words("why.when"))) { page in
                if let date = recognition.date { page.date(date, context, .short) } else { page.text("—") }
            }
            page.element(.td, .role("cell"), .dataLabel(words("why.definition"))) { page in
                if let definition = recognition.definition {
                    page.data(definition, context)
                } else {
                    page.text(words("why.definition.none"))
                }
            }
        }
    }

    /// What was decided, who says so, and why.
    private func stand(_ value: PublicValue, _ recognition: PublicRecognition, _ page: inout Markup) {
        page.text(words("stand.\(recognition.stand.rawValue)"))
        if value.isUnverified { page.unchecked(context) }
        page.marks(value.sources, of: person.sources, context)
        if let reason = recognition.reason {
            page.element(.span, .class("sub")) { $0.data(reason, context, isMarked: true) }
        }
    }

    // MARK: - What the definitions make of it

    private func tree(_ assessment: PublicAssessment, _ page: inout Markup) {
        page.element(.div, .class("assess")) { page in
            page.element(.h3) { page in
                page.element(.a, .href(context.link(["definitions", assessment.definition]))) {
                    $0.data(assessment.title, context)
                }
                page.text(" ")
                page.answer(assessment.outcome, context)
                if assessment.isUnverified { page.unchecked(context) }
            }
            if !assessment.categories.isEmpty {
                page.element(.ul, .class("categories")) { page in
                    for category in assessment.categories { page.element(.li) { $0.data(category, context) } }
                }
            }
            // Rule G13-N1: it stands beside every exclusion.
            if assessment.outcome == .excluded { page.element(.p, .class("note"), text: words("why.excluded")) }
            page.element(.ul, .class("criteria")) { page in
                for criterion in assessment.criteria where isShown(criterion) { item(criterion, &page) }
            }
            let silent = assessment.criteria.filter { !isShown($0) }
            if !silent.isEmpty {
                page.element(
                    .p, .class("meta"),
                    text: words("why.silent", ["rules": .text(silent.map(\.rule.id).joined(separator: ", "))]))
            }
        }
    }

    private func isShown(_ criterion: PublicCriterion) -> Bool {
        !criterion.findings.isEmpty || criterion.decides || criterion.suggested != nil
    }

    private func item(_ criterion: PublicCriterion, _ page: inout Markup) {
        page.element(.li, .when(criterion.decides, .class("decides"))) { page in
            page.element(.p) { page in
                page.element(.span, .class("rule"), text: criterion.rule.id)
                page.text(" ")
                page.data(criterion.rule.text, context)
                page.text(" ")
                page.answer(criterion.answer, context)
                if criterion.rule.isUnverified {
                    page.text(" ")
                    page.element(.span, .class("tag tag-unchecked"), text: words("why.rule.unchecked"))
                }
            }
            for finding in criterion.findings { line(finding, &page) }
            for reservation in criterion.reservations {
                page.element(.p, .class("meta"), text: words("why.reservation.\(reservation.rawValue)"))
            }
            if let suggested = criterion.suggested {
                page.element(
                    .p, .class("meta"),
                    text: words("why.suggested", ["answer": .text(words("answer.\(suggested.rawValue)"))]))
            }
        }
    }

    private func line(_ finding: PublicFinding, _ page: inout Markup) {
        page.element(.p, .class("meta")) { page in
            page.data(finding.assessor, context)
            if let date = finding.date {
                page.text(", ")
                page.date(date, context, .short)
            }
            page.text(": " + words("answer.\(finding.answer.rawValue)"))
            if let reason = finding.reason {
                page.text(". ")
                page.data(reason, context, isMarked: true)
            }
            if finding.isUnverified { page.unchecked(context) }
            page.marks(finding.sources, of: person.sources, context)
        }
    }

    /// What facts on file suggest where nobody assessed yet, folded away: it is a help for assessors and decides nothing.
    private func suggestions(_ page: inout Markup) {
        let suggested = person.assessments.filter { !$0.hasFindings && $0.hasSuggestions }
        guard !suggested.isEmpty else { return }
        page.element(.details, .class("behind")) { page in
            page.element(.summary, text: words("why.suggestions"))
            page.element(.p, .class("note prose"), text: words("why.suggestions.note"))
            for assessment in suggested { tree(assessment, &page) }
        }
    }

    private func open(_ page: inout Markup) {
        let silent = person.assessments.filter { !$0.hasFindings && !$0.hasSuggestions }
        if !silent.isEmpty {
            let titles = silent.map { context.plain($0.title) }
            page.element(
                .p, .class("meta prose"), text: words("why.open", ["definitions": .text(words.list(titles))]))
        }
        page.element(.p) { page in
            page.element(.a, .href(context.link(["definitions"])), text: words("why.more"))
        }
    }
}

extension Markup {
    /// An answer as a label: the word says it, the line below only helps the eye.
    mutating func answer(_ answer: AssessmentAnswer, _ context: PageContext) {
        element(
            .span, .class("tag answer answer-\(answer.rawValue)"), text: context.words("answer.\(answer.rawValue)"))
    }
}
