// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The legal or factual ground of a release.
public enum ReleaseGround: String, Sendable, Hashable, CaseIterable {
    /// The term was served.
    case termServed
    /// Conditional release before the end of the term.
    case parole
    /// An act of pardon.
    case pardon
    /// An act of amnesty.
    case amnesty
    /// Acquittal.
    case acquittal
    /// The case was closed.
    case caseClosed
    /// The sentence was replaced or shortened.
    case sentenceChanged
    /// Release for reasons of health.
    case health
    /// The measure of restraint was changed.
    case measureChanged
    /// Another ground, which a fact describes.
    case other
    /// Not known to the register.
    case notKnown
}
