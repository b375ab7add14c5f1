// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a published definition makes of one case, by the findings on file.
public struct PublicAssessment: Sendable, Hashable {
    /// The identifier of the definition.
    public let definition: String
    /// Its version.
    public let version: String
    /// Its title.
    public let title: PublicText
    /// The outcome.
    public let outcome: AssessmentAnswer
    /// The categories that hold.
    public let categories: [PublicText]
    /// The criteria with their answers.
    public let criteria: [PublicCriterion]
    /// Whether the outcome rests on a rule or a finding that nobody checked.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        definition: String,
        version: String,
        title: PublicText,
        outcome: AssessmentAnswer,
        categories: [PublicText] = [],
        criteria: [PublicCriterion],
        isUnverified: Bool = false
    ) {
        self.definition = definition
        self.version = version
        self.title = title
        self.outcome = outcome
        self.categories = categories
        self.criteria = criteria
        self.isUnverified = isUnverified
    }

    /// Whether anybody found anything under it.
    public var hasFindings: Bool { criteria.contains { !$0.findings.isEmpty } }
    /// Whether facts of the record suggest anything.
    public var hasSuggestions: Bool { criteria.contains { $0.suggested != nil } }
}
