// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A source, as a page on it shows it.
public struct PublicSource: Sendable, Hashable {
    /// Its number.
    public let id: SourceID
    /// Who publishes it.
    public let publisher: PublicText
    /// What it is, or was used for.
    public let title: PublicText
    /// Its kind.
    public let kind: SourceKind
    /// The address; shown as a link only if it is one that a page may lead to.
    public let address: String?
    /// Its language, a BCP 47 tag.
    public let language: String?
    /// When it was published.
    public let published: PartialDate?
    /// When the register read it.
    public let captured: Day?
    /// SHA-256 of the copy, in hexadecimal, if one is kept.
    public let contentHash: String?
    /// Whether the register keeps a copy. Never implied.
    public let keepsCopy: Bool
    /// Under what terms it may be used again.
    public let licence: PublicText?
    /// How many published people it speaks of; `nil` on the page of one person, where nobody is counted.
    public let people: Int?
    /// How many public statements were taken from it; `nil` where `people` is.
    public let statements: Int?

    /// Puts the parts together; each is described at its property.
    public init(
        id: SourceID,
        publisher: PublicText,
        title: PublicText,
        kind: SourceKind,
        address: String? = nil,
        language: String? = nil,
        published: PartialDate? = nil,
        captured: Day? = nil,
        contentHash: String? = nil,
        keepsCopy: Bool = false,
        licence: PublicText? = nil,
        people: Int? = nil,
        statements: Int? = nil
    ) {
        self.id = id
        self.publisher = publisher
        self.title = title
        self.kind = kind
        self.address = address
        self.language = language
        self.published = published
        self.captured = captured
        self.contentHash = contentHash
        self.keepsCopy = keepsCopy
        self.licence = licence
        self.people = people
        self.statements = statements
    }
}
