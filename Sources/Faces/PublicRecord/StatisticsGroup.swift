// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One group of people in a count.
public struct StatisticsGroup: Sendable, Hashable {
    /// The code; nothing for those of whom it is not known.
    public let code: String?
    /// The name, where the code alone does not give it.
    public let label: PublicText?
    /// The code by which the list of people is narrowed to the group; nothing where there is no such filter.
    public let filter: String?
    /// How many.
    public let count: PublicNumbers.Bounds

    /// Puts the parts together; each is described at its property.
    public init(code: String?, label: PublicText? = nil, filter: String? = nil, count: PublicNumbers.Bounds) {
        self.code = code
        self.label = label
        self.filter = filter
        self.count = count
    }
}
