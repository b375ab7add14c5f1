// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far a list is made of people who have something in common.
public struct Concentration: Sendable, Hashable {
    /// What they have in common.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The region.
        case region
        /// An article of a code.
        case article
        /// A case or a campaign.
        case group
        /// How well they are known.
        case fame
    }

    /// A value, and how many persons of the list have it.
    public struct Part: Sendable, Hashable {
        /// The value.
        public var value: String
        /// How many have it. A person can have several articles and cases.
        public var persons: Int
        /// How many persons of the register who may be held have it, for comparison.
        public var held: Int
    }

    /// What is looked at.
    public var field: Field
    /// The values, the most frequent first.
    public var parts: [Part]
    /// Of how many persons of the list a value is on file.
    public var known: Int
    /// Of how many persons of the register who may be held a value is on file.
    public var knownHeld: Int
}
