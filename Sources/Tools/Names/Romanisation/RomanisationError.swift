// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a romanisation was refused.
public enum RomanisationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no scheme of this id.
    case unknownScheme(String, known: [String])

    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .unknownScheme(let id, let known):
            "There is no romanisation scheme “\(id)”. Take one of: \(known.joined(separator: ", "))."
        }
    }
}
