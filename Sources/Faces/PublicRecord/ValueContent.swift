// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What one line of a fact says.
public enum ValueContent: Sendable, Hashable {
    /// A text.
    case text(PublicText)
    /// A date.
    case date(PartialDate)
    /// A name.
    case name(PublicName)
    /// Sex.
    case sex(PersonSex)
    /// A spell of custody or of restriction.
    case spell(PublicSpell)
    /// An article.
    case article(PublicArticle)
    /// A sentence.
    case sentence(PublicSentence)
    /// A place, and from when to when.
    case place(PublicText, from: PartialDate?, to: PartialDate?)
    /// A change of status.
    case status(PublicStatus, on: PartialDate?)
    /// An exchange.
    case exchange(ExchangeID, date: PartialDate?, place: PublicText?)
    /// A recognition.
    case recognition(PublicRecognition)
    /// An entry on a list.
    case listing(PublicText, state: ListingState, since: PartialDate?)
    /// A publication basis.
    case basis(PublicationBasis)
}
