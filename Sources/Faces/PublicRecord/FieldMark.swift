// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who states a field, and whether it is not yet checked.
public struct FieldMark: Sendable, Hashable {
    /// Numbers of the sources, in the list of the page.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        sources: [Int] = [],
        isUnverified: Bool = false
    ) {
        self.sources = sources
        self.isUnverified = isUnverified
    }
}
