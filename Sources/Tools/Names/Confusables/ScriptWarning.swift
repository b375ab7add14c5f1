// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Something about the signs of a name that can deceive a reader or a search.
public struct ScriptWarning: Sendable, Hashable {
    /// What it is. The raw value is for programs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A word has letters of several scripts.
        case mixedScript = "mixed-script"
        /// A word is of another script than the others and could be read as of theirs.
        case wholeScript = "whole-script"
        /// A letter or sign is a variant of a plain one: full-width, mathematical, a Roman numeral.
        case variantLetter = "variant-letter"
        /// A sign cannot be seen.
        case invisible
        /// A sign changes the direction of writing.
        case direction
        /// More marks stand over one letter than any language has.
        case stackedMarks = "stacked-marks"
    }

    /// What it is.
    public let kind: Kind
    /// The word, or the sign, that it is about.
    public let text: String
    /// The place in the name, in characters from 0 on.
    public let place: Int
    /// The word as it was probably meant; `nil` if that cannot be said.
    public let meant: String?
    /// The warning in words, with code points for what cannot be seen.
    public let reason: String
}
