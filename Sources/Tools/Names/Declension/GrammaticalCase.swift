// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A case, in the order of the Russian school; Ukrainian and Belarusian have the same ones, and Ukrainian a vocative beside.
public enum GrammaticalCase: String, Sendable, Hashable, CaseIterable {
    /// Who? The form of registers.
    case nominative
    /// Of whom?
    case genitive
    /// To whom? The form on an envelope.
    case dative
    /// Whom?
    case accusative
    /// By whom?
    case instrumental
    /// About whom?
    case prepositional

    /// The place of the case among the changes of a rule; `nil` for the nominative.
    var place: Int? {
        switch self {
        case .nominative: nil
        case .genitive: 0
        case .dative: 1
        case .accusative: 2
        case .instrumental: 3
        case .prepositional: 4
        }
    }
}
