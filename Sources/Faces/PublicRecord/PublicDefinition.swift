// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A published definition, or a set of categories, as rules.
public struct PublicDefinition: Sendable, Hashable {
    /// A category of a set, with the rule that says when it holds.
    public struct Category: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// The rule.
        public let rule: PublicRule

        /// A category and its rule.
        public init(code: String, rule: PublicRule) {
            self.code = code
            self.rule = rule
        }
    }

    /// The identifier.
    public let id: String
    /// The version of the rules in the register: the day of the last change.
    public let version: String
    /// The title.
    public let title: PublicText
    /// What a reader should know of it.
    public let note: PublicText?
    /// What is asked of each case, exclusions among them.
    public let criteria: [PublicRule]
    /// Rules that tell how to read the others.
    public let principles: [PublicRule]
    /// The categories, in their order.
    public let categories: [Category]

    /// Puts the parts together; each is described at its property.
    public init(
        id: String,
        version: String,
        title: PublicText,
        note: PublicText? = nil,
        criteria: [PublicRule],
        principles: [PublicRule] = [],
        categories: [Category] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.note = note
        self.criteria = criteria
        self.principles = principles
        self.categories = categories
    }

    /// All rules.
    public var rules: [PublicRule] { criteria + principles + categories.map(\.rule) }
}
