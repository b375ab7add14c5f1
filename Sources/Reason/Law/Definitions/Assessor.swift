// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

/// Answers under which definitions a case falls, out of the findings in its record.
///
/// It is a pure function of the record and the definitions. Recognitions do not enter: an organisation that lists a
/// person has not answered the criteria.
public struct Assessor: Sendable {
    /// The definitions.
    public let catalog: DefinitionCatalog

    /// Assesses by the definitions of a catalog.
    public init(_ catalog: DefinitionCatalog) {
        self.catalog = catalog
    }

    /// What each definition makes of a case, in the order of the catalog.
    public func assess(_ record: Record) -> [DefinitionOutcome] {
        let day = record.asOf.on
        let findings = findings(in: record)
        let suggested = suggestions(CaseFacts(record), on: day)
        return outcomes(
            catalog.slots.conditions.map { conditions in
                conditions.shared.map { slot, criterion in
                    Self.answer(criterion, findings[slot], suggested[slot], on: day)
                }
            })
    }

    /// The outcome of each definition alone, in the order of the catalog: what ``assess(_:)`` gives, without the reasons
    /// and the suggestions. For counting.
    public func answers(of record: Record) -> [Answer] {
        let findings = findings(in: record)
        var all = [Answer](repeating: .notAssessed, count: catalog.slots.count)
        var sure = all
        for conditions in catalog.slots.conditions {
            for (slot, criterion) in conditions.shared where !findings[slot].isEmpty {
                let answer = Self.answer(criterion, findings[slot], [], on: record.asOf.on)
                all[slot] = answer.answer
                sure[slot] = answer.sureAnswer
            }
        }
        let isAllSure = all == sure
        fill(&all)
        if isAllSure { sure = all } else { fill(&sure) }
        return zip(catalog.definitions, catalog.slots.conditions).map { definition, conditions in
            definition.sureOnly ? sure[conditions.slot] : all[conditions.slot]
        }
    }

    /// The findings that count, by slot.
    private func findings(in record: Record) -> [[Finding]] {
        var findings = [[Finding]](repeating: [], count: catalog.slots.count)
        for finding in Finding.standing(in: record) {
            guard let slot = catalog.slots.named[finding.claim.criterion] else { continue }
            findings[slot].append(finding)
        }
        return findings
    }

    /// The suggestions by slot.
    private func suggestions(_ facts: CaseFacts, on day: Day) -> [[CriterionAnswer.Suggestion]] {
        var found = [[CriterionAnswer.Suggestion]](repeating: [], count: catalog.slots.count)
        for suggesting in catalog.suggesting where suggesting.rule.frame.validity.contains(day) {
            guard let entries = suggesting.rule.when.holds(for: facts) else { continue }
            for (slot, answer) in suggesting.answers {
                found[slot].append(
                    CriterionAnswer.Suggestion(rule: suggesting.rule.frame.id, answer: answer, entries: entries))
            }
        }
        return found
    }

    /// The answer of the findings to a criterion.
    ///
    /// 1. A rule that is not in force on the day is not assessed.
    /// 2. Without a finding it is not assessed.
    /// 3. Where assessors differ it is insufficient: the register does not choose between them.
    /// 4. *Met* without the least evidence that the reference asks for is insufficient.
    static func answer(
        _ shared: Shared<Criterion>, _ findings: [Finding], _ suggestions: [CriterionAnswer.Suggestion], on day: Day
    ) -> CriterionAnswer {
        var answer = CriterionAnswer(shared, findings: findings, suggestions: suggestions)
        guard shared.value.frame.validity.contains(day) else {
            answer.reservations = [.notInForce]
            return answer
        }
        guard let first = findings.first else { return answer }
        guard findings.allSatisfy({ $0.answer == first.answer }) else {
            answer.answer = .insufficient
            answer.reservations = [.disputed]
            return answer
        }
        answer.answer = first.answer
        if first.answer == .met {
            let lacking = shared.value.lacking(findings.flatMap(\.claim.evidence))
            if !lacking.isEmpty {
                answer.answer = .insufficient
                answer.reservations = [.evidence(lacking)]
            }
        }
        return answer
    }

    private func outcomes(_ answers: [[CriterionAnswer]]) -> [DefinitionOutcome] {
        let tables = Tables(answers, self)
        return catalog.definitions.indices.map { index in
            let isSure = catalog.definitions[index].sureOnly
            return outcome(
                index, answers[index], isSure ? tables.sure : tables.all,
                proposed: isSure ? tables.sureProposed : tables.proposed)
        }
    }

    /// The answers of all criteria and definitions by slot.
    struct Tables {
        /// By all findings.
        private(set) var all: [Answer]
        /// By findings of more than low confidence.
        private(set) var sure: [Answer]
        /// As all, with suggestions where there is no finding, or none with the evidence that is asked for; `nil` if there are none.
        private(set) var proposed: [Answer]?
        /// As sure, with the same suggestions; `nil` if there are none.
        private(set) var sureProposed: [Answer]?

        init(_ answers: [[CriterionAnswer]], _ assessor: Assessor) {
            let empty = [Answer](repeating: .notAssessed, count: assessor.catalog.slots.count)
            (all, sure) = (empty, empty)
            var suggested: [(slot: Int, answer: Answer)] = []
            for (definition, answers) in zip(assessor.catalog.slots.conditions, answers) {
                for (slot, answer) in zip(definition.criteria, answers) {
                    all[slot] = answer.answer
                    sure[slot] = answer.sureAnswer
                    if answer.isOpenToSuggestion, let found = answer.suggestedAnswer {
                        suggested.append((slot, found))
                    }
                }
            }
            let isAllSure = all == sure
            if !suggested.isEmpty {
                var mixed = all
                for (slot, answer) in suggested { mixed[slot] = answer }
                proposed = assessor.filled(mixed)
                mixed = sure
                for (slot, answer) in suggested { mixed[slot] = answer }
                sureProposed = isAllSure ? proposed : assessor.filled(mixed)
            }
            all = assessor.filled(all)
            sure = isAllSure ? all : assessor.filled(sure)
        }
    }

    private func filled(_ table: [Answer]) -> [Answer] {
        var table = table
        fill(&table)
        return table
    }

    /// Puts the outcome of each definition into the table of answers; those that others ask for come first.
    func fill(_ table: inout [Answer]) {
        for conditions in catalog.slots.conditions {
            let met = conditions.met.answer { table[$0] }
            let excluded = conditions.excluded?.answer { table[$0] }
            table[conditions.slot] = Definition.outcome(met: met, excluded: excluded)
        }
    }

    private func outcome(
        _ index: Int, _ answers: [CriterionAnswer], _ table: [Answer], proposed: [Answer]?
    ) -> DefinitionOutcome {
        let conditions = catalog.slots.conditions[index]
        let outcome = table[conditions.slot]
        let names = catalog.names
        var proposal: DefinitionOutcome.Proposal?
        if let proposed, answers.contains(where: { !$0.suggestions.isEmpty }) || conditions.asksOthers {
            proposal = DefinitionOutcome.Proposal(
                outcome: proposed[conditions.slot], categories: categories(index, proposed))
        }
        return DefinitionOutcome(
            conditions.definition, outcome: outcome, criteria: answers,
            fired: deciding(conditions, table).map { names[$0] },
            missing: open(index, table).map { names[$0] }, categories: categories(index, table),
            proposal: proposal)
    }
}
