// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of sponsor adopts a prisoner.
public enum SponsorKind: String, VocabularyCode {
    /// A member of a parliament.
    case memberOfParliament = "member-of-parliament"
    /// A parliament, or a group in it.
    case parliament
    /// A city or municipality.
    case city
    /// A university or school.
    case university
    /// A bar association, or a law firm.
    case bar
    /// A church or another community of faith.
    case faith
    /// A trade or professional union.
    case union
    /// Another organisation.
    case organisation
    /// A person.
    case person
    /// Another kind.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "sponsor-kind" }
}
