// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law

/// The category of a person under the ordered rules for lists, with what it rests on.
public struct CategoryFinding: Sendable, Hashable {
    /// What a category rests on.
    public enum Basis: String, Sendable, Hashable {
        /// Findings of named assessors.
        case finding
        /// What facts on file suggest; nobody has assessed it.
        case suggestion
        /// Nothing on file tells.
        case none
    }

    /// The code of the category that nobody could tell.
    public static let undetermined = "UND"

    /// The code: by findings; if they tell none, what is suggested; else ``undetermined``.
    public var code: String
    /// What it rests on.
    public var basis: Basis
    /// The rule; `nil` if no rule is met.
    public var rule: RuleID?
    /// What the rule says.
    public var reason: RuleText?
    /// The criteria that stand open and could change it.
    public var missing: [RuleID]
    /// Whether it rests on a rule or a finding that nobody checked, or on a suggestion.
    public var isUnverified: Bool
    /// What sources state of the category, as printed.
    public var stated: [String]
    /// The codes of the flags that the rules set beside the category, by findings or by suggestions.
    public var flags: Set<String>

    /// Whether sources state a category and none of them states this one alone.
    public var differsFromStated: Bool { !stated.isEmpty && !stated.contains(code) }

    init(_ outcome: DefinitionOutcome?, stated: [String]) {
        self.stated = stated
        code = Self.undetermined
        basis = .none
        missing = outcome?.missing ?? []
        isUnverified = false
        flags = []
        guard let outcome else { return }
        let categories = outcome.definition.categories
        func primary(_ codes: [String]) -> ListCategory? {
            categories.first { !$0.isFlag && codes.contains($0.code) }
        }
        let met = outcome.categories + (outcome.proposal?.categories ?? [])
        flags = Set(categories.filter { $0.isFlag && met.contains($0.code) }.map(\.code))
        if let found = primary(outcome.categories) {
            take(found, .finding)
            isUnverified = outcome.criteria.contains { !$0.findings.isEmpty && $0.isUnverified }
        } else if let found = primary(outcome.proposal?.categories ?? []) {
            take(found, .suggestion)
            isUnverified = true
        }
    }

    private mutating func take(_ category: ListCategory, _ basis: Basis) {
        code = category.code
        self.basis = basis
        rule = category.frame.id
        reason = category.frame.text
    }
}
