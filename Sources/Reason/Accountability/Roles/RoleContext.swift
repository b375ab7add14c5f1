// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is known of a text before it is read for roles.
public struct RoleContext: Sendable, Hashable {
    /// The names of the official whom the whole text is about, as in a statement of reasons; empty if there is none.
    public var official: [String]
    /// The id of the person whom the whole text is about, as in a biography.
    public var person: String?

    /// A context; without an argument nothing is known.
    public init(official: [String] = [], person: String? = nil) {
        self.official = official
        self.person = person
    }
}
