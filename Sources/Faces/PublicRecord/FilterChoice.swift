// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One choice of a filter.
public struct FilterChoice: Sendable, Hashable {
    /// What stands in the address.
    public let code: String
    /// What is shown.
    public let label: PublicText
    /// How many published people it has at the moment asked for.
    public let count: Int

    /// Puts the parts together; each is described at its property.
    public init(code: String, label: PublicText, count: Int) {
        self.code = code
        self.label = label
        self.count = count
    }
}
