// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What a named assessor found on a criterion.
public struct PublicFinding: Sendable, Hashable {
    /// Who.
    public let assessor: PublicText
    /// What.
    public let answer: AssessmentAnswer
    /// When.
    public let date: PartialDate?
    /// Why.
    public let reason: PublicText?
    /// The numbers of the sources that state it.
    public let sources: [Int]
    /// Whether whoever recorded it marked it as not checked.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        assessor: PublicText,
        answer: AssessmentAnswer,
        date: PartialDate? = nil,
        reason: PublicText? = nil,
        sources: [Int] = [],
        isUnverified: Bool = false
    ) {
        self.assessor = assessor
        self.answer = answer
        self.date = date
        self.reason = reason
        self.sources = sources
        self.isUnverified = isUnverified
    }
}
