// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A point on which the sources differ.
public struct PublicConflict: Sendable, Hashable {
    /// What it is about.
    public let kind: FactKind
    /// What each source says.
    public let values: [PublicValue]
    /// What is shown; `nil` if nothing can be.
    public let shownAs: ValueContent?
    /// The rule that chose.
    public let rule: ChoiceRule
    /// What it does to counts, in words.
    public let effect: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        kind: FactKind,
        values: [PublicValue] = [],
        shownAs: ValueContent? = nil,
        rule: ChoiceRule,
        effect: PublicText? = nil
    ) {
        self.kind = kind
        self.values = values
        self.shownAs = shownAs
        self.rule = rule
        self.effect = effect
    }
}
