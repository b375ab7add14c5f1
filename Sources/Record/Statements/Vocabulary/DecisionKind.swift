// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of decision a court or body took.
public enum DecisionKind: String, VocabularyCode {
    /// A verdict of first instance.
    case verdict
    /// A decision on appeal.
    case appeal
    /// A decision in cassation or supervision.
    case cassation
    /// A decision on a measure of restraint.
    case measure
    /// A decision to prolong detention.
    case prolongation = "extension"
    /// A decision to change the punishment or its regime.
    case replacement
    /// A decision on conditional release.
    case parole
    /// A decision on property.
    case confiscation
    /// A penalty inside, such as a punishment cell.
    case disciplinary
    /// A decision to shorten the sentence.
    case reduction
    /// A pardon, or what became of a request for one.
    case pardon
    /// An act of amnesty, or whether it applies.
    case amnesty
    /// Supervision after the release.
    case supervision
    /// Another decision.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "decision-kind" }
}
