// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a published figure says about the true number.
public enum CountBound: String, VocabularyCode {
    /// Exactly the figure.
    case exact
    /// The figure or more.
    case atLeast = "at-least"
    /// About the figure.
    case about
    /// More than the figure.
    case over

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "count-bound" }
}
