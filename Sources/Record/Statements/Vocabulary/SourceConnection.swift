// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the source is connected to what it tells (HURIDOCS micro-thesaurus 19).
public enum SourceConnection: String, VocabularyCode {
    /// Involved in the events.
    case involved
    /// The victim.
    case victim
    /// A witness.
    case witness
    /// A perpetrator.
    case perpetrator
    /// Related to somebody involved.
    case related
    /// A third party.
    case thirdParty = "third-party"
    /// A reporter.
    case reporter
    /// Provided a service.
    case service
    /// A lawyer.
    case lawyer
    /// Medical staff.
    case medical
    /// A non-governmental organisation.
    case organisation
    /// A human-rights organisation.
    case rightsOrganisation = "rights-organisation"
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "source-connection" }
}
