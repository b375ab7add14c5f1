// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The ground of a release.
public enum ReleaseGround: String, VocabularyCode {
    /// The term was served.
    case termServed = "term-served"
    /// Conditional early release.
    case parole
    /// A pardon.
    case pardon
    /// An amnesty.
    case amnesty
    /// An exchange.
    case exchange
    /// An acquittal.
    case acquittal
    /// The case was closed.
    case caseClosed = "case-closed"
    /// A milder measure of restraint.
    case measureChanged = "measure-changed"
    /// The sentence was reduced or replaced.
    case sentenceChanged = "sentence-changed"
    /// Illness.
    case health
    /// Deportation or expulsion.
    case deportation
    /// Remand counted for the whole term.
    case remandCounted = "remand-counted"
    /// The source gives no ground.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "release-ground" }
}
