// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The category of a person under the ordered rules for lists, as a source proposes it.
public struct ExchangeCategory: Sendable, Hashable {
    /// The code of the category, as `PP`; `nil` where the source leaves it open between several.
    public let code: String?
    /// What the source prints.
    public let printed: String

    /// Puts the parts together; each is described at its property.
    public init(code: String?, printed: String) {
        self.code = code
        self.printed = printed
    }
}
