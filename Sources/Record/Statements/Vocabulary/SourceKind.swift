// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of source a source is.
public enum SourceKind: String, VocabularyCode {
    /// A list that an organisation keeps.
    case list
    /// A court or official record.
    case court
    /// An official body.
    case official
    /// A news outlet.
    case news
    /// A news outlet of a state.
    case stateNews = "state-news"
    /// A statement of an organisation.
    case organisation
    /// A person.
    case person
    /// An encyclopedia or reference work.
    case encyclopedia
    /// A compilation of facts.
    case facts
    /// Another kind.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "source-kind" }
}
