// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A condition on a row.
public struct ConditionRule: Sendable, Hashable {
    /// The column; `nil`: the item of `each`.
    public var column: String?
    /// The values of which it must be one; without them it must only not be empty.
    public var equals: [String]
    /// Texts of which it must contain one, whatever the case of Latin and Cyrillic letters.
    public var contains: [String]
    /// Whether the condition must not hold.
    public var isNegated: Bool
}
