// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A person who is looked for in texts.
public struct NamedPerson: Sendable, Hashable {
    /// The id that mentions give back.
    public var id: String
    /// The names under which the person is known, in any script and order.
    public var names: [String]
    /// Whether the person is an official, so that a title of office before the name speaks for them.
    public var isOfficial: Bool

    /// A person with names.
    public init(id: String, names: [String], isOfficial: Bool = false) {
        self.id = id
        self.names = names
        self.isOfficial = isOfficial
    }
}
