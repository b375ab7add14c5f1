// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How well a value of a romanisation scheme is known. The raw value is the mark in the data files.
public enum SchemeMark: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Agrees with machine data of others.
    case checked = "L"
    /// Stands on a published page.
    case published = "V"
    /// General knowledge, to be verified before official use.
    case unverified = "GK"
    /// A guess: no source was found.
    case guessed = "?"

    /// The mark in words.
    public var words: String {
        switch self {
        case .checked: "verified against machine data"
        case .published: "verified on a published page"
        case .unverified: "to be verified: general knowledge"
        case .guessed: "to be verified: a guess, no source found"
        }
    }

    /// The better known comes first.
    public static func < (left: SchemeMark, right: SchemeMark) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .checked: 0
        case .published: 1
        case .unverified: 2
        case .guessed: 3
        }
    }
}
