// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sponsor who adopted a prisoner, agreed to be named, and was agreed to.
public struct PublicSponsor: Sendable, Hashable {
    /// The name.
    public let name: PublicText
    /// The code of its kind: `city`, `university` …
    public let kind: String?
    /// The programme.
    public let programme: PublicText?
    /// Since when.
    public let since: PartialDate?

    /// Puts the parts together; each is described at its property.
    public init(name: PublicText, kind: String? = nil, programme: PublicText? = nil, since: PartialDate? = nil) {
        self.name = name
        self.kind = kind
        self.programme = programme
        self.since = since
    }
}
