// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of evidence a finding rests on.
public enum EvidenceCode: String, VocabularyCode {
    /// A charge or an indictment.
    case charge = "e1"
    /// A verdict or a ruling on appeal.
    case verdict = "e2"
    /// A record of a hearing, motions, a statement of the lawyer.
    case hearing = "e3"
    /// An independent analysis by an expert or lawyer.
    case analysis = "e4"
    /// The act itself: a post, a speech, a picket, a donation.
    case act = "e5"
    /// Material that speaks for the accused.
    case exculpatory = "e6"
    /// Evidence of the motive, or that the person is held as leverage.
    case motive = "e7"
    /// A finding of an organisation, a body of the United Nations or a court.
    case finding = "e8"
    /// Statistics, comparable cases.
    case comparators = "e9"
    /// Conditions, health, torture.
    case conditions = "e10"
    /// A report of the media.
    case media = "e11"
    /// A confirmation of the family or the lawyer.
    case family = "e12"
    /// A military document, or one under humanitarian law.
    case military = "e13"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "evidence" }
}
