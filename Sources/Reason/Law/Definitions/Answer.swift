// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The answer to a criterion, and the outcome of a definition. The five are never merged: *not met* says that somebody
/// looked and it is not so, *insufficient* that somebody looked and could not tell, *not assessed* that nobody looked.
public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// It is so.
    case met
    /// It is not so.
    case notMet
    /// What is on file does not suffice to tell.
    case insufficient
    /// An exclusion fired. It does not say that the prosecution is lawful.
    case excluded
    /// Nobody answered it yet.
    case notAssessed

    /// Whether it settles the question.
    public var isDecided: Bool {
        switch self {
        case .met, .notMet, .excluded: true
        case .insufficient, .notAssessed: false
        }
    }
}
