// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A person in a list. Of a child whose name is withheld it holds initials, year of birth and the bare status, whatever it
/// is made from.
public struct PersonSummary: Sendable, Hashable {
    /// The number.
    public let id: PersonID
    /// The first name of each script, the one shown first first.
    public let names: [PublicName]
    /// The name by which the person was found, if it is none of these.
    public let matched: PublicName?
    /// Whether the name is withheld because the person is a child.
    public let isChild: Bool
    /// Year of birth, where a child is shown by initials and year.
    public let birthYear: Int?
    /// The status on the day asked for.
    public let status: StatusFact
    /// Since when held, the present or the last spell.
    public let heldSince: PartialDate?
    /// Whether nobody has checked that date.
    public let heldSinceUnverified: Bool
    /// Whether sources differ on that date.
    public let heldSinceDiffers: Bool
    /// The articles.
    public let articles: [PublicArticle]
    /// The sentence that stands.
    public let sentence: PublicSentence?
    /// The region where the person is held or the case is run.
    public let region: PublicText?
    /// The organisations that recognise the person.
    public let recognisedBy: [PublicText]
    /// How many sources are on file.
    public let sourceCount: Int

    /// Puts the parts together; each is described at its property.
    public init(
        id: PersonID,
        names: [PublicName] = [],
        matched: PublicName? = nil,
        isChild: Bool = false,
        birthYear: Int? = nil,
        status: StatusFact,
        heldSince: PartialDate? = nil,
        heldSinceUnverified: Bool = false,
        heldSinceDiffers: Bool = false,
        articles: [PublicArticle] = [],
        sentence: PublicSentence? = nil,
        region: PublicText? = nil,
        recognisedBy: [PublicText] = [],
        sourceCount: Int = 0
    ) {
        self.id = id
        self.names = isChild ? names.filter { $0.kind == .initials } : names
        self.matched = isChild || names.contains { $0.text == matched?.text } ? nil : matched
        self.isChild = isChild
        self.birthYear = birthYear
        self.status = isChild ? status.ofChild : status
        self.heldSince = isChild ? nil : heldSince
        self.heldSinceUnverified = !isChild && heldSinceUnverified
        self.heldSinceDiffers = !isChild && heldSinceDiffers
        self.articles = isChild ? [] : articles
        self.sentence = isChild ? nil : sentence
        self.region = isChild ? nil : region
        self.recognisedBy = isChild ? [] : recognisedBy
        self.sourceCount = sourceCount
    }
}
