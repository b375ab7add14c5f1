// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Type of detention (HURIDOCS micro-thesaurus 29).
public enum DetentionType: String, VocabularyCode {
    /// Administrative detention.
    case administrative
    /// Under emergency or special law.
    case emergencyLaw = "emergency-law"
    /// Charged for free speech or non-violent political crimes.
    case speech
    /// An ordinary non-grave crime with a disproportionate sentence.
    case disproportionate
    /// A crime against persons or property.
    case personOrProperty = "person-or-property"
    /// A non-violent crime against the state.
    case stateNonViolent = "state-non-violent"
    /// A violent crime against the state.
    case stateViolent = "state-violent"
    /// Another type.
    case other
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "detention-type" }
}
