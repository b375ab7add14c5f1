// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a list of people is narrowed to. `nil` means any.
public struct PeopleQuery: Sendable, Hashable {
    /// A name, in any script and any romanisation.
    public let text: String?
    /// The status on the day asked for.
    public let status: StatusFilter?
    /// The holding state: code of a choice.
    public let heldBy: String?
    /// The article: code of a choice.
    public let article: String?
    /// The region: code of a choice.
    public let region: String?
    /// Sex.
    public let sex: PersonSex?
    /// The year of the arrest.
    public let year: Int?
    /// A source that speaks of the person.
    public let source: SourceID?
    /// An organisation that recognises the person: code of a choice.
    public let recognition: String?
    /// The order.
    public let order: PeopleOrder
    /// How many to pass over.
    public let offset: Int
    /// How many to give at most.
    public let limit: Int

    /// Puts the parts together; each is described at its property.
    public init(
        text: String? = nil,
        status: StatusFilter? = nil,
        heldBy: String? = nil,
        article: String? = nil,
        region: String? = nil,
        sex: PersonSex? = nil,
        year: Int? = nil,
        source: SourceID? = nil,
        recognition: String? = nil,
        order: PeopleOrder = .name,
        offset: Int = 0,
        limit: Int = 50
    ) {
        self.text = text
        self.status = status
        self.heldBy = heldBy
        self.article = article
        self.region = region
        self.sex = sex
        self.year = year
        self.source = source
        self.recognition = recognition
        self.order = order
        self.offset = offset
        self.limit = limit
    }
}
