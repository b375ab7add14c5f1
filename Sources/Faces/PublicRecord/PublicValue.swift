// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One line of a fact: what is said, by whom, since when known.
public struct PublicValue: Sendable, Hashable {
    /// What is said.
    public let content: ValueContent
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]
    /// Since when a source has said so; `nil` if the source has no date.
    public let knownSince: Day?
    /// When it was recorded.
    public let recorded: Day?
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool
    /// Whether it is the one shown first, where sources differ.
    public let isChosen: Bool
    /// By which rule it was chosen.
    public let rule: ChoiceRule?
    /// A remark, as "added up in part from 18, 7 and 3 years".
    public let note: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        content: ValueContent,
        sources: [Int] = [],
        knownSince: Day? = nil,
        recorded: Day? = nil,
        isUnverified: Bool = false,
        isChosen: Bool = true,
        rule: ChoiceRule? = nil,
        note: PublicText? = nil
    ) {
        self.content = content
        self.sources = sources
        self.knownSince = knownSince
        self.recorded = recorded
        self.isUnverified = isUnverified
        self.isChosen = isChosen
        self.rule = rule
        self.note = note
    }
}
