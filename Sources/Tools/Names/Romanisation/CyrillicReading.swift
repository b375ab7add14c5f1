// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A Cyrillic form that a Latin name can stand for.
public struct CyrillicReading: Sendable, Hashable {
    /// The Cyrillic form.
    public let text: String
    /// How unusual the letters are, about −ln of a probability; smaller is likelier. Comparable within one language.
    public let cost: Double
}
