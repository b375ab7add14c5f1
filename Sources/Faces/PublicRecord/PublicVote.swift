// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a body voted. A number that is not on file is `nil`.
public struct PublicVote: Sendable, Hashable {
    /// How many voted for it.
    public let inFavour: Int?
    /// How many voted against it.
    public let against: Int?
    /// How many abstained.
    public let abstained: Int?

    /// Puts the parts together; each is described at its property.
    public init(
        inFavour: Int? = nil,
        against: Int? = nil,
        abstained: Int? = nil
    ) {
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }
}
