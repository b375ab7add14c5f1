// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Law
internal import PublicRecord
internal import Register
internal import Statements

/// What the definitions make of a record that was folded from published statements alone.
struct AssessmentBuilder {
    let record: Record
    let catalog: DefinitionCatalog

    /// The assessments, in the order of the catalog.
    func assessments(_ numbering: inout SourceNumbering) -> [PublicAssessment] {
        var sources: [Int: [Statements.SourceID]] = [:]
        for value in record.values(of: .finding) {
            for attribution in value.attributions {
                sources[attribution.position, default: []] += value.attributions.map(\.source)
            }
        }
        var made: [PublicAssessment] = []
        for outcome in Assessor(catalog).assess(record) {
            let criteria = outcome.criteria.map { answer in
                criterion(answer, outcome) { numbering.numbers(sources[$0] ?? []) }
            }
            let codes = Set(outcome.categories)
            let categories = outcome.definition.categories.filter { codes.contains($0.code) }
            made.append(
                PublicAssessment(
                    definition: outcome.definition.id.text,
                    version: outcome.definition.header.version.description,
                    title: PublicText(outcome.definition.header.title), outcome: AssessmentAnswer(outcome.outcome),
                    categories: outcome.outcome == .notAssessed
                        ? [] : categories.map { PublicText($0.frame.text) },
                    criteria: criteria, isUnverified: outcome.isUnverified))
        }
        return made
    }

    private func criterion(
        _ answer: CriterionAnswer, _ outcome: DefinitionOutcome, _ numbers: (Int) -> [Int]
    ) -> PublicCriterion {
        PublicCriterion(
            rule: PublicRule(answer.criterion),
            answer: AssessmentAnswer(answer.answer),
            findings: answer.findings.map { finding in
                PublicFinding(
                    assessor: PublicText(finding.claim.assessor),
                    answer: AssessmentAnswer(finding.answer),
                    date: finding.claim.date, reason: finding.claim.reason.map { PublicText($0) },
                    sources: numbers(finding.entry), isUnverified: finding.isUnverified)
            },
            reservations: answer.reservations.map { reservation in
                switch reservation {
                case .evidence: .evidence
                case .disputed: .disputed
                case .notInForce: .notInForce
                }
            },
            suggested: answer.findings.isEmpty ? answer.suggestedAnswer.map { AssessmentAnswer($0) } : nil,
            decides: outcome.outcome != .notAssessed && outcome.fired.contains(answer.criterion.id))
    }
}

extension AssessmentAnswer {
    init(_ answer: Answer) {
        self =
            switch answer {
            case .met: .met
            case .notMet: .notMet
            case .insufficient: .insufficient
            case .excluded: .excluded
            case .notAssessed: .notAssessed
            }
    }
}
