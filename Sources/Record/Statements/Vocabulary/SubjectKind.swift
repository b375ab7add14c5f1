// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a subject is.
public enum SubjectKind: String, VocabularyCode {
    /// A person.
    case person
    /// A source.
    case source
    /// An act of the register itself, such as an import.
    case run
    /// A population that somebody counted.
    case population
    /// An exchange or a joint release.
    case exchange
    /// A place.
    case place
    /// An event of a list of events.
    case event
    /// An organisation.
    case organisation
    /// A group of people whom the source does not name one by one.
    case group
    /// A version of a list of names that somebody holds or hands over.
    case list
    /// A resolution, an opinion or another document of a body.
    case instrument

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "subject-kind" }
}
