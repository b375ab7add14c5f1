// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a condition of a definition may ask for.
public enum DefinitionLeaf: Sendable, Hashable, CustomStringConvertible {
    /// The answer of a criterion, of this definition or another.
    case criterion(RuleID)
    /// The outcome of another definition.
    case definition(RuleID)

    /// The identifier.
    public var id: RuleID {
        switch self {
        case .criterion(let id), .definition(let id): id
        }
    }

    /// The identifier.
    public var description: String { id.text }
}
