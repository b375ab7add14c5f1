// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of thing a claim about an event of a list of events describes.
public enum EventKind: String, VocabularyCode {
    /// Detentions at a public event.
    case publicDetentions = "public-detentions"
    /// Another event.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "event-kind" }
}
