// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One row of facts: one kind, and all values on file.
public struct PublicFact: Sendable, Hashable {
    /// What it is about.
    public let kind: FactKind
    /// The values, those shown first first. Empty: nothing is on file, and the row says so.
    public let values: [PublicValue]

    /// Puts the parts together; each is described at its property.
    public init(kind: FactKind, values: [PublicValue] = []) {
        self.kind = kind
        self.values = values
    }
}
