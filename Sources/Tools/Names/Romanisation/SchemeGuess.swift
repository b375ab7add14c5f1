// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A scheme by which a Latin name may have been written, and why.
public struct SchemeGuess: Sendable, Hashable {
    /// The scheme.
    public let scheme: RomanisationScheme
    /// The likeliest Cyrillic form under this scheme.
    public let reading: String
    /// About −ln of how likely this is; smaller is likelier. The costs of all guesses for a name can be compared.
    public let cost: Double
    /// The share of this guess among all guesses for the name, from 0 to 1: a rough measure, not a calibrated one.
    public let share: Double
    /// The letters and groups that speak for the scheme, as “shch is щ”; empty if the name has none.
    public let reasons: [String]
}
