// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A source in the numbered list of one page.
public struct SourceMark: Sendable, Hashable {
    /// The number on this page, from 1.
    public let number: Int
    /// The source.
    public let source: PublicSource
    /// What it was used for here.
    public let usedFor: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(number: Int, source: PublicSource, usedFor: PublicText? = nil) {
        self.number = number
        self.source = source
        self.usedFor = usedFor
    }
}
