// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A criterion of a definition and its answer in one case.
public struct PublicCriterion: Sendable, Hashable {
    /// Why the answer is not that of the findings.
    public enum Reservation: String, Sendable, Hashable {
        /// The least evidence that the definition asks for is not named.
        case evidence
        /// Assessors answer differently.
        case disputed
        /// The rule is not in force on the day.
        case notInForce = "not-in-force"
    }

    /// The rule.
    public let rule: PublicRule
    /// The answer by the findings.
    public let answer: AssessmentAnswer
    /// The findings.
    public let findings: [PublicFinding]
    /// Why the answer is not theirs.
    public let reservations: [Reservation]
    /// What facts of the record suggest to whoever will assess. It counts nowhere.
    public let suggested: AssessmentAnswer?
    /// Whether the outcome of the definition rests on it.
    public let decides: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        rule: PublicRule,
        answer: AssessmentAnswer,
        findings: [PublicFinding] = [],
        reservations: [Reservation] = [],
        suggested: AssessmentAnswer? = nil,
        decides: Bool = false
    ) {
        self.rule = rule
        self.answer = answer
        self.findings = findings
        self.reservations = reservations
        self.suggested = suggested
        self.decides = decides
    }
}
