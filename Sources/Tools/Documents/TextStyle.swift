// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a piece of text looks.
public enum TextStyle: Sendable, Equatable, CaseIterable {
    /// As the paragraph.
    case plain
    /// Bold.
    case strong
    /// Slanted.
    case emphasis
    /// Smaller and grey: a source, a remark.
    case small
    /// A place that somebody has to fill in by hand: marked by colour, and by what the text says.
    case gap
    /// A number of a source, raised.
    case reference
}
