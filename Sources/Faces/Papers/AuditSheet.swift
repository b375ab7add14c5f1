// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Exchanges
public import Law

/// An audit with what its report says of the list and the rules.
public struct AuditSheet: Sendable {
    /// By what the list is called.
    public var title: String
    /// Who holds it, to whom it goes, and when it was made, as far as known.
    public var about: [String]
    /// The audit.
    public var audit: ListAudit
    /// What changed since another version, and by what that is called.
    public var comparison: (with: String, diff: ListDiff)?
    /// The title of the definition.
    public var definition: RuleText
    /// What each category is.
    public var categories: [String: RuleText]
    /// So many of those who were left out are named.
    public var mostOmitted: Int

    /// Puts a sheet together.
    public init(
        title: String, about: [String], audit: ListAudit, comparison: (with: String, diff: ListDiff)?,
        definition: RuleText, categories: [String: RuleText], mostOmitted: Int
    ) {
        self.title = title
        self.about = about
        self.audit = audit
        self.comparison = comparison
        self.definition = definition
        self.categories = categories
        self.mostOmitted = mostOmitted
    }
}
