// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of the persons, with a table of its own.
public struct CaptureStratum: Sendable, Hashable {
    /// The values that define it, in the order of their columns.
    public let values: [String]
    /// Persons by pattern, the first count being 0; a stratum may have nobody.
    public let counts: [Int]

    /// The values joined for people to read.
    public var name: String { values.joined(separator: " · ") }

    /// Takes values and counts as they are.
    public init(values: [String], counts: [Int]) {
        self.values = values
        self.counts = counts
    }
}
