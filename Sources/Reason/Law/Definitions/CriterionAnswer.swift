// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// The answer to one criterion in one case, and what it rests on.
public struct CriterionAnswer: Sendable, Hashable {
    /// Why the answer is not that of the findings.
    public enum Reservation: Sendable, Hashable {
        /// The findings say *met*, and none of them names this evidence: one of each group is needed.
        case evidence([[EvidenceCode]])
        /// Assessors answer differently.
        case disputed
        /// The rule is not in force on the day.
        case notInForce
    }

    /// A suggestion of the machine.
    public struct Suggestion: Sendable, Hashable {
        /// The rule that suggests it.
        public var rule: RuleID
        /// The answer.
        public var answer: Answer
        /// The entries whose facts it reads.
        public var entries: [Int]
    }

    /// The criterion.
    public var criterion: Criterion { shared.value }
    private let shared: Shared<Criterion>
    /// The answer that the findings give.
    public var answer: Answer
    /// The findings, of each assessor the latest.
    public var findings: [Finding]
    /// Why the answer is not that of the findings, if it is not.
    public var reservations: [Reservation]
    /// What facts of the record suggest. It does not count.
    public var suggestions: [Suggestion]

    init(_ criterion: Shared<Criterion>, findings: [Finding], suggestions: [Suggestion]) {
        shared = criterion
        answer = .notAssessed
        self.findings = findings
        reservations = []
        self.suggestions = suggestions
    }

    /// Whether the answer rests on something that nobody checked: the rule, or a finding.
    public var isUnverified: Bool {
        criterion.frame.mark == .toBeVerified || findings.contains(where: \.isUnverified)
    }

    /// The answer if findings of low confidence do not suffice; one that says nothing of its confidence does.
    var sureAnswer: Answer {
        guard answer.isDecided, findings.allSatisfy({ $0.claim.confidence == .low }) else { return answer }
        return .insufficient
    }

    /// Whether a suggestion may stand in its place: there is no finding, or findings say *met* and only lack the evidence that is
    /// asked for, which takes nothing from the facts on file.
    var isOpenToSuggestion: Bool {
        guard !findings.isEmpty else { return reservations.isEmpty }
        return !reservations.isEmpty
            && reservations.allSatisfy { if case .evidence = $0 { true } else { false } }
    }

    /// The answer that the suggestions give where no finding does; two that differ give none.
    public var suggestedAnswer: Answer? {
        guard let first = suggestions.first?.answer else { return nil }
        return suggestions.allSatisfy { $0.answer == first } ? first : .insufficient
    }
}
